import { afterAll, beforeAll, expect, test } from 'vitest'
import { NotFound, type Desk } from '../../src/desk/desk.ts'
import type { DeskEvent } from '../../src/desk/events.ts'
import { manyReports } from './many.ts'
import { Pages, story } from './open-pages.ts'
import { stubDesk } from './stub-desk.ts'

/*
 * When something is wrong, the page says what, loses nothing, and goes on once it is well again.
 */

/** What is thrown where the desk would work; undefined while all is well. */
interface Trouble {
  case?: Error
  claims?: Error
  adding?: Error
}

const trouble: Trouble = {}
const listeners = new Set<(event: DeskEvent) => void>()

function failing(code: string): Error {
  return Object.assign(new Error(code), { code })
}

function deskInTrouble(): Desk {
  const desk = stubDesk([story, manyReports(10, 400, 3)])
  const orFail = (kind: keyof Trouble): Promise<void> => {
    const error = trouble[kind]
    return error === undefined ? Promise.resolve() : Promise.reject(error)
  }
  const inTrouble: Partial<Desk> = {
    case: (id) => orFail('case').then(() => desk.case(id)),
    claims: (filter) => orFail('claims').then(() => desk.claims(filter)),
    addLine: (line, caseId) => orFail('adding').then(() => desk.addLine(line, caseId)),
    listen: (listener: (event: DeskEvent) => void) => {
      listeners.add(listener)
      const stop = desk.listen(listener)
      return () => {
        listeners.delete(listener)
        stop()
      }
    },
  }
  return Object.assign(Object.create(desk) as Desk, inTrouble)
}

let desk: Desk
let pages: Pages
beforeAll(async () => {
  desk = deskInTrouble()
  pages = await Pages.serving(desk)
})
afterAll(async () => {
  await pages.close()
})

test('a case that is taken away while it is open is said to be gone, with the way to the others', async () => {
  const { page, close } = await pages.at('/cases/boats')
  await page.getByRole('list', { name: 'Claims' }).waitFor()
  trouble.case = new NotFound('case', 'boats')
  for (const listener of listeners) listener({ type: 'case', case: 'boats' })
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect(await alert.innerText()).toMatch(/there is no case "boats"[^]*taken away/u)
  delete trouble.case
  await alert.getByRole('link', { name: 'All cases' }).click()
  await page.getByRole('link', { name: /Boats for engineers/u }).waitFor()
  await close()
})

test('a database that is lost is said to be, and the page fills by itself when it is back', async () => {
  trouble.claims = failing('ECONNREFUSED')
  const { page, close } = await pages.at('/cases/boats')
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect(await alert.innerText()).toContain('the database cannot be reached')
  delete trouble.claims
  await page.getByRole('list', { name: 'Claims' }).waitFor()
  await close()
})

test('on a full disk the page says that nothing was kept, and hands in again what was given', async () => {
  trouble.adding = failing('ENOSPC')
  const { page, close } = await pages.at('/cases/boats')
  await page.getByRole('button', { name: 'Add reports' }).click()
  await page.getByLabel('Or paste a report').fill('The pier was closed on Monday, the harbour office said.')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const progress = page.getByRole('region', { name: 'Progress' })
  await progress.getByText('the disk is full; nothing was kept').waitFor()
  expect(await progress.getByRole('status').innerText()).toContain('1 not handed in')
  delete trouble.adding
  await progress.getByRole('button', { name: 'Hand in again' }).click()
  await progress.getByText('1 of 1 report in the case').waitFor()
  await close()
})

test('a report is followed on the page of the case itself: what waits, what was refused and why', async () => {
  const { page, close } = await pages.at('/cases/boats')
  await page.getByRole('list', { name: 'Claims' }).waitFor()
  const capture = (name: string) => ({ capture: name, locator: `${name}.txt` })
  for (const tell of listeners) {
    tell({ type: 'received', case: 'boats', ...capture('pier') })
    tell({ type: 'received', case: 'boats', ...capture('blank') })
    tell({ type: 'received', case: 'other', ...capture('stranger') })
  }
  const arrivals = page.getByRole('region', { name: 'On the way in' })
  await arrivals.getByText('0 of 2 reports read').waitFor()
  const problems = [{ code: 'empty', message: 'blank.txt: there is no text in it' }]
  for (const tell of listeners) {
    tell({ type: 'read', cases: ['boats'], ...capture('blank'), report: null, problems })
    tell({ type: 'read', cases: ['boats'], ...capture('pier'), report: 'courier', problems: [] })
  }
  await arrivals.getByText('1 report read, 1 refused').waitFor()
  expect(await arrivals.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/blank\.txt\s+refused\s+blank\.txt: there is no text in it/u),
    expect.stringMatching(/pier\.txt\s+read/u),
  ])
  await arrivals.getByRole('button', { name: 'Hide' }).click()
  await arrivals.waitFor({ state: 'detached' })
  await close()
})

test('a desk that stops answering is said to, and what the page missed is fetched when it is back', async () => {
  const { page, close } = await pages.at('/cases/boats')
  await page.getByRole('list', { name: 'Claims' }).waitFor()
  const start = await pages.stopServer(desk)
  const alert = page.getByText('The desk does not answer')
  await alert.waitFor()
  await expect.poll(() => page.getByRole('list', { name: 'Claims' }).getByRole('listitem').count()).toBeGreaterThan(0)
  await start()
  await alert.waitFor({ state: 'detached' })
  await close()
})

test('a wrong token is refused in words, the right one opens the desk', async () => {
  const guarded = await Pages.serving(stubDesk([story]), { token: 'a-long-random-text' })
  const { page, close } = await guarded.at('/')
  const token = page.getByLabel('This desk asks for its token')
  await token.fill('another text')
  await page.getByRole('button', { name: 'Open the desk' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('the token is wrong')
  await token.fill('a-long-random-text')
  await page.getByRole('button', { name: 'Open the desk' }).click()
  await page.getByRole('link', { name: /Boats for engineers/u }).waitFor()
  await close()
  await guarded.close()
})

test('code of a page that cannot be had is said to be missing, and is there once it can be', async () => {
  const { page, close } = await pages.at('/cases/boats')
  await page.getByRole('list', { name: 'Claims' }).waitFor()
  await page.route('**/sources-page-*.js', (route) => route.abort())
  await page.getByRole('link', { name: 'Sources' }).click()
  await page.getByText('A part of the pages could not be loaded').waitFor()
  await page.unroute('**/sources-page-*.js')
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await page.getByRole('table').waitFor()
  await close()
})

test('a list that the reader has gone far into stays as it is, and is new once he is back at its head', async () => {
  const { page, close } = await pages.at('/cases/many')
  await page.locator('.claim-row').first().waitFor()
  for (let turn = 0; turn < 60 && (await page.locator('[data-place="250"]').count()) === 0; turn += 1) {
    await page.mouse.wheel(0, 2000)
    await page.waitForTimeout(30)
  }
  await page.locator('[data-place="250"]').waitFor()
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/claims?')) asked.push(request.url())
  })
  const again = page.waitForResponse('**/api/cases/many')
  for (const listener of listeners) listener({ type: 'traced', case: 'many', claims: 400, milliseconds: 1 })
  await again
  await page.waitForTimeout(100)
  expect(asked).toEqual([])
  await page.evaluate(() => window.scrollTo(0, 0))
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  expect(asked[0]).not.toContain('cursor')
  await page.locator('[data-place="0"]').waitFor()
  await close()
})
