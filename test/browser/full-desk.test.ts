import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CASE, type Filled, fillDesk } from '../../bench/fill-desk.ts'
import { Desk } from '../../src/desk/desk.ts'
import { Pages } from './open-pages.ts'
import { emptyDesk } from '../contract/empty-desk.ts'

/*
 * Every page of a case of generated reports, from a real store. With STEMMA_FULL=1 these are 5,000, and on a machine that does
 * nothing else the limits are those that a user is promised; else 200, with room for a machine that does other things as well.
 */
const isFull = process.env['STEMMA_FULL'] === '1'
const size = isFull ? 5000 : 200
const room = isFull ? 1 : 6
/** Milliseconds until a page shows what it is for. */
const casePage = 1500
const claimPage = 1000
/** Frames in a second below which scrolling is seen to stutter. */
const leastFrames = 50

const home = mkdtempSync(join(tmpdir(), 'stemma-full-desk-'))
let filled: Filled
let desk: Desk
let pages: Pages
beforeAll(async () => {
  await emptyDesk(home)
  filled = await fillDesk(home, size)
  desk = await Desk.open({ home })
  pages = await Pages.serving(desk)
  // The first page pays for the browser's own start.
  const { close } = await pages.at('/')
  await close()
}, 600_000)
afterAll(async () => {
  await pages.close()
  await desk.close()
  rmSync(home, { recursive: true, force: true })
})

const sections: readonly (readonly [name: string, path: string, shown: string])[] = [
  ['the cases', '/', '.case-row, a[href^="/cases/"]'],
  ['the claims', `/cases/${CASE}`, '.claim-row'],
  ['the questions', `/cases/${CASE}/questions`, 'main form'],
  ['the timeline', `/cases/${CASE}/timeline`, '.timeline li circle'],
  ['the map', `/cases/${CASE}/map`, '.place-list li'],
  ['the sources', `/cases/${CASE}/sources`, 'table tbody tr'],
  ['the names', `/cases/${CASE}/names`, 'a[href*="/names/"]'],
  ['the reports', `/cases/${CASE}/reports`, 'a[href*="/reports/"]'],
  ['the review', `/cases/${CASE}/review`, '.queue li'],
  ['the watches', `/cases/${CASE}/watch`, 'form'],
]

async function timeUntil(
  path: string,
  shown: string,
): Promise<{ readonly took: number; readonly close: () => Promise<void>; readonly page: Page }> {
  const started = performance.now()
  const { page, close, complaints } = await pages.at(path)
  await page.locator(shown).first().waitFor()
  const took = performance.now() - started
  expect(complaints).toEqual([])
  return { took, page, close }
}

describe(`of ${size} reports`, () => {
  test.each(sections)('%s show within 1.5 s', async (_name, path, shown) => {
    const { took, close } = await timeUntil(path, shown)
    await close()
    expect(took).toBeLessThan(casePage * room)
  })

  test('a claim shows within 1 s', async () => {
    const [claim = ''] = filled.claims
    const { took, close } = await timeUntil(`/cases/${CASE}/claims/${claim}`, '[data-witness]')
    await close()
    expect(took).toBeLessThan(claimPage * room)
  })

  test('a report shows within 1 s', async () => {
    const report = filled.reports[Math.floor(size / 2)] ?? ''
    const { took, close } = await timeUntil(`/cases/${CASE}/reports/${report}`, 'main h1')
    await close()
    expect(took).toBeLessThan(claimPage * room)
  })

  test('the dossier of a name shows within 1 s', async () => {
    const { items } = await desk.dossiers.entities({ caseId: CASE, limit: 1 })
    const { took, close } = await timeUntil(
      `/cases/${CASE}/names/${encodeURIComponent(items[0]?.name ?? '')}`,
      'main h1',
    )
    await close()
    expect(took).toBeLessThan(claimPage * room)
  })

  test('words are found as they are typed', async () => {
    const { page, close } = await timeUntil(`/cases/${CASE}`, '.claim-row')
    const started = performance.now()
    await page
      .getByRole('searchbox')
      .first()
      .fill(filled.words[0] ?? '')
    await page
      .getByText(/claims? found|No claim matches/u)
      .first()
      .waitFor()
    const took = performance.now() - started
    await close()
    expect(took).toBeLessThan(casePage * room)
  })

  test.each([
    ['reports', '.reports-body .report-list > li'],
    ['names', '.names > li'],
  ])('the %s go on as the reader scrolls, and no line stands twice', async (section, lines) => {
    const { page, close } = await timeUntil(`/cases/${CASE}/${section}`, lines)
    const once = await page.locator(lines).count()
    await page.locator(lines).last().scrollIntoViewIfNeeded()
    await page.locator(lines).nth(once).waitFor({ state: 'attached' })
    const links = await page.locator(`${lines} a`).evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    await close()
    expect(new Set(links).size).toBe(links.length)
  })

  test.runIf(isFull).each(sections.slice(1))('%s scroll at 50 frames a second', async (_name, path, shown) => {
    const { page, close } = await timeUntil(path, shown)
    const frames = await framesWhileScrolling(page)
    await close()
    expect(frames).toBeGreaterThanOrEqual(leastFrames)
  })
})

async function framesWhileScrolling(page: Page): Promise<number> {
  return page.evaluate(
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
}
