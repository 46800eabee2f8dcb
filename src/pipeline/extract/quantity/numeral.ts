import { readCardinal } from './cardinal.ts'
import { LOOSE_COUNTS, ORDERS, PLURAL_SCALES, SCALES } from './number-lexicon.ts'
import { mayBeShare, readShare } from './share.ts'
import { isAttached, readsLike, type Word } from './words.ts'

/** A number as written, before any bound or unit. */
export interface Numeral {
  /** First word, and the word behind the last. */
  readonly from: number
  readonly to: number
  /** Equal but for words that leave the number open ("dozens", "several hundred"). */
  readonly low: number
  readonly high: number
  /** The value if "12.000" is meant in the continental style. */
  readonly continental?: number
  readonly form: 'digits' | 'words'
  /** A share: "a third", "3/4", "half". */
  readonly fraction: boolean
  /** A scale word or suffix stands in it: "million", "bn". */
  readonly scaled: boolean
  /** Digits without a separator, as years and identifiers are written. */
  readonly plain: boolean
}

/** Reads the number that starts at `index`; `money` says that a currency mark stands before it. */
export function readNumeral(words: readonly Word[], index: number, money = false): Numeral | undefined {
  const signed = readSign(words, index)
  if (signed !== undefined) {
    const numeral = readUnsigned(words, signed, money)
    return numeral === undefined ? undefined : { ...numeral, from: index, low: -numeral.high, high: -numeral.low }
  }
  return readUnsigned(words, index, money)
}

function readUnsigned(words: readonly Word[], index: number, money: boolean): Numeral | undefined {
  return (
    readOrder(words, index) ??
    readLoose(words, index) ??
    readShareOfScale(words, index) ??
    readCardinal(words, index, money) ??
    readBareShare(words, index)
  )
}

/** Behind a minus: "-5", "- 5" where nothing could be subtracted, "minus five". */
function readSign(words: readonly Word[], index: number): number | undefined {
  const word = words[index]
  if (word?.lower === 'minus' || word?.lower === 'negative') return index + 1
  if (word === undefined || !/^[-−]$/u.test(word.text) || isAttached(words, index)) return undefined
  const next = words[index + 1]
  if (next?.kind !== 'digits') return undefined
  if (next.gap === 'none') return index + 1
  return words[index - 1] === undefined || /^(?:to|convert|is)$/u.test(words[index - 1]?.lower ?? '')
    ? index + 1
    : undefined
}

/** "dozens", "hundreds of thousands" */
function readOrder(words: readonly Word[], index: number): Numeral | undefined {
  const name = words[index]?.lower ?? ''
  const order = ORDERS.get(name)
  if (order === undefined || isAttached(words, index)) return undefined
  let [low, high] = order
  let to = index + 1
  const next = words[index + 1]?.lower === 'of' ? PLURAL_SCALES.get(words[index + 2]?.lower ?? '') : undefined
  if (next !== undefined && next >= 1e3) {
    ;[low, high] = [low * next, (high + 1) * next - 1]
    to = index + 3
  } else if (name === 'tens' || (name === 'scores' && words[index + 1]?.lower !== 'of')) return undefined
  return { from: index, to, low, high, form: 'words', fraction: false, scaled: true, plain: false }
}

/** "several hundred", "a few dozen", "a couple of thousand" */
function readLoose(words: readonly Word[], index: number): Numeral | undefined {
  for (const loose of LOOSE_COUNTS) {
    if (!readsLike(words, index, loose.words)) continue
    const scaleAt = index + loose.words.length
    const word = words[scaleAt]?.lower ?? ''
    const scale = SCALES.get(word) ?? PLURAL_SCALES.get(word)
    if (scale === undefined || words[scaleAt]?.gap === 'line') continue
    return {
      from: index,
      to: scaleAt + 1,
      low: loose.low * scale,
      high: loose.high * scale,
      form: 'words',
      fraction: false,
      scaled: true,
      plain: false,
    }
  }
  return undefined
}

/** "half a million", "quarter million", "three quarters of a billion", "half a dozen" */
function readShareOfScale(words: readonly Word[], index: number): Numeral | undefined {
  const share = readShare(words, index)
  if (share === undefined) return undefined
  let to = share.to
  if (words[to]?.lower === 'of') to += 1
  if (words[to]?.lower === 'a' || words[to]?.lower === 'an') to += 1
  const scale = SCALES.get(words[to]?.lower ?? '')
  if (scale === undefined || words[to]?.gap === 'line') return undefined
  const value = share.value * scale
  return {
    from: index,
    to: to + 1,
    low: value,
    high: value,
    form: 'words',
    fraction: false,
    scaled: true,
    plain: false,
  }
}

/** "half", "a third", "a quarter" with nothing to multiply. */
function readBareShare(words: readonly Word[], index: number): Numeral | undefined {
  const share = readShare(words, index)
  if (share === undefined || !mayBeShare(words, index, share.to)) return undefined
  return {
    from: index,
    to: share.to,
    low: share.value,
    high: share.value,
    form: 'words',
    fraction: true,
    scaled: false,
    plain: false,
  }
}
