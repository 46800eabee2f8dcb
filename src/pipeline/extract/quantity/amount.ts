import { readNumeral, type Numeral } from './numeral.ts'
import { readMarkBefore, readUnitAfter, type UnitReading } from './unit.ts'
import { SCALES } from './number-lexicon.ts'
import type { Word } from './words.ts'

/** A number with the unit that goes with it, if any. */
export interface Amount {
  readonly from: number
  readonly to: number
  readonly numeral: Numeral
  readonly unit: UnitReading | undefined
  /** In the unit's main denomination. */
  readonly low: number
  readonly high: number
}

/** Reads the number at `index` with a mark before it or a unit behind it. */
export function readAmount(text: string, words: readonly Word[], index: number, taken: number): Amount | undefined {
  const bare = readNumeral(words, index)
  if (bare === undefined) return undefined
  const mark = readMarkBefore(text, words, index, taken)
  const numeral = mark === undefined ? bare : (readNumeral(words, index, true) ?? bare)
  if (mark !== undefined) {
    // "US$ 5 million dollars" says it twice.
    const again = readUnitAfter(text, words, numeral.to, false, true)
    return withUnit(
      numeral,
      mark,
      mark.from,
      again?.kind === 'money' && again.unit === mark.unit ? again.to : numeral.to,
    )
  }
  const unit = readUnitAfter(text, words, numeral.to, numeral.form === 'digits', numeral.scaled)
  if (unit === undefined) return { from: index, to: numeral.to, numeral, unit, low: numeral.low, high: numeral.high }
  const scale = unit.kind === 'money' && !numeral.scaled ? SCALES.get(words[unit.to]?.lower ?? '') : undefined
  if (scale !== undefined) {
    // "75 USD million"
    const scaled = { ...numeral, low: numeral.low * scale, high: numeral.high * scale, scaled: true }
    return withUnit(scaled, unit, index, unit.to + 1)
  }
  return joinSmallUnit(text, words, withUnit(numeral, unit, index, unit.to))
}

function withUnit(numeral: Numeral, unit: UnitReading, from: number, to: number): Amount {
  const convert = (value: number): number => value * unit.factor + unit.offset
  return { from, to, numeral, unit, low: convert(numeral.low), high: convert(numeral.high) }
}

/** "5 feet 2 inches", "13 dollars and 45 cents", "17 USD 25": the smaller unit behind the larger. */
function joinSmallUnit(text: string, words: readonly Word[], amount: Amount): Amount {
  const unit = amount.unit
  if (unit === undefined) return amount
  const at = words[amount.to]?.lower === 'and' ? amount.to + 1 : amount.to
  if (words[at]?.gap === 'line') return amount
  const numeral = readNumeral(words, at)
  if (numeral === undefined || numeral.low !== numeral.high || numeral.low >= 100) return amount
  const feet = /^(?:feet|foot|ft)$/u.test(unit.printed)
  if (feet && numeral.low < 12 && /^(?:inch|inches|in|″|")$/u.test(words[numeral.to]?.lower ?? '')) {
    const INCH = 0.0254
    return {
      ...amount,
      to: numeral.to + 1,
      low: amount.low + numeral.low * INCH,
      high: amount.high + numeral.low * INCH,
    }
  }
  if (unit.kind !== 'money' || unit.factor !== 1) return amount
  const small = readUnitAfter(text, words, numeral.to, false, false)
  const bare = small === undefined && endsClause(words, numeral.to) && !unit.printed.includes('$')
  if (!bare && (small?.kind !== 'money' || small.unit !== unit.unit || small.factor >= 1)) return amount
  const part = numeral.low * (small?.factor ?? CENT)
  return { ...amount, to: small?.to ?? numeral.to, low: amount.low + part, high: amount.high + part }
}

/** What a bare number behind the main unit counts: "15 dollars 50". */
const CENT = 0.01

const endsClause = (words: readonly Word[], index: number): boolean =>
  words[index] === undefined || words[index].gap === 'line' || /^[.;!?)]$/u.test(words[index].text)
