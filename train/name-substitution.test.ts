import { expect, test } from 'vitest'
import { nameLabels } from '../src/pipeline/extract/language/names/tagger.ts'
import { withOtherNames, type NameStock } from './name-substitution.ts'
import { seeded } from './perceptron.ts'

const stock: NameStock = {
  given: ['Ida'],
  family: ['Holm'],
  places: ['Torun'],
  organizations: ['Hill Choir', 'Tolex'],
  countries: ['Norland'],
  listed: {},
}

/** `Berg/PER left/O` as a sentence. */
function sentence(marked: string): { words: string[]; labels: number[] } {
  const parts = marked.split(' ').map((part) => part.split('/'))
  return {
    words: parts.map(([word = '']) => word),
    labels: parts.map(([, label = 'O']) => (nameLabels as readonly string[]).indexOf(label)),
  }
}

function replaced(marked: readonly string[], seed = 1): string[] {
  return withOtherNames(marked.map(sentence), stock, seeded(seed)).map(({ words, labels }) =>
    words
      .map((word, index) => (labels[index] === 0 ? word : `${word}/${nameLabels[labels[index] ?? 0] ?? ''}`))
      .join(' '),
  )
}

test('persons and places become others, words around them stay', () => {
  expect(replaced(['Anna/PER Berg/PER left Lorn/LOC .'])).toEqual(['Ida/PER Holm/PER left Torun/LOC .'])
})

test('one name becomes one other name throughout a text', () => {
  const [first = '', second = ''] = replaced(['Norvan/ORG Records/ORG sang .', 'Norvan/ORG Records/ORG left .'], 5)
  expect(first.replace(' sang .', '')).toBe(second.replace(' left .', ''))
  expect(first).not.toContain('Norvan')
})

test.each([1, 2, 3, 4, 5])('a body of one word stays one word (seed %i)', (seed) => {
  expect(replaced(['Vex/ORG rose .'], seed)[0]).toMatch(/^\S+\/ORG rose \.$/u)
})

test('works and events keep their names, sentences without names their words', () => {
  expect(replaced(['the Iliad/MISC was sung .', 'it rained .'])).toEqual(['the Iliad/MISC was sung .', 'it rained .'])
})

test('the same seed gives the same names', () => {
  const text = ['Anna/PER told Vex/ORG and Norvan/ORG Bank/ORG .']
  expect(replaced(text, 9)).toEqual(replaced(text, 9))
})
