import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestOf, sumFour, weightsOf } from './scores.ts'

/** A table of sixteen weights, the same as bytes and in floating point. */
const table = [3, -128, 0, 127, -1, 5, 5, -7, 90, -90, 1, 2, -3, 4, 0, -128]
const bytes = weightsOf(Int8Array.from(table))
const floats = weightsOf(Float32Array.from(table))

test('law: bytes read four at a time give the sums that single weights give, beyond the end of the table too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 200 }),
      fc.integer({ min: 0, max: 12 }),
      (hashes, first) => {
        const features = Int32Array.from(hashes)
        const [quick, slow] = [new Float64Array(4), new Float64Array(4)]
        sumFour(quick, features, features.length, bytes, first)
        sumFour(slow, features, features.length, floats, first)
        expect(quick).toEqual(slow)
      },
    ),
  )
})

test.each([
  ['the highest sum wins', [0], [1, 3, 5], 3],
  ['of two alike the first', [0], [4, 5, 6], 5],
  ['a single candidate', [0], [1], 1],
  ['sums over several features', [0, 8], [0, 1, 2, 3], 3],
  ['classes behind the end of the table', [14], [0, 1, 2], 2],
])('the best class: %s', (_, hashes, candidates, expected) => {
  const features = Int32Array.from(hashes)
  expect(bestOf(features, features.length, bytes, Uint8Array.from(candidates))).toBe(expected)
})
