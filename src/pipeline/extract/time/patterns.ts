import { startsUpper } from '../../../lib/letters.ts'
import { CARDINALS, DAY_PARTS, MONTHS, SEASONS, UNITS, WEEKDAYS } from './lexicon.ts'
import type { TimeUnit } from './expression.ts'

/** One blank between words, or one line break; never a paragraph. Bounded, so that no pattern can run away. */
export const GAP = '(?:[^\\S\\n]{1,4}|[^\\S\\n]{0,3}\\n[^\\S\\n]{0,3})'
/** A blank or a hyphen between words. */
export const JOINT = `(?:${GAP}|[-‐‑])`

const oneOf = (words: Iterable<string>): string => [...words].toSorted((a, b) => b.length - a.length).join('|')

/** A word is over where no letter or digit goes on. */
export const END = '(?![\\p{L}\\d])'

export const MONTH = `(?:${oneOf(MONTHS.keys())})`
export const WEEKDAY = `(?:${oneOf(WEEKDAYS.keys())})`
export const SEASON = `(?:${oneOf(SEASONS.keys())})`
export const UNIT = `(?:${oneOf(UNITS.keys())})`
export const DAY_PART = `(?:${oneOf(DAY_PARTS.keys())})`
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const ONES = 'one|two|three|four|five|six|seven|eight|nine'
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
/** A definite number in words or digits. */
export const NUMBER = `(?:\\d{1,3}(?:,\\d{3}){0,3}(?:\\.\\d{1,2})?(?:${GAP}\\d/\\d)?|\\d{4,6}|(?:${TENS})(?:${JOINT}(?:${ONES}))?|${TEENS}|${ONES})(?:${GAP}(?:and${GAP})?a${GAP}half)?(?:${GAP}(?:hundred|thousand|million|billion))?`
/** A number that is left open. */
export const LOOSE = `(?:several|a${GAP}few|few|many|some|dozens${GAP}of|scores${GAP}of|hundreds${GAP}of|thousands${GAP}of|a${GAP}number${GAP}of|countless)`
export const COUPLE = `(?:a${GAP})?couple(?:${GAP}of)?`

/** A sticky pattern without regard to case; groups are named. */
export const rule = (source: string): RegExp => new RegExp(`${source}${END}`, 'iuy')

const LOOSE_ONLY = new RegExp(`^${LOOSE}$`, 'iu')

/** The value of a number in words or digits; undefined when it is left open. */
export function numberOf(words: string): number | undefined {
  const text = words.toLowerCase().replaceAll(/\s+/gu, ' ').trim()
  if (text === '' || LOOSE_ONLY.test(text)) return undefined
  if (/^(?:a )?couple(?: of)?$/u.test(text)) return 2
  if (/^half(?: of)? an?$/u.test(text)) return 0.5
  let total = 0
  for (const part of text.split(/[ -]/u)) {
    const fraction = /^(\d)\/(\d)$/u.exec(part)
    const cardinal = CARDINALS.get(part)
    if (fraction !== null) total += Number(fraction[1]) / Number(fraction[2])
    else if (part === 'half') total += 0.5
    else if (part === 'and' || part === 'a') continue
    else if (part === 'hundred') total = Math.max(total, 1) * 100
    else if (part === 'thousand') total = Math.max(total, 1) * 1e3
    else if (part === 'million') total = Math.max(total, 1) * 1e6
    else if (part === 'billion') total = Math.max(total, 1) * 1e9
    else if (cardinal !== undefined) total += cardinal
    else if (/^[\d.,]+$/u.test(part)) total += Number(part.replaceAll(',', ''))
    else return undefined
  }
  return text === 'a' || text === 'an' ? 1 : total
}

export const unitOf = (word: string): TimeUnit => UNITS.get(word.toLowerCase()) ?? 'D'

const LETTERS: Readonly<Record<TimeUnit, string>> = {
  S: 'S',
  MIN: 'M',
  H: 'H',
  D: 'D',
  W: 'W',
  WE: 'WE',
  M: 'M',
  Q: 'Q',
  Y: 'Y',
  E: 'Y',
  C: 'Y',
}

/** `P2Y`, `PT4H`, `P2Y6M`, `PXD` when the number is left open. */
export function durationOf(amount: number | undefined, unit: TimeUnit): string {
  const clock = unit === 'S' || unit === 'MIN' || unit === 'H'
  const years = unit === 'E' ? 10 : unit === 'C' ? 100 : 1
  if (amount === undefined) return unit === 'E' ? 'PXE' : unit === 'C' ? 'PXC' : `P${clock ? 'T' : ''}X${LETTERS[unit]}`
  const whole = Math.floor(amount * years)
  const rest = amount * years - whole
  const parts = whole === 0 && rest > 0 ? '' : `${whole}${LETTERS[unit]}`
  const smaller = rest === 0 ? '' : restOf(rest, unit)
  return smaller === undefined
    ? `P${clock ? 'T' : ''}${amount}${LETTERS[unit]}`
    : `P${clock ? 'T' : ''}${parts}${smaller}`
}

/** The part behind the point in the next smaller unit, where it comes out even: half a year is six months. */
function restOf(rest: number, unit: TimeUnit): string | undefined {
  const [count, letter] = unit === 'Y' ? [12, 'M'] : unit === 'H' ? [60, 'M'] : unit === 'MIN' ? [60, 'S'] : [0, '']
  return count > 0 && Number.isInteger(rest * count) ? `${rest * count}${letter}` : undefined
}

/** A year written in two words: "nineteen ninety-six", "two thousand". */
export const SPOKEN_YEAR = `(?:(?:nineteen|eighteen|twenty)${GAP}(?:(?:${TENS})(?:${JOINT}(?:${ONES}))?|${TEENS}|hundred)|two${GAP}thousand(?:${GAP}(?:and${GAP})?(?:${TEENS}|${ONES}|twenty(?:${JOINT}(?:${ONES}))?))?)`

export function spokenYear(words: string): number {
  const parts = words.toLowerCase().split(/[\s-]+/u)
  const first = numberOf(parts[0] ?? '') ?? 0
  if (parts[0] === 'two') return 2000 + (numberOf(parts.slice(2).join(' ')) ?? 0)
  const rest = parts[1] === 'hundred' ? 0 : (numberOf(parts.slice(1).join(' ')) ?? 0)
  return first * 100 + rest
}

/** Whether a word is written with a capital, as names of months and weekdays are. */
export const isCapital = (word: string): boolean => startsUpper(word)
