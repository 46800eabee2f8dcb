import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startsUpper } from './letters.ts'

test.each([
  ['Kim', true],
  ['kim', false],
  ['', false],
  ['9K', false],
  ['Élan', true],
  ['élan', false],
  ['\u{1D400}', true],
  ['\uD800', false],
  ['@A', false],
  ['[A', false],
])('%j', (text, expected) => {
  expect(startsUpper(text)).toBe(expected)
})

test('law: as the pattern says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3 }), (text) => {
      expect(startsUpper(text)).toBe(/^\p{Lu}/u.test(text))
    }),
  )
})
