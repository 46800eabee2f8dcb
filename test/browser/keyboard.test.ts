import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { Pages } from './open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await Pages.open()
})
afterAll(async () => {
  await pages.close()
})

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

test('case: j and k move through the claims, Enter opens one, u comes back', async () => {
  const { page, close } = await pages.at('/cases/boats')
  await page.getByRole('list', { name: 'Claims' }).waitFor()
  await page.keyboard.press('j')
  expect(await focused(page)).toContain('Norvia will hand six river patrol boats')
  await page.keyboard.press('j')
  expect(await focused(page)).toContain('About 400 engineers')
  await page.keyboard.press('k')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/claims/exchange')
  await page.getByRole('heading', { name: 'Origins' }).waitFor()
  await page.keyboard.press('u')
  await page.waitForURL('**/cases/boats')
  await close()
})

test('case: / searches, and the address keeps what was asked', async () => {
  const { page, close } = await pages.at('/cases/boats')
  await page.getByRole('list', { name: 'Claims' }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('floods')
  await page.waitForURL('**q=floods**')
  await page.getByText('1 claim found').waitFor()
  await expect.poll(() => page.getByRole('list', { name: 'Claims' }).getByRole('listitem').count()).toBe(1)
  await close()
})

test('case: marks narrow the list and can be taken back', async () => {
  const { page, close } = await pages.at('/cases/boats')
  await page.getByRole('button', { name: 'conflict' }).click()
  await page.getByText('2 claims found').waitFor()
  await page.getByRole('button', { name: 'changed on the way' }).click()
  await page.getByText('2 claims found').waitFor()
  await page.getByRole('button', { name: 'denied' }).click()
  await page.getByText('1 claim found').waitFor()
  await close()
})

test('case: what is handed in is followed, and a refusal gives its reason', async () => {
  const { page, close } = await pages.at('/cases/boats')
  await page.getByRole('list', { name: 'Claims' }).waitFor()
  await page.keyboard.press('a')
  const field = page.getByLabel('Or paste a report')
  await field.fill('Norvia has more boats, the navy said.')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('1 of 1 report in the case').waitFor()
  await field.fill('please refuse this')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('region', { name: 'Progress' }).getByText('no sentence was found in it').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await close()
})

test('claim: the arrow keys walk from the origin along the lines', async () => {
  const { page, close } = await pages.at('/cases/boats/claims/exchange')
  await page.locator('[data-witness="w-officials"]').focus()
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toBe('β Lind Agency cites α Lind Agency’s several unnamed officials')
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toContain('β: Lind Agency, cited, not at hand')
  await page.keyboard.press('End')
  expect(await focused(page)).toContain('F: “The week on the river”, report, date unknown')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  expect(await focused(page)).toContain('B: Tarsk Daily')
  await close()
})

test('report: j moves through the statements, p lays the parent beside it, r opens what was removed', async () => {
  const { page, close } = await pages.at('/cases/boats/reports/daily')
  await page.getByRole('heading', { name: 'Norvia hands patrol boats' }).waitFor()
  await page.keyboard.press('j')
  expect(await focused(page)).toContain('Lind Agency ← several unnamed officials')
  await page.keyboard.press('p')
  await page.getByRole('complementary', { name: 'Parent report' }).waitFor()
  await expect.poll(() => page.locator('.bands path').count()).toBe(3)
  await page.keyboard.press('p')
  await page.getByRole('complementary', { name: 'Parent report' }).waitFor({ state: 'detached' })
  await page.keyboard.press('r')
  await page.getByText('Photo: a patrol boat on the Ostel (archive)').waitFor()
  await close()
})

test('? lists the keys, Escape closes the list', async () => {
  const { page, close } = await pages.at('/')
  await page.getByText('Boats for engineers').waitFor()
  await page.keyboard.press('?')
  await page.getByRole('heading', { name: 'Keys' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await close()
})
