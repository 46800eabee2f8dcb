import {
  dateOf,
  dayNumber,
  daysInMonth,
  isYear,
  pad,
  weekdayOf,
  writeDay,
  writeWeek,
  type DayNumber,
} from './calendar.ts'
import type { Meaning, TimeUnit } from './expression.ts'
import type { Tense } from './tense.ts'

/** A date as far as it is known. */
export interface PartialDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** What an expression is settled against. */
export interface Anchors {
  readonly publication: PartialDate | undefined
  /** Value of the date last named in the text, and of the quarter. */
  readonly last: string | undefined
  readonly lastQuarter: string | undefined
  readonly tense: Tense
  /** The text tells of other years: what has no year goes on from the date last named. */
  readonly narrative: boolean
}

type Calendar = Extract<Meaning, { kind: 'calendar' }>
type Shift = Extract<Meaning, { kind: 'shift' }>

/** The TIMEX3 value of a meaning; parts that nothing settles are written `X`. */
export function resolve(meaning: Meaning, anchors: Anchors): string {
  switch (meaning.kind) {
    case 'fixed':
    case 'duration':
    case 'set':
      return meaning.value
    case 'calendar':
      return resolveCalendar(meaning, anchors)
    case 'shift':
      return resolveShift(meaning, anchors)
    case 'same':
      return resolveSame(meaning.unit, meaning.time ?? '', anchors)
  }
}

/** `2025-02-10T09:00+09:00` and shorter forms, at the precision found. */
export function parsePublication(value: string | null | undefined): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(value ?? '')
  if (match === null) return undefined
  const year = Number(match[1])
  const month = match[2] === undefined ? undefined : Number(match[2])
  const day = match[3] === undefined ? undefined : Number(match[3])
  if (!isYear(year) || (month !== undefined && (month < 1 || month > 12))) return { year }
  if (month === undefined) return { year }
  return day === undefined || day < 1 || day > daysInMonth(year, month) ? { year, month } : { year, month, day }
}

const dayOf = (date: PartialDate | undefined): DayNumber | undefined =>
  date?.month === undefined || date.day === undefined ? undefined : dayNumber(date.year, date.month, date.day)

/** The calendar part of a value, back from its text. */
function parseValue(value: string | undefined): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?!\d)(?:-(\d{2}))?)?/u.exec(value ?? '')
  if (match === null) return undefined
  return {
    year: Number(match[1]),
    ...(match[2] === undefined ? {} : { month: Number(match[2]) }),
    ...(match[3] === undefined ? {} : { day: Number(match[3]) }),
  }
}

function resolveCalendar(meaning: Calendar, anchors: Anchors): string {
  const time = meaning.time ?? ''
  const { publication } = anchors
  const last = parseValue(anchors.last)
  if (meaning.weekday !== undefined && meaning.month === undefined) return resolveWeekday(meaning, anchors) + time
  if (meaning.year !== undefined) return write(meaning, meaning.year) + time
  if (meaning.yearShift !== undefined)
    return write(meaning, publication === undefined ? undefined : publication.year + meaning.yearShift) + time
  if ((meaning.inText === true || anchors.narrative) && last !== undefined)
    return write(meaning, narrativeYear(meaning, last)) + time
  return write(meaning, chooseYear(meaning, anchors)) + time
}

/** In a tale a month named behind another goes on in the same year, unless it would go back far: then it is the next. */
function narrativeYear(meaning: Calendar, last: PartialDate): number {
  const FAR_BACK = 6
  const back = last.month !== undefined && meaning.month !== undefined ? last.month - meaning.month : 0
  return back > FAR_BACK ? last.year + 1 : last.year
}

function write(meaning: Calendar, year: number | undefined): string {
  const head = year === undefined ? 'XXXX' : pad(year, 4)
  if (meaning.season !== undefined) return `${head}-${meaning.season}`
  if (meaning.quarter !== undefined) return `${head}-Q${meaning.quarter}`
  if (meaning.half !== undefined) return `${head}-H${meaning.half}`
  if (meaning.month === undefined) return head
  return meaning.day === undefined
    ? `${head}-${pad(meaning.month)}`
    : `${head}-${pad(meaning.month)}-${pad(meaning.day)}`
}

const FIRST_MONTH_OF_SEASON = { SP: 3, SU: 6, FA: 9, WI: 12 } as const

/** First and last day of what is meant, in one year. */
function periodIn(meaning: Calendar, year: number): readonly [DayNumber, DayNumber] {
  const months = (from: number, count: number): readonly [DayNumber, DayNumber] => [
    dayNumber(year, from, 1),
    dayNumber(year, from + count, 0),
  ]
  if (meaning.season !== undefined) return months(FIRST_MONTH_OF_SEASON[meaning.season], 3)
  if (meaning.quarter !== undefined) return months(meaning.quarter * 3 - 2, 3)
  if (meaning.half !== undefined) return months(meaning.half * 6 - 5, 6)
  if (meaning.month === undefined) return months(1, 12)
  if (meaning.day === undefined) return months(meaning.month, 1)
  const day = dayNumber(year, meaning.month, meaning.day)
  return [day, day]
}

/** A date farther off than this would be told with its year, when one nearer than that could be meant. */
const FAR_DAYS = 275
const NEAR_DAYS = 75

/** The year that the words leave out: by "last" and "next", by the tense, else the nearest. */
function chooseYear(meaning: Calendar, { publication, tense }: Anchors): number | undefined {
  if (publication === undefined) return undefined
  const today = dayOf(publication) ?? dayNumber(publication.year, publication.month ?? 7, 15)
  const candidates = [publication.year - 1, publication.year, publication.year + 1]
  if (meaning.weekday !== undefined && meaning.day !== undefined) {
    const fitting = candidates.filter((year) => weekdayOf(periodIn(meaning, year)[0]) === meaning.weekday)
    if (fitting.length === 1) return fitting[0]
  }
  const started = candidates.filter((year) => periodIn(meaning, year)[0] <= today)
  const over = candidates.filter((year) => periodIn(meaning, year)[1] < today)
  const open = candidates.filter((year) => periodIn(meaning, year)[1] >= today)
  const coming = candidates.filter((year) => periodIn(meaning, year)[0] > today)
  if (meaning.which === -1) return over.at(-1)
  if (meaning.which === 1) return coming[0]
  if (meaning.which === 0) return publication.year
  const distance = (year: number): number => {
    const [from, to] = periodIn(meaning, year)
    return from <= today && today <= to ? 0 : Math.min(Math.abs(from - today), Math.abs(to - today))
  }
  const byTense = tense === 'past' ? started.at(-1) : tense === 'future' ? open[0] : undefined
  const other = tense === 'past' ? coming[0] : over.at(-1)
  // Quarters are reported when they are over, whatever is still expected of them.
  if (byTense !== undefined && meaning.quarter === undefined && !isFarOff(byTense, other)) return byTense
  // A day that lies eleven months off on one side and days off on the other is told without its year only when near.
  function isFarOff(year: number, rival: number | undefined): boolean {
    if (rival === undefined || meaning.day === undefined) return false
    return distance(year) > FAR_DAYS && distance(rival) < NEAR_DAYS
  }
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0]
}

function resolveWeekday(meaning: Calendar, anchors: Anchors): string {
  const weekday = meaning.weekday ?? 1
  const inText = meaning.inText === true || anchors.narrative
  const today = inText ? (dayOf(parseValue(anchors.last)) ?? dayOf(anchors.publication)) : dayOf(anchors.publication)
  if (today === undefined) return `XXXX-WXX-${weekday}`
  const back = (weekdayOf(today) - weekday + 7) % 7
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  switch (meaning.which) {
    case -1:
      return writeDay(today - (back === 0 ? 7 : back))
    case 1:
      return writeDay(today + (ahead === 0 ? 7 : ahead))
    case 0:
      return writeDay(today - weekdayOf(today) + weekday)
    default:
      if (anchors.narrative) return writeDay(today + ahead)
      return writeDay(anchors.tense === 'future' ? today + ahead : today - back)
  }
}

function resolveShift(meaning: Shift, anchors: Anchors): string {
  const time = meaning.time ?? ''
  if (meaning.comparison === true && anchors.lastQuarter !== undefined)
    return quarterOf(anchors.lastQuarter, meaning.by)
  if (meaning.from === 'publication' && !anchors.narrative)
    return shifted(anchors.publication, meaning.unit, meaning.by) + time
  const last = parseValue(anchors.last)
  const anchor = last === undefined || !isFineEnough(last, meaning.unit) ? undefined : last
  // Days are counted from the date that the text names last; without one the words do not say from where.
  const coarse = meaning.unit === 'Y' || meaning.unit === 'Q' || meaning.unit === 'E' || meaning.unit === 'C'
  return (
    shifted(anchor ?? (coarse || meaning.by === 0 ? anchors.publication : undefined), meaning.unit, meaning.by) + time
  )
}

/** The same quarter of another year. */
function quarterOf(quarter: string, by: number): string {
  return `${pad(Number(quarter.slice(0, 4)) + by, 4)}${quarter.slice(4)}`
}

/** Whether a date is told finely enough to count such units from it. */
function isFineEnough(date: PartialDate, unit: TimeUnit): boolean {
  if (unit === 'Y' || unit === 'E' || unit === 'C') return true
  return unit === 'M' || unit === 'Q' ? date.month !== undefined : date.day !== undefined
}

/** The date so many units away, at the precision of the unit. */
function shifted(from: PartialDate | undefined, unit: TimeUnit, by: number): string {
  const day = dayOf(from)
  switch (unit) {
    case 'D':
      return day === undefined ? 'XXXX-XX-XX' : writeDay(day + by)
    case 'W':
      return day === undefined ? 'XXXX-WXX' : writeWeek(day + 7 * by)
    case 'WE':
      return day === undefined ? 'XXXX-WXX-WE' : `${writeWeek(day + 7 * by)}-WE`
    case 'M': {
      if (from?.month === undefined) return 'XXXX-XX'
      const first = dateOf(dayNumber(from.year, from.month + by, 1))
      return `${pad(first.year, 4)}-${pad(first.month)}`
    }
    case 'Q': {
      if (from?.month === undefined) return 'XXXX-QX'
      const first = dateOf(dayNumber(from.year, from.month + by * 3, 1))
      return `${pad(first.year, 4)}-Q${Math.ceil(first.month / 3)}`
    }
    case 'Y':
      return from === undefined || !isYear(from.year + by) ? 'XXXX' : pad(from.year + by, 4)
    case 'E':
      return from === undefined || !isYear(from.year + by * 10) ? 'XXX' : pad(from.year + by * 10, 4).slice(0, 3)
    case 'C':
      return from === undefined || !isYear(from.year + by * 100) ? 'XX' : pad(from.year + by * 100, 4).slice(0, 2)
    default:
      return day === undefined ? 'XXXX-XX-XXTXX' : `${writeDay(day)}TXX`
  }
}

/** "the quarter", "the weekend", "10 p.m.": the one last named, else the one of publication. */
function resolveSame(unit: TimeUnit, time: string, anchors: Anchors): string {
  if (unit === 'WE' && !anchors.narrative) return resolveWeekend(anchors)
  if (unit === 'Q') {
    if (anchors.lastQuarter !== undefined) return anchors.lastQuarter
    // Reports of a quarter come out after its end.
    return shifted(anchors.publication, 'Q', -1)
  }
  const last = parseValue(anchors.last)
  if (unit === 'D' && last?.day !== undefined) return shifted(last, 'D', 0) + time
  if (anchors.narrative && last !== undefined && isFineEnough(last, unit)) return shifted(last, unit, 0) + time
  return shifted(anchors.publication, unit, 0) + time
}

/** From Monday to Thursday "the weekend" is the one that is over, unless it is still to come. */
function resolveWeekend({ publication, tense }: Anchors): string {
  const today = dayOf(publication)
  const LAST_DAY_LOOKING_BACK = 4
  const back = today !== undefined && tense !== 'future' && weekdayOf(today) <= LAST_DAY_LOOKING_BACK
  return shifted(publication, 'WE', back ? -1 : 0)
}
