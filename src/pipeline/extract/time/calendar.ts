/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export type DayNumber = number

const MILLISECONDS_A_DAY = 86_400_000
const FIRST_FULL_YEAR = 100

/** The day of a date; months count from 1. Days beyond the month run on. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.floor(date.getTime() / MILLISECONDS_A_DAY)
}

export function dateOf(day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * MILLISECONDS_A_DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** ISO 8601: Monday is 1, Sunday 7. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** ISO 8601 week and the year it belongs to. */
export function weekOf(day: DayNumber): { readonly year: number; readonly week: number } {
  const thursday = day - weekdayOf(day) + 4
  const { year } = dateOf(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

export function daysInMonth(year: number, month: number): number {
  return dateOf(dayNumber(year, month + 1, 0)).day
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** `1998-02-13` */
export function writeDay(day: DayNumber): string {
  const { year, month, day: date } = dateOf(day)
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`
}

/** `1998-W07` */
export function writeWeek(day: DayNumber): string {
  const { year, week } = weekOf(day)
  return `${pad(year, 4)}-W${pad(week)}`
}

/** Whether a year can be written in four digits and stands in the calendar. */
export const isYear = (year: number): boolean => Number.isInteger(year) && year >= FIRST_FULL_YEAR && year <= 9999
