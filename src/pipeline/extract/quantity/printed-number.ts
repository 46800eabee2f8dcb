import { PRINTED_FRACTIONS, SUFFIX_SCALES, MONEY_SUFFIX_SCALES } from './number-lexicon.ts'
import { isGlued, type Word } from './words.ts'

/** A number in digits: its value and the words it takes. */
export interface PrintedNumber {
  readonly value: number
  readonly to: number
  /** "12.000" and nothing else: thousands in the continental style, or twelve to three decimals. */
  readonly continental: number | undefined
  /** A suffix such as `k` or `bn` has been applied. */
  readonly scaled: boolean
  /** Written as a fraction ("3/4", "½"). */
  readonly fraction: boolean
  /** Digits without any separator, as years are written. */
  readonly plain: boolean
}

const PLAIN = /^\d+$/u
const COMMA_GROUPS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u
const INDIAN_GROUPS = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/u
const CONTINENTAL_GROUPS = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/u
const DECIMAL_POINT = /^\d+\.\d+$/u
const DECIMAL_COMMA = /^\d+,\d{1,2}$/u
const CONTINENTAL_THOUSANDS = /^[1-9]\d{0,2}\.\d{3}$/u

/** The value of one printed run of digits, commas and points; undefined when it is no single number. */
export function valueOfDigits(run: string): number | undefined {
  if (PLAIN.test(run) || DECIMAL_POINT.test(run)) return Number(run)
  if (COMMA_GROUPS.test(run) || INDIAN_GROUPS.test(run)) return Number(run.replaceAll(',', ''))
  if (CONTINENTAL_GROUPS.test(run)) return Number(run.replaceAll('.', '').replace(',', '.'))
  if (DECIMAL_COMMA.test(run)) return Number(run.replace(',', '.'))
  return undefined
}

/** Reads the number in digits that starts at `index`, with its exponent, fraction part or scale suffix. */
export function readPrinted(words: readonly Word[], index: number, money: boolean): PrintedNumber | undefined {
  const word = words[index]
  if (word === undefined) return undefined
  const sole = PRINTED_FRACTIONS.get(word.text)
  if (sole !== undefined) {
    return { value: sole, to: index + 1, continental: undefined, scaled: false, fraction: true, plain: false }
  }
  if (word.kind === 'mark') return readLeadingPoint(words, index)
  if (word.kind !== 'digits') return undefined
  const grouped = readBlankGroups(words, index)
  const value = grouped?.value ?? valueOfDigits(word.text)
  if (value === undefined) return undefined
  const to = grouped?.to ?? index + 1
  const plain = grouped === undefined && PLAIN.test(word.text)
  const fraction = plain ? readFraction(words, to, value) : undefined
  if (fraction !== undefined)
    return { ...fraction, continental: undefined, scaled: false, fraction: true, plain: false }
  const exponent = readExponent(words, to, value)
  if (exponent !== undefined) {
    return { ...exponent, continental: undefined, scaled: false, fraction: false, plain: false }
  }
  const suffix = readSuffix(words, to, money)
  return {
    value: value * (suffix ?? 1),
    to: suffix === undefined ? to : to + 1,
    continental: CONTINENTAL_THOUSANDS.test(word.text) ? Number(word.text.replace('.', '')) : undefined,
    scaled: suffix !== undefined,
    fraction: false,
    plain,
  }
}

/** ".25" */
function readLeadingPoint(words: readonly Word[], index: number): PrintedNumber | undefined {
  const digits = words[index + 1]
  if (words[index]?.text !== '.' || isGlued(words, index) || digits?.kind !== 'digits' || digits.gap !== 'none') {
    return undefined
  }
  if (!PLAIN.test(digits.text)) return undefined
  const value = Number(`0.${digits.text}`)
  return { value, to: index + 2, continental: undefined, scaled: false, fraction: false, plain: false }
}

/** "1 234 567.89": groups of three, one blank apart. */
function readBlankGroups(words: readonly Word[], index: number): { value: number; to: number } | undefined {
  const first = words[index]
  if (first === undefined || !/^[1-9]\d{0,2}$/u.test(first.text)) return undefined
  let digits = first.text
  let to = index + 1
  for (; ; to += 1) {
    const group = words[to]
    const before = words[to - 1]
    if (group?.gap !== 'blank' || before === undefined || group.start !== before.end + 1) break
    if (!/^\d{3}(?:\.\d+)?$/u.test(group.text)) break
    digits += group.text
    if (group.text.length > 3) {
      to += 1
      break
    }
  }
  return to === index + 1 ? undefined : { value: Number(digits), to }
}

/** "3/4", "2 1/4", "5½"; `to` stands behind the first number. */
function readFraction(words: readonly Word[], to: number, value: number): { value: number; to: number } | undefined {
  const next = words[to]
  if (next === undefined || next.gap === 'line') return undefined
  const printed = PRINTED_FRACTIONS.get(next.text)
  if (printed !== undefined) return { value: value + printed, to: to + 1 }
  const divisor = divisorAt(words, to)
  if (divisor !== undefined && value < divisor && isUsualDivisor(divisor) && words[to + 2]?.text !== '/')
    return { value: value / divisor, to: to + 2 }
  const numerator = next.kind === 'digits' && PLAIN.test(next.text) ? Number(next.text) : undefined
  const under = divisorAt(words, to + 1)
  if (
    numerator === undefined ||
    under === undefined ||
    next.gap === 'none' ||
    numerator >= under ||
    !isUsualDivisor(under)
  )
    return undefined
  return { value: value + numerator / under, to: to + 3 }
}

/** "4/5" and "7/16" are fractions; "9/11" is a date, "2222/2222" a telephone number. */
const isUsualDivisor = (divisor: number): boolean =>
  divisor <= 10 || /^(?:12|16|20|25|32|50|64|100)$/u.test(String(divisor))

function divisorAt(words: readonly Word[], index: number): number | undefined {
  const digits = words[index + 1]
  if (words[index]?.text !== '/' || !isGlued(words, index) || digits?.gap !== 'none') return undefined
  return /^[1-9]\d{0,2}$/u.test(digits.text) ? Number(digits.text) : undefined
}

/** "1e10", "12e-1", "1.1^23", "1.3x10^6" */
function readExponent(words: readonly Word[], to: number, value: number): { value: number; to: number } | undefined {
  const mark = words[to]
  if (mark?.gap !== 'none') return undefined
  if (mark.lower === 'e' || mark.text === '^') {
    const power = signedInteger(words, to + 1)
    if (power === undefined) return undefined
    return { value: mark.text === '^' ? value ** power.value : Number(`${value}e${power.value}`), to: power.to }
  }
  if (!/^[x×]$/u.test(mark.text) || words[to + 1]?.text !== '10' || words[to + 2]?.text !== '^') return undefined
  const power = signedInteger(words, to + 3)
  return power === undefined ? undefined : { value: Number(`${value}e${power.value}`), to: power.to }
}

function signedInteger(words: readonly Word[], index: number): { value: number; to: number } | undefined {
  const sign = words[index]
  const signed = sign?.gap === 'none' && (sign.text === '+' || sign.text === '-')
  const digits = words[signed ? index + 1 : index]
  if (digits?.gap !== 'none' || !/^\d{1,3}$/u.test(digits.text)) return undefined
  return { value: Number(digits.text) * (signed && sign.text === '-' ? -1 : 1), to: signed ? index + 2 : index + 1 }
}

function readSuffix(words: readonly Word[], to: number, money: boolean): number | undefined {
  const suffix = words[to]
  if (suffix === undefined || suffix.gap === 'line' || suffix.kind !== 'letters') return undefined
  const scale = SUFFIX_SCALES.get(suffix.text) ?? (money ? MONEY_SUFFIX_SCALES.get(suffix.text) : undefined)
  if (scale === undefined) return undefined
  // "5B" in a street address and "4K" on a television look the same as money; one letter with more glued to it is a name.
  const after = words[to + 1]
  return after?.gap === 'none' && (after.kind !== 'mark' || after.text === '/') ? undefined : scale
}
