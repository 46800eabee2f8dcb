import type { Span } from '../../model/span.ts'
import { stepsIn } from './bags.ts'
import type { Rarity } from './rarity.ts'

/** What is left of the weight of a concept or name within its report: 1 for what stands in one sentence only. */
export type Prominence = (key: string) => number

/** A word that stood in every sentence of a long report would keep this share less of its weight. */
const DISCOUNT = 0.8
/** Short reports repeat by chance: so many sentences are added to each. */
const SMOOTHING = 3

/**
 * What a report is about stands in most of its sentences, and that two sentences tell of it does not make them say the same.
 * The discount comes from the report alone, so no comparison depends on what else is at hand.
 */
export function prominenceOf(text: string, sentences: readonly Span[], rarity: Rarity): Prominence {
  const counts = new Map<string, number>()
  for (const sentence of sentences) {
    for (const key of new Set(stepsIn(text, [sentence], rarity).map((step) => step.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const size = sentences.length + SMOOTHING
  return (key) => 1 - (DISCOUNT * Math.max(0, (counts.get(key) ?? 1) - 1)) / size
}
