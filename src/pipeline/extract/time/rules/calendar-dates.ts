import type { RuleMatch, TimeRule } from '../expression.ts'
import { MONTHS, WEEKDAYS, FEASTS } from '../lexicon.ts'
import { STREET_OF_MONTH } from '../names.ts'
import { GAP, MONTH, SPOKEN_YEAR, WEEKDAY, isCapital, rule, spokenYear } from '../patterns.ts'

const WEEKDAY_BEFORE = `(?:(?<weekday>${WEEKDAY})\\.?,?${GAP})?`
const NAMED_MONTH = `(?<month>${MONTH})\\.?`
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const YEAR_BEHIND = `(?:,?${GAP}(?<year>\\d{4}))?`

const monthOf = (match: RuleMatch): number | undefined => {
  const word = match.group('month')
  return isCapital(word) ? MONTHS.get(word.toLowerCase()) : undefined
}

/** Month and day that can stand together; undefined for a 45th. */
function dated(match: RuleMatch) {
  const month = monthOf(match)
  const day = Number(match.group('day'))
  if (month === undefined || day < 1 || day > 31 || STREET_OF_MONTH.test(match.after)) return undefined
  const year = match.group('year')
  const weekday = WEEKDAYS.get(match.group('weekday').toLowerCase())
  return {
    kind: 'calendar' as const,
    month,
    day,
    ...(year === '' ? {} : { year: Number(year) }),
    ...(weekday === undefined ? {} : { weekday }),
  }
}

/** Months that are also words or names: alone they need a sign that they are a month. */
const AMBIGUOUS = /^(?:may|march|april|june|august|jan|jun|mar|dec|sep|oct)$/iu
const MONTH_CUE =
  /(?:^|[\s(“"])(?:in|since|by|until|till|from|to|during|before|after|of|last|next|this|late|early|mid|between|and|through|for|each|every|on|around|about|than|as|with|or|mid[-‐‑])[\s]*$|[-‐‑]$/iu

function bareMonth(match: RuleMatch): number | undefined {
  const word = match.group('month')
  const month = monthOf(match)
  if (month === undefined) return undefined
  const abbreviated = word.length <= 4 && !/^(?:may|june|july)$/iu.test(word)
  if (abbreviated && !match.words.includes('.')) return undefined
  if (AMBIGUOUS.test(word) && match.group('which') === '' && !MONTH_CUE.test(match.before)) return undefined
  // "for April Jones" and "by June Smith" are people.
  if (
    AMBIGUOUS.test(word) &&
    /^\s+\p{Lu}\p{Ll}/u.test(match.after) &&
    !/\b(?:in|since|until|during)\s+$/iu.test(match.before)
  )
    return undefined
  return month
}

const SHIFTS: Readonly<Record<string, -1 | 0 | 1>> = { last: -1, past: -1, this: 0, next: 1, coming: 1 }

/** Days, months and years by name or in figures. */
export const calendarDates: readonly TimeRule[] = [
  {
    name: 'month-day-year: "Friday, Oct. 23, 1998"',
    pattern: rule(`${WEEKDAY_BEFORE}${NAMED_MONTH}${GAP}${DAY}${YEAR_BEHIND}`),
    read: (match) => {
      const meaning = dated(match)
      return meaning === undefined ? undefined : { meaning }
    },
  },
  {
    name: 'day-month-year: "the 23rd of October 1998"',
    pattern: rule(`${WEEKDAY_BEFORE}(?:the${GAP})?${DAY}(?:${GAP}of)?[\\s-]${NAMED_MONTH}${YEAR_BEHIND}`),
    read: (match) => {
      const meaning = dated(match)
      return meaning === undefined ? undefined : { meaning }
    },
  },
  {
    name: 'month-year: "November 1995"',
    pattern: rule(`${NAMED_MONTH},?${GAP}(?:of${GAP})?(?<year>\\d{4}|${SPOKEN_YEAR})`),
    read: (match) => {
      const month = monthOf(match)
      const words = match.group('year')
      const year = /^\d/u.test(words) ? Number(words) : spokenYear(words)
      if (month === undefined || year < 1000 || year > 2200) return undefined
      return { meaning: { kind: 'calendar', month, year } }
    },
  },
  {
    name: 'month: "last May", "June last year"',
    pattern: rule(
      `(?:(?<which>last|next|this(?:${GAP}(?:past|coming))?)${GAP})?${NAMED_MONTH}(?:${GAP}(?<shift>last|this|next)${GAP}year)?`,
    ),
    read: (match) => {
      const month = bareMonth(match)
      if (month === undefined) return undefined
      const which = SHIFTS[match.group('which').split(/\s/u).at(-1)?.toLowerCase() ?? '']
      const shift = SHIFTS[match.group('shift').toLowerCase()]
      return {
        meaning: {
          kind: 'calendar',
          month,
          ...(which === undefined ? {} : { which }),
          ...(shift === undefined ? {} : { yearShift: shift }),
        },
      }
    },
  },
  {
    name: 'each month: "every July"',
    pattern: rule(`(?:each|every)${GAP}${NAMED_MONTH}`),
    read: (match) => {
      const month = monthOf(match)
      return month === undefined
        ? undefined
        : { meaning: { kind: 'set', value: `XXXX-${String(month).padStart(2, '0')}` } }
    },
  },
  {
    name: 'ISO 8601: "1998-10-23"',
    pattern: rule(`(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?:T(?<time>\\d{2}:\\d{2})(?::\\d{2})?Z?)?`),
    read: (match) => {
      const month = Number(match.group('month'))
      const day = Number(match.group('day'))
      if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
      const time = match.group('time')
      return {
        meaning: {
          kind: 'calendar',
          year: Number(match.group('year')),
          month,
          day,
          ...(time === '' ? {} : { time: `T${time}` }),
        },
      }
    },
  },
  {
    name: 'figures: "27/03/2024", read only where day and month cannot be mistaken',
    pattern: rule('(?<first>\\d{1,2})[/.](?<second>\\d{1,2})[/.](?<year>\\d{4}|\\d{2})'),
    read: (match) => {
      const first = Number(match.group('first'))
      const second = Number(match.group('second'))
      const digits = match.group('year')
      if (match.before.endsWith('.') || (match.after.startsWith('.') && /^\.\d/u.test(match.after))) return undefined
      const CENTURY_TURN = 70
      const short = Number(digits)
      const year = digits.length === 4 ? short : short >= CENTURY_TURN ? 1900 + short : 2000 + short
      if (digits.length === 4 && (year < 1500 || year > 2200)) return undefined
      if (digits.length === 2 && !match.words.includes('/')) return undefined
      if (first < 1 || second < 1) return undefined
      if (first > 12 && first <= 31 && second <= 12)
        return { meaning: { kind: 'calendar', year, month: second, day: first } }
      if (second > 12 && second <= 31 && first <= 12)
        return { meaning: { kind: 'calendar', year, month: first, day: second } }
      if (first === second) return { meaning: { kind: 'calendar', year, month: first, day: second } }
      // Which is the day cannot be told from the words: the year is what is certain.
      return first <= 12 && second <= 12
        ? { meaning: { kind: 'fixed', value: `${year}-XX-XX`, type: 'DATE' } }
        : undefined
    },
  },
  {
    name: 'feasts: "last Christmas", "New Year’s Eve"',
    pattern: rule(
      `(?:(?<which>last|next|this)${GAP})?(?<feast>${[...FEASTS.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?:,?${GAP}(?<year>\\d{4}))?`,
    ),
    read: (match) => {
      const feast = FEASTS.get(match.group('feast').toLowerCase())
      if (feast === undefined || !isCapital(match.group('feast'))) return undefined
      const which = SHIFTS[match.group('which').toLowerCase()]
      const year = match.group('year')
      return {
        meaning: {
          kind: 'calendar',
          month: feast[0],
          day: feast[1],
          ...(year === '' ? {} : { year: Number(year) }),
          ...(which === undefined ? {} : { which }),
        },
      }
    },
  },
]
