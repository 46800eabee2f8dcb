import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference } from './difference.ts'

/** Marks what went as [-…-] and what came as [+…+]. */
function marked(from: string, to: string): string {
  return difference(from, to)
    .map((part) => {
      if (part.type === 'same') return from.slice(...part.from)
      return part.type === 'removed' ? `[-${from.slice(...part.from)}-]` : `[+${to.slice(...part.to)}+]`
    })
    .join('')
}

function check(from: string, to: string, expected: string): void {
  expect(marked(from, to)).toBe(expected)
}

test('the same text has one part', () => check('The ferry sank.', 'The ferry sank.', 'The ferry sank.'))
test('a changed number is one word', () =>
  check(
    'About 1,200 people were on board.',
    'About 1,250 people were on board.',
    'About [-1,200-][+1,250+] people were on board.',
  ))
test('a hedge that was dropped', () =>
  check('The ship may have sunk.', 'The ship has sunk.', 'The ship [-may have -][+has +]sunk.'))
test('a paragraph that was added', () =>
  check('One.\n\nThree.', 'One.\n\nTwo.\n\nThree.', 'One.\n\n[+Two.\n\n+]Three.'))
test('from nothing, to nothing, of nothing', () => {
  check('', 'One.', '[+One.+]')
  check('One.', '', '[-One.-]')
  check('', '', '')
})
test('two texts with nothing in common are compared fast', () => {
  const words = (letter: string): string => Array.from({ length: 20_000 }, (_, index) => `${letter}${index}`).join(' ')
  const began = performance.now()
  expect(difference(words('a'), words('b')).length).toBeGreaterThan(0)
  expect(performance.now() - began).toBeLessThan(5000)
})

const texts = fc
  .array(fc.constantFrom('ships', 'left', 'the', 'bay', '12', ',', '\n\n', ' ', '😀', 'é'), { maxLength: 40 })
  .map((words) => words.join(' '))

test('the parts cover both texts, in order, and what is called the same is the same', () => {
  fc.assert(
    fc.property(texts, texts, (from, to) => {
      let [a, b] = [0, 0]
      for (const part of difference(from, to)) {
        if (part.type !== 'added') {
          expect(part.from[0]).toBe(a)
          a = part.from[1]
        }
        if (part.type !== 'removed') {
          expect(part.to[0]).toBe(b)
          b = part.to[1]
        }
        if (part.type === 'same') expect(from.slice(...part.from)).toBe(to.slice(...part.to))
      }
      expect([a, b]).toEqual([from.length, to.length])
    }),
  )
})
