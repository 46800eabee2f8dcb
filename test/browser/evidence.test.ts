import { afterAll, beforeAll, expect, test } from 'vitest'
import { highlighted, Pages } from './open-pages.ts'

let pages: Pages
beforeAll(async () => {
  pages = await Pages.open()
})
afterAll(async () => {
  await pages.close()
})

test('claim: every assertion is highlighted in its text', async () => {
  const { page, close } = await pages.at('/cases/boats/claims/exchange')
  await page.getByRole('row').nth(8).waitFor()
  const marked = await highlighted(page, 'evidence')
  await close()
  expect(marked).toHaveLength(8)
  expect(marked).toContain('Neither Norvia nor Tarsk has acknowledged the exchange')
  expect(marked).toContain('denied that any such exchange had been agreed')
})

test('claim: a line shows both passages side by side with the words they share', async () => {
  const { page, close } = await pages.at('/cases/boats/claims/exchange')
  await page.locator('[data-edge="5"]').focus()
  await page.getByText('B Tarsk Daily rewrites A Harbour Courier · our reading, 81 of 100 sure').waitFor()
  const shared = await highlighted(page, 'shared')
  await close()
  expect(shared).toEqual([
    'hand',
    'six river patrol boats to neighbouring Tarsk in return for bridge engineers',
    'hand six river patrol boats to neighbouring Tarsk in return for bridge engineers',
  ])
})

test('claim: an inferred line says that no words say so', async () => {
  const { page, close } = await pages.at('/cases/boats/claims/exchange')
  await page.locator('[data-edge="7"]').focus()
  await page.getByText('inferred from the likeness').waitFor()
  await close()
})

test('claim: a witness lights its path to the origin, and Enter holds it', async () => {
  const { page, close } = await pages.at('/cases/boats/claims/exchange')
  await page.locator('[data-witness="w-mirror"]').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('tab', { name: 'Assertions' }).focus()
  const lit = await page.locator('.disc.lit .siglum').allTextContents()
  const pressed = await page.locator('[data-witness="w-mirror"]').getAttribute('aria-pressed')
  await close()
  expect([...lit].sort()).toEqual(['A', 'B', 'C', 'α', 'β'])
  expect(pressed).toBe('true')
})

test('claim: lost witnesses, unnamed origins and inferred lines have signs of their own', async () => {
  const { page, close } = await pages.at('/cases/boats/claims/exchange')
  await page.locator('[data-witness="w-officials"]').waitFor()
  const kinds = {
    unnamed: await page.locator('.disc.unnamed[data-witness]').count(),
    lost: await page.locator('.disc.lost[data-witness]').count(),
    reports: await page.locator('.disc.report[data-witness]').count(),
    inferred: await page.locator('.line.inferred[data-edge]').count(),
  }
  await close()
  expect(kinds).toEqual({ unnamed: 1, lost: 2, reports: 6, inferred: 1 })
})

test('claim: numbers stand as intervals on one axis with what was judged of them', async () => {
  const { page, close } = await pages.at('/cases/boats/claims/headcount')
  await page.getByRole('tab', { name: 'Numbers' }).click()
  await page.getByRole('img', { name: '3 values as intervals on one axis' }).waitFor()
  const panel = page.getByRole('tabpanel')
  expect((await panel.getByRole('listitem').first().innerText()).replace(/\s+/gu, ' ')).toMatch(
    /~400 .* and 2 more reports$/u,
  )
  const words = await panel.innerText()
  expect(words).toMatch(/cannot both hold\s+>500 and ≤450\s+more than 500 and at most 450 share no value/u)
  expect(words).toContain('may be a revision')
  expect(words).not.toContain('can both hold')
  await panel.getByText('Pairs that contradict nothing').click()
  expect(await panel.innerText()).toMatch(/can both hold\s+~400 and ≤450/u)
  await close()
})

test('claim: what changed on the way is marked in both texts', async () => {
  const { page, close } = await pages.at('/cases/boats/claims/exchange')
  await page.getByRole('tab', { name: 'Changed on the way' }).click()
  await page.getByText('hardened on the way').waitFor()
  const changed = await highlighted(page, 'changed')
  await close()
  expect(changed).toEqual(expect.arrayContaining(['may', 'up to', 'will']))
})

test('report: attributions are underlined by certainty, with source and cue', async () => {
  const { page, close } = await pages.at('/cases/boats/reports/courier')
  await page.getByText('Nobody here has signed').first().waitFor()
  const [possible, probable, cues, sources] = await Promise.all(
    ['possible', 'probable', 'cue', 'source'].map((name) => highlighted(page, name)),
  )
  await close()
  expect(new Set(possible)).toEqual(
    new Set(['Norvia may hand up to six river patrol boats to neighbouring Tarsk in return for bridge engineers']),
  )
  expect(probable).toEqual(['rebuild the bridges that the spring floods of 2030 carried away'])
  expect(cues).toContain('citing')
  expect(sources).toContain('several unnamed officials')
})

test('report: opened from a claim, it shows the assertion', async () => {
  const { page, close } = await pages.at('/cases/boats/reports/observer?claim=headcount')
  await page.getByText('As many as 450').first().waitFor()
  const focus = await highlighted(page, 'focus')
  await close()
  expect(focus).toEqual(['As many as 450 engineers from Tarsk work in Norvia'])
})
