import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Compared } from './compared.ts'
import { withoutStoryWords } from './story-words.ts'

/** A statement of a report, "a: words", whose words all tell as much; `measured` ones are numbers. */
const told = (line: string, measured = false): Compared => {
  const [report = '', words = ''] = line.split(': ')
  return {
    placed: { assertion: { report } },
    features: {
      words: new Map(words.split(' ').map((word) => [word, 4])),
      measure: measured ? {} : undefined,
    },
  } as unknown as Compared
}

/** What is left of each word of the first statement. */
const left = (lines: readonly string[]): ReadonlyMap<string, number> => {
  const [first, ...rest] = lines.map((line) => told(line))
  if (first === undefined) return new Map()
  return withoutStoryWords([first, ...rest])(first.features).words
}

test('what a report tells in every statement weighs less than what it tells in one', () => {
  const damped = left(['a: blast works fire', 'a: blast works licence', 'a: blast works director', 'a: blast mourning'])
  expect(damped.get('fire')).toBe(4)
  expect(damped.get('works')).toBeLessThan(3)
  expect(damped.get('blast')).toBeLessThan(damped.get('works') ?? 0)
})

test('what each report tells once is a claim, however many reports tell it', () => {
  const lines = Array.from({ length: 50 }, (_, at) => `r${String(at)}: pump failed at w${String(at)}`)
  expect([...left(lines).values()]).toEqual([4, 4, 4, 4])
})

test('what all statements of a long story tell keeps a share', () => {
  const damped = left(Array.from({ length: 200 }, (_, at) => `a: drone word${String(at)}`))
  expect(damped.get('drone')).toBeCloseTo(0.8)
  expect(damped.get('word0')).toBe(4)
})

test('numbers are read otherwise', () => {
  const number = told('a: pump failed', true)
  const all = [number, told('a: pump failed at noon'), told('a: pump failed again')]
  expect(withoutStoryWords(all)(number.features)).toBe(number.features)
})

test('no word loses all of its weight or gains any, and the order of statements is nothing', () => {
  const line = fc
    .tuple(fc.constantFrom('r', 's'), fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 }))
    .map(([report, words]) => `${report}: ${words.join(' ')}`)
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
      const all = lines.map((each) => told(each))
      const [damp, other] = [withoutStoryWords(all), withoutStoryWords([...all].reverse())]
      for (const { features } of all) {
        const damped = damp(features).words
        expect(damped).toEqual(other(features).words)
        for (const [word, weight] of damped) {
          expect(weight).toBeGreaterThan(0)
          expect(weight).toBeLessThanOrEqual(features.words.get(word) ?? 0)
        }
      }
    }),
    { numRuns: 50 },
  )
})
