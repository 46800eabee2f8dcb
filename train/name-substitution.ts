import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runsOf } from '../src/pipeline/extract/language/names/agreement.ts'
import { nameLabels } from '../src/pipeline/extract/language/names/tagger.ts'
import type { NamedSentence } from './name-corpora.ts'
import { firstPhrases, lastWords, scopes } from './organization-words.ts'

/** Names to put in the place of others, none of them from a corpus. */
export interface NameStock {
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly places: readonly string[]
  readonly organizations: readonly string[]
}

/** Numbers between 0 and 1. */
type Random = () => number

/** Smallest places that are taken, as the gazetteer weighs them: about 20 000 inhabitants. */
const leastWeight = 4.3

/** How often a name is drawn anew that is as little one word as the old one; then the old one stays. */
const mostDraws = 60

/** Longest name that is put in, in words. */
const longestName = 7

/**
 * How often each text is learnt from with other names in it. On wikigold in five folds by document organisations go from
 * 55.5 to 59.0 and persons from 83.1 to 84.7; three times as many texts give no more.
 */
export const substitutedCopies = 2

/** Where the drawing of names begins: any number will do, the same one gives the same weights. */
export const substitutionSeed = 11

const [, person, organization, place] = nameLabels.map((_, index) => index)

/** The names in the lists under `models/`: persons' names, well-known organisations, towns and countries in plain letters. */
export function nameStock(models: string): NameStock {
  const lines = (file: string): string[] => readFileSync(join(models, file), 'utf8').split('\n')
  const [given = '', family = ''] = lines('person-names.txt')
  const places = lines('gazetteer.tsv')
    .map((line) => line.split('\t'))
    .filter(([, , kind, , , , , weight]) => kind !== 'D' && Number(weight) >= leastWeight)
    .map(([, name = '']) => name)
    .filter((name) => /^[A-Z][\x20-\x7e]*$/u.test(name))
  const organizations = lines('organizations.txt')
    .flatMap((line) => line.split('|').slice(1))
    .map((name) => name.replace(/^The (?=\S)/u, ''))
  return { given: given.split(' '), family: family.split(' '), places: [...new Set(places)], organizations }
}

/**
 * The same text with other persons, organisations and places in it (mention replacement, Dai & Adel 2020): what stands around names
 * and what they are made of is learnt, not the names. A name becomes the same other one throughout; a single word stays one.
 */
export function withOtherNames(
  document: readonly NamedSentence[],
  stock: NameStock,
  random: Random,
): readonly NamedSentence[] {
  const others = new Map<string, readonly string[]>()
  return document.map(({ words, labels }) => {
    const changed: { readonly words: string[]; readonly labels: number[] } = { words: [], labels: [] }
    let at = 0
    for (const { from, to, label } of runsOf(labels)) {
      changed.words.push(...words.slice(at, from))
      changed.labels.push(...labels.slice(at, from))
      const own = words.slice(from, to)
      const key = own.join(' ')
      const other = others.get(key) ?? otherName(label, own, stock, random)
      others.set(key, other)
      changed.words.push(...other)
      changed.labels.push(...other.map(() => label))
      at = to
    }
    changed.words.push(...words.slice(at))
    changed.labels.push(...labels.slice(at))
    return changed
  })
}

function otherName(label: number, own: readonly string[], stock: NameStock, random: Random): readonly string[] {
  const draw = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  if (label === person) return personName(own.length, stock, random)
  if (label === place) return wordsOf(draw(stock.places))
  if (label !== organization) return own
  for (let draws = 0; draws < mostDraws; draws += 1) {
    const name = wordsOf(random() < 0.5 ? draw(stock.organizations) : madeUp(stock, random))
    if ((name.length === 1) === (own.length === 1) && name.length <= longestName) return name
  }
  return own
}

function personName(length: number, { given, family }: NameStock, random: Random): string[] {
  const draw = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  if (length === 1) return [random() < 0.75 ? draw(family) : draw(given)]
  if (length === 2) return [draw(given), draw(family)]
  return [draw(given), random() < 0.5 ? draw(given) : `${capital(random)}.`, draw(family)]
}

/** A body that may well exist: "Torun Records", "Bank of Torun", "Novak & Reed", "TKR". */
function madeUp({ places, family }: NameStock, random: Random): string {
  const draw = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const kind = random()
  if (kind < 0.3) return `${draw(places)} ${draw(lastWords)}`
  if (kind < 0.55) return `${draw(family)} ${draw(lastWords)}`
  if (kind < 0.65) return `${draw(firstPhrases)} ${draw(places)}`
  if (kind < 0.72) return `${draw(family)} & ${draw(family)}`
  if (kind < 0.8) return `${draw(places)} ${draw(lastWords)} ${draw(lastWords)}`
  if (kind < 0.9) return Array.from({ length: 2 + Math.floor(random() * 3) }, () => capital(random)).join('')
  return `${draw(scopes)} ${draw(lastWords)}`
}

function capital(random: Random): string {
  return String.fromCharCode(65 + Math.floor(random() * 26))
}

/** As the corpora cut words: "Levi 's". */
function wordsOf(name: string): string[] {
  return name
    .replace(/'s\b/gu, " 's")
    .replace(/,/gu, ' ,')
    .split(' ')
    .filter((word) => word !== '')
}
