import { expect, test } from 'vitest'
import type { Assertion, Claim } from '../model/claim.ts'
import type { Report } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import type { Trace } from '../model/trace.ts'
import { traceText } from './trace-text.ts'

const reportOf = (id: string, outlet: string | null, text: string): Report =>
  ({ id, locator: `folder/${id}.txt`, outlet, text, title: null, problems: [], removed: [] }) as unknown as Report

const reports = [
  reportOf('r1', 'Northern Wire', '“About 40 ships left the port,” the harbour office said.'),
  reportOf('r2', null, 'Up to 50 ships left, Northern Wire reported, citing the harbour office.'),
  reportOf('r3', 'Bay Post', 'The navy denied that ships had left the port.'),
]

const sourceOf = (id: string, name: string, vouchedBy: string | null = null): Source => ({
  id,
  name,
  kind: 'organization',
  aliases: [],
  ambiguous: [],
  report: null,
  vouchedBy,
  voice: null,
})

const assertionOf = (report: number, words: string, given: Partial<Assertion>): Assertion => {
  const { id, text } = reports[report] as Report
  const start = text.indexOf(words)
  return {
    id: `${id} ${start}`,
    report: id,
    span: [start, start + words.length],
    chain: [],
    quantity: null,
    asOf: null,
    attributions: [],
    certainty: 'certain',
    polarity: 'positive',
    stance: 'asserts',
    ...given,
  }
}

const ships = (report: number, printed: string, low: number | null, high: number | null): Assertion['quantity'] => {
  const start = (reports[report] as Report).text.indexOf(printed)
  const span = [start, start + printed.length] as const
  const bound = low === null ? 'at-most' : 'about'
  return { span, unit: 'ships', low, high, bound, unitSpan: null, printedUnit: null, role: null }
}

const claim: Claim = {
  id: 'c',
  aliases: [],
  gloss: '“About 40 ships left the port,”',
  assertions: [
    assertionOf(0, '“About 40 ships left the port,”', { chain: ['office'], quantity: ships(0, 'About 40', 36, 44) }),
    assertionOf(1, 'Up to 50 ships left', { chain: ['wire', 'office'], quantity: ships(1, 'Up to 50', null, 50) }),
    assertionOf(2, 'denied that ships had left the port', { chain: ['navy'], stance: 'denies' }),
  ],
  memberships: [],
  origins: [{ source: 'office', reports: [], status: 'independent', why: '' }],
  originCount: { low: 1, high: 2 },
  outletCount: 3,
  reportCount: 3,
  unsettled: [],
  stemma: { witnesses: [], edges: [] },
}

const trace: Trace = {
  schema: 'stemma.trace/1',
  reports,
  sources: [sourceOf('office', 'harbour office'), sourceOf('wire', 'Northern Wire'), sourceOf('navy', 'navy')],
  claims: [claim],
  derivations: [],
  conflicts: [
    {
      kind: 'denial',
      between: [
        { claim: 'c', assertion: 0 },
        { claim: 'c', assertion: 2 },
      ],
      verdict: 'conflict',
      why: '',
    },
  ],
  drifts: [{ claim: 'c', from: 0, to: 1, kind: 'hedge-lost', why: '' }],
  problems: [],
}

test('a claim shows its words, its origins, the path of its proof, its values and its marks', () => {
  expect(traceText(trace, { all: false, width: 100 }).split('\n')).toEqual([
    '3 reports · 1 claim · 1 conflict · 1 change on the way',
    '',
    '1 About 40 ships left the port',
    '  3 reports → 1–2 origins: harbour office',
    '  “Up to 50 ships left” r2 ← Northern Wire ← harbour office',
    '  values: about 40 · up to 50',
    '  denied by navy · 1 conflict · hardened in r2',
    '',
  ])
})

test('no line is wider than the terminal, and what is left over is said', () => {
  const many = { ...trace, claims: Array.from({ length: 12 }, () => claim) }
  const lines = traceText(many, { all: false, width: 40 }).split('\n')
  expect(lines.filter((line) => line.length > 40 && !line.includes('→'))).toEqual([
    expect.stringContaining('3 reports'),
    expect.stringContaining('2 more claims'),
  ])
  expect(traceText(many, { all: true, width: 40 })).not.toContain('more claim')
})

test('hostile names move no cursor', () => {
  const hostile = { ...trace, sources: [sourceOf('office', 'harbour\u001b[2Joffice'), ...trace.sources.slice(1)] }
  expect(traceText(hostile, { all: true, width: 100 })).not.toContain('\u001b')
})
