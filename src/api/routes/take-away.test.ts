import { expect, test } from 'vitest'
import { serveFerry } from '../../../test/contract/ferry-api.ts'
import { ferryTrace } from '../../../test/contract/invented.ts'
import type { Trace } from '../../model/trace.ts'

const { get, post } = serveFerry()

test.each([
  ['/api/cases/ferry/briefing', 'text/markdown; charset=utf-8', 'ferry-briefing.md', /^# The ferry\n/u],
  ['/api/cases/ferry/briefing?format=html', 'text/html; charset=utf-8', 'ferry-briefing.html', /^<!doctype html>/u],
  ['/api/cases/ferry/briefing?format=pdf', 'application/pdf', 'ferry-briefing.pdf', /^%PDF-/u],
  ['/api/cases/ferry/claims.csv', 'text/csv; charset=utf-8; header=present', 'ferry-claims.csv', /^claim,gloss,/u],
  [
    '/api/cases/ferry/statements.csv',
    'text/csv; charset=utf-8; header=present',
    'ferry-statements.csv',
    /^claim,gloss,/u,
  ],
  ['/api/trace?case=ferry', 'application/json; charset=utf-8', 'ferry.json', /^\{"schema":"stemma.trace\/1"/u],
])('%s is a file that no browser shows', async (path, type, name, begins) => {
  const answer = await get(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe(type)
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
  expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toMatch(begins)
})

test('a case that is not there is said to be missing, and no file begins', async () => {
  for (const path of ['briefing', 'briefing?format=pdf', 'claims.csv', 'statements.csv']) {
    const answer = await get(`/api/cases/none/${path}`)
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([404, null])
  }
  expect((await get('/api/trace?case=none')).status).toBe(404)
})

test('everything comes whole', async () => {
  const whole = (await (await get('/api/trace?case=ferry')).json()) as Trace
  expect(whole.claims).toEqual(ferryTrace.claims)
  expect(whole.conflicts).toEqual(ferryTrace.conflicts)
  expect(whole.reports.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3'])
})

test('each statement has a line with its place and the words that stand there', async () => {
  const [head, ...lines] = (await (await get('/api/cases/ferry/statements.csv')).text()).trimEnd().split('\r\n')
  expect(head?.split(',').slice(9, 12)).toEqual(['start', 'end', 'words'])
  expect(lines).toHaveLength(ferryTrace.claims.flatMap(({ assertions }) => assertions).length)
})

test('a selection is that of the list of claims', async () => {
  const denied = await (await get('/api/cases/ferry/claims.csv?denied=true')).text()
  const { total } = (await (await get('/api/claims?case=ferry&denied=true')).json()) as { total: number }
  expect(denied.trimEnd().split('\r\n')).toHaveLength(total + 1)
  expect((await get('/api/cases/ferry/claims.csv?denied=perhaps')).status).toBe(400)
  expect((await get('/api/cases/ferry/briefing?claims=1001')).status).toBe(400)
})

test('a briefing says how many claims it leaves out', async () => {
  const one = await (await get('/api/cases/ferry/briefing?claims=1')).text()
  expect(one).toContain('Here is the first claim; 1 more is left out.')
  expect(one.match(/^## \d/gmu)).toHaveLength(1)
})

test('what a reviewer rejected is not in a briefing and stays in the table; a grade is in both', async () => {
  const decide = (kind: string, value: unknown, subject: string): Promise<Response> =>
    post('/api/decisions', JSON.stringify({ case: 'ferry', kind, subject, actor: 'ana', value, expected: null }))
  expect((await decide('verdict', { verdict: 'rejected' }, 'c-sank')).status).toBe(201)
  expect((await decide('credibility', { credibility: '4' }, 'c-board')).status).toBe(201)
  const briefing = await (await get('/api/cases/ferry/briefing')).text()
  expect(briefing.match(/^## \d/gmu)).toHaveLength(1)
  expect(briefing).toContain('1 claim that a reviewer rejected is left out.')
  expect(briefing).toMatch(/Credibility 4, as a reviewer settled it\.\[\^1\]/u)
  const lines = (await (await get('/api/cases/ferry/claims.csv')).text()).trimEnd().split('\r\n').slice(1)
  expect(lines.map((line) => line.split(',').slice(-2)).sort()).toEqual([
    ['', '4'],
    ['rejected', ''],
  ])
})
