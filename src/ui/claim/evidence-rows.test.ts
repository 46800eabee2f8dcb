import { expect, test } from 'vitest'
import { evidenceRows } from './evidence-rows.ts'

/** `"A1 B1 A2"`: a report and a note each; the answer joins pairs by `+`. */
function check(places: string, expected: string): void {
  const evidence = places
    .split(' ')
    .map((place) => ({ report: place.charAt(0), note: place.slice(1), span: [0, 1] as const }))
  const rows = evidenceRows(evidence).map((row) =>
    row.type === 'pair' ? `${row.left.report}+${row.right.report}` : row.only.report,
  )
  expect(rows.join(' ')).toBe(expected)
}

test('the same passage here and there is a pair', () => check('A1 B1 A2 B2', 'A+B A+B'))
test('places in one report stand alone', () => check('A1 A1', 'A A'))
test('different notes do not answer each other', () => check('A1 B2', 'A B'))
test('a third place is left over', () => check('A1 B1 A1', 'A+B A'))
