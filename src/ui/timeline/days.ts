import { dayOf } from '../dates.ts'

const dayLength = 86_400_000

/** Days since 1970 of a date known to the day; undefined when it is known less exactly, for it has no one place then. */
export function dayNumber(iso: string | null): number | undefined {
  if (iso === null || !/^\d{4}-\d\d-\d\d/u.test(iso)) return undefined
  const time = Date.parse(dayOf(iso))
  return Number.isNaN(time) ? undefined : time / dayLength
}

/** The calendar day of a day number, as ISO 8601. */
export function isoOfDay(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/** A day on the axis: the days of a month are named to the day, the first of a month by its month alone, that of a year by the year. */
export interface NamedDay {
  readonly day: number
  readonly iso: string
}

/** So many names find room on the axis of a column. */
const mostNames = 7
/** Steps within a month in days, and in months beyond it. */
const daySteps: readonly number[] = [1, 2, 7, 14]
const monthSteps: readonly number[] = [1, 2, 3, 6, 12, 24, 60, 120]

/** The days to name between two, at the steps of the calendar: single days of a short time, firsts of months of a long one. */
export function namedDays(first: number, last: number): readonly NamedDay[] {
  const named = (day: number): NamedDay => ({ day, iso: isoOfDay(day) })
  const step = daySteps.find((one) => (last - first) / one < mostNames)
  if (step !== undefined) {
    const count = Math.floor((last - first) / step) + 1
    return Array.from({ length: count }, (_, index) => named(first + index * step))
  }
  const firsts = firstsOfMonths(first, last)
  const every = monthSteps.find((one) => firsts.length / one <= mostNames) ?? 240
  const precision = every % 12 === 0 ? 4 : 7
  return firsts
    .filter(({ month }) => month % every === 0)
    .map(({ day }) => ({ day, iso: isoOfDay(day).slice(0, precision) }))
}

/** First days of months within a time, each with its month counted from the year 0. */
function firstsOfMonths(first: number, last: number): readonly { readonly day: number; readonly month: number }[] {
  const found: { day: number; month: number }[] = []
  const start = new Date(first * dayLength)
  for (let year = start.getUTCFullYear(), month = start.getUTCMonth(); ; month += 1) {
    const day = Date.UTC(year, month, 1) / dayLength
    if (day > last) return found
    if (day >= first) found.push({ day, month: year * 12 + month })
  }
}
