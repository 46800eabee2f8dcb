import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWord, stem, tokenise } from './tokens.ts'

const check = (text: string, ...words: string[]): void => {
  expect(tokenise(text).map(({ word }) => word)).toEqual(words)
}

test('words are folded', () => {
  check('Élan’s CAFÉ', 'elan', 'cafe')
  check("don't", 'dont')
})

test('numbers lose their group marks and keep their decimals', () => {
  check('12,000 men, 7.7 and 1.250.000', '12000', 'men', '7.7', 'and', '1250000')
})

test('initials are one word', () => {
  check('the U.S. said', 'the', 'us', 'said')
})

test('Han signs stand alone', () => {
  check('平壌 x', '平', '壌', 'x')
})

test('offsets point into the text', () => {
  const text = '  two words '
  expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(['two', 'words'])
})

test('inflected forms share a stem, numbers stay', () => {
  expect(stem('attacks')).toBe(stem('attacked'))
  expect(stem('12000')).toBe('12000')
})

const signs = [
  'a',
  'Z',
  'é',
  'é',
  'ß',
  '平',
  'カ',
  '한',
  'и',
  '1',
  '٣',
  '½',
  '.',
  ',',
  "'",
  '’',
  '-',
  ' ',
  '—',
  '…',
  '“',
  '²',
  '😀',
  '\u2060',
  '_',
]

/** The definition, by one expression. */
const WHOLE =
  /(?:\p{L}\.){2,8}|\p{N}+(?:[.,]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+(?:['’](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}])+)*/gu

test('what is read sign by sign is what the expression finds', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: fc.constantFrom(...signs) }), fc.string({ unit: 'binary' })), (text) => {
      expect(tokenise(text).map(({ start, end, word }) => [start, end, word])).toEqual(
        Array.from(text.matchAll(WHOLE), (match) => [match.index, match.index + match[0].length, foldWord(match[0])]),
      )
    }),
    { numRuns: 300 },
  )
})

test('no sign of general punctuation belongs to a word', () => {
  for (let code = 0x2000; code <= 0x206f; code += 1) expect(String.fromCharCode(code)).not.toMatch(/[\p{L}\p{M}\p{N}]/u)
})
