import { expect, test } from 'vitest'
import { stem, tokenise } from './tokens.ts'

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
