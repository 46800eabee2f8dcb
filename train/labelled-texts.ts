import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Resources } from '../src/model/resources.ts'
import { analyse } from '../src/pipeline/extract/language/analyse.ts'
import { nameKnowledge } from '../src/pipeline/extract/language/names/knowledge.ts'
import { nameLabels } from '../src/pipeline/extract/language/names/tagger.ts'
import { nameWords } from '../src/pipeline/extract/language/names/words.ts'
import type { NamedSentence } from './name-corpora.ts'
import { readTreebankDocuments } from './treebank.ts'

/** A name of `names-of-texts.txt` with its label. */
export interface ListedName {
  /** Without spaces: corpora cut words in different ways. */
  readonly letters: string
  readonly label: number
}

/** The texts of GUM and EWT whose names `names-of-texts.txt` lists, in the order of that file. */
export function labelledTexts(data: string, train: string, resources: Resources): NamedSentence[][] {
  const { has } = nameKnowledge(resources).places
  const texts = new Map([...readGum(data, resources, has), ...readEwt(data, has)])
  const lists = readLists(readFileSync(join(train, 'names-of-texts.txt'), 'utf8'))
  return [...lists].map(([id, names]) => {
    const sentences = texts.get(id)
    if (sentences === undefined) throw new Error(`${id} of names-of-texts.txt is in neither corpus`)
    return sentences.map((words) => ({ words, labels: labelsFor(words, names) }))
  })
}

/** `@ ID` begins a text; each line below it holds a label and the names that have it. Longer names come first. */
export function readLists(file: string): Map<string, readonly ListedName[]> {
  const lists = new Map<string, ListedName[]>()
  let names: ListedName[] = []
  for (const line of file.split('\n')) {
    const [, id] = /^@ (.+)$/u.exec(line) ?? []
    const [, label = '', list = ''] = /^([A-Z]+): (.+)$/u.exec(line) ?? []
    if (id !== undefined) {
      names = []
      lists.set(id, names)
    }
    for (const name of list === '' ? [] : list.split('; '))
      names.push({ letters: lettersOf(name), label: (nameLabels as readonly string[]).indexOf(label) })
  }
  // Longer names first, so that none is taken for a shorter one inside it.
  for (const list of lists.values()) list.sort((a, b) => b.letters.length - a.letters.length)
  return lists
}

function lettersOf(text: string): string {
  return text.replace(/\s+/gu, '').replaceAll('’', "'")
}

/** Labels the words that make up a listed name, letter for letter; names that are listed first come first. */
export function labelsFor(words: readonly string[], names: readonly ListedName[]): number[] {
  const labels = words.map(() => 0)
  const letters = words.map(lettersOf)
  for (const { letters: name, label } of names)
    for (let from = 0; from < words.length; from += 1) {
      let read = ''
      for (let to = from; to < words.length && labels[to] === 0 && read.length < name.length; to += 1) {
        read += letters[to] ?? ''
        if (read === name) labels.fill(label, from, to + 1)
        else if (!name.startsWith(read)) break
      }
    }
  return labels
}

type Text = readonly [id: string, sentences: readonly (readonly string[])[]]

function readGum(data: string, resources: Resources, isPlace: (word: string) => boolean): Text[] {
  return readFileSync(join(data, 'attribution', 'gum-train.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Text => {
      const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string }
      const { sentences } = analyse({ id, text, lang: 'en' }, resources).value
      return [id, sentences.map(({ tokens }) => nameWords(tokens, isPlace).map((word) => word.text))]
    })
}

function readEwt(data: string, isPlace: (word: string) => boolean): Text[] {
  return readTreebankDocuments(data, 'train').map(({ id, sentences }): Text => [
    id,
    sentences.map(({ words }) =>
      nameWords(
        words.map(({ form, start, end }) => ({ text: form, start, end })),
        isPlace,
      ).map(({ text }) => text),
    ),
  ])
}
