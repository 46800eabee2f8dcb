import { expect, test } from 'vitest'
import { nameLabels } from '../src/pipeline/extract/language/names/tagger.ts'
import { filledArticle } from './made-up-articles.ts'
import { madeUpName } from './made-up-names.ts'
import { namePatterns, type MadeUpKind } from './name-patterns.ts'
import type { NameStock } from './name-substitution.ts'
import { seeded } from './perceptron.ts'

const stock: NameStock = {
  given: ['Ida'],
  family: ['Holm'],
  places: ['Torun'],
  organizations: ['Hill Choir'],
  countries: ['Norland'],
  listed: Object.fromEntries(
    ['band', 'label', 'company', 'team', 'league', 'school', 'news', 'party', 'military'].map((kind) => [
      kind,
      ['Tolex'],
    ]),
  ),
}

/** `Berg/PER left`: the words of an article with their labels. */
function filled(pattern: string, seed = 1): string[] {
  return filledArticle(pattern, stock, seeded(seed)).map(({ words, labels }) =>
    words
      .map((word, index) => (labels[index] === 0 ? word : `${word}/${nameLabels[labels[index] ?? 0] ?? ''}`))
      .join(' '),
  )
}

test('slots become names with labels, words of the article stay without', () => {
  expect(filled('{c1} lies in {n1} , as [M:Cold War] maps of [O:{c1} Council] show .')).toEqual([
    'Torun/LOC lies in Norland/LOC , as Cold/MISC War/MISC maps of Torun/ORG Council/ORG show .',
  ])
})

test('a slot is one name throughout an article, and its short form is a part of it', () => {
  for (let seed = 1; seed < 40; seed += 1) {
    const [first = '', second = ''] = filled('{C1} grew . {C1s} shrank .', seed)
    const long = first.replace(' grew .', '').replaceAll('/ORG', '')
    expect(long).toContain(second.replace(' shrank .', '').replaceAll('/ORG', ''))
  }
})

test('an acronym is made of the capitals of its body', () => {
  for (let seed = 1; seed < 20; seed += 1) {
    const [text = ''] = filled('the {O1} ( {A1} ) met', seed)
    const [, body = '', letters = ''] = /^the (.+) \( (.+)\/ORG \) met$/u.exec(text) ?? []
    expect(
      body
        .replaceAll('/ORG', '')
        .match(/\b[A-Z]/gu)
        ?.join(''),
    ).toBe(letters)
  }
})

test('the article goes with the people: {d1:a}', () => {
  for (let seed = 1; seed < 20; seed += 1)
    expect(filled('she is {d1:a} painter', seed)[0]).toMatch(/is (?:an [AEIOU]|a [^AEIOU])\S+\/MISC painter$/u)
})

test('an unknown slot is a mistake in the file', () => {
  expect(() => filled('{?1} fell')).toThrow('stands for nothing')
})

test.each(Object.keys(namePatterns) as MadeUpKind[])(
  'names of the kind %s have no brace left and begin big',
  (kind) => {
    for (let seed = 1; seed < 60; seed += 1) {
      const { full, short } = madeUpName(kind, stock, seeded(seed))
      expect(full).toMatch(/^(?:\p{Lu}|\p{N})[^{}[\]*]*$/u)
      expect(full).toContain(short)
    }
  },
)
