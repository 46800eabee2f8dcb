import { expect, test } from 'vitest'
import { nameLabels } from '../src/pipeline/extract/language/names/tagger.ts'
import { labelsFor, readLists } from './labelled-texts.ts'

const lists = readLists(`# A remark
@ first
PER: Ida Holm; Holm
ORG: Bank of Torun; Torun's Mint
LOC: Torun
@ second
LOC: Holm
`)

function labelled(id: string, text: string): string {
  const words = text.split(' ')
  return labelsFor(words, lists.get(id) ?? [])
    .map((label, index) => (label === 0 ? words[index] : `${words[index] ?? ''}/${nameLabels[label] ?? ''}`))
    .join(' ')
}

test.each([
  ['first', 'Ida Holm left the Bank of Torun', 'Ida/PER Holm/PER left the Bank/ORG of/ORG Torun/ORG'],
  ['first', 'Holm saw Torun and Holms', 'Holm/PER saw Torun/LOC and Holms'],
  ['second', 'Ida Holm left', 'Ida Holm/LOC left'],
] as const)('%s: "%s"', (id, text, marked) => {
  expect(labelled(id, text)).toBe(marked)
})

test('a name is found however a corpus cuts its words', () => {
  expect(labelled('first', 'the Torun ’s Mint closed')).toBe('the Torun/ORG ’s/ORG Mint/ORG closed')
})
