import { isCalendarDate, isoDate, type CalendarDate } from './calendar.ts'
import { findPrintedDates, isoOf } from './printed-date.ts'

/** Reads a value made for programs: ISO 8601 in most shapes, digits, seconds since 1970, or a printed date. */
export function readStamp(value: string, hint?: CalendarDate, dayFirst = false): string | undefined {
  const text = value.slice(0, 120).trim()
  const iso =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T\s](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d{1,9})?\s?(Z|[+-]\d{2}:?\d{2}|UTC|GMT)?)?/iu.exec(
      text,
    )
  if (iso !== null) {
    const [, year, month, day, time, zone] = iso
    const date = { year: Number(year), month: Number(month), day: Number(day) }
    if (!isCalendarDate(date)) return undefined
    return `${isoDate(date)}${time === undefined ? '' : `T${time}${isoZone(zone)}`}`
  }
  const run = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2})(\d{2})(\d{2})?)?(?!\d)/u.exec(text)
  if (run !== null) {
    const date = { year: Number(run[1]), month: Number(run[2]), day: Number(run[3]) }
    if (isCalendarDate(date)) return isoDate(date)
  }
  if (/^1\d{9}(?:\d{3})?$/u.test(text)) {
    return new Date(Number(text.slice(0, 10)) * 1000).toISOString().slice(0, 19) + 'Z'
  }
  const printed = findPrintedDates(text)[0]
  if (printed === undefined) return undefined
  const agreeing = printed.readings.find((reading) => hint !== undefined && isoDate(reading) === isoDate(hint))
  const reading = agreeing ?? pickReading(printed.readings, dayFirst)
  return reading === undefined ? undefined : isoOf(printed, reading)
}

/** The only reading, or the one with the day first where that is the custom. */
export function pickReading(readings: readonly CalendarDate[], dayFirst: boolean): CalendarDate | undefined {
  if (readings.length === 1) return readings[0]
  // American order stands first in the list of readings.
  return dayFirst ? readings.at(-1) : undefined
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined) return ''
  return /[zug]/iu.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`
}
