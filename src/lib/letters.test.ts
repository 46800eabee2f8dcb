import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countLetters, isSpaceAt, startsUpper } from './letters.ts'

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

test('law: white space, letters and figures are what the patterns say', () => {
  const mixed = fc.array(
    fc.oneof(
      fc.constantFrom('a', 'Z', '9', ' ', '\u00a0', '\n', 'é', '٣', '𝐀', '½', '“'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  fc.assert(
    fc.property(mixed, fc.nat(8), fc.nat(8), (pieces, from, length) => {
      const text = pieces.join('')
      const to = Math.min(text.length, from + length)
      expect(countLetters(text, from, to)).toBe((text.slice(from, to).match(/[\p{L}\p{N}]/gu) ?? []).length)
      expect(isSpaceAt(text, from)).toBe(/\s/u.test(text.charAt(from)))
    }),
  )
})
