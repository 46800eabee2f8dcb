const seasons: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' }
const periods: Readonly<Record<string, string>> = {
  H1: 'first half of',
  H2: 'second half of',
  Q1: 'first quarter of',
  Q2: 'second quarter of',
  Q3: 'third quarter of',
  Q4: 'fourth quarter of',
}
const durations: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
}
const modifiers: Readonly<Record<string, string>> = {
  START: 'start of',
  MID: 'middle of',
  END: 'end of',
  APPROX: 'about',
  BEFORE: 'before',
  AFTER: 'after',
  ON_OR_BEFORE: 'by',
  ON_OR_AFTER: 'since',
  LESS_THAN: 'less than',
  MORE_THAN: 'more than',
  EQUAL_OR_LESS: 'at most',
  EQUAL_OR_MORE: 'at least',
}
const vague: Readonly<Record<string, string>> = {
  PAST_REF: 'in the past',
  PRESENT_REF: 'now',
  FUTURE_REF: 'in the future',
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

interface DateParts {
  readonly year: string
  readonly month: number | undefined
  readonly day: number | undefined
  readonly time: string | undefined
}

/** Reads an ISO 8601 date at whatever precision it has. The page's own offset is kept: nothing is converted. */
function parts(iso: string): DateParts | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?)?/u.exec(iso)
  if (match?.[1] === undefined) return undefined
  return {
    year: match[1],
    month: match[2] === undefined ? undefined : Number(match[2]),
    day: match[3] === undefined ? undefined : Number(match[3]),
    time: match[4],
  }
}

/** `8 Feb 2025`, `Feb 2025`, `2025`: as precise as the report, never more. */
export function dateInWords(iso: string | null): string {
  if (iso === null) return 'date unknown'
  const found = parts(iso)
  if (found === undefined) return iso
  const month = found.month === undefined ? undefined : months[found.month - 1]
  return [found.day, month, found.year].filter((part) => part !== undefined).join(' ')
}

/** `8 Feb`: for columns in which the year stands elsewhere. */
export function dayInWords(iso: string): string {
  const found = parts(iso)
  const month = found?.month === undefined ? undefined : months[found.month - 1]
  if (found === undefined || month === undefined) return iso.slice(0, 4)
  return found.day === undefined ? `${month} ${found.year}` : `${found.day} ${month}`
}

/** `8 Feb 2025, 09:00 +09:00` */
export function momentInWords(iso: string): string {
  const time = parts(iso)?.time
  if (time === undefined) return dateInWords(iso)
  const offset = /(?:Z|[+-]\d{2}:?\d{2})$/u.exec(iso)?.[0] ?? ''
  return `${dateInWords(iso)}, ${time} ${offset === 'Z' ? 'UTC' : offset}`.trim()
}

/** `8 Feb – 14 Mar 2025`; one date when both are the same day. */
export function periodInWords(first: string | null, last: string | null): string {
  if (first === null || last === null) return dateInWords(first ?? last)
  const [from, to] = [dateInWords(first), dateInWords(last)]
  if (from === to) return to
  const sameYear = first.slice(0, 4) === last.slice(0, 4) && first.length >= 7
  return `${sameYear ? dayInWords(first).replace(` ${first.slice(0, 4)}`, '') : from} – ${to}`
}

/** The calendar day, or as much of it as is known; sorts as text. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10)
}

/** A TIMEX3 value for reading: `end of Feb 2025`, `spring 2030`, `2 months`; a value of another kind as it stands. */
export function timexInWords(value: string, mod: string | null): string {
  const words = vague[value] ?? partOfYear(value) ?? duration(value) ?? dateInWords(value)
  const modifier = mod === null ? undefined : (modifiers[mod] ?? mod.toLowerCase())
  return modifier === undefined ? words : `${modifier} ${words}`
}

function partOfYear(value: string): string | undefined {
  const [, year, part] = /^(\d{4})-([A-Z][A-Z\d])$/u.exec(value) ?? []
  if (year === undefined || part === undefined) return undefined
  const words = seasons[part] ?? periods[part]
  return words === undefined ? undefined : `${words} ${year}`
}

function duration(value: string): string | undefined {
  const [, time = '', count, unit = ''] = /^P(T?)(\d+(?:\.\d+)?)([YMWDHS])$/u.exec(value) ?? []
  const word = durations[time + unit]
  if (count === undefined || word === undefined) return undefined
  return `${count} ${word}${count === '1' ? '' : 's'}`
}
