import { isCalendarDate, type CalendarDate } from './calendar.ts'

/**
 * Dates in runs of six or eight digits as file names and addresses carry them (`02102025`, `20250210`): every reading that
 * the calendar has, none likelier than the other.
 */
export function readDigits(digits: string): CalendarDate[] {
  const part = (from: number, to: number): number => Number(digits.slice(from, to))
  if (digits.length === 8) {
    const yearFirst = { year: part(0, 4), month: part(4, 6), day: part(6, 8) }
    if (isCalendarDate(yearFirst)) return [yearFirst]
    const american = { year: part(4, 8), month: part(0, 2), day: part(2, 4) }
    const european = { year: part(4, 8), month: part(2, 4), day: part(0, 2) }
    const readings = [american, european].filter(isCalendarDate)
    return american.month === european.month ? readings.slice(0, 1) : readings
  }
  return []
}
