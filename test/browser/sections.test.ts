import { afterAll, beforeAll, expect, test } from 'vitest'
import { Pages } from './open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await Pages.open()
})
afterAll(async () => {
  await pages.close()
})

test('case: its sections have addresses of their own, and the open one is marked', async () => {
  const { page, complaints, close } = await pages.at('/cases/boats')
  const sections = page.getByRole('navigation', { name: 'Sections of the case' })
  await sections.getByRole('link', { name: 'Sources' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/cases/boats/sources')
  await page.getByRole('table').waitFor()
  expect(await sections.locator('[aria-current=page]').innerText()).toBe('Sources')
  await page.goBack()
  await page.getByRole('list', { name: 'Claims' }).waitFor()
  await close()
  expect(complaints).toEqual([])
})

test('case: a section that does not exist is said to be missing', async () => {
  const { page, close } = await pages.at('/cases/boats/nowhere')
  await page.getByText('There is no page at this address').waitFor()
  await close()
})

test('sources: other names and unsettled names are said', async () => {
  const { page, close } = await pages.at('/cases/boats/sources')
  const row = page.getByRole('row').filter({ hasText: 'Lind Broadcasting' })
  await row.waitFor()
  const words = await row.innerText()
  await close()
  expect(words).toContain('also called Lind')
  expect(words).toContain('not settled: could also be Lind Broadcasting')
})

test('sources: a source leads to its claims, and the list can be made whole again', async () => {
  const { page, close } = await pages.at('/cases/boats/sources')
  const link = page.getByRole('link', { name: /claims? from Lind Agency$/u })
  const count = Number(await link.innerText())
  await link.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/cases/boats?source=lind')
  await page.getByText(/claims? found/u).waitFor()
  expect(await page.getByRole('list', { name: 'Claims' }).getByRole('listitem').count()).toBe(count)
  await page.getByRole('button', { name: 'from Lind Agency' }).click()
  await page.getByText('What is new first').waitFor()
  expect(await page.getByRole('list', { name: 'Claims' }).getByRole('listitem').count()).toBeGreaterThan(count)
  await close()
})

test('timeline: each claim has its days with reports, undated reports are said, and a line leads to its claim', async () => {
  const { page, complaints, close } = await pages.at('/cases/boats/timeline')
  const line = page.getByRole('link', { name: /six river patrol boats/u }).first()
  await line.waitFor()
  expect(await line.locator('circle').count()).toBeGreaterThan(1)
  expect(await line.locator('circle.first').count()).toBe(1)
  await page.getByText('1 report without a known day cannot be placed').waitFor()
  await line.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Origins' }).waitFor()
  await close()
  expect(complaints).toEqual([])
})

test('a section asks the desk while its code is on its way', async () => {
  const { page, close } = await pages.at('/')
  const asked = page.waitForRequest('**/api/timeline?*')
  await page.route('**/timeline-page-*.js', async (route) => {
    await asked
    await route.continue()
  })
  await page.goto(new URL('/cases/boats/timeline', page.url()).href)
  await page.getByText('When each claim came up').waitFor()
  await close()
})
