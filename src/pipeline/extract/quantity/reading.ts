import type { Quantity } from '../../../model/quantity.ts'
import type { Span } from '../../../model/span.ts'
import { readAmount, type Amount } from './amount.ts'
import { VERB_BOUNDS, type BoundWord } from './bound-lexicon.ts'
import { readBoundAfter, readBoundBefore } from './bound.ts'
import { MEASURED_WORDS } from './counted-lexicon.ts'
import { readCounted, type Counted } from './counted.ts'
import { isNoQuantity } from './exclusion.ts'
import { clean, intervalOf } from './interval.ts'
import { readNamedBefore } from './named-before.ts'
import { readRange } from './range.ts'
import { readPercentOf, readRatio } from './ratio.ts'
import { roleOf } from './role.ts'
import { OPENERS, PRINTED_FRACTIONS } from './number-lexicon.ts'
import { isCapitalised, isDash, isGlued, readsLike, type Word } from './words.ts'

/** What was read at one word: a quantity, or a number that is none, and the word behind it. */
export interface Reading {
  readonly quantity: Quantity | undefined
  readonly to: number
}

/**
 * Reads the number that starts at `index` with all that goes with it. Words before `taken` belong to an earlier reading.
 * Undefined when no number starts here.
 */
export function readQuantity(
  text: string,
  words: readonly Word[],
  index: number,
  taken: number,
  bodyStart: number,
): Reading | undefined {
  const chain = chainEnd(words, index)
  if (chain !== undefined) return { quantity: undefined, to: chain }
  if (!mayOpenNumber(words, index)) return undefined
  const first = readRatio(words, index) ?? readPercentOf(text, words, index) ?? readAmount(text, words, index, taken)
  if (first === undefined) return undefined
  const range = readRange(text, words, first)
  const amount = withMillions(text, words, range?.amount ?? first, range === undefined)
  const core = { from: range?.from ?? first.from, to: range?.to ?? amount.to }
  const bounding = readBoundBefore(words, core.from)
  const after = readBoundAfter(words, core.to)
  const isObject =
    VERB_BOUNDS.has(words[core.from - 1]?.lower ?? '') &&
    readCounted(text, words, after?.to ?? core.to, true) !== undefined
  const before = isObject ? undefined : bounding
  const from = Math.max(before?.from ?? core.from, taken)
  const to = after?.to ?? core.to
  const low = range?.low ?? amount.low
  const high = range?.high ?? amount.high

  const plural = !(low === 1 && high === 1)
  const age = amount.unit === undefined ? readAge(words, core.from, core.to, high) : undefined
  const isOnScale = amount.unit === undefined && isMagnitude(words, core.from, core.to)
  const counted =
    !isOnScale && (amount.unit === undefined || amount.unit.kind === 'percent')
      ? readCounted(text, words, to, plural)
      : undefined
  const hasUnit = amount.unit !== undefined || age === true
  const isNone = isNoQuantity({
    words,
    numeral: { ...amount.numeral, from: core.from, to: core.to, ...(range === undefined ? {} : { low, high }) },
    hasUnit,
    hasBound: before !== undefined || after !== undefined,
    hasNoun: counted !== undefined,
    inHeadline: (words[core.from]?.start ?? 0) < bodyStart,
  })
  // A number that is no quantity may still have another one inside its range ("in 2004-300 people").
  if (isNone) return { quantity: undefined, to: first.to }

  const bound = combine(before?.word, after?.word)
  const factor = continentalFactor(amount, counted)
  const interval =
    range !== undefined && (bound === undefined || bound === 'about' || bound === 'nearly')
      ? { low: clean(low), high: clean(high), bound: 'between' as const }
      : intervalOf(clean(low * factor), clean(high * factor), bound)
  const named = counted ?? (amount.unit === undefined && age !== true ? readNamedBefore(text, words, from) : undefined)
  const span: Span = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0]
  return {
    quantity: {
      span,
      unit:
        amount.unit?.unit ??
        (isOnScale
          ? 'magnitude'
          : age === true
            ? 'year'
            : amount.numeral.fraction && !isMixed(amount)
              ? 'fraction'
              : (named?.unit ?? '')),
      ...interval,
      unitSpan: named?.span ?? null,
      printedUnit: amount.unit?.printed ?? null,
      role: roleOf(words, from, to),
    },
    to,
  }
}

/** "magnitude 7.7", "a magnitude of 6.1", "7.1 on the Richter scale", "a 6.1-magnitude quake": a point on a scale, no count of quakes. */
function isMagnitude(words: readonly Word[], from: number, to: number): boolean {
  const before = words[from - 1]?.lower
  if (before === 'magnitude' || (/^(?:of|at)$/u.test(before ?? '') && words[from - 2]?.lower === 'magnitude'))
    return true
  if (words[isDash(words[to]) ? to + 1 : to]?.lower === 'magnitude') return true
  return readsLike(words, to, ['on', 'the', 'richter'])
}

/** Whether a number may start here: most words and marks open none, and are passed over before anything is tried. */
function mayOpenNumber(words: readonly Word[], index: number): boolean {
  const word = words[index]
  if (word?.kind === 'letters') return OPENERS.has(word.lower)
  if (word?.kind !== 'mark' || PRINTED_FRACTIONS.has(word.text)) return word !== undefined
  return /^[-−.]$/u.test(word.text) && words[index + 1]?.kind === 'digits'
}

/** Behind "1-222-222-2222": three numbers and more that hyphens tie together count nothing, however many they are. */
function chainEnd(words: readonly Word[], index: number): number | undefined {
  const FEWEST = 3
  if (words[index]?.kind !== 'digits') return undefined
  let to = index + 1
  while (isDash(words[to]) && isGlued(words, to) && words[to + 1]?.kind === 'digits' && isGlued(words, to + 1)) to += 2
  return to - index < FEWEST + FEWEST - 1 ? undefined : to
}

/** A bound before a number wins over one behind it, but for "more than 5,000 or equal". */
function combine(before: BoundWord | undefined, after: BoundWord | 'or-equal' | undefined): BoundWord | undefined {
  if (after !== 'or-equal') return before === undefined || before === 'about' ? (after ?? before) : before
  if (before === 'more-than') return 'at-least'
  return before === 'less-than' ? 'at-most' : before
}

/** "1.8m people": metres of people are millions. */
function withMillions(text: string, words: readonly Word[], amount: Amount, single: boolean): Amount {
  if (!single || amount.unit?.printed !== 'm' || words[amount.to - 1]?.gap !== 'none') return amount
  if (MEASURED_WORDS.has(words[amount.to]?.lower ?? '')) return amount
  if (readCounted(text, words, amount.to, true) === undefined) return amount
  const MILLION = 1e6
  return { ...amount, unit: undefined, low: amount.numeral.low * MILLION, high: amount.numeral.high * MILLION }
}

/** "12.000 soldiers": what is counted comes in wholes, so three digits behind a point are thousands in the continental style. */
function continentalFactor(amount: Amount, counted: Counted | undefined): number {
  const { continental, low } = amount.numeral
  return continental === undefined || counted === undefined || amount.unit !== undefined ? 1 : continental / low
}

/** "2½" counts, "½" is a share. */
const isMixed = (amount: Amount): boolean => Math.abs(amount.numeral.low) > 1

/** "aged 6 and 9", "aged 4, 7 and 11": back over numbers to the word. */
function goesOnFromAge(words: readonly Word[], from: number, to: number): boolean {
  const MOST_BEFORE = 8
  const next = words[to]
  if (next?.kind === 'letters' && !/^(?:and|or|was|were|is|are|had|have|who|respectively)$/u.test(next.lower))
    return false
  for (let at = from - 1; at >= from - MOST_BEFORE; at -= 1) {
    const word = words[at]
    if (word === undefined || word.gap === 'line') return false
    if (/^(?:aged|ages)$/u.test(word.lower)) return at < from - 1
    if (word.kind !== 'digits' && !/^(?:and|or|to|,)$/u.test(word.lower)) return false
  }
  return false
}

/** "Kim, 45, said", "aged 29", "of age 87" */
function readAge(words: readonly Word[], from: number, to: number, high: number): boolean {
  const OLDEST = 125
  if (high > OLDEST || high < 0) return false
  const before = words[from - 1]
  if (/^(?:aged|age|ages)$/u.test(before?.lower ?? '') || goesOnFromAge(words, from, to)) return true
  if (before?.text !== ',' || words[to]?.text !== ',' || isGlued(words, from)) return false
  return isCapitalised(words[from - 2]) && /^\d{2}$/u.test(words[from]?.text ?? '')
}
