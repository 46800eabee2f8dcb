import { stem } from '../../lib/tokens.ts'
import type { Resources } from '../../model/resources.ts'

/** How much a word tells: 0 for what stands in every text, about 7 for a name that no table knows. */
export type Rarity = (word: string) => number

/** The versioned table under `models/`; a new one gets a new number, because every threshold here rests on it. */
export const WORD_TABLE = 'words-1.txt'

/** Words in a typical news text. Turns a word's share of running text into the share of texts that hold it. */
const TEXT_LENGTH = 300
/** Zipf's law with Mandelbrot's shift: the word of rank r makes up about 0.1 / (r + 2.7) of running text. */
const ZIPF_SHARE = 0.1
const ZIPF_SHIFT = 2.7
/** Rank given to words that no table holds: names, mostly. */
const UNKNOWN_RANK = 60_000
/** Numbers tell more than common words and less than names: many texts share a year or a 10. */
const NUMBER_WEIGHT = 3

const decoded = new WeakMap<Uint8Array, Map<string, Map<string, number>>>()
const none: ReadonlyMap<string, number> = new Map<string, number>()

/**
 * Inverse document frequency (Spärck Jones 1972) from a fixed table instead of the texts at hand, so that no result
 * depends on which other texts there are. `lang` is BCP 47; languages without a section are read with the English one.
 */
export function rarityFor(resources: Resources, lang: string | null): Rarity {
  const bytes = resources.read(WORD_TABLE)
  const sections = bytes === undefined ? undefined : sectionsOf(bytes)
  const ranks = sections?.get(lang?.slice(0, 2) ?? 'en') ?? sections?.get('en') ?? none
  const known = weights.get(ranks) ?? new Map<string, number>()
  weights.set(ranks, known)
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const weight = weightOf(word, ranks)
    // The memory is bounded so that hostile text cannot fill it.
    if (known.size > MOST_KNOWN) known.clear()
    known.set(word, weight)
    return weight
  }
}

/** Words whose weights are remembered, by their table. */
const weights = new WeakMap<ReadonlyMap<string, number>, Map<string, number>>()
const MOST_KNOWN = 100_000

function weightOf(word: string, ranks: ReadonlyMap<string, number>): number {
  if (/^\p{N}/u.test(word)) return NUMBER_WEIGHT
  if (word.length === 1 && /^[a-z]$/u.test(word)) return 0
  return weightOfRank(ranks.get(word) ?? ranks.get(stem(word)) ?? UNKNOWN_RANK)
}

function weightOfRank(rank: number): number {
  const share = ZIPF_SHARE / (rank + ZIPF_SHIFT)
  return -Math.log(1 - Math.exp(-share * TEXT_LENGTH))
}

function sectionsOf(bytes: Uint8Array): Map<string, Map<string, number>> {
  const known = decoded.get(bytes)
  if (known !== undefined) return known
  const sections = new Map<string, Map<string, number>>()
  let ranks = new Map<string, number>()
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('[')) {
      ranks = new Map<string, number>()
      sections.set(line.slice(1, -1), ranks)
    } else if (!ranks.has(line)) ranks.set(line, ranks.size)
  }
  decoded.set(bytes, sections)
  return sections
}
