import { expect, test } from 'vitest'
import type { Conflict } from '../../model/conflict.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { ClaimView } from '../api.ts'
import { clashesOf } from './clashes.ts'
import { groupConflicts } from './conflict-groups.ts'
import { numberAxes } from './number-rows.ts'

/** Values of one claim in the order of its assertions, pairs that were judged, and the rows that are joined. */
function check(
  values: readonly number[],
  pairs: readonly (readonly [a: number, b: number, verdict: Conflict['verdict']])[],
  joined: readonly string[],
): void {
  const assertions = values.map((value, index) => ({
    id: `a${index}`,
    report: `r${index}`,
    quantity: { low: value, high: value, bound: 'exact', unit: 'ships', span: [0, 1] } as unknown as Quantity,
  }))
  const conflicts = pairs.map(([a, b, verdict]) => ({
    kind: 'quantity',
    verdict,
    why: 'no number fits both',
    between: [
      { claim: 'c', assertion: a },
      { claim: 'c', assertion: b },
    ],
  }))
  const view = { claim: { id: 'c', assertions }, conflicts, otherClaims: [] } as unknown as ClaimView
  const rows = numberAxes(view.claim.assertions)[0]?.rows ?? []
  const found = clashesOf(view, groupConflicts(view.conflicts), rows)
  const value = (row: number): string => String(rows[row]?.quantity.low)
  expect(found.map(({ between: [a, b], verdict }) => `${[value(a), value(b)].sort().join(' ')} ${verdict}`)).toEqual(
    joined,
  )
}

test('values that cannot both hold are joined', () => check([4, 7], [[0, 1, 'conflict']], ['4 7 conflict']))
test('a revision is joined as one', () => check([4, 7], [[1, 0, 'revision']], ['4 7 revision']))
test('a pair that several reports give is joined once', () =>
  check(
    [4, 7, 4],
    [
      [0, 1, 'conflict'],
      [2, 1, 'conflict'],
    ],
    ['4 7 conflict'],
  ))
test('what was not judged is not joined', () => check([4, 7], [], []))
test('one value against itself is no clash', () => check([4, 4], [[0, 1, 'conflict']], []))
test('no more brackets than there is room for', () =>
  check(
    [1, 2, 3, 4, 5, 6],
    [1, 2, 3, 4, 5].map((b) => [0, b, 'conflict'] as const),
    ['1 2 conflict', '1 3 conflict', '1 4 conflict', '1 5 conflict'],
  ))
