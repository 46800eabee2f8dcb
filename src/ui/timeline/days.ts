import { ticksBetween } from '../claim/axis.ts'
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

/** Whole days to name on an axis between two, some four of them. */
export function namedDays(first: number, last: number): readonly number[] {
  return [...new Set(ticksBetween(first, last, 4).map(Math.round))].filter((day) => day >= first && day <= last)
}
