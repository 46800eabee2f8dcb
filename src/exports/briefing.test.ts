import { expect, test } from 'vitest'
import type { Assertion, Claim } from '../model/claim.ts'
import type { Report } from '../model/report.ts'
import type { Trace } from '../model/trace.ts'
import { briefing } from './briefing.ts'

const text = 'Twelve ships left <b>Port Sel</b>, the *harbour office* said.\n\nThe mayor denied it.'
const report = {
  id: 'r1',
  locator: 'a.txt',
  url: null,
  canonicalUrl: null,
  sha256: 'ab'.repeat(32),
  title: 'Ships [left]',
  outlet: null,
  publishedAt: null,
  text,
} as unknown as Report
const said: Assertion = {
  id: 'a1',
  report: 'r1',
  span: [0, 60],
  chain: ['s1'],
  certainty: 'certain',
  polarity: 'positive',
  stance: 'asserts',
  quantity: null,
  asOf: null,
  attributions: [],
}
const denied: Assertion = { ...said, id: 'a2', span: [63, 83], chain: ['s2'], polarity: 'negative', stance: 'denies' }
const source = { kind: 'person', aliases: [], ambiguous: [], report: null, vouchedBy: null, voice: null } as const
const claim: Claim = {
  id: 'c1',
  aliases: [],
  gloss: 'Twelve ships left',
  assertions: [said, denied],
  memberships: [],
  origins: [{ source: 's1', reports: [], status: 'independent', why: 'its own count' }],
  originCount: { low: 1, high: 2 },
  outletCount: 1,
  reportCount: 1,
  unsettled: [],
  stemma: { witnesses: [], edges: [] },
}
const trace: Trace = {
  schema: 'stemma.trace/1',
  reports: [report],
  claims: [claim],
  derivations: [],
  drifts: [],
  problems: [],
  sources: [
    { id: 's1', name: 'the harbour office', ...source },
    { id: 's2', name: 'the mayor', ...source },
  ],
  conflicts: [
    {
      kind: 'denial',
      between: [
        { claim: 'c1', assertion: 0 },
        { claim: 'c1', assertion: 1 },
      ],
      verdict: 'conflict',
      why: 'one denies it',
    },
  ],
}
const page = briefing(trace, { title: 'Ships' })

test('every sentence about a claim carries a note', () => {
  const sentences =
    page
      .split('## Notes')[0]
      ?.split('\n')
      .filter((line) => /^(- |\d+ report.*origin)/u.test(line)) ?? []
  expect(sentences.length).toBeGreaterThanOrEqual(4)
  expect(sentences.filter((line) => !/(\[\^\d+\])+$/u.test(line))).toEqual([])
})

test('a note names the digest and the characters', () => {
  expect(page).toContain('(sha256 abababababababab, characters 0–60)')
})

test('text of reports is only text', () => {
  expect(page).toContain('\\<b\\>Port Sel\\</b\\>')
  expect(page).toContain('\\*harbour office\\*')
  expect(page).toContain('Ships \\[left\\]')
})

test('an interval is said as one', () => expect(page).toContain('1 to 2 independent origins'))
test('the denial names who denies', () => expect(page).toMatch(/Denied by the mayor\.\[\^2\]/u))
