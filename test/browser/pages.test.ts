import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Pages } from './open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await Pages.open()
})
afterAll(async () => {
  await pages.close()
})

const addresses = {
  cases: ['/', 'Boats for engineers'],
  case: ['/cases/boats', 'Norvia will hand six river patrol boats'],
  timeline: ['/cases/boats/timeline', 'When each claim came up'],
  sources: ['/cases/boats/sources', 'Lind Broadcasting'],
  claim: ['/cases/boats/claims/exchange', 'independence not established'],
  report: ['/cases/boats/reports/courier', 'Harbour Courier'],
} as const

const looks = [
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
] as const

for (const [name, [address, words]] of Object.entries(addresses)) {
  for (const [colorScheme, width] of looks) {
    test(`${name}, ${colorScheme}, ${width} px: shows its words, fits, complains of nothing, asks nobody else`, async () => {
      const { page, complaints, foreignRequests, close } = await pages.at(address, {
        colorScheme,
        viewport: { width, height: 844 },
      })
      await page.getByText(words).first().waitFor()
      await page.waitForLoadState('networkidle').catch(() => undefined)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      const { violations } = await new AxeBuilder({ page }).analyze()
      const grave = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
      await close()
      expect(grave).toEqual([])
      expect(overflow).toBeLessThanOrEqual(0)
      expect(complaints).toEqual([])
      expect(foreignRequests).toEqual([])
    })
  }
}

test('no page says what is so', async () => {
  for (const [address, words] of Object.values(addresses)) {
    const { page, close } = await pages.at(address)
    await page.getByText(words).first().waitFor()
    const text = await page.locator('body').innerText()
    await close()
    expect(text).not.toMatch(/\b(?:true|false|fake|verified|debunked)\b/iu)
  }
})

test('without a case the first page says what to do next', async () => {
  const empty = await Pages.open([])
  const { page } = await empty.at('/')
  await page.getByText('No reports yet').waitFor()
  await page.getByRole('button', { name: 'Add reports' }).click()
  await page.getByRole('heading', { name: 'Add reports' }).waitFor()
  await empty.close()
})

test('a case that does not exist is said to be missing', async () => {
  const { page, close } = await pages.at('/cases/nowhere')
  expect(await page.getByRole('alert').innerText()).toContain('there is no case "nowhere"')
  await close()
})
