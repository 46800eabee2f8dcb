import type { Assertion, Claim } from '../../src/model/claim.ts'
import type { Report } from '../../src/model/report.ts'
import type { BriefingMaterial } from '../../src/exports/briefing/briefing.ts'

/** For tests: one claim that is said, denied and changed on the way, with marks of every format in its texts. */
const text =
  'Twelve ships left <b>Port Sel</b>, the *harbour office* said.\n\nThe mayor denied it.\n\n서울 counted "twelve" & more.'

const report = {
  id: 'r1',
  locator: 'a.txt',
  url: 'https://example.org/ships?a=1&b=2',
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
  chain: ['s3', 's1'],
  certainty: 'certain',
  polarity: 'positive',
  stance: 'asserts',
  quantity: null,
  asOf: null,
  attributions: [],
}
const denied: Assertion = { ...said, id: 'a2', span: [63, 83], chain: ['s2'], polarity: 'negative', stance: 'denies' }
const copied: Assertion = { ...said, id: 'a3', span: [85, text.length], chain: [] }

const source = { kind: 'person', aliases: [], ambiguous: [], report: null, vouchedBy: null, voice: null } as const
const claim: Claim = {
  id: 'c1',
  aliases: [],
  gloss: 'Twelve <i>ships</i> left',
  assertions: [said, denied, copied],
  memberships: [],
  origins: [
    { source: 's1', reports: [], status: 'independent', why: 'its own count' },
    { source: null, reports: ['r1'], status: 'lineage-not-recorded', why: 'nobody is named' },
    { source: 's3', reports: [], status: 'derived', why: 'names somebody behind it' },
  ],
  originCount: { low: 1, high: 2 },
  outletCount: 1,
  reportCount: 1,
  unsettled: [],
  stemma: { witnesses: [], edges: [] },
}

export const inventedMaterial: BriefingMaterial = {
  claims: [claim],
  reports: [report],
  sources: [
    { id: 's1', name: 'the harbour office', ...source },
    { id: 's2', name: 'the mayor', ...source },
    { id: 's3', name: 'a clerk', ...source, vouchedBy: 's1' },
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
  drifts: [{ claim: 'c1', from: 0, to: 2, kind: 'source-lost', why: 'the copy names nobody' }],
  credibilities: new Map([['c1', '4']]),
}

export const inventedText = text
