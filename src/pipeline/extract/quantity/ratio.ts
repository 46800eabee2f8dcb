import type { Amount } from './amount.ts'
import { TIME_UNITS } from './counted-lexicon.ts'
import { readNumeral, type Numeral } from './numeral.ts'
import { readsLike, type Word } from './words.ts'

/** "one in five", "2 out of 3", "1 over 20": a share, when the first is the smaller. */
export function readRatio(words: readonly Word[], index: number): Amount | undefined {
  const top = readNumeral(words, index)
  if (top === undefined || top.low !== top.high || top.scaled || top.fraction || !Number.isInteger(top.low))
    return undefined
  const at = connectorEnd(words, top.to)
  if (at === undefined) return undefined
  const bottom = readNumeral(words, at)
  if (bottom === undefined || bottom.low !== bottom.high || bottom.fraction || words[at]?.gap === 'line')
    return undefined
  if (Math.abs(top.low) >= bottom.low || !Number.isInteger(bottom.low)) return undefined
  // "3 in 2019" is a count in a year, and "1 in 5.5" no share of wholes.
  if (words[at]?.text.length === 4 && bottom.plain) return undefined
  if (TIME_UNITS.has(words[bottom.to]?.lower ?? '') || !isUsual(words, top, bottom)) return undefined
  const share = top.low / bottom.low
  const numeral = { ...top, to: bottom.to, low: share, high: share, fraction: true, plain: false }
  return { from: index, to: bottom.to, numeral, unit: undefined, low: share, high: share }
}

/** "1 in 7", "3 in 10", "five out of 12": with a plain "in", what is over is a round number or the share a single one. */
function isUsual(words: readonly Word[], top: Numeral, bottom: Numeral): boolean {
  const connector = words[top.to]?.lower
  if (connector === 'out' || top.low === 1) return true
  if (connector === 'over') return false
  return top.low < 10 && (bottom.low <= 10 || bottom.low % 10 === 0) && words[bottom.from - 1]?.lower === 'in'
}

/** "percent of 20" in tables, for "20 percent"; with a noun behind the number it is a share of those. */
export function readPercentOf(text: string, words: readonly Word[], index: number): Amount | undefined {
  const split = readsLike(words, index, ['per', 'cent', 'of'])
  if (!split && !(/^(?:percents?|percentage)$/u.test(words[index]?.lower ?? '') && words[index + 1]?.lower === 'of')) {
    return undefined
  }
  if (index > 0 && words[index]?.gap !== 'line') return undefined
  const at = split ? index + 3 : index + 2
  const numeral = readNumeral(words, at)
  if (numeral === undefined || words[numeral.to]?.kind === 'letters') return undefined
  const HUNDREDTH = 0.01
  const printed = text.slice(words[index]?.start, words[at - 2]?.end)
  const unit = {
    unit: 'fraction',
    factor: HUNDREDTH,
    offset: 0,
    from: index,
    to: at,
    kind: 'percent' as const,
    printed,
  }
  return { from: index, to: numeral.to, numeral, unit, low: numeral.low * HUNDREDTH, high: numeral.high * HUNDREDTH }
}

/** Only small counts stand in "5 in 10"; "300 in 5 villages" is two numbers. */
function connectorEnd(words: readonly Word[], index: number): number | undefined {
  if (words[index]?.gap === 'line') return undefined
  if (readsLike(words, index, ['out', 'of', 'every'])) return index + 3
  if (readsLike(words, index, ['in', 'every'])) return index + 2
  if (readsLike(words, index, ['out', 'of'])) return index + 2
  if (readsLike(words, index, ['in']) || readsLike(words, index, ['over'])) return index + 1
  return undefined
}
