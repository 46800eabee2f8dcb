import { dayNumber, type CalendarDate } from './calendar.ts'
import { findPrintedDates } from './printed-date.ts'
import { monthOf } from './months.ts'

/** A text is published soon after the latest thing it dates; readings this many days nearer win. */
const NEARER_BY = 45

/** A month named without a year is mostly one of the last months; the reading whose mentions lie nearer wins by this. */
const MONTHS_NEARER_BY = 1.5

/**
 * Which of several readings of one date is meant, by the other dates in the text: news is published after what it dates and
 * soon after the latest of it, and a month named alone is a recent one, never that of publication ("in October" is not said on
 * 2 October). Undefined when the text does not tell.
 */
export function settleReading(readings: readonly CalendarDate[], body: string): CalendarDate | undefined {
  if (readings.length <= 1) return readings[0]
  const latest = latestDated(body)
  if (latest !== undefined) {
    const gaps = readings
      .map((reading) => ({ reading, gap: dayNumber(reading) - latest }))
      .filter(({ gap }) => gap >= -31)
      .sort((a, b) => Math.abs(a.gap) - Math.abs(b.gap))
    const [first, second] = gaps
    if (first !== undefined && (second === undefined || Math.abs(second.gap) - Math.abs(first.gap) >= NEARER_BY)) {
      return first.reading
    }
  }
  const months = monthsAlone(body)
  if (months.length === 0) return undefined
  const distances = readings
    .map((reading) => ({ reading, distance: meanDistance(reading, months) }))
    .sort((a, b) => a.distance - b.distance)
  const [first, second] = distances
  if (first === undefined || second === undefined) return first?.reading
  return second.distance - first.distance >= MONTHS_NEARER_BY ? first.reading : undefined
}

/** The latest day or month with a year in the text, as a day number. */
function latestDated(body: string): number | undefined {
  const days: number[] = []
  // Printed dates are looked for in bounded windows, so that long texts stay linear.
  for (let at = 0; at < body.length; at += 3900) {
    for (const printed of findPrintedDates(body.slice(at, at + 4000))) {
      if (printed.readings.length === 1 && printed.readings[0] !== undefined) days.push(dayNumber(printed.readings[0]))
    }
  }
  return days.length === 0 ? undefined : Math.max(...days)
}

/** Months named with a preposition and no year: "in November", "since last August". */
function monthsAlone(body: string): number[] {
  const found: number[] = []
  for (const match of body.matchAll(
    /\b(?:in|since|last|until|by|during|of|early|late|mid)[\s-](\p{Lu}\p{L}{2,9})\b(?!\s\d)/gu,
  )) {
    const month = monthOf(match[1] ?? '')
    if (month !== undefined) found.push(month)
  }
  return found
}

/** Mean number of months from the mention back from publication; a mention of the month of publication counts a year. */
function meanDistance(reading: CalendarDate, months: readonly number[]): number {
  const publication = reading.month ?? 1
  const back = months.map((month) => ((publication - month + 11) % 12) + 1)
  return back.reduce((sum, distance) => sum + distance, 0) / back.length
}
