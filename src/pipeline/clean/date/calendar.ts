/** A day of the Gregorian calendar, or a month or year when no more is known. */
export interface CalendarDate {
  readonly year: number
  /** 1 to 12; null when only the year is known. */
  readonly month: number | null
  /** 1 to 31; null when only the month is known. */
  readonly day: number | null
}

/** The first year in which news stood on the web; anything before it is no publication date of a page. */
export const FIRST_YEAR = 1993

/** A year beyond any page at hand; the stages have no clock, so the bound is wide. */
export const LAST_YEAR = 2100

/** Whether there is such a day, in a year in which pages are published. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR) return false
  if (month === null) return day === null
  if (month < 1 || month > 12) return false
  return day === null || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate())
}

/** ISO 8601 at the precision known. */
export function isoDate({ year, month, day }: CalendarDate): string {
  const parts = [String(year).padStart(4, '0')]
  if (month !== null) parts.push(String(month).padStart(2, '0'))
  if (month !== null && day !== null) parts.push(String(day).padStart(2, '0'))
  return parts.join('-')
}

/** Days since 1970; the middle of a month or year where no day is known. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, (month ?? 7) - 1, day ?? 15) / 86_400_000
}
