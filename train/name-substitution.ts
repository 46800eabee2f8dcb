import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runsOf } from '../src/pipeline/extract/language/names/agreement.ts'
import { nameLabels } from '../src/pipeline/extract/language/names/tagger.ts'
import type { NamedSentence } from './name-corpora.ts'
import { madeUpName } from './made-up-names.ts'

/** Names to put in the place of others, none of them from a corpus. */
export interface NameStock {
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly places: readonly string[]
  readonly organizations: readonly string[]
  readonly countries: readonly string[]
  /** Well-known organisations by kind, and outlets as `news`. */
  readonly listed: Readonly<Record<string, readonly string[]>>
}

/** Numbers between 0 and 1. */
type Random = () => number

/** Smallest places that are taken, as the gazetteer weighs them: about 20 000 inhabitants. */
const leastWeight = 4.3

/** How often a name is drawn anew that is as little one word as the old one; then the old one stays. */
const mostDraws = 60

/** Rows of the table of outlets that publish news; bodies of state stand there, too. */
const newsKinds = /^(?:newspaper|broadcaster|agency|online|state-media)$/u

/** Outlets with more words are mostly known by fewer. */
const longestOutlet = 4

/** Longest name that is put in, in words. */
const longestName = 7

/**
 * How often each text is learnt from with other names in it. On wikigold in five folds by document organisations go from
 * 55.5 to 59.0 and persons from 83.1 to 84.7; three times as many texts give no more.
 */
export const substitutedCopies = 2

/** Where the drawing of names begins: any number will do, the same one gives the same weights. */
export const substitutionSeed = 11

/** Kinds of made-up bodies, those that texts name often more than once. */
const bodyKinds = [
  ...([
    'team',
    'team',
    'team',
    'company',
    'company',
    'company',
    'band',
    'band',
    'school',
    'school',
    'society',
  ] as const),
  ...([
    'society',
    'league',
    'league',
    'party',
    'news',
    'news',
    'ministry',
    'unit',
    'union',
    'bank',
    'railway',
  ] as const),
  ...(['label', 'foundation', 'stage', 'church', 'hospital', 'letters', 'letters'] as const),
]

const [, person, organization, place] = nameLabels.map((_, index) => index)

/** The names in the lists under `models/`: persons' names, well-known organisations, towns and countries in plain letters. */
export function nameStock(models: string): NameStock {
  const lines = (file: string): string[] => readFileSync(join(models, file), 'utf8').split('\n')
  const [given = '', family = ''] = lines('person-names.txt')
  const places = lines('gazetteer.tsv')
    .map((line) => line.split('\t'))
    .filter(([, name = '']) => isPlain(name))
  const towns = places.filter(([, , kind, , , , , weight]) => kind !== 'D' && Number(weight) >= leastWeight)
  const bodies = lines('organizations.txt').map((line) => line.split('|'))
  const outlets = lines('outlets.tsv')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(
      ([, name = '', kind = '']) => newsKinds.test(kind) && isPlain(name) && name.split(' ').length <= longestOutlet,
    )
    .map(([, name = '']) => name)
  return {
    given: given.split(' '),
    family: family.split(' '),
    places: [...new Set(towns.map(([, name = '']) => name))],
    organizations: bodies.flatMap(([, ...names]) => names).map((name) => name.replace(/^The (?=\S)/u, '')),
    countries: [...new Set(places.filter(([, , kind]) => kind === 'C').map(([, name = '']) => name))],
    listed: { ...Object.fromEntries(bodies.map(([kind = '', ...names]) => [kind, names])), news: outlets },
  }
}

/** In letters without marks, as English texts print them. */
function isPlain(name: string): boolean {
  return /^[A-Z][\x20-\x7e]*$/u.test(name)
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
  const draw = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  if (label === person) return personName(own.length, stock, random)
  if (label === place) return wordsOf(draw(stock.places))
  if (label !== organization) return own
  for (let draws = 0; draws < mostDraws; draws += 1) {
    const name = wordsOf(random() < 0.5 ? draw(stock.organizations) : madeUpName(draw(bodyKinds), stock, random).full)
    const isFit = name.length > 0 && name.length <= longestName
    if (isFit && (name.length === 1) === (own.length === 1)) return name
  }
  return own
}

function personName(length: number, { given, family }: NameStock, random: Random): string[] {
  const draw = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  if (length === 1) return [random() < 0.75 ? draw(family) : draw(given)]
  if (length === 2) return [draw(given), draw(family)]
  return [draw(given), random() < 0.5 ? draw(given) : `${capital(random)}.`, draw(family)]
}

function capital(random: Random): string {
  return String.fromCharCode(65 + Math.floor(random() * 26))
}

/** As the corpora cut words: "Levi 's". */
export function wordsOf(name: string): string[] {
  return name
    .replace(/'s\b/gu, " 's")
    .replace(/,/gu, ' ,')
    .split(' ')
    .filter((word) => word !== '')
}
