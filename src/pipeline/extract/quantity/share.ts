import { IRREGULAR_PLURALS, NOT_IN_NOUN_PHRASES } from './counted-lexicon.ts'
import { DENOMINATORS, ONES, ORDINAL_ONES, SCALES, TENS } from './number-lexicon.ts'
import { isAttached, isDash, type Word } from './words.ts'

/** "half", "a third", "two-thirds", "three quarters": a count of parts over a denominator in words. */
export function readShare(words: readonly Word[], index: number): { value: number; to: number } | undefined {
  const first = words[index]
  if (first === undefined) return undefined
  if (first.lower === 'half' || first.lower === 'quarter') {
    if (isAttached(words, index) || /^(?:a|one)$/u.test(words[index - 1]?.lower ?? '')) return undefined
    return { value: first.lower === 'half' ? 1 / 2 : 1 / 4, to: index + 1 }
  }
  if (first.lower === 'a' || first.lower === 'an') {
    const bottom = denominatorWord(words[index + 1], 1, DENOMINATORS)
    return bottom === undefined ? undefined : { value: 1 / bottom, to: index + 2 }
  }
  const top = ONES.get(first.lower)
  if (top === undefined || top === 0) return undefined
  const bottom = denominatorAt(words, index + 1, top)
  return bottom === undefined ? undefined : { value: top / bottom.value, to: bottom.to }
}

/** The denominator at `index`, behind a hyphen or not; the singular goes with one, the plural with more. */
export function denominatorAt(
  words: readonly Word[],
  index: number,
  top: number,
): { value: number; to: number } | undefined {
  const at = isDash(words[index]) ? index + 1 : index
  const word = words[at]
  if (word === undefined || word.gap === 'line') return undefined
  const tens = TENS.get(word.lower)
  if (tens !== undefined) {
    const last = denominatorWord(words[isDash(words[at + 1]) ? at + 2 : at + 1], top, ORDINAL_ONES)
    return last === undefined || last >= 10
      ? undefined
      : { value: tens + last, to: isDash(words[at + 1]) ? at + 3 : at + 2 }
  }
  const value = denominatorWord(word, top, DENOMINATORS)
  return value === undefined ? undefined : { value, to: at + 1 }
}

function denominatorWord(word: Word | undefined, top: number, table: ReadonlyMap<string, number>): number | undefined {
  if (word === undefined || word.gap === 'line') return undefined
  const singular = table.get(word.lower)
  if (singular !== undefined) return top === 1 ? singular : undefined
  if (word.lower === 'halves') return 2
  return word.lower.endsWith('s') ? table.get(word.lower.slice(0, -1)) : undefined
}

/** Words before "half" that make it a part of a match, a year or a place. */
const HALF_OF_SOMETHING =
  /^(?:first|second|other|latter|northern|southern|eastern|western|upper|lower|top|bottom|this|each|last|back|front|in)$/u

/** Words before "a quarter" that make it the size of a change, and no part of a year. */
const CHANGES =
  /^(?:by|fell|rose|dropped|grew|shrank|sank|slid|jumped|down|up|cut|slashed|declined|increased|climbed)$/u

const isNounBehind = (next: Word | undefined): boolean =>
  next?.kind === 'letters' && !NOT_IN_NOUN_PHRASES.has(next.lower)

/** "a third country" is no share, nor is "the first half": behind an article no noun may follow, and behind "half" none at once. */
export function mayBeShare(words: readonly Word[], from: number, to: number): boolean {
  const next = words[to]
  const first = words[from]?.lower ?? ''
  if (words[to - 1]?.lower === 'quarter' && CHANGES.test(words[from - 1]?.lower ?? '') && !isNounBehind(next))
    return true
  if (words[to - 1]?.lower === 'quarter') return next?.lower === 'of' && !/^\d{4}$/u.test(words[to + 1]?.text ?? '')
  if (next === undefined || next.gap === 'line' || (next.kind === 'mark' && !isDash(next))) {
    return first !== 'half' || !HALF_OF_SOMETHING.test(words[from - 1]?.lower ?? '')
  }
  if (first === 'half') {
    if (HALF_OF_SOMETHING.test(words[from - 1]?.lower ?? '')) return false
    return next.lower === 'of' || next.lower === 'the' || mayBeCounted(next)
  }
  if (first === 'a' || first === 'an') return NOT_IN_NOUN_PHRASES.has(next.lower)
  return true
}

/** "half people", "half its fleet", "half were": not "half time". */
const mayBeCounted = (word: Word): boolean =>
  word.kind === 'letters' &&
  (NOT_IN_NOUN_PHRASES.has(word.lower) || IRREGULAR_PLURALS.has(word.lower) || /[^s]s$/u.test(word.lower))

/** What the scale word at `index` multiplies by. */
export const scaleAt = (words: readonly Word[], index: number): number | undefined =>
  words[index]?.gap === 'line' ? undefined : SCALES.get(words[index]?.lower ?? '')
