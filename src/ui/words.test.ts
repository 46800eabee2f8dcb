import { expect, test } from 'vitest'
import type { Quantity } from '../model/quantity.ts'
import { countOf, inLargeUnit, originsInWords, quantityInWords } from './words.ts'

type Interval = Pick<Quantity, 'low' | 'high' | 'bound' | 'unit'>
const quantity = (low: number | null, high: number | null, bound: Quantity['bound'], unit = 'soldiers'): Interval => ({
  low,
  high,
  bound,
  unit,
})

const quantities: readonly (readonly [words: string, quantity: Interval])[] = [
  ['11,000', quantity(11_000, 11_000, 'exact')],
  ['~11,000', quantity(10_450, 11_550, 'about')],
  ['200–999', quantity(200, 999, 'about')],
  ['≤12,000', quantity(null, 12_000, 'at-most')],
  ['<12,000', quantity(null, 12_000, 'less-than')],
  ['>12,000', quantity(12_000, null, 'more-than')],
  ['≥12,000', quantity(12_000, null, 'at-least')],
  ['5–7', quantity(5, 7, 'between')],
  ['50 %', quantity(0.5, 0.5, 'exact', 'fraction')],
  ['number not settled', quantity(null, null, 'about')],
]
test.each(quantities)('%s', (words, value) => {
  expect(quantityInWords(value)).toBe(words)
})

test.each([
  ['210 km', quantity(210_000, 210_000, 'exact', 'm')],
  ['≥2 t', quantity(2000, null, 'at-least', 'kg')],
  ['900 m', quantity(900, 900, 'exact', 'm')],
  ['11,000 soldiers', quantity(11_000, 11_000, 'exact')],
])('%s', (words, value) => {
  const told = inLargeUnit(value)
  expect(`${quantityInWords(told)} ${told.unit}`).toBe(words)
})

test('counts say what they count', () => {
  expect(countOf(1, 'report')).toBe('1 report')
  expect(countOf(1200, 'report')).toBe('1,200 reports')
  expect(countOf(2, 'copy', 'copies')).toBe('2 copies')
  expect(originsInWords({ low: 1, high: 1 })).toBe('1 independent origin')
  expect(originsInWords({ low: 1, high: 3 })).toBe('1 to 3 independent origins')
})
