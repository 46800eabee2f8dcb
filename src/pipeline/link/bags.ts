import { tokenise } from '../../lib/tokens.ts'
import type { Span } from '../../model/span.ts'
import { concept, isConcept } from './lexicon/concepts.ts'
import { phrasesIn } from './phrases.ts'
import type { Rarity } from './rarity.ts'
import { statesIn } from './states.ts'

/** Concepts and names of a stretch of text, each with what it tells. */
export interface Bags {
  /** Concepts, without names. */
  readonly bag: ReadonlyMap<string, number>
  /** Names and states. */
  readonly names: ReadonlyMap<string, number>
}

/** A telling word in its place. */
export interface Step {
  /** The concept, or the name; states begin with `=`. */
  readonly key: string
  readonly name: boolean
  readonly weight: number
  /** Offset in the text. */
  readonly start: number
}

/** A state is named all over a story: naming it tells less than its rarity says. */
const STATE_WEIGHT = 2
/** No single word may settle alone what an assertion is about. */
const MOST_WEIGHT = 5
/** A phrase tells what a word of middling rarity does, however common its words. */
const PHRASE_WEIGHT = 4
/** Words that tell less than this are in every sentence. */
const LEAST_WEIGHT = 0.5

/** The telling words of some ranges of a text, in order. */
export function stepsIn(text: string, spans: readonly Span[], rarity: Rarity): Step[] {
  return spans.flatMap((span) => {
    const part = text.slice(...span)
    const steps: Step[] = []
    const tokens = tokenise(part)
    const mentions = statesIn(part, tokens)
    const phrases = phrasesIn(tokens)
    for (const [index, { word, start }] of tokens.entries()) {
      const mention = mentions.find(({ from, to }) => from <= index && index < to)
      if (mention !== undefined) {
        if (mention.from === index)
          steps.push({ key: `=${mention.state}`, name: true, weight: STATE_WEIGHT, start: span[0] + start })
        continue
      }
      const phrase = phrases.find(({ from, to }) => from <= index && index < to)
      if (phrase !== undefined) {
        if (phrase.from === index)
          steps.push({ key: phrase.concept, name: false, weight: PHRASE_WEIGHT, start: span[0] + start })
        continue
      }
      const weight = Math.min(MOST_WEIGHT, rarity(word))
      if (weight <= LEAST_WEIGHT) continue
      // The first word is a capital by its place, unless the table does not know it.
      const name = /^\p{Lu}/u.test(part.slice(start)) && (index > 0 || weight >= MOST_WEIGHT) && !isConcept(word)
      steps.push({ key: concept(word), name, weight, start: span[0] + start })
    }
    return steps
  })
}

export function bagsOf(steps: readonly Step[]): { bag: Map<string, number>; names: Map<string, number> } {
  const bag = new Map<string, number>()
  const names = new Map<string, number>()
  for (const { key, name, weight } of steps) {
    const into = name ? names : bag
    into.set(key, Math.max(into.get(key) ?? 0, weight))
  }
  return { bag, names }
}

/** The concepts of some ranges, without names. */
export function bagOf(text: string, spans: readonly Span[], rarity: Rarity): Map<string, number> {
  return bagsOf(stepsIn(text, spans, rarity)).bag
}
