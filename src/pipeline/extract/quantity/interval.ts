import type { Bound } from '../../../model/quantity.ts'
import type { BoundWord } from './bound-lexicon.ts'

/** A number as an interval; null is an open end. */
export interface Interval {
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
}

/**
 * "About" allows half of the last place that the number still tells (about 11,000: ± 500), because the writer has rounded
 * to that place (Krifka 2007, "Approximate interpretation of number words"); but at least 5 % of the number, because nobody
 * says "about" of a count known to one in a thousand, and at most 10 %, or "about 1,000" would reach 500.
 */
const ABOUT_LEAST = 0.05
const ABOUT_MOST = 0.1

/** Digits that are taken for meant; behind them is only what binary fractions add. */
const SIGNIFICANT_DIGITS = 12

/** How far a rounded number may be off on either side. */
export function slack(value: number): number {
  const size = Math.abs(value)
  const half = lastPlace(size) / 2
  return Math.min(Math.max(half, size * ABOUT_LEAST), size * ABOUT_MOST)
}

/** The unit of the last digit that is not zero: 1,000 for 11,000, 0.1 for 2.5. */
function lastPlace(size: number): number {
  if (size === 0 || !Number.isFinite(size)) return 0
  const [digits = '', power = '0'] = size.toExponential(SIGNIFICANT_DIGITS - 1).split('e')
  const told = digits.replace('.', '').replace(/0{1,60}$/u, '').length
  return 10 ** (Number(power) - told + 1)
}

/** The interval that a bound word makes of a number between `low` and `high` (equal, but for "dozens" and ranges). */
export function intervalOf(low: number, high: number, word: BoundWord | undefined): Interval {
  const [from, to] = low <= high ? [low, high] : [high, low]
  switch (word) {
    case undefined:
      return { low: from, high: to, bound: from === to ? 'exact' : 'about' }
    case 'about':
      return { low: clean(from - slack(from)), high: clean(to + slack(to)), bound: 'about' }
    case 'nearly':
      return { low: clean(from - slack(from)), high: to, bound: 'about' }
    case 'just-over':
      return { low: from, high: clean(to + slack(to)), bound: 'more-than' }
    case 'just-under':
      return { low: clean(from - slack(from)), high: to, bound: 'less-than' }
    case 'at-least':
    case 'more-than':
      return { low: from, high: null, bound: word }
    case 'at-most':
    case 'less-than':
      return { low: null, high: to, bound: word }
  }
}

/** A value without the tail that binary fractions leave: 0.07 * 100 is 7. */
export function clean(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(SIGNIFICANT_DIGITS)) : value
}
