import { expect, test } from 'vitest'
import type { Extraction } from '../../model/extraction.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { Span } from '../../model/span.ts'
import { propositions } from './propositions.ts'

/** Reads `[three|barges]` as a number and what it counts; what is left to be told without numbers, and the numbers that are told. */
const cut = (marked: string): { numbers: string[]; aside: string[] } => {
  let text = ''
  const quantities: Quantity[] = []
  for (const part of marked.split(/(\[[^\]]+\])/u)) {
    const [, number = '', noun] = /^\[([^|]+)(?:\|(.+))?\]$/u.exec(part) ?? []
    const start = text.length
    text += number === '' ? part : [number, ...(noun === undefined ? [] : [noun])].join(' ')
    if (number === '') continue
    const span: Span = [start, start + number.length]
    const unitSpan: Span | null = noun === undefined ? null : [span[1] + 1, text.length]
    const unit = noun === 'million euros' ? 'EUR' : (noun ?? '')
    const value = Number(number.replace(/,/gu, '')) || 3
    quantities.push({ span, unit, low: value, high: value, bound: 'exact', unitSpan, printedUnit: null, role: null })
  }
  const whole: Span = [0, text.length]
  const extraction = { quantities, timexes: [], places: [], sentences: [whole] } as unknown as Extraction
  const found = propositions(text, extraction, [whole])
  return {
    numbers: found.flatMap(({ quantity }) => (quantity === null ? [] : [text.slice(...quantity.span)])),
    aside: found.flatMap(({ quantity, aside }) => (quantity === null ? aside.map((span) => text.slice(...span)) : [])),
  }
}

test('a deed done to things is told without their number too', () => {
  expect(cut('The navy sank [three|barges] near Tarn').aside).toEqual([])
  expect(cut('The navy flew [16|airstrikes] and left').aside).toEqual([])
  expect(cut('The cannery sold [24,800|tins] of herring').aside).toEqual(['The cannery sold 24,800 tins of herring'])
})

test('what a number of people, of money or of the dead tells is told with the number alone', () => {
  expect(cut('The flood killed [three|people] near Tarn').aside).toEqual(['The flood killed three people near Tarn'])
  expect(cut('The ferry carried [400|passengers] to Tarn').aside).toEqual(['The ferry carried 400 passengers to Tarn'])
  expect(cut('The council paid [three|million euros] for pumps').aside).not.toEqual([])
  expect(cut('The flood killed [40] near Tarn').aside).not.toEqual([])
})

test('"one cause" singles out and counts nothing', () => {
  expect(cut('Rust was [one|cause] of the leak').numbers).toEqual([])
  expect(cut('It was [one] of the worst floods').numbers).toEqual([])
  expect(cut('The flood killed [one|farmer] near Tarn').numbers).toEqual(['one'])
  expect(cut('The navy sank [one|barge] near Tarn').numbers).toEqual(['one'])
})
