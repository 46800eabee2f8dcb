import { expect, test } from 'vitest'
import type { Conflict } from './conflict.ts'
import { proposeCredibility } from './grade.ts'

function check(
  low: number,
  high: number,
  reportCount: number,
  verdicts: readonly Conflict['verdict'][],
  digit: string,
): void {
  const conflicts = verdicts.map((verdict): Conflict => ({
    kind: 'denial',
    between: [
      { claim: 'c', assertion: 0 },
      { claim: 'd', assertion: 0 },
    ],
    verdict,
    why: '',
  }))
  expect(proposeCredibility({ id: 'c', originCount: { low, high }, reportCount }, conflicts).credibility).toBe(digit)
}

test('ten reprints of one wire cannot be judged', () => check(1, 1, 10, [], '6'))
test('two independent origins confirm', () => check(2, 2, 2, [], '1'))
test('independence that is only possible', () => check(1, 3, 5, [], '2'))
test('a contradiction outweighs the count', () => check(3, 3, 9, ['conflict'], '4'))
test('a revision and a different measure are no contradiction', () =>
  check(2, 2, 2, ['revision', 'different-measure'], '1'))
