import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameLabels } from '../src/pipeline/extract/language/names/tagger.ts'

/** One sentence with a label for each word. */
export interface NamedSentence {
  readonly words: readonly string[]
  readonly labels: readonly number[]
}

/** What other corpora call our labels. What is not here is `O` (Temporal, Quantity, Money …). */
const labelOf: Readonly<Record<string, (typeof nameLabels)[number]>> = {
  PER: 'PER',
  person: 'PER',
  Person: 'PER',
  ORG: 'ORG',
  corporation: 'ORG',
  group: 'ORG',
  Organisation: 'ORG',
  LOC: 'LOC',
  location: 'LOC',
  Location: 'LOC',
  MISC: 'MISC',
  product: 'MISC',
  'creative-work': 'MISC',
}

/** Reads a corpus in columns (word, tag) as documents of sentences. */
export function readNames(data: string, file: string): NamedSentence[][] {
  const documents: NamedSentence[][] = [[]]
  let words: string[] = []
  let labels: number[] = []
  const close = (): void => {
    if (words.length > 0) documents.at(-1)?.push({ words, labels })
    words = []
    labels = []
  }
  for (const line of readFileSync(join(data, 'names', file), 'utf8').split(/\r?\n/u)) {
    const [word, tag = 'O'] = line.split(/[\t ]/u)
    if (word === undefined || word === '') close()
    else if (word.startsWith('-DOCSTART-')) {
      close()
      documents.push([])
    } else {
      words.push(word)
      labels.push(Math.max(0, nameLabels.indexOf(labelOf[tag.replace(/^[BI]-/u, '')] ?? 'O')))
    }
  }
  close()
  return documents.filter((document) => document.length > 0)
}
