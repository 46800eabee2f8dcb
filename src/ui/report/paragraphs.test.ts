import { expect, test } from 'vitest'
import type { RemovedBlock } from '../../model/report.ts'
import { paragraphAt, paragraphsOf, removedBefore } from './paragraphs.ts'

const text = 'Headline\n\nFirst words.\n\nLast words.'
const words = paragraphsOf(text).map(({ start, end }) => text.slice(start, end))

test('blank lines set paragraphs apart', () => expect(words).toEqual(['Headline', 'First words.', 'Last words.']))
test('an empty text has none', () => expect(paragraphsOf('')).toEqual([]))

const places: readonly (readonly [what: string, at: number, place: number])[] = [
  ['before the headline', 0, 0],
  ['before the first paragraph', text.indexOf('First'), 1],
  ['in the gap after the headline', text.indexOf('First') - 1, 1],
  ['at the end', text.length, 3],
]
test.each(places)('a block removed %s is shown there', (_, at, place) => {
  const block: RemovedBlock = { text: 'Subscribe', reason: 'advert', at }
  const lists = removedBefore(paragraphsOf(text), [block])
  expect(lists.findIndex((list) => list.length > 0)).toBe(place)
})

test('an offset finds its paragraph', () => {
  expect(paragraphAt(paragraphsOf(text), text.indexOf('words.'))).toBe(1)
})
