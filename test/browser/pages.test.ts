import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectGoodLooks, verdictOnTruth } from './looks.ts'
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

for (const [name, [address, words]] of Object.entries(addresses)) {
  test(`${name}: shows its words, fits in light and dark, wide and narrow`, async () => {
    const opened = await pages.at(address)
    await opened.page.getByText(words).first().waitFor()
    await opened.page.waitForLoadState('networkidle').catch(() => undefined)
    await expectGoodLooks(opened)
    const text = await opened.page.locator('body').innerText()
    expect(text).not.toMatch(verdictOnTruth)
    await opened.close()
  })
}

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
