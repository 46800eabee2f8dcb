import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import PDFDocument from 'pdfkit'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wholeTrace } from '../contract/whole-trace.ts'
import { Desk } from '../../src/desk/desk.ts'
import { packageRoot } from '../../src/lib/package-root.ts'
import { expectGoodLooks, verdictOnTruth } from './looks.ts'
import { Pages, highlighted } from './open-pages.ts'
import { emptyDesk } from '../contract/empty-desk.ts'

/*
 * The shipped sample case through the whole program: read by the pipeline, kept in a store, asked for by the pages. The
 * pictures of the README are taken here: STEMMA_PICTURES=1 npx vitest run test/browser/sample.test.ts
 */

const caseId = 'radar-for-troops'
/** The sample's places are invented; a case of one report has some that are on the map. */
const ships = 'ships'
const home = mkdtempSync(join(tmpdir(), 'stemma-pages-'))
const pictures = process.env['STEMMA_PICTURES'] === '1' ? join(packageRoot(), 'docs', 'pictures') : home
let desk: Desk
let pages: Pages

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true })
  await emptyDesk(home)
  desk = await Desk.open({ home })
  await desk.loadSample(join(packageRoot(), 'samples', caseId))
  await desk.openCase({ id: ships, title: 'Ships' })
  const text = 'The harbour office of Marseille said on Monday that 12 ships had left for Tunis.'
  await desk.addLine({ text, outlet: 'Coast Mail', publishedAt: '2031-03-04' }, ships)
  const page = (cause: string): string =>
    `<html><head><title>Ferry late</title></head><body><article><h1>Ferry late</h1><p>The ferry was two hours late on Tuesday, the harbour office said. Some 40 passengers waited on the quay in the rain.</p><p>${cause}, the office said. It promised a report by Friday.</p></article></body></html>`
  for (const cause of ['The cause is not known yet', 'A broken pump was the cause']) {
    await desk.addLine({ html: page(cause), url: 'https://ferry.example/late', publishedAt: '2031-03-04' }, ships)
    await desk.drain()
  }
  pages = await Pages.serving(desk)
}, 120_000)

afterAll(async () => {
  await pages.close()
  await desk.close()
  rmSync(home, { recursive: true, force: true })
})

/** A picture of what stands in the window, sharp enough for a high-resolution screen. */
async function takePicture(page: Page, name: string): Promise<number> {
  await page.mouse.move(0, 0)
  const bytes = await page.screenshot({ path: join(pictures, `${name}.png`) })
  return bytes.byteLength
}

const sharp = { deviceScaleFactor: 2, viewport: { width: 1280, height: 860 } }
/** An empty page of this size takes some 20,000 bytes. */
const leastPicture = 60_000

test('the case lists its claims and reports, and says that it is invented', async () => {
  const { page, complaints, foreignRequests, close } = await pages.at(`/cases/${caseId}`, sharp)
  await page.getByRole('list', { name: 'Claims' }).getByRole('listitem').nth(5).waitFor()
  await page.getByText('Invented sample').waitFor()
  await expect.poll(() => page.getByRole('list', { name: 'Reports' }).getByRole('listitem').count()).toBe(14)
  expect(await takePicture(page, 'case')).toBeGreaterThan(leastPicture)
  await close()
  expect(complaints).toEqual([])
  expect(foreignRequests).toEqual([])
})

test('the strongest claim shows its stemma and each assertion in its text', async () => {
  const { items } = await desk.claims({ caseId, limit: 1 })
  const { page, complaints, close } = await pages.at(`/cases/${caseId}/claims/${items[0]?.id ?? ''}`, sharp)
  await page.getByRole('heading', { name: 'Origins' }).waitFor()
  // The table comes below the stemma, and after it.
  await page.getByRole('row').first().waitFor()
  const assertions = await page.getByRole('row').count()
  expect(assertions - 1).toBe(items[0]?.assertionCount)
  expect(await page.locator('[data-witness]').count()).toBeGreaterThan(5)
  expect(await takePicture(page, 'claim')).toBeGreaterThan(leastPicture)
  await close()
  expect(complaints).toEqual([])
})

test('a rewritten report shows its text, and its parent beside it', async () => {
  const trace = await wholeTrace(desk, caseId)
  const rewritten = trace.derivations.find(({ kind, from }) => kind === 'rewrite' && 'report' in from)
  const { page, complaints, close } = await pages.at(`/cases/${caseId}/reports/${rewritten?.to ?? ''}`, sharp)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('attributions one by one').waitFor()
  await page.keyboard.press('p')
  await page.getByRole('complementary', { name: 'Parent report' }).waitFor()
  expect(await page.locator('.bands path').count()).toBeGreaterThan(0)
  expect(await takePicture(page, 'report')).toBeGreaterThan(leastPicture)
  await close()
  expect(complaints).toEqual([])
})

test('a grade is proposed, decided by a person, and can be taken back', async () => {
  const { items } = await desk.claims({ caseId, limit: 1 })
  const { page, complaints, close } = await pages.at(`/cases/${caseId}/claims/${items[0]?.id ?? ''}`)
  const grade = page.locator('.grade-button')
  expect(await grade.innerText()).toMatch(/^F\d\s*proposed$/u)
  await grade.click()
  await page.getByLabel('Your name').fill('Ada Reader')
  await page.getByRole('button', { name: '3 possible' }).click()
  await page.getByText('Ada Reader set 3').waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('went back to what was proposed').waitFor()
  await page.keyboard.press('Escape')
  await grade.getByText('proposed').waitFor()
  await close()
  expect(complaints).toEqual([])
})

test('claims are narrowed to those with a new origin, and to those that got it since a day', async () => {
  const { page, complaints, close } = await pages.at(`/cases/${caseId}`)
  const claims = page.getByRole('list', { name: 'Claims' }).getByRole('listitem')
  await claims.nth(5).waitFor()
  await page.getByRole('button', { name: 'new origin' }).click()
  await page.getByText(/^\d claims found$/u).waitFor()
  const narrowed = await claims.allInnerTexts()
  expect(narrowed.length).toBeGreaterThan(1)
  expect(narrowed.every((line) => line.includes('new origin'))).toBe(true)
  await page.getByLabel('Only claims with a new origin since').fill('2024-03-10')
  await expect.poll(() => claims.count()).toBeLessThan(narrowed.length)
  expect((await claims.allInnerTexts()).every((line) => /new origin \d+ Mar/u.test(line))).toBe(true)
  expect(new URL(page.url()).search).toBe('?new-origin=&since=2024-03-10')
  await close()
  expect(complaints).toEqual([])
})

test('a source is graded where it is listed, and its history is kept', async () => {
  const { page, complaints, close } = await pages.at(`/cases/${caseId}/sources`)
  await page.getByLabel('Search the sources').fill('Vask')
  const row = page.getByRole('row').filter({ hasText: 'Joren Vask' })
  await page.getByText(/^1 source found/u).waitFor()
  expect(await row.getByRole('cell').nth(2).innerText()).toMatch(/^[1-9]/u)
  await row.getByRole('button', { name: /^Grade of Joren Vask: F/u }).click()
  await page.getByLabel('Your name').fill('Ada Reader')
  await page.getByLabel('Reason').fill('was right before')
  await page.getByRole('button', { name: 'B usually reliable' }).click()
  await page.getByText('Ada Reader set B: was right before').waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Ada Reader went back to').waitFor()
  await page.keyboard.press('Escape')
  await row.getByText('not graded').waitFor()
  await close()
  expect(complaints).toEqual([])
})

test('a case is walked by number keys, and a claim leads to a watch with its words', async () => {
  const { page, complaints, close } = await pages.at(`/cases/${caseId}`)
  await page.getByRole('list', { name: 'Claims' }).getByRole('listitem').first().waitFor()
  await page.keyboard.press('5')
  await page.waitForURL('**/sources')
  await page.keyboard.press('1')
  await page.getByRole('list', { name: 'Claims' }).getByRole('listitem').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const words = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('tab', { name: 'History' }).click()
  await page
    .getByText(/Nobody has decided|grade of the claim/u)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Watch it' }).click()
  await expect.poll(() => page.getByLabel('Words to watch').inputValue()).toBe(words)
  await page.keyboard.press('Escape')
  await close()
  expect(complaints).toEqual([])
})

/** Sections of the case, and words that each shows when it is there. */
const sections = {
  questions: 'How many were sent, and when?',
  timeline: 'When each claim came up',
  map: 'No place in these reports could be found on the map',
  sources: 'Joren Vask',
  names: 'Harbour Watch',
  reports: 'Nothing was refused',
  review: 'claims to be reviewed',
  watch: 'Nothing is watched yet',
} as const
/** Those of which a picture says more than words; the map has one of its own, the watches when there is one. */
const pictured = new Set(['questions', 'timeline', 'sources', 'review'])
for (const [section, words] of Object.entries(sections)) {
  test(`${section}: shows its words, fits in light and dark, wide and narrow`, async () => {
    const opened = await pages.at(`/cases/${caseId}/${section}`, pictured.has(section) ? sharp : {})
    await opened.page.getByText(words).first().waitFor()
    await opened.page.waitForLoadState('networkidle').catch(() => undefined)
    if (pictured.has(section)) expect(await takePicture(opened.page, section)).toBeGreaterThan(leastPicture)
    await expectGoodLooks(opened)
    expect(await opened.page.locator('main').innerText()).not.toMatch(verdictOnTruth)
    await opened.close()
  })
}

test('questions: each has claims with their origins, or says that nothing is known yet', async () => {
  const { page, close } = await pages.at(`/cases/${caseId}/questions`)
  const sent = page.getByRole('region', { name: 'What is given in return?' })
  await sent
    .getByRole('link', { name: /soldiers/u })
    .first()
    .waitFor()
  expect(await sent.getByRole('img', { name: /independent origin/u }).count()).toBeGreaterThan(0)
  const open = page.getByRole('region', { name: 'Visits and talks' })
  expect(await open.innerText()).toContain('Nothing is known yet')
  await sent
    .getByRole('link', { name: /soldiers/u })
    .first()
    .press('Enter')
  await page.getByRole('heading', { name: 'Origins' }).waitFor()
  await close()
})

test('names: a name leads to its dossier, and a person who only speaks for himself has none', async () => {
  const { page, complaints, close } = await pages.at(`/cases/${caseId}/names`)
  await page.getByLabel('Search the names').fill('harbour')
  await page.getByText('1 name found').waitFor()
  await page.getByRole('link', { name: /Harbour Watch/u }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Harbour Watch' }).waitFor()
  expect(await page.getByRole('list', { name: 'Claims' }).getByRole('listitem').count()).toBeGreaterThan(0)
  await page.keyboard.press('u')
  await page.waitForURL(`**/cases/${caseId}`)
  await close()
  expect(complaints).toEqual([])
})

test('map: places are listed and drawn, and one leads to the claims that name it', async () => {
  const opened = await pages.at(`/cases/${ships}/map`, sharp)
  const { page } = opened
  const place = page.getByRole('list', { name: 'Places' }).getByRole('button', { name: 'Marseille' })
  await place.press('Enter')
  await page
    .getByRole('region', { name: 'Claims that name Marseille' })
    .getByRole('link', { name: /12 ships/u })
    .waitFor()
  expect(await page.locator('circle.place').count()).toBe(2)
  expect(await takePicture(page, 'map')).toBeGreaterThan(leastPicture)
  const chosen = page.locator('circle.place.chosen')
  const before = await chosen.getAttribute('cx')
  await page.keyboard.press('+')
  await expect.poll(() => chosen.getAttribute('cx')).not.toBe(before)
  await expectGoodLooks(opened)
  await opened.close()
})

test('case: words are found in the texts and marked there', async () => {
  const { page, complaints, close } = await pages.at(`/cases/${caseId}?q=lanterns`)
  const found = page.getByRole('region', { name: 'Found in the texts' })
  await found.getByRole('link', { name: /Lanterns return/u }).waitFor()
  expect((await highlighted(page, 'evidence')).map((words) => words.toLowerCase())).toContain('lanterns')
  await close()
  expect(complaints).toEqual([])
})

test('report: its versions are listed, with what changed between them', async () => {
  const versions = (await desk.reports({ caseId: ships, q: 'ferry', limit: 5 })).items
  const later = (await Promise.all(versions.map(({ id }) => desk.report(id, ships)))).find(
    ({ report }) => report.revisionOf !== null,
  )
  const opened = await pages.at(`/cases/${ships}/reports/${later?.report.id ?? ''}`)
  await opened.page.getByRole('button', { name: 'what changed since version 1' }).press('Enter')
  const changes = opened.page.getByRole('group', { name: /changes? between the versions/u })
  await changes.waitFor()
  expect(await changes.locator('ins').allInnerTexts()).toContain('A broken pump was the cause')
  expect(await changes.locator('del').allInnerTexts()).toContain('The cause is not known yet')
  await expectGoodLooks(opened)
  await opened.close()
})

test('questions: one of the case itself is asked and taken away; a feed is followed, and not any more', async () => {
  const { page, complaints, close } = await pages.at(`/cases/${ships}/questions`)
  await page.getByLabel('A question to keep asking').fill('How many ships left?')
  await page.getByRole('button', { name: 'Ask' }).click()
  const question = page.getByRole('region', { name: 'How many ships left?' })
  await question.getByRole('link', { name: /12 ships/u }).waitFor()
  await question.getByRole('button', { name: 'take away' }).click()
  await question.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Reports' }).click()
  await page.getByLabel('Address of a feed').fill('https://feed.example/news.xml')
  await page.getByRole('button', { name: 'Follow' }).click()
  const feed = page.getByRole('list', { name: 'Feeds' }).getByRole('listitem')
  await feed.getByText('not looked at yet').waitFor()
  await feed.getByRole('button', { name: 'stop following' }).click()
  await feed.waitFor({ state: 'detached' })
  await close()
  expect(complaints).toEqual([])
})

test('watch: words are watched, offered as RSS, and the watch can be ended', async () => {
  const { page, complaints, close } = await pages.at(`/cases/${caseId}/watch`, sharp)
  await page.getByLabel('Words to watch').fill('radar stations')
  await page.getByRole('button', { name: 'Watch', exact: true }).click()
  const line = page.getByRole('list', { name: 'Watches' }).getByRole('listitem')
  await line.getByText('radar stations').first().waitFor()
  expect(await takePicture(page, 'watch')).toBeGreaterThan(leastPicture)
  const feed = await page.evaluate(
    async (address) => (await fetch(address)).text(),
    (await line.getByRole('link', { name: 'RSS' }).getAttribute('href')) ?? '',
  )
  expect(feed).toContain('<rss')
  await line.getByRole('button', { name: 'end it' }).click()
  await line.waitFor({ state: 'detached' })
  await close()
  expect(complaints).toEqual([])
})

test('a new case is opened by its name', async () => {
  const { page, close } = await pages.at('/')
  await page.getByLabel('Name').fill('Bridges')
  await page.getByLabel('What do you want to know').fill('Who builds them?')
  await page.getByRole('button', { name: 'Open the case' }).click()
  await page.getByRole('heading', { name: 'Bridges' }).waitFor()
  await page.getByText('Who builds them?').waitFor()
  await page.getByText('No reports in this case yet').waitFor()
  await close()
})

test('a file is handed in as it is, whatever it is made of', async () => {
  const { id } = await desk.openCase({ title: 'Handed in' })
  const { page, complaints, close } = await pages.at(`/cases/${id}`)
  await page.getByRole('button', { name: 'Add reports' }).first().click()
  const buffer = await pdfOf(
    'The harbour office said on Monday that twelve barges had left the northern quay of Wexmar.',
  )
  await page.locator('input[type=file]').setInputFiles({ name: 'barges.pdf', mimeType: 'application/pdf', buffer })
  await page.getByText('reading …').waitFor()
  await desk.drain()
  await page.getByText('1 of 1 report in the case').waitFor()
  const [report] = (await desk.reports({ caseId: id, limit: 2 })).items
  expect((await desk.report(report?.id ?? '', id)).report.text).toContain('twelve barges had left the northern quay')
  await close()
  expect(complaints).toEqual([])
})

async function pdfOf(text: string): Promise<Buffer> {
  const document = new PDFDocument()
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  const ended = new Promise((resolve) => document.once('end', resolve))
  document.text(text)
  document.end()
  await ended
  return Buffer.concat(pieces)
}
