import { expect, test } from 'vitest'
import type { Report } from '../../model/report.ts'
import { claimsOf } from './claims.ts'
import type { Compared } from './compared.ts'

/** More than are compared pair by pair. */
const MANY = 1300

/** A statement of a report of its own: each word tells much. */
function said(number: number, words: readonly string[]): Compared {
  const bag = new Map(words.map((word) => [word, 5]))
  const id = `claim-${String(number).padStart(5, '0')}`
  return {
    placed: {
      assertion: { id, report: `report-${number}`, span: [0, 9], chain: [], quantity: null, stance: 'asserts' },
      id,
      content: [[0, 9]],
      focus: undefined,
      numbered: false,
      aside: [],
    },
    features: {
      bag,
      names: new Map(),
      words: bag,
      weight: 5 * words.length,
      told: 5 * words.length,
      measure: undefined,
      kin: new Map(),
      wish: false,
      belongings: new Map(),
      predicates: new Set(),
      deeds: { told: new Set(), turned: new Set() },
    },
  } as unknown as Compared
}

/** Ids of the claims that hold more than one statement, with their members. */
function joined(statements: readonly Compared[]): string[] {
  const reports = new Map(
    statements.map(({ placed: { assertion } }) => [
      assertion.report,
      { id: assertion.report, text: 'Something.', bodyStart: 0, publishedAt: null } as unknown as Report,
    ]),
  )
  return claimsOf(statements, reports, () => true)
    .filter(({ assertions }) => assertions.length > 1)
    .map(({ assertions }) =>
      assertions
        .map(({ report }) => report)
        .sort()
        .join(' '),
    )
    .sort()
}

test('of very many statements those that say the same are found, in whatever order they come', () => {
  const alone = Array.from({ length: MANY }, (_, index) =>
    said(index, [`ship${index}`, `port${index}`, 'storm', 'night']),
  )
  const twins = [100, 700, 1250].map((index) => said(MANY + index, [`ship${index}`, `port${index}`, 'storm', 'dawn']))
  const expected = ['report-100 report-1400', 'report-1250 report-2550', 'report-2000 report-700']
  expect(joined([...alone, ...twins])).toEqual(expected)
  expect(joined([...twins, ...alone].reverse())).toEqual(expected)
})
