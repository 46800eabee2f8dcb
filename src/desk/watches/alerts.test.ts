import { expect, test } from 'vitest'
import { stateChanges } from './alerts.ts'
import type { ClaimSummary } from '../claim-summary.ts'

const claim = (more: Partial<ClaimSummary> = {}): ClaimSummary => ({
  id: 'c',
  gloss: 'The ferry sank',
  originCount: { low: 1, high: 2 },
  outletCount: 1,
  reportCount: 1,
  assertionCount: 1,
  origins: [],
  firstSeen: null,
  lastSeen: null,
  newOriginSeen: null,
  conflicts: 0,
  revisions: 0,
  drifts: {},
  stances: { asserts: 1 },
  certainties: {},
  quantities: [],
  reports: [],
  withdrawn: [],
  ...more,
})
const forty = { low: 40, high: 40, bound: 'exact', unit: 'people', count: 1 } as const
const fifty = { ...forty, low: 50, high: 50 }

const cases: readonly [name: string, before: ClaimSummary | undefined, after: ClaimSummary, kinds: string[]][] = [
  ['a new claim is a new origin', undefined, claim(), ['new-origin']],
  ['a new claim whose lineage is not recorded is none', undefined, claim({ originCount: { low: 0, high: 1 } }), []],
  ['one more origin', claim(), claim({ originCount: { low: 2, high: 2 } }), ['new-origin']],
  ['more outlets of the same origin change nothing', claim(), claim({ outletCount: 9, reportCount: 12 }), []],
  ['a wider interval changes nothing', claim(), claim({ originCount: { low: 1, high: 5 } }), []],
  ['the first denial', claim(), claim({ stances: { asserts: 1, denies: 1 } }), ['first-denial']],
  ['the second denial changes nothing', claim({ stances: { denies: 1 } }), claim({ stances: { denies: 2 } }), []],
  ['another number', claim({ quantities: [forty] }), claim({ quantities: [forty, fifty] }), ['number-revised']],
  ['the same number again', claim({ quantities: [forty] }), claim({ quantities: [{ ...forty, count: 7 }] }), []],
  ['a later version that does not say it', claim(), claim({ withdrawn: ['r1'] }), ['retraction']],
  ['a retraction that was known changes nothing', claim({ withdrawn: ['r1'] }), claim({ withdrawn: ['r1'] }), []],
  ['the first number is no revision', claim(), claim({ quantities: [forty] }), []],
]

test.each(cases)('%s', (_name, before, after, kinds) => {
  expect(stateChanges(before, after).map((change) => change.kind)).toEqual(kinds)
})
