import { isCalendarDate, isoDate, type CalendarDate } from './calendar.ts'
import { monthOf } from './months.ts'

/** A date as a page prints it. */
export interface PrintedDate {
  /** The readings it allows, likeliest first: one, or two when day and month could be swapped. */
  readonly readings: readonly CalendarDate[]
  /** `T14:05`, `T14:05:30+02:00`, …; empty when no time of day stands with it. */
  readonly time: string
  readonly start: number
  readonly end: number
}

/** Blocks are read up to this length: dates of publication stand in short lines, and matching stays bounded. */
const WINDOW = 4000

const TIME = String.raw`[T\s,|·–-]{1,4}(?:(?:at|um|à|alle|kl\.?|o|в|a las|ore)\s)?(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?:[.,]\d{1,9})?\s?([ap]\.?m\.?(?![\p{L}]))?\s?(Z(?!\p{L})|[+-]\d{2}:?\d{2}|UTC|GMT)?`

const PATTERNS: readonly { readonly pattern: RegExp; readonly read: (groups: readonly string[]) => CalendarDate[] }[] =
  [
    // 2025-02-10, 2025/02/10, 2025.02.10, 20250210T…
    {
      pattern: new RegExp(String.raw`(?<![\d.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d-])(?:${TIME})?`, 'gu'),
      read: ([year, , month, day]) => [date(year, month, day)],
    },
    // 2025年2月10日, 2025년 2월 10일
    {
      pattern: new RegExp(
        String.raw`(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일](?:${TIME})?`,
        'gu',
      ),
      read: ([year, month, day]) => [date(year, month, day)],
    },
    // 2025. február 10.
    {
      pattern: new RegExp(String.raw`(?<!\d)(\d{4})\.?\s(\p{L}{3,12})\s(\d{1,2})(?!\d)(?:${TIME})?`, 'gu'),
      read: ([year, month, day]) => named(year, month, day),
    },
    // ngày 10 tháng 2 năm 2025
    {
      pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})\stháng\s(\d{1,2}),?\s(?:năm\s)?(\d{4})(?!\d)(?:${TIME})?`, 'gu'),
      read: ([day, month, year]) => [date(year, month, day)],
    },
    // 10 February 2025, 10. Februar 2025, 10 de febrero de 2025, 10th of February, 2025
    {
      pattern: new RegExp(
        String.raw`(?<![\d.])(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s-]{1,2}(?:of\s|de\s)?(\p{L}{3,12})\.?,?[\s-]{1,2}(?:de\s|del\s)?(\d{4}|['’]\d{2})(?!\d)(?:\s?(?:г\.|года|р\.|року))?(?:${TIME})?`,
        'gu',
      ),
      read: ([day, month, year]) => named(year, month, day),
    },
    // February 10, 2025; Feb. 10th 2025
    {
      pattern: new RegExp(
        String.raw`(?<![\p{L}])(\p{L}{3,12})\.?[\s-]{1,2}(\d{1,2})(?:st|nd|rd|th)?,?[\s-]{1,2}(\d{4})(?!\d)(?:${TIME})?`,
        'gu',
      ),
      read: ([month, day, year]) => named(year, month, day),
    },
    // 10.02.2025, 10/02/2025, 02-10-25
    {
      pattern: new RegExp(
        String.raw`(?<![\d./-])(\d{1,2})([./-]|\s\|\s)(\d{1,2})\2(\d{4}|\d{2})(?![\d])(?:${TIME})?`,
        'gu',
      ),
      read: ([first, separator, second, year]) =>
        swapped(first, second, year, separator === '.' || separator === ' | '),
    },
    // February 2025
    {
      pattern: /(?<![\p{L}\d])(\p{L}{3,12})\.?\s(\d{4})(?!\d)/gu,
      read: ([month, year]) => named(year, month, undefined),
    },
  ]

/** The dates with a year that a text prints, in text order; readings that no calendar has are left out. */
export function findPrintedDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = []
  const window = text.slice(0, WINDOW)
  if (!/\d/u.test(window)) return found
  for (const { pattern, read } of PATTERNS) {
    for (const match of window.matchAll(pattern)) {
      const [whole, ...groups] = match
      const start = match.index
      const end = start + whole.length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const values = groups.map((group) => group as string | undefined)
      const readings = read(values.map((value) => value ?? '')).filter(isCalendarDate)
      if (readings.length === 0) continue
      found.push({ readings, time: readTime(values), start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** One reading as ISO 8601, with the time of day when it was printed. */
export function isoOf(printed: PrintedDate, reading: CalendarDate): string {
  return isoDate(reading) + (reading.day === null ? '' : printed.time)
}

function date(year: string | undefined, month: string | undefined, day: string | undefined): CalendarDate {
  return { year: Number(year), month: Number(month), day: Number(day) }
}

function named(year: string | undefined, month: string | undefined, day: string | undefined): CalendarDate[] {
  const number = monthOf(month ?? '')
  return number === undefined
    ? []
    : [{ year: fullYear(year ?? ''), month: number, day: day === undefined ? null : Number(day) }]
}

/** Two numbers and a year: dots are day first everywhere; slashes and hyphens can be either. */
function swapped(first = '', second = '', year = '', dayFirst: boolean): CalendarDate[] {
  const full = fullYear(year)
  const european = { year: full, month: Number(second), day: Number(first) }
  const american = { year: full, month: Number(first), day: Number(second) }
  if (dayFirst || first === second) return [european]
  return [american, european]
}

/** `25` and `'25` are 2025, `98` is 1998. */
function fullYear(printed: string): number {
  const digits = printed.replace(/\D/gu, '')
  const number = Number(digits)
  return digits.length === 2 ? number + (number >= 90 ? 1900 : 2000) : number
}

/** The last five groups of a pattern with a time: hour, minute, second, half of the day, offset. */
function readTime(groups: readonly (string | undefined)[]): string {
  if (groups.length < 8) return ''
  const [hour, minute, second, half, offset] = groups.slice(-5)
  if (hour === undefined || minute === undefined) return ''
  const evening = half?.toLowerCase().startsWith('p') === true
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (evening ? 12 : 0)
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return ''
  const zone = offset === undefined ? '' : /[zugZUG]/u.test(offset) ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`
  return `T${String(hours).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${zone}`
}
