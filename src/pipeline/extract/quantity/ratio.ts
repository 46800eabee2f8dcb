import type { Amount } from './amount.ts'
import { readNumeral } from './numeral.ts'
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
  const share = top.low / bottom.low
  const numeral = { ...top, to: bottom.to, low: share, high: share, fraction: true, plain: false }
  return { from: index, to: bottom.to, numeral, unit: undefined, low: share, high: share }
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
