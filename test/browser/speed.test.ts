import { afterAll, beforeAll, expect, test } from 'vitest'
import { manyReports } from './many.ts'
import { Pages } from './open-pages.ts'

/*
 * 5,000 reports, 5,000 claims, a stemma of 200 witnesses. On two idle cores the case shows after 0.4 s and the claim after
 * 0.7 s. With STEMMA_FULL=1, on a machine that does nothing else, the limits are those that a user is promised; else there is
 * room for a machine that builds and tests other things meanwhile.
 */
const isFull = process.env['STEMMA_FULL'] === '1'
const room = isFull ? 1 : 6
/** Frames in a second below which scrolling is seen to stutter. */
const leastFrames = 50
let pages: Pages
beforeAll(async () => {
  pages = await Pages.open([manyReports(5000, 5000, 199)])
  // The first page pays for the browser's own start.
  const { close } = await pages.at('/')
  await close()
})
afterAll(async () => {
  await pages.close()
})

/** Milliseconds from asking for a page until what it is for can be seen. */
async function timeUntil(path: string, selector: string): Promise<number> {
  const started = performance.now()
  const { page, close } = await pages.at(path)
  await page.locator(selector).first().waitFor()
  const took = performance.now() - started
  await close()
  return took
}

test('a case of 5,000 reports shows its claims within 1.5 s', async () => {
  expect(await timeUntil('/cases/many', '.claim-row')).toBeLessThan(1500 * room)
})

test('a claim with a stemma of 200 witnesses shows within 1 s', async () => {
  expect(await timeUntil('/cases/many/claims/c0', '[data-witness="w198"]')).toBeLessThan(1000 * room)
})

test('a list of 5,000 claims draws only what is near the window, wherever it is', async () => {
  const { page, close } = await pages.at('/cases/many')
  await page.locator('.claim-row').first().waitFor()
  for (let turn = 0; turn < 30; turn += 1) {
    await page.keyboard.press('End')
    await page.waitForTimeout(50)
    if ((await page.locator('[data-place="100"]').count()) > 0) break
    await page.keyboard.press('PageUp')
  }
  const places = await page
    .locator('.claim-link')
    .evaluateAll((links) => links.map((link) => Number(link.getAttribute('data-place'))))
  const drawn = await page.locator('.claim-row').count()
  await close()
  expect(Math.max(...places)).toBeGreaterThan(90)
  expect(drawn).toBeLessThan(60)
})

test.runIf(isFull)('a list of 5,000 claims scrolls at 50 frames a second', async () => {
  const { page, close } = await pages.at('/cases/many')
  await page.locator('.claim-row').first().waitFor()
  const frames = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const [started, length] = [performance.now(), 2000]
        let count = 0
        const step = (now: number): void => {
          count += 1
          window.scrollBy(0, 40)
          if (now - started < length) requestAnimationFrame(step)
          else resolve((count * 1000) / (now - started))
        }
        requestAnimationFrame(step)
      }),
  )
  await close()
  expect(frames).toBeGreaterThanOrEqual(leastFrames)
})
