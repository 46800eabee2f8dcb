import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from '../../src/desk/desk.ts'
import { expectGoodLooks } from './looks.ts'
import { Pages, type OpenPage } from './open-pages.ts'
import { emptyDesk } from '../contract/empty-desk.ts'

/*
 * Review with a real store behind it. The tests take the same case in turn; each leaves the claims that it settles to itself.
 */

const home = mkdtempSync(join(tmpdir(), 'stemma-review-pages-'))
const caseId = 'corvo'
const lines = [
  ['The harbour office of Corvo said on Monday that 12 ships had left the bay.', 'Corvo Mail', '2031-03-04'],
  ['The harbour office of Corvo said on Tuesday that 12 ships had left the bay.', 'Isle Radio', '2031-03-05'],
  ['The mayor of Aldmoor said the north bridge will be closed until the autumn.', 'Aldmoor Post', '2031-03-05'],
  ['The water board of Lund said three wells had run dry since the spring.', 'Lund Courier', '2031-03-06'],
  ['The museum of Visby said its old clock will strike again in May.', 'Visby News', '2031-03-06'],
] as const
let desk: Desk
let pages: Pages

beforeAll(async () => {
  await emptyDesk(home)
  desk = await Desk.open({ home })
  await desk.openCase({ id: caseId, title: 'Corvo' })
  for (const [text, outlet, publishedAt] of lines) await desk.addLine({ text, outlet, publishedAt }, caseId)
  await desk.drain()
  pages = await Pages.serving(desk)
}, 60_000)

afterAll(async () => {
  await pages.close()
  await desk.close()
  rmSync(home, { recursive: true, force: true })
})

async function reviewing(actor: string): Promise<OpenPage> {
  const opened = await pages.at(`/cases/${caseId}/review`)
  await opened.page.getByLabel('your name').fill(actor)
  await opened.page.getByRole('list', { name: 'Statements' }).waitFor()
  // Keys are the page's again once nobody writes.
  await opened.page.getByRole('heading', { name: 'Log' }).click()
  return opened
}

/** Goes down the queue to the claim with these words. */
async function goTo(page: Page, words: string): Promise<void> {
  const item = page.getByRole('list', { name: 'Queue' }).getByRole('button', { name: words })
  await item.click()
  await page.getByRole('article', { name: 'Claim at hand' }).getByText(words).first().waitFor()
}

const status = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('status').filter({ hasText: words }).first().waitFor()
const openClaims = async (): Promise<number> => (await desk.claims({ caseId, verdict: 'open', limit: 1 })).total

test('accept, reject and undo by keyboard; the log says who, before and after', async () => {
  const all = await openClaims()
  const opened = await reviewing('ana')
  const { page } = opened
  await goTo(page, 'three wells')
  await page.keyboard.press('a')
  await status(page, /^accepted: .*three wells/iu)
  await goTo(page, 'old clock')
  await page.keyboard.press('r')
  await status(page, /^rejected: /u)
  expect(await openClaims()).toBe(all - 2)
  await page.keyboard.press('z')
  await status(page, 'taken back')
  expect(await openClaims()).toBe(all - 1)
  const log = page.getByRole('list', { name: 'Decisions' })
  await log.getByText('took back').waitFor()
  expect((await log.innerText()).replace(/\s+/gu, ' ')).toMatch(
    /ana .* rejected → open .* open → rejected .* open → accepted/u,
  )
  await expectGoodLooks(opened)
  await opened.close()
})

test('without a name nothing is decided', async () => {
  const { page, close } = await reviewing('')
  const before = await openClaims()
  await page.keyboard.press('a')
  await status(page, 'Give your name first')
  expect(await openClaims()).toBe(before)
  await close()
})

test('two claims are merged, and the undo makes them two again', async () => {
  const before = (await desk.case(caseId)).claimCount
  const { page, close } = await reviewing('ana')
  await goTo(page, 'north bridge')
  await page.keyboard.press('x')
  await goTo(page, 'old clock')
  await page.keyboard.press('m')
  await status(page, 'merged')
  await desk.drain()
  expect((await desk.case(caseId)).claimCount).toBe(before - 1)
  await page.keyboard.press('z')
  await status(page, 'taken back')
  await desk.drain()
  expect((await desk.case(caseId)).claimCount).toBe(before)
  await close()
})

test('a statement is split off, another is given its source', async () => {
  const before = (await desk.case(caseId)).claimCount
  const { page, close } = await reviewing('ana')
  await goTo(page, '12 ships')
  await page
    .getByRole('checkbox', { name: /Isle Radio/u })
    .first()
    .check()
  await page.keyboard.press('s')
  await status(page, '1 statement taken out')
  await desk.drain()
  expect((await desk.case(caseId)).claimCount).toBe(before + 1)
  await page.reload()
  await goTo(page, 'north bridge')
  await page.getByRole('button', { name: 'wrong source?' }).first().click()
  await page.getByLabel('According to').fill('Aldmoor road office')
  await page.getByRole('button', { name: 'Set the source' }).click()
  await status(page, 'source set: Aldmoor road office')
  await desk.drain()
  const { items } = await desk.dossiers.sources({ caseId, q: 'Aldmoor road office', limit: 5 })
  expect(items.map(({ source }) => source.name)).toEqual(['Aldmoor road office'])
  await close()
})

test('two browsers at once lose no decision: who comes second is told, and both see what holds', async () => {
  const [ana, ben] = await Promise.all([reviewing('ana'), reviewing('ben')])
  await Promise.all([goTo(ana.page, 'north bridge'), goTo(ben.page, 'north bridge')])
  // Ben's page must not hear of Ana's decision before he presses his key.
  await ben.page.route('**/api/claims?*', (route) => route.abort())
  await ana.page.keyboard.press('a')
  await status(ana.page, /^accepted: /u)
  await ben.page.keyboard.press('r')
  await status(ben.page, 'Somebody else settled this in the meantime')
  await ben.page.unroute('**/api/claims?*')
  const [made] = (await desk.review.log({ caseId, kind: 'verdict', limit: 1 })).items
  expect([made?.actor, made?.after]).toEqual(['ana', { verdict: 'accepted' }])
  await ben.page.getByRole('list', { name: 'Decisions' }).getByText('ana').first().waitFor()
  await Promise.all([ana.close(), ben.close()])
})

test('many at once are previewed, entered and taken back as one', async () => {
  const all = await openClaims()
  const opened = await reviewing('ana')
  const { page } = opened
  await page.keyboard.press('b')
  await page.getByText(`It would change ${all} claims of ${all}`).waitFor()
  expect(await openClaims()).toBe(all)
  await page.getByRole('button', { name: 'Reject', exact: true }).click()
  await page.getByRole('button', { name: `Reject ${all} claims` }).click()
  await status(page, `reject: ${all} claims in one act`)
  expect(await openClaims()).toBe(0)
  await page.keyboard.press('z')
  await status(page, 'taken back')
  expect(await openClaims()).toBe(all)
  await opened.close()
})
