import { stem, tokenise } from '../../lib/tokens.ts'
import type { Rarity } from './rarity.ts'

/** Saturation of a word's count, and how far length counts against a text: BM25 (Robertson & Zaragoza 2009). */
const SATURATION = 0.5
const LENGTH_SHARE = 0.5
/** Words of a claim on average, by the corpus of checked claims it was measured on; fixed, so that order of arrival is nothing. */
const USUAL_LENGTH = 22
/** What a pair of neighbouring words adds beside its two words. */
const PAIR_SHARE = 0.12
/** Words below this weight are looked up in no list: they are in every claim. */
const LOOKED_UP = 1.5

interface Entry {
  readonly id: string
  readonly length: number
  readonly counts: ReadonlyMap<string, number>
}

/**
 * Claims by their wording, for asking which known claims a new sentence may repeat. Rarity comes from the fixed table, so
 * that an answer never depends on what else is in the index but for being in it.
 */
export class ClaimIndex {
  readonly #rarity: Rarity
  readonly #postings = new Map<string, Entry[]>()

  constructor(rarity: Rarity) {
    this.#rarity = rarity
  }

  add(id: string, text: string): void {
    const terms = this.#terms(text)
    const counts = new Map<string, number>()
    for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    const entry: Entry = { id, length: terms.length, counts }
    for (const { term, weight } of terms) {
      if (weight < LOOKED_UP || counts.get(term) === 0) continue
      const list = this.#postings.get(term)
      if (list === undefined) this.#postings.set(term, [entry])
      else if (list.at(-1) !== entry) list.push(entry)
    }
  }

  /** Ids of the likeliest claims, best first, equal ones by id. */
  lookUp(text: string, most: number): { readonly id: string; readonly score: number }[] {
    const scores = new Map<Entry, number>()
    const asked = new Map(this.#terms(text).map(({ term, weight }) => [term, weight]))
    for (const [term, weight] of asked) {
      for (const entry of weight < LOOKED_UP ? [] : (this.#postings.get(term) ?? [])) {
        const count = entry.counts.get(term) ?? 0
        const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * entry.length) / (2 * USUAL_LENGTH)
        scores.set(
          entry,
          (scores.get(entry) ?? 0) + (weight * count * (SATURATION + 1)) / (count + SATURATION * length),
        )
      }
    }
    return [...scores]
      .map(([{ id }, score]) => ({ id, score }))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, most)
  }

  /** Stems, and pairs of telling stems that stand side by side. */
  #terms(text: string): { term: string; weight: number }[] {
    const words = tokenise(text).map(({ word }) => ({ term: stem(word), weight: this.#rarity(word) }))
    const telling = words.filter(({ weight }) => weight >= LOOKED_UP)
    const pairs = telling.slice(1).map(({ term, weight }, index) => ({
      term: `${telling[index]?.term ?? ''} ${term}`,
      weight: PAIR_SHARE * (weight + (telling[index]?.weight ?? 0)),
    }))
    return [...words, ...pairs]
  }
}
