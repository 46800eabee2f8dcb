import { quickHash } from '../../lib/hash.ts'
import { stem, tokenise, type Token } from '../../lib/tokens.ts'
import type { Span } from '../../model/span.ts'
import type { Rarity } from './rarity.ts'

/** A report's text as linking reads it: words in order, what each tells, and where the sentences lie. */
export interface WitnessText {
  readonly tokens: readonly Token[]
  readonly stems: readonly string[]
  /** As `Rarity` says, one for each token. */
  readonly weights: readonly number[]
  /** Ranges of token indexes, half-open. */
  readonly sentences: readonly Span[]
  readonly totalWeight: number
}

/** Below this a word stands in most texts and tells nothing about where a text came from (rank of about 100). */
const TELLING = 1.2

export function witnessText(text: string, sentences: readonly Span[], rarity: Rarity): WitnessText {
  const tokens = tokenise(text)
  const weights = tokens.map((token) => rarity(token.word))
  return {
    tokens,
    stems: tokens.map((token) => stem(token.word)),
    weights,
    sentences: sentenceRanges(tokens, sentences.length > 0 ? sentences : [[0, text.length]]),
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
  }
}

/** A text without the weight of some ranges of it: what is denied is told in the words of whoever says it. */
export function withoutWeight(witness: WitnessText, spans: readonly Span[]): WitnessText {
  if (spans.length === 0) return witness
  const weights = [...witness.weights]
  for (const span of spans) weights.fill(0, ...tokensIn(witness, span))
  return { ...witness, weights, totalWeight: weights.reduce((sum, weight) => sum + weight, 0) }
}

/** The tokens that begin within a range of the text, half-open. */
export function tokensIn({ tokens }: WitnessText, [start, end]: Span): Span {
  const firstFrom = (place: number): number => {
    let [low, high] = [0, tokens.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((tokens[middle]?.start ?? 0) < place) low = middle + 1
      else high = middle
    }
    return low
  }
  return [firstFrom(start), firstFrom(end)]
}

function sentenceRanges(tokens: readonly Token[], sentences: readonly Span[]): Span[] {
  const ranges: Span[] = []
  let at = 0
  for (const [start, end] of sentences) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at += 1
    const from = at
    while (at < tokens.length && (tokens[at]?.start ?? 0) < end) at += 1
    if (at > from) ranges.push([from, at])
  }
  return ranges
}

const coded = new WeakMap<WitnessText, Int32Array>()

/** Each word as a number, so that words and pairs of them are looked up quickly. */
export function wordCodes(witness: WitnessText): Int32Array {
  const known = coded.get(witness)
  if (known !== undefined) return known
  const codes = Int32Array.from(witness.stems, (word) => quickHash(word))
  coded.set(witness, codes)
  return codes
}

/** Two words in their order as one number. */
export function pairCode(first: number, second: number): number {
  return (Math.imul(first, 0x01000193) ^ second) | 0
}

/** The pairs of neighbouring words, in order: one fewer than words. */
export function pairCodes(witness: WitnessText): Int32Array {
  const codes = wordCodes(witness)
  return Int32Array.from({ length: Math.max(0, codes.length - 1) }, (_, index) =>
    pairCode(codes[index] ?? 0, codes[index + 1] ?? 0),
  )
}

/** Pairs of telling words that follow each other, hashed: what an index is asked for. Function words do not part them. */
export function wordPairs(witness: WitnessText): number[] {
  const pairs = new Set<number>()
  let before: string | undefined
  for (const [index, word] of witness.stems.entries()) {
    if ((witness.weights[index] ?? 0) < TELLING) continue
    if (before !== undefined) pairs.add(quickHash(`${before} ${word}`))
    before = word
  }
  return [...pairs]
}
