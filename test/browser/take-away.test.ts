import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from '../../src/desk/desk.ts'
import type { Trace } from '../../src/model/trace.ts'
import { expectGoodLooks } from './looks.ts'
import { type OpenPage, Pages } from './open-pages.ts'
import { emptyDesk } from '../contract/empty-desk.ts'

/*
 * What is taken away from a case, from its page through the whole program to the file. A text in it tries to be more than text.
 */

const hostile = '<img src=x onerror="document.title=1"> & =cmd()'
const home = mkdtempSync(join(tmpdir(), 'stemma-take-away-'))
let desk: Desk
let pages: Pages
beforeAll(async () => {
  await emptyDesk(home)
  desk = await Desk.open({ home })
  await desk.openCase({ id: 'quay', title: `Quay ${hostile}` })
  const said = `The harbour office of Wexmar said on Monday that 12 ships had left for Aldmoor.`
  for (const [outlet, text] of [
    ['Coast Mail', `${said} The mayor of Wexmar denied it.`],
    [hostile, `Coast Mail reported that 14 ships had left for Aldmoor, the harbour office of Wexmar said.`],
    ['Hill Post', 'A bridge near Corvo was closed on Friday, the road office of Corvo said.'],
  ] as const) {
    await desk.addLine({ text, outlet, publishedAt: '2031-03-04' }, 'quay')
  }
  await desk.drain()
  pages = await Pages.serving(desk)
}, 60_000)
afterAll(async () => {
  await pages.close()
  await desk.close()
  rmSync(home, { recursive: true, force: true })
})

async function open(path = '/cases/quay'): Promise<OpenPage> {
  const opened = await pages.at(path)
  await opened.page.getByText('Take away').click()
  return opened
}

async function taken(page: Page, name: string): Promise<{ readonly name: string; readonly path: string }> {
  const link = page.locator('.disclosed').getByRole('link', { name, exact: true })
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return { name: download.suggestedFilename(), path: await download.path() }
}

test('the briefing in each format, the tables and everything are downloaded from the page', async () => {
  const opened = await open()
  const { page, complaints, foreignRequests, close } = opened
  const texts = new Map<string, string>()
  for (const link of ['PDF', 'Web page', 'Markdown', 'Claims', 'Statements', 'JSON']) {
    const { name, path } = await taken(page, link)
    texts.set(name, readFileSync(path, 'utf8'))
  }
  await close()
  expect([...texts.keys()]).toEqual([
    'quay-briefing.pdf',
    'quay-briefing.html',
    'quay-briefing.md',
    'quay-claims.csv',
    'quay-statements.csv',
    'quay.json',
  ])
  expect(texts.get('quay-briefing.pdf')).toMatch(/^%PDF-1\.\d/u)
  expect(texts.get('quay-briefing.md')).toMatch(/independent origins?\.\[\^1\]/u)
  const trace = JSON.parse(texts.get('quay.json') ?? '') as Trace
  const [, ...claims] = (texts.get('quay-claims.csv') ?? '').trimEnd().split('\r\n')
  expect(claims.length).toBe(trace.claims.length)
  const [, ...statements] = (texts.get('quay-statements.csv') ?? '').trimEnd().split('\r\n')
  expect(statements.length).toBe(trace.claims.flatMap(({ assertions }) => assertions).length)
  expect(complaints).toEqual([])
  expect(foreignRequests).toEqual([])
})

test('the web page that was taken away shows text as text and asks nobody anything', async () => {
  const { page, close } = await open()
  const { path } = await taken(page, 'Web page')
  const file = join(home, 'briefing.html')
  copyFileSync(path, file)
  await close()
  const shown = await pages.at('/api/health')
  const address = pathToFileURL(file).href
  await shown.page.goto(address)
  expect(await shown.page.title()).toContain('<img src=x')
  expect(await shown.page.locator('img, script').count()).toBe(0)
  await shown.page.locator('sup a').first().click()
  expect(await shown.page.locator('li:target').count()).toBe(1)
  expect(await shown.page.locator('li:target').evaluate((note) => getComputedStyle(note).outlineStyle)).toBe('solid')
  expect(shown.complaints).toEqual([])
  expect(shown.foreignRequests).toEqual([address])
  await shown.close()
})

test('what is taken away is what the list shows', async () => {
  const { page, close } = await open('/cases/quay?q=mayor')
  await page.getByText('The claims of this list').waitFor()
  const { path } = await taken(page, 'Statements')
  const text = readFileSync(path, 'utf8')
  await close()
  expect(text).toContain('mayor')
  expect(text).not.toContain('bridge')
  const { total } = await desk.claims({ caseId: 'quay', q: 'mayor', limit: 1 })
  const { claimCount } = await desk.case('quay')
  expect(total).toBeLessThan(claimCount)
})

test('the sheet opens, is walked through and closes by keyboard, and looks good', async () => {
  const opened = await pages.at('/cases/quay')
  const { page, close } = opened
  const summary = page.getByText('Take away')
  await summary.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('PDF')
  await expectGoodLooks(opened)
  await summary.focus()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'PDF' }).waitFor({ state: 'hidden' })
  await close()
})
