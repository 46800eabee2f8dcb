import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameFeatures } from '../src/pipeline/extract/language/names/features.ts'
import type { NameKnowledge } from '../src/pipeline/extract/language/names/knowledge.ts'
import { nameLabels } from '../src/pipeline/extract/language/names/tagger.ts'

/** One sentence with a label for each word. */
export interface NamedSentence {
  readonly words: readonly string[]
  readonly labels: readonly number[]
}

/** The sentences of one document with their features. */
export function namedExamples(
  document: readonly NamedSentence[],
  knowledge: NameKnowledge,
): (NamedSentence & { readonly features: readonly (Uint32Array | undefined)[] })[] {
  const features = nameFeatures(
    document.map(({ words }) => words),
    knowledge,
  )
  return document.map((sentence, index) => ({ ...sentence, features: features[index] ?? [] }))
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

interface MeantimeDocument {
  readonly annotatedUpToSentence: number
  readonly sentences: readonly { readonly i: number; readonly tokens: readonly string[] }[]
  readonly mentions: readonly {
    readonly sent: number
    readonly start: number
    readonly end: number
    readonly tag: string
    readonly chain?: string
  }[]
}

/** How MEANTIME begins the name of a chain, by what it is; products and finances are all `MISC`. */
const chainLabels: Readonly<Record<string, (typeof nameLabels)[number]>> = {
  PER: 'PER',
  ORG: 'ORG',
  LOC: 'LOC',
  PRO: 'MISC',
  FIN: 'MISC',
}

/** Reads the names among MEANTIME's mentions: those that begin and end with a capital and hold no other small words. */
export function readMeantime(data: string): NamedSentence[][] {
  const lines = readFileSync(join(data, 'coreference', 'meantime', 'docs.jsonl'), 'utf8').split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const document = JSON.parse(line) as MeantimeDocument
      return document.sentences
        .filter(({ i }) => i <= document.annotatedUpToSentence)
        .map(({ i, tokens }) => {
          const labels = tokens.map(() => 0)
          const names = document.mentions
            .filter(
              ({ sent, tag, start, end }) => sent === i && tag === 'ENTITY_MENTION' && isName(tokens.slice(start, end)),
            )
            .sort((a, b) => a.end - a.start - (b.end - b.start))
          // Shorter names first, so that a longer one covers the names inside it.
          for (const { chain, start, end } of names) {
            const label = chainLabels[chain?.slice(0, 3) ?? '']
            if (label !== undefined) labels.fill(nameLabels.indexOf(label), start, end)
          }
          return { words: tokens, labels }
        })
    })
}

function isName(words: readonly string[]): boolean {
  const isCapital = (word: string | undefined): boolean => /^\p{Lu}/u.test(word ?? '')
  return (
    isCapital(words[0]) &&
    isCapital(words.at(-1)) &&
    words.every((word) => isCapital(word) || /^(?:of|and|the|for|&|-|'s|\.)$/u.test(word))
  )
}
