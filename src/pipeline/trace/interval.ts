import type { Quantity } from '../../model/quantity.ts'

/** A number as an interval on the real line. Infinite ends are open. */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly lowOpen: boolean
  readonly highOpen: boolean
}

/** A rounded number stands for what rounds to it: 730 and 732, 4,000 and "close to 4,000". */
const ROUNDING = 0.02
/** How far "about" reaches when the extraction gave no interval: a tenth, as readers take round numbers. */
const ABOUT = 0.1

/** The numbers a quantity allows. Undefined when it names none. */
export function intervalOf({ low, high, bound }: Quantity): Interval | undefined {
  if (low === null && high === null) return undefined
  if (bound === 'about' && low !== null && low === high) {
    const reach = Math.abs(low) * ABOUT
    return { low: low - reach, high: low + reach, lowOpen: false, highOpen: false }
  }
  return {
    low: low ?? -Infinity,
    high: high ?? Infinity,
    lowOpen: bound === 'more-than' || low === null,
    highOpen: bound === 'less-than' || high === null,
  }
}

/** Whether some number fits both. Symmetric; the same for every unit as long as both are in one. */
export function compatible(a: Interval, b: Interval): boolean {
  const [low, lowOpen] =
    a.low > b.low ? [a.low, a.lowOpen] : b.low > a.low ? [b.low, b.lowOpen] : [a.low, a.lowOpen || b.lowOpen]
  const [high, highOpen] =
    a.high < b.high ? [a.high, a.highOpen] : b.high < a.high ? [b.high, b.highOpen] : [a.high, a.highOpen || b.highOpen]
  if (low < high) return true
  return low === high && !lowOpen && !highOpen
}

/**
 * Whether two quantities print the same number up to rounding. "More than 12,000" and "at most 12,000" do not: bounds that
 * point apart are no rounding.
 */
export function sameNumber(a: Quantity, b: Quantity): boolean {
  const [x, y] = [named(a), named(b)]
  if ((isUpper(a) && isLower(b)) || (isLower(a) && isUpper(b))) return false
  return x !== undefined && y !== undefined && Math.abs(x - y) <= ROUNDING * Math.max(Math.abs(x), Math.abs(y))
}

const isUpper = ({ bound }: Quantity): boolean => bound === 'at-most' || bound === 'less-than'
const isLower = ({ bound }: Quantity): boolean => bound === 'at-least' || bound === 'more-than'

/** The printed number; the middle of a range. */
export function named({ low, high }: Quantity): number | undefined {
  if (low === null) return high ?? undefined
  return high === null ? low : (low + high) / 2
}
