import { CODES, CURRENCY_MARKS, CURRENCY_NAMES, MONEY_CUES, type Currency } from './currency-lexicon.ts'
import { AGE_PERIODS, MEASURES, SPEED_PERIODS, SYMBOLS, type Measure } from './measure-lexicon.ts'
import { isDash, readsLike, type Word } from './words.ts'

/** What a number is of, when that is a unit and not a counted thing. `to` is the word behind it, or `from` the first of a mark before. */
export interface UnitReading {
  readonly unit: string
  readonly factor: number
  readonly offset: number
  readonly from: number
  readonly to: number
  readonly kind: 'money' | 'percent' | 'measure' | 'age'
  /** The unit as it stands in the text. */
  readonly printed: string
}

/** Words a name of a unit may take ("pounds per square inch"). */
const LONGEST_NAME = 4

const printedAs = (text: string, words: readonly Word[], from: number, to: number): string =>
  text.slice(words[from]?.start, words[to - 1]?.end)

const money = (currency: Currency, from: number, to: number, printed: string): UnitReading => ({
  unit: currency.code,
  factor: currency.factor,
  offset: 0,
  from,
  to,
  kind: 'money',
  printed,
})

/** All endings of marks, by which most words are told to be none. */
const MARK_ENDINGS: ReadonlySet<string> = new Set([
  'dollar',
  ...[...CURRENCY_MARKS.keys()].flatMap((mark) => Array.from(mark, (_, from) => mark.slice(from))),
])

/** The currency mark or code that ends right before the number at `index`: "$", "US $", "USD", "Rs.". */
export function readMarkBefore(
  text: string,
  words: readonly Word[],
  index: number,
  taken: number,
): UnitReading | undefined {
  const LONGEST_MARK = 5
  if (!MARK_ENDINGS.has(words[index - 1]?.lower ?? '') && !mayBeCode(words[index - 1])) return undefined
  for (let from = Math.max(taken, index - LONGEST_MARK); from < index; from += 1) {
    const parts = words.slice(from, index)
    if (parts.some((part, step) => step > 0 && part.gap === 'line')) continue
    if (from > 0 && words[from]?.gap === 'none' && words[from - 1]?.kind !== 'mark') continue
    const mark = parts.map((part) => part.lower).join('')
    const currency = CURRENCY_MARKS.get(mark)
    // In "a $5 fine" the letter is an article.
    const article = parts.length > 1 && parts[0]?.lower === 'a' && parts[1]?.gap !== 'none'
    if (currency !== undefined && !article) {
      return money(currency, from, index, printedAs(text, words, from, index))
    }
    const code = codeOf(parts)
    if (code !== undefined) return code.wrap(from, index, printedAs(text, words, from, index))
  }
  const name = words[index - 1]
  if (name?.lower === 'dollar' && index > taken && /^\d/u.test(words[index]?.text ?? '')) {
    return money({ code: 'USD', factor: 1 }, index - 1, index, name.text)
  }
  return undefined
}

/** Codes have three letters, and one more when millions of them are meant. */
const mayBeCode = (word: Word | undefined): boolean => word?.kind === 'letters' && word.text.length <= 4

/** "USD", "MEUR" (million euros), and the same in small letters. */
function codeOf(
  parts: readonly Word[],
): { wrap: (from: number, to: number, printed: string) => UnitReading } | undefined {
  const only = parts.length === 1 ? parts[0] : undefined
  if (only === undefined) return undefined
  const upper = only.text.toUpperCase()
  if (only.text !== upper && only.text !== only.lower) return undefined
  const find = (code: string, factor: number) => {
    if (!CODES.has(code)) return undefined
    const currency = { code: code === 'RMB' ? 'CNY' : code, factor }
    return { wrap: (from: number, to: number, printed: string) => money(currency, from, to, printed) }
  }
  // "all", "try", "cup" are words before they are money: small letters only for the codes that are none.
  if (
    only.text === only.lower &&
    !/^(?:usd|eur|gbp|jpy|cny|rmb|chf|aud|cad|nzd|hkd|sek|nok|dkk|pln|btc|rub|uah|mxn|inr|krw)$/u.test(only.lower)
  ) {
    return undefined
  }
  return find(upper, 1) ?? (upper.startsWith('M') && only.text === upper ? find(upper.slice(1), 1e6) : undefined)
}

/** The unit that stands behind the number ending before `index`: money, percent, age or measure. */
export function readUnitAfter(
  text: string,
  words: readonly Word[],
  index: number,
  digits: boolean,
  scaled: boolean,
): UnitReading | undefined {
  const hyphen = isDash(words[index]) && words[index]?.gap === 'none' && words[index + 1]?.gap === 'none'
  const at = hyphen ? index + 1 : index
  const word = words[at]
  if (word === undefined || word.gap === 'line') return undefined
  return (
    readPercent(text, words, at) ??
    readAge(text, words, index) ??
    readMoneyAfter(text, words, at, scaled) ??
    readMeasure(text, words, at, digits)
  )
}

/** "half a percentage point", "a quarter of a percentage point" */
const OF_A_POINT = [
  ['a', 'percentage', 'point'],
  ['of', 'a', 'percentage', 'point'],
] as const

function readPercent(text: string, words: readonly Word[], at: number): UnitReading | undefined {
  const first = words[at]?.lower ?? ''
  const second = words[at + 1]?.lower ?? ''
  const reading = (factor: number, length: number): UnitReading => ({
    unit: 'fraction',
    factor,
    offset: 0,
    from: at,
    to: at + length,
    kind: 'percent',
    printed: printedAs(text, words, at, at + length),
  })
  if (/^(?:percentage|percent|%)$/u.test(first) && /^points?$/u.test(second)) return reading(0.01, 2)
  if (/^(?:percent|percents|percentage|pct|%|％)$/u.test(first)) return reading(0.01, 1)
  if (OF_A_POINT.some((lead) => readsLike(words, at, lead))) return reading(0.01, first === 'of' ? 4 : 3)
  if (first === 'per' && second === 'cent') return reading(0.01, /^points?$/u.test(words[at + 2]?.lower ?? '') ? 3 : 2)
  if (first === 'pp' || first === 'ppt') return reading(0.01, 1)
  if (first === 'basis' && /^points?$/u.test(second)) return reading(0.0001, 2)
  return undefined
}

/** "29 years old", "five-year-old", "ninety five years of age", "87 yo". */
function readAge(text: string, words: readonly Word[], index: number): UnitReading | undefined {
  const at = isDash(words[index]) ? index + 1 : index
  const word = words[at]
  const reading = (factor: number, to: number): UnitReading => ({
    unit: 'year',
    factor,
    offset: 0,
    from: at,
    to,
    kind: 'age',
    printed: printedAs(text, words, at, to),
  })
  if (word === undefined) return undefined
  if (word.lower === 'yo' && word.gap !== 'line') return reading(1, at + 1)
  const period = AGE_PERIODS.get(word.lower)
  if (period === undefined) return undefined
  let next = at + 1
  if (isDash(words[next])) next += 1
  if (/^olds?$/u.test(words[next]?.lower ?? '')) return reading(period, next + 1)
  if (words[next]?.lower === 'of' && words[next + 1]?.lower === 'age') return reading(period, next + 2)
  return undefined
}

function readMoneyAfter(text: string, words: readonly Word[], at: number, scaled: boolean): UnitReading | undefined {
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const name = nameAt(words, at, length)
    if (name === undefined) continue
    if (/^pounds?$/u.test(name)) {
      if (!isMoneyPound(words, at, scaled)) return undefined
      return money({ code: 'GBP', factor: 1 }, at, at + 1, printedAs(text, words, at, at + 1))
    }
    const currency = CURRENCY_NAMES.get(name)
    if (currency !== undefined && !isOtherSense(words, at, name)) {
      return money(currency, at, at + length, printedAs(text, words, at, at + length))
    }
  }
  const word = words[at]
  if (word === undefined) return undefined
  const mark = word.kind === 'mark' || word.lower === 'ரூ' ? CURRENCY_MARKS.get(word.lower) : undefined
  // "10 $ 30 $": a mark behind a number is its own unless it is glued to the next number.
  if (mark !== undefined && words[at + 1]?.kind !== 'digits') return money(mark, at, at + 1, word.text)
  if (mark !== undefined && words[at + 1]?.gap !== 'none' && words[at - 1]?.gap !== 'none') {
    return money(mark, at, at + 1, word.text)
  }
  // In "3 USD50 cards" the code goes with the number it is glued to.
  if (words[at + 1]?.kind === 'digits' && words[at + 1]?.gap === 'none') return undefined
  return codeOf([word])?.wrap(at, at + 1, word.text)
}

/** "won the vote", "marks the day", "20 rand" at the end of a name: the word is money only where a verb cannot stand. */
function isOtherSense(words: readonly Word[], at: number, name: string): boolean {
  if (name !== 'won' && name !== 'real' && name !== 'mao') return false
  const next = words[at + 1]
  return (
    next?.kind === 'letters' &&
    /^(?:the|a|an|by|their|his|her|its|in|gold|silver|over|against|seats?)$/u.test(next.lower)
  )
}

/** "Pounds" is money with a scale word or a word of money nearby, and weight otherwise. */
function isMoneyPound(words: readonly Word[], at: number, scaled: boolean): boolean {
  const REACH = 8
  if (words[at + 1]?.lower === 'of') return false
  const around = words.slice(Math.max(0, at - REACH), at + REACH)
  return (
    around.some((word) => MONEY_CUES.has(word.lower)) || (scaled && !around.some((word) => /^weigh/u.test(word.lower)))
  )
}

function readMeasure(text: string, words: readonly Word[], at: number, digits: boolean): UnitReading | undefined {
  const bracket = /^[([{<]$/u.test(words[at]?.text ?? '') && /^[)\]}>]$/u.test(words[at + 2]?.text ?? '')
  if (bracket && digits) {
    const measure = SYMBOLS.get(words[at + 1]?.text ?? '')
    return measure === undefined ? undefined : reading(text, words, measure, at, at + 3)
  }
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const name = nameAt(words, at, length)
    const measure = name === undefined ? undefined : MEASURES.get(name)
    if (measure !== undefined) return withSpeed(text, words, measure, at, at + length)
  }
  if (!digits) return undefined
  if (words[at]?.text === '"' && /^(?:long|wide|tall|thick|high|deep)$/u.test(words[at + 1]?.lower ?? '')) {
    const inch = MEASURES.get('inch')
    return inch === undefined ? undefined : reading(text, words, inch, at, at + 1)
  }
  for (let length = 3; length > 0; length -= 1) {
    if (words[at + length - 1] === undefined) continue
    const symbol = printedAs(text, words, at, at + length)
    const measure = SYMBOLS.get(symbol)
    if (measure === undefined || (words[at + length]?.gap === 'none' && !endsSymbol(words, at + length))) continue
    return withSpeed(text, words, measure, at, at + length)
  }
  return undefined
}

/** What may be glued behind a symbol: a mark, but no letter, digit or apostrophe, and no hyphen before a number. */
function endsSymbol(words: readonly Word[], index: number): boolean {
  const mark = words[index]
  if (mark === undefined) return true
  if (mark.kind !== 'mark' || /^['’_]$/u.test(mark.text)) return false
  return !(isDash(mark) && words[index + 1]?.gap === 'none' && words[index + 1]?.kind === 'digits')
}

/** "50 km/ms", "188 miles an hour": a length in a time is a speed. */
function withSpeed(text: string, words: readonly Word[], measure: Measure, from: number, to: number): UnitReading {
  if (measure.kind === 'length' && /^(?:per|an|a|\/)$/u.test(words[to]?.lower ?? '')) {
    const seconds = SPEED_PERIODS.get(words[to + 1]?.lower ?? '')
    if (seconds !== undefined) {
      return reading(text, words, { ...measure, unit: 'm/s', factor: measure.factor / seconds }, from, to + 2)
    }
  }
  return reading(text, words, measure, from, to)
}

const reading = (text: string, words: readonly Word[], measure: Measure, from: number, to: number): UnitReading => ({
  unit: measure.unit,
  factor: measure.factor,
  offset: measure.offset,
  from,
  to,
  kind: 'measure',
  printed: printedAs(text, words, from, to),
})

/** The `length` words from `at` on as one name, in small letters; abbreviations keep their points. */
function nameAt(words: readonly Word[], at: number, length: number): string | undefined {
  let name = ''
  let taken = 0
  let index = at
  while (taken < length) {
    const word = words[index]
    if (word === undefined || (index > at && word.gap === 'line')) return undefined
    if (word.kind === 'mark' && !isDash(word)) return undefined
    name += index > at && word.gap === 'blank' ? ` ${word.lower}` : word.lower
    index += 1
    taken += 1
  }
  return name
}
