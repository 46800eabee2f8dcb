import { expect, test } from 'vitest'
import type { Assertion } from '../../model/claim.ts'
import type { Bound } from '../../model/quantity.ts'
import { quantityInWords } from '../words.ts'
import { numberAxes } from './number-rows.ts'

/** `"A ≥400 soldiers"`: a report, a value and what it counts. */
function assertionOf(words: string): Assertion {
  const [report = '', value = '', unit = ''] = words.split(' ')
  const named = Number(value.replace(/\D/gu, ''))
  const bound: Bound = value.startsWith('≥') ? 'at-least' : 'exact'
  return {
    id: `${report} ${value}`,
    report,
    span: [0, 1],
    chain: [],
    quantity: {
      span: [0, 1],
      unit,
      low: named,
      high: bound === 'exact' ? named : null,
      bound,
      unitSpan: null,
      printedUnit: null,
      role: null,
    },
    asOf: null,
    attributions: [],
    certainty: 'certain',
    polarity: 'positive',
    stance: 'asserts',
  }
}

/** `"count: 400 A B, ≥500 C | fraction: …"` */
function check(assertions: readonly string[], expected: string): void {
  const drawn = numberAxes(assertions.map(assertionOf)).map(
    ({ dimension, rows }) =>
      `${dimension}: ${rows
        .map((row) => [quantityInWords(row.quantity), ...row.assertions.map(({ report }) => report)].join(' '))
        .join(', ')}`,
  )
  expect(drawn.join(' | ')).toBe(expected)
}

test('reports that name one value share a row', () =>
  check(['A 400 soldiers', 'B 500 soldiers', 'C 400 troops'], 'count: 400 A C, 500 B'))
test('a bound is another value', () => check(['A 400 soldiers', 'B ≥400 soldiers'], 'count: 400 A, ≥400 B'))
test('money has an axis of its own', () => check(['A 400 soldiers', 'B 400 EUR'], 'count: 400 A | EUR: 400 B'))
test('without numbers there is no axis', () =>
  expect(numberAxes([{ ...assertionOf('A 4 boats'), quantity: null }])).toEqual([]))
