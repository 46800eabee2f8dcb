import { wordPairs, type WitnessText } from './witness-text.ts'

/** What an index keeps of a report so that its relatives can be looked up. */
export interface Sketch {
  readonly report: string
  /** Hashes of telling word pairs. */
  readonly features: readonly number[]
}

/** At most so many features a report, so that the cost of one more report does not grow with its length. */
const MOST_FEATURES = 256
/** Two reports are compared in full when they share so many features. */
const FEWEST_SHARED = 4
/** So many relatives are compared at most: the nearest come first, and one family needs no more links than that. */
export const MOST_CANDIDATES = 16

/**
 * So many reports stand for all that hold one feature: beyond, ten thousand copies of one text would each be asked about all
 * the others. Reports must therefore be added in an order that is not that of arrival.
 */
const MOST_HOLDERS = 64

/**
 * The smallest hashes stand for the text (bottom-k sketch, Broder 1997): equal texts keep equal features, whatever
 * else is at hand.
 */
export function sketchOf(witness: WitnessText): readonly number[] {
  return wordPairs(witness)
    .sort((a, b) => a - b)
    .slice(0, MOST_FEATURES)
}

/** Which reports hold which features, within one neighbourhood. */
export class ReuseIndex {
  readonly #postings = new Map<number, string[]>()
  /** What was found for features that were asked for before: those of equal texts. */
  readonly #found = new Map<readonly number[], readonly string[]>()

  add(sketch: Sketch): void {
    this.#found.clear()
    for (const feature of sketch.features) {
      const list = this.#postings.get(feature)
      if (list === undefined) this.#postings.set(feature, [sketch.report])
      else if (list.length < MOST_HOLDERS) list.push(sketch.report)
    }
  }

  /** Other reports that may be relatives, those with most shared features first, equal ones by id. */
  candidates({ report, features }: Sketch): string[] {
    const found = this.#found.get(features) ?? this.#holdersOf(features)
    this.#found.set(features, found)
    return found.filter((other) => other !== report).slice(0, MOST_CANDIDATES)
  }

  /** One more than is asked for: the first may be the one that asks. */
  #holdersOf(features: readonly number[]): string[] {
    const shared = new Map<string, number>()
    for (const feature of features) {
      for (const report of this.#postings.get(feature) ?? []) shared.set(report, (shared.get(report) ?? 0) + 1)
    }
    return [...shared]
      .filter(([, count]) => count >= FEWEST_SHARED)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_CANDIDATES + 1)
      .map(([report]) => report)
  }
}
