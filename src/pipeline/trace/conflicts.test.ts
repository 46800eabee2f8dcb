import { expect, test } from 'vitest'
import type { Assertion, ClaimCluster } from '../../model/claim.ts'
import type { Report } from '../../model/report.ts'
import { conflictsWithin, leftUncompared } from './conflicts.ts'
import { assertion, count } from './testing.ts'

const identities = new Map(['a', 'b', 'c'].map((id) => [id, `source ${id}`]))

const verdicts = (...assertions: Assertion[]): string[] => {
  const claim: ClaimCluster = { id: 'x', aliases: [], gloss: '', assertions, memberships: [] }
  return conflictsWithin(claim, { reports: new Map<string, Report>(), identities }).map(
    ({ kind, verdict }) => `${kind} ${verdict}`,
  )
}

const told = (who: string[], value: number, asOf: string | null = null, report = 'r1'): Assertion =>
  assertion(report, who, { quantity: count(value), asOf })

test('two sources, two numbers, one day', () => {
  expect(verdicts(told(['a'], 100, '2031-01-02'), told(['b'], 300, '2031-01-02'))).toEqual(['quantity conflict'])
})

test('a running count of one source is a revision', () => {
  expect(verdicts(told(['a'], 27, '2031-01-02'), told(['a'], 63, '2031-01-04'))).toEqual(['quantity revision'])
})

test('a later and higher count of another source is a revision, an earlier one is not', () => {
  expect(verdicts(told(['a'], 27, '2031-01-02'), told(['b'], 63, '2031-01-09'))).toEqual(['quantity revision'])
  expect(verdicts(told(['a'], 63, '2031-01-02'), told(['b'], 27, '2031-01-09'))).toEqual(['quantity conflict'])
})

test('a measure does not grow with time', () => {
  const measured = (who: string, value: number, asOf: string): Assertion =>
    assertion('r1', [who], { quantity: count(value, { unit: '' }), asOf })
  expect(verdicts(measured('a', 6.4, '2031-01-02'), measured('b', 7.1, '2031-01-09'))).toEqual(['quantity conflict'])
})

test('more than a number and at most that number cannot both hold', () => {
  const moreThan = assertion('r1', ['a'], { quantity: count(0, { low: 12000, high: null, bound: 'more-than' }) })
  const atMost = assertion('r2', ['b'], { quantity: count(0, { low: null, high: 12000, bound: 'at-most' }) })
  const about = assertion('r2', ['b'], { quantity: count(12000, { bound: 'about' }) })
  expect(verdicts(moreThan, atMost)).toEqual(['quantity conflict'])
  expect(verdicts(moreThan, about)).toEqual(['quantity compatible'])
})

test('bounds that both can hold are compatible', () => {
  const atMost = assertion('r2', ['b'], { quantity: count(0, { low: null, high: 12000, bound: 'at-most' }) })
  expect(verdicts(told(['a'], 11000), atMost)).toEqual(['quantity compatible'])
})

test('the same number is no row', () => {
  expect(verdicts(told(['a'], 100), told(['b'], 100))).toEqual([])
})

test('a denial is a conflict; doubt and silence are not', () => {
  const says = assertion('r1', ['a'])
  expect(verdicts(says, assertion('r1', ['b'], { stance: 'denies' }))).toEqual(['denial conflict'])
  expect(verdicts(says, assertion('r1', ['b'], { stance: 'doubts' }))).toEqual([])
  expect(verdicts(says, assertion('r1', ['b'], { stance: 'not-acknowledged' }))).toEqual([])
  expect(verdicts(says, assertion('r1', ['b'], { polarity: 'negative' }))).toEqual(['polarity conflict'])
})

test('nobody contradicts themselves by denial', () => {
  expect(verdicts(assertion('r1', ['a']), assertion('r2', ['a'], { stance: 'denies' }))).toEqual([])
})

test('one row for each denier, against the clearest who says it', () => {
  const hedge = assertion('r1', [], { stance: 'hedges', certainty: 'possible' })
  const denial = (report: string, who: string): Assertion => assertion(report, [who], { stance: 'denies' })
  const assertions = [hedge, assertion('r2', ['a']), denial('r3', 'b'), denial('r4', 'b'), denial('r5', 'c')]
  const claim: ClaimCluster = { id: 'x', aliases: [], gloss: '', assertions, memberships: [] }
  const rows = conflictsWithin(claim, { reports: new Map<string, Report>(), identities })
  expect(rows.map(({ between }) => between.map(({ assertion: index }) => index))).toEqual([
    [1, 2],
    [1, 4],
  ])
})

test('a denial stands against what its own report tells', () => {
  const assertions = [
    assertion('r1', ['a']),
    assertion('r2', [], { stance: 'hedges', certainty: 'possible' }),
    assertion('r2', ['b'], { stance: 'denies' }),
  ]
  const claim: ClaimCluster = { id: 'x', aliases: [], gloss: '', assertions, memberships: [] }
  const [row] = conflictsWithin(claim, { reports: new Map<string, Report>(), identities })
  expect(row?.between.map(({ assertion: index }) => index)).toEqual([1, 2])
})

test('two values are one row, however many tell them', () => {
  const say = (report: string, who: string, value: number): Assertion => told([who], value, '2031-01-02', report)
  const rows = verdicts(say('r1', 'a', 100), say('r2', 'a', 100), say('r3', 'b', 300), say('r4', 'c', 300))
  expect(rows).toEqual(['quantity conflict'])
})

test('an older state of a running count that is told again late is no conflict', () => {
  const count14 = told(['a'], 14, '2031-01-02')
  const count19 = told(['b'], 19, '2031-01-03')
  const again14 = told(['c'], 14, '2031-01-04')
  expect(verdicts(count14, count19, again14)).toEqual(['quantity revision'])
})

test('of one value told by a hundred one disagreement is left, and of too many values the first are compared', () => {
  const context = { reports: new Map<string, Report>(), identities }
  const claimOf = (assertions: readonly Assertion[]): ClaimCluster => ({
    id: 'x',
    aliases: [],
    gloss: '',
    assertions,
    memberships: [],
  })
  const copies = claimOf(
    Array.from({ length: 200 }, (_, index) => told([`s${index % 100}`], index % 2 === 0 ? 40 : 90)),
  )
  expect(conflictsWithin(copies, context)).toHaveLength(1)
  expect(leftUncompared(copies, context)).toBe(0)
  const values = claimOf(Array.from({ length: 700 }, (_, index) => told([`s${index}`], 1000 + 50 * index)))
  expect(conflictsWithin(values, context)).toHaveLength(40)
  expect(leftUncompared(values, context)).toBe(100)
})
