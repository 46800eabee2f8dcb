import { ONES, PLURAL_SCALES, SCALES, TENS } from './number-lexicon.ts'
import type { Numeral } from './numeral.ts'
import { readPrinted } from './printed-number.ts'
import { denominatorAt, readShare, scaleAt } from './share.ts'
import { isAttached, isDash, type Word } from './words.ts'

/** What has been read of a cardinal so far. */
interface Sum {
  total: number
  /** What no scale word has been applied to yet; undefined right behind one. */
  group: number | undefined
  lastScale: number
  /** Kind of the last part, which decides what may follow. */
  last: 'start' | 'digits' | 'one' | 'ten' | 'hundred' | 'scale'
  /** The sum before the last "and" and what came after it, for "one hundred and three quarters". */
  beforeAnd: number | undefined
  /** Whether a scale word stood right before that "and": "five billion and three quarters". */
  scaleBeforeAnd: boolean
}

/** Numbers in words, digits or both: "two hundred and two thousand", "1.2 million", "4 thousand 3 hundred and 21". */
export function readCardinal(words: readonly Word[], index: number, money: boolean): Numeral | undefined {
  const first = words[index]
  if (first === undefined) return undefined
  const printed = readPrinted(words, index, money)
  const sum: Sum = {
    total: 0,
    group: undefined,
    lastScale: Infinity,
    last: 'start',
    beforeAnd: undefined,
    scaleBeforeAnd: false,
  }
  let to = index
  let fraction = false
  let scaled = false
  if (printed !== undefined) {
    sum.group = printed.value
    sum.last = 'digits'
    fraction = printed.fraction
    scaled = printed.scaled
    to = printed.to
    if (printed.fraction || printed.scaled) {
      const scale = printed.fraction ? scaleAt(words, to) : undefined
      const value = printed.value * (scale ?? 1)
      const end = scale === undefined ? to : to + 1
      return {
        from: index,
        to: end,
        low: value,
        high: value,
        form: 'digits',
        fraction: fraction && scale === undefined,
        scaled,
        plain: false,
      }
    }
  } else if ((first.lower === 'a' || first.lower === 'an') && opensScale(words, index + 1)) {
    sum.group = 1
    to = index + 1
  }
  const start = to
  to = addParts(words, to, sum)
  if (to === index) return undefined
  scaled = to > start && (sum.lastScale !== Infinity || sum.last === 'hundred')
  const decimals = sum.last === 'digits' ? undefined : readSpokenDecimals(words, to, sum)
  if (decimals !== undefined) to = decimals
  const mixed = readMixedFraction(words, to, sum)
  const value = mixed?.value ?? sum.total + (sum.group ?? 0)
  to = mixed?.to ?? to
  fraction = mixed?.fraction ?? false
  const base = {
    from: index,
    to,
    low: value,
    high: value,
    form: printed === undefined ? ('words' as const) : ('digits' as const),
  }
  const continental = printed?.continental !== undefined && to === start ? { continental: printed.continental } : {}
  return {
    ...base,
    ...continental,
    fraction,
    scaled: scaled || (mixed?.scaled ?? false),
    plain: printed?.plain === true && to === start,
  }
}

/** "a hundred", "a dozen": only a scale word makes an article a number. */
function opensScale(words: readonly Word[], index: number): boolean {
  const word = words[index]
  return word?.gap === 'blank' && SCALES.has(word.lower) && word.lower !== 'score'
}

/** Adds as many number words as belong to one cardinal; returns the index behind them. */
function addParts(words: readonly Word[], index: number, sum: Sum): number {
  let to = index
  for (;;) {
    let at = to
    const joined = words[at]?.lower === 'and' && mayJoin(words, at, sum)
    if (joined) at += 1
    else if (isDash(words[at]) && sum.last !== 'start') at += 1
    const word = words[at]
    if (word === undefined || (at > index && word.gap === 'line')) return to
    if (isDash(words[to]) && !mayHyphenate(words, to, sum)) return to
    const before = sum.total + (sum.group ?? 0)
    const behindScale = sum.last === 'scale'
    if (!addPart(words, at, sum)) return to
    if (joined || !isDash(words[to])) {
      sum.beforeAnd = joined ? before : undefined
      sum.scaleBeforeAnd = joined && behindScale
    }
    to = at + 1
  }
}

function mayHyphenate(words: readonly Word[], dash: number, sum: Sum): boolean {
  const next = words[dash + 1]?.lower ?? ''
  if (sum.last === 'ten') return (ONES.get(next) ?? 0) > 0 && (ONES.get(next) ?? 10) < 10
  return SCALES.has(next) && words[dash + 1]?.gap === 'none' && sum.last !== 'scale'
}

/** Whether "and" goes on with the same number: only behind a scale, and before what is smaller than that scale. */
function mayJoin(words: readonly Word[], at: number, sum: Sum): boolean {
  if (sum.last !== 'hundred' && sum.last !== 'scale') return false
  const next = words[at + 1]
  if (next === undefined || next.gap === 'line') return false
  const isNumber = ONES.has(next.lower) || TENS.has(next.lower) || /^\d{1,3}$/u.test(next.text)
  if (!isNumber || next.lower === 'zero' || next.text === '0') return false
  const after = words[at + 2]?.lower ?? ''
  if (sum.last === 'hundred')
    return after !== 'hundred' && (ONES.has(next.lower) || TENS.has(next.lower) || Number(next.text) < 100)
  return (SCALES.get(after) ?? 0) < sum.lastScale
}

function addPart(words: readonly Word[], at: number, sum: Sum): boolean {
  const word = words[at]
  if (word === undefined) return false
  const one = ONES.get(word.lower)
  const ten = TENS.get(word.lower)
  const scale = SCALES.get(word.lower) ?? (sum.last !== 'start' ? pluralScale(words, at) : undefined)
  if (one !== undefined) {
    const afterTen = sum.last === 'ten' && one > 0 && one < 10
    if (sum.last !== 'start' && sum.last !== 'scale' && sum.last !== 'hundred' && !afterTen) return false
    sum.group = (sum.group ?? 0) + one
    sum.last = 'one'
    return true
  }
  if (ten !== undefined) {
    if (sum.last !== 'start' && sum.last !== 'scale' && sum.last !== 'hundred') return false
    sum.group = (sum.group ?? 0) + ten
    sum.last = 'ten'
    return true
  }
  if (scale !== undefined) {
    if (sum.last === 'start' && sum.group === undefined && !opensBareScale(words, at)) return false
    return applyScale(sum, scale)
  }
  if (word.kind === 'digits' && /^\d{1,3}$/u.test(word.text) && (sum.last === 'scale' || sum.last === 'hundred')) {
    const joined = words[at - 1]?.lower === 'and'
    if (!joined && scaleAt(words, at + 1) === undefined) return false
    sum.group = (sum.group ?? 0) + Number(word.text)
    sum.last = joined ? 'one' : 'digits'
    return true
  }
  return false
}

/** "hundred thousand", "million dollars": a scale word needs no number before it when another or money follows. */
function opensBareScale(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (next?.gap !== 'blank' || isAttached(words, at)) return false
  const scale = SCALES.get(words[at]?.lower ?? '') ?? 0
  return scale >= 100 && (SCALES.get(next.lower) ?? 0) > scale
}

/** "3 dozens", "five hundreds"; "two thousands of" is none. */
function pluralScale(words: readonly Word[], at: number): number | undefined {
  const word = words[at]?.lower ?? ''
  return PLURAL_SCALES.get(word)
}

function applyScale(sum: Sum, scale: number): boolean {
  if (scale === 1e2 || scale === 12 || scale === 20) {
    if (sum.last === 'hundred' && scale === 1e2) return false
    if (sum.last === 'scale') return false
    // "three hundred and two dozens" are dozens throughout, "two hundred" multiplies only its two.
    sum.group = (sum.group ?? 1) * scale
    sum.last = 'hundred'
    return true
  }
  if (sum.last === 'scale') {
    if (scale <= sum.lastScale) return false
    sum.total *= scale
    sum.lastScale = scale
    return true
  }
  if (scale >= sum.lastScale) return false
  sum.total += (sum.group ?? 1) * scale
  sum.group = undefined
  sum.lastScale = scale
  sum.last = 'scale'
  return true
}

/** "two hundred point zero three" */
function readSpokenDecimals(words: readonly Word[], index: number, sum: Sum): number | undefined {
  if (words[index]?.lower !== 'point') return undefined
  let digits = ''
  let to = index + 1
  for (; words[to] !== undefined && words[to]?.gap === 'blank'; to += 1) {
    const value = ONES.get(words[to]?.lower ?? '') ?? TENS.get(words[to]?.lower ?? '')
    if (value === undefined) break
    if (value >= 20 && isDash(words[to + 1]) && ONES.has(words[to + 2]?.lower ?? '')) {
      digits += String(value + (ONES.get(words[to + 2]?.lower ?? '') ?? 0))
      to += 2
    } else digits += String(value)
  }
  if (digits === '') return undefined
  sum.group = (sum.group ?? 0) + Number(`0.${digits}`)
  return to
}

/** Shares behind or in a cardinal: "one and a half", "two-thirds", "five and a half million", "one million and a half". */
function readMixedFraction(
  words: readonly Word[],
  index: number,
  sum: Sum,
): { value: number; to: number; fraction: boolean; scaled: boolean } | undefined {
  const whole = sum.total + (sum.group ?? 0)
  const part = sum.beforeAnd === undefined ? whole : whole - sum.beforeAnd
  const denominator = denominatorAt(words, index, part)
  if (denominator !== undefined && !isTimeQuarter(words, denominator.to - 1)) {
    const share = part / denominator.value
    const scale = scaleAt(words, denominator.to)
    const to = scale === undefined ? denominator.to : denominator.to + 1
    if (sum.beforeAnd !== undefined && share < 1) {
      const unit = scale ?? (sum.scaleBeforeAnd ? sum.lastScale : 1)
      return { value: sum.beforeAnd + share * unit, to, fraction: false, scaled: unit > 1 }
    }
    if (scale !== undefined) return { value: (whole / denominator.value) * scale, to, fraction: false, scaled: true }
    return { value: whole / denominator.value, to, fraction: whole < denominator.value, scaled: false }
  }
  if (words[index]?.lower !== 'and') return undefined
  const share = readShare(words, index + 1)
  if (share === undefined || share.value >= 1) return undefined
  const scale = scaleAt(words, share.to)
  if (sum.last === 'scale') {
    const value = whole + share.value * (scale ?? sum.lastScale)
    return { value, to: scale === undefined ? share.to : share.to + 1, fraction: false, scaled: true }
  }
  const value = (whole + share.value) * (scale ?? 1)
  return { value, to: scale === undefined ? share.to : share.to + 1, fraction: false, scaled: scale !== undefined }
}

/** "the first three quarters of 2023" are times of the year. */
function isTimeQuarter(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'quarters' && /^(?:first|last|past|previous|next)$/u.test(words[at - 2]?.lower ?? '')
}
