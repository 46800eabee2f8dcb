import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameLabels } from '../src/pipeline/extract/language/names/tagger.ts'
import { madeUpName, type MadeUpName } from './made-up-names.ts'
import { patternWords } from './name-pattern-words.ts'
import type { MadeUpKind } from './name-patterns.ts'
import { wordsOf, type NameStock } from './name-substitution.ts'
import type { NamedSentence } from './name-corpora.ts'

/** Numbers between 0 and 1. */
type Random = () => number

/** How often each article is filled with names. Twice as many give no more. */
export const madeUpCopies = 4

/** What the letters before the numbers of `article-patterns.txt` stand for, and what it is labelled as. */
const codes: Readonly<Record<string, readonly [kind: MadeUpKind, label: (typeof nameLabels)[number]]>> = {
  A: ['letters', 'ORG'],
  B: ['band', 'ORG'],
  C: ['company', 'ORG'],
  E: ['stage', 'ORG'],
  F: ['foundation', 'ORG'],
  G: ['league', 'ORG'],
  H: ['church', 'ORG'],
  H0: ['greatChurch', 'ORG'],
  J: ['ministry', 'ORG'],
  K: ['bank', 'ORG'],
  L: ['label', 'ORG'],
  L0: ['venue', 'LOC'],
  M: ['unit', 'ORG'],
  M0: ['forces', 'ORG'],
  N: ['news', 'ORG'],
  O: ['society', 'ORG'],
  P: ['person', 'PER'],
  Q: ['museum', 'ORG'],
  R: ['railway', 'ORG'],
  S: ['hospital', 'ORG'],
  T: ['team', 'ORG'],
  U: ['school', 'ORG'],
  V: ['award', 'MISC'],
  W: ['work', 'MISC'],
  X: ['racing', 'ORG'],
  Y: ['party', 'ORG'],
  Z: ['union', 'ORG'],
  c: ['city', 'LOC'],
  d: ['people', 'MISC'],
  n: ['country', 'LOC'],
}

/** Labels of names that an article itself holds. */
const ownLabels: Readonly<Record<string, (typeof nameLabels)[number]>> = { O: 'ORG', L: 'LOC', M: 'MISC' }

/** The articles of `article-patterns.txt`, each filled with names `madeUpCopies` times. */
export function madeUpArticles(train: string, stock: NameStock, random: Random): NamedSentence[][] {
  return readFileSync(join(train, 'article-patterns.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((pattern) => Array.from({ length: madeUpCopies }, () => filledArticle(pattern, stock, random)))
}

/** One article, its names drawn: the same slot is the same name throughout. */
export function filledArticle(pattern: string, stock: NameStock, random: Random): NamedSentence[] {
  const names = new Map<string, MadeUpName>()
  const nameFor = (slot: string): MadeUpName => {
    let name = names.get(slot)
    if (name === undefined) {
      const kind = (codes[slot] ?? codes[slot.charAt(0)])?.[0]
      if (kind === undefined) throw new Error(`{${slot}} of article-patterns.txt stands for nothing`)
      name = acronymOf(slot, names) ?? madeUpName(kind, stock, random)
      names.set(slot, name)
    }
    return name
  }
  const sentences: { readonly words: string[]; readonly labels: number[] }[] = [{ words: [], labels: [] }]
  const add = (words: readonly string[], label: (typeof nameLabels)[number]): void => {
    sentences.at(-1)?.words.push(...words)
    sentences.at(-1)?.labels.push(...words.map(() => nameLabels.indexOf(label)))
  }
  for (const part of pattern.match(/\[\w:[^\]]+\]|\{[^}]+\}\S*|\S+/gu) ?? []) {
    const [, label = '', held] = /^\[(\w):(.*)\]$/u.exec(part) ?? []
    const [, slot = '', rest = ''] = /^\{([^}]+)\}(\S*)$/u.exec(part) ?? []
    if (held !== undefined) {
      const filled = held.replace(/\{([^}]+)\}/gu, (_, inner: string) =>
        inner === 'y' ? yearFor(random) : nameFor(inner.replace(/l$/u, '')).full,
      )
      add(wordsOf(filled), ownLabels[label] ?? 'MISC')
    } else if (slot === '') {
      add([part], 'O')
      if (part === '.') sentences.push({ words: [], labels: [] })
    } else if (/^[y#m]$/u.test(slot)) {
      add([numberFor(slot, random) + rest], 'O')
    } else {
      const [, key = '', ending = ''] = /^(\w\d?)(.*)$/u.exec(slot) ?? []
      const name = nameFor(key)
      if (ending === ':a') add([/^[AEIOU]/u.test(name.full) ? 'an' : 'a'], 'O')
      add(wordsOf(/^[sl]/u.test(ending) ? name.short : name.full), (codes[key] ?? codes[key.charAt(0)])?.[1] ?? 'O')
    }
  }
  return sentences.filter(({ words }) => words.length > 0)
}

/** {A1} is short for the society {O1} or else the league {G1}, where the article has one. */
function acronymOf(slot: string, names: ReadonlyMap<string, MadeUpName>): MadeUpName | undefined {
  if (!slot.startsWith('A')) return undefined
  const body = names.get(`O${slot.slice(1)}`) ?? names.get(`G${slot.slice(1)}`)
  const letters = (body?.full.match(/\b[A-Z]/gu) ?? []).join('')
  return letters.length > 1 ? { full: letters, short: letters } : undefined
}

function numberFor(slot: string, random: Random): string {
  if (slot === 'y') return yearFor(random)
  if (slot === '#') return String(1 + Math.floor(random() * 90))
  const months = patternWords['month'] ?? []
  return months[Math.floor(random() * months.length)] ?? ''
}

function yearFor(random: Random): string {
  return String(1880 + Math.floor(random() * 130))
}
