import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../../model/span.ts'
import { compareWords } from './shared-words.ts'

const whole = (text: string): Span => [0, text.length]
const at = (text: string, spans: readonly Span[]): readonly string[] =>
  spans.map(([start, end]) => text.slice(start, end))

function check(
  left: string,
  right: string,
  shared: readonly string[],
  changed: readonly [readonly string[], readonly string[]],
): void {
  const found = compareWords(left, whole(left), right, whole(right))
  expect(at(left, found.shared[0])).toEqual(shared)
  expect(at(left, found.changed[0])).toEqual(changed[0])
  expect(at(right, found.changed[1])).toEqual(changed[1])
}

test('a lost hedge is what changed', () => {
  check(
    'The fleet may sail on Friday.',
    'The fleet will sail on Friday.',
    ['The fleet', 'sail on Friday'],
    [['may'], ['will']],
  )
})
test('case and punctuation change nothing', () => {
  check('“Boats, 1,200 of them”', 'boats 1,200 of them', ['Boats, 1,200 of them'], [[], []])
})
test('nothing in common', () => {
  check('boats', 'trains', [], [['boats'], ['trains']])
})
test('an empty passage', () => {
  check('', 'trains', [], [[], ['trains']])
})

const words = fc
  .array(fc.constantFrom('the', 'fleet', 'may', 'sail', 'now'), { maxLength: 12 })
  .map((list) => list.join(' '))
test('shared words are the same words on both sides, in the same order', () => {
  fc.assert(
    fc.property(words, words, (left, right) => {
      const { shared } = compareWords(left, whole(left), right, whole(right))
      expect(at(left, shared[0]).join(' ')).toBe(at(right, shared[1]).join(' '))
    }),
  )
})
