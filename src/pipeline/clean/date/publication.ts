import type { DateBasis } from '../../../model/report.ts'
import type { Problem } from '../../../model/problem.ts'
import { isImageName } from '../line.ts'
import type { CalendarDate } from './calendar.ts'
import { isoDate } from './calendar.ts'
import type { DateLine } from './date-line.ts'
import { readDigits } from './digits.ts'
import { findPrintedDates, isoOf } from './printed-date.ts'
import { settleReading } from './settle.ts'

/** When a report was published, at the precision found, with what that rests on. */
export interface Publication {
  readonly publishedAt: string | null
  readonly publishedAtBasis: DateBasis | null
  readonly problems: readonly Problem[]
}

const UNKNOWN: Publication = { publishedAt: null, publishedAtBasis: null, problems: [] }

/** Opening of the body in which an agency prints place and date. */
const DATELINE_WINDOW = 160

/**
 * The date of publication that the text itself prints: a line of its own, the dateline, the name of a picture. Day and month that
 * could be swapped are settled by the other dates of the text, or the date stays unknown and a problem says so.
 */
export function findTextDate(
  lines: readonly DateLine[],
  body: string,
  pictures: readonly string[],
  locator: string,
): Publication {
  const published = lines.filter(({ kind }) => kind === 'published')
  for (const { date } of published.length > 0 ? published : lines) {
    return settled(date.readings, (reading) => isoOf(date, reading), body, locator)
  }
  const opening = body.slice(0, DATELINE_WINDOW)
  const dash = opening.search(/\s?(?:[–—]|--?)\s|:\s|\/\s/u)
  const [inDateline] = dash < 0 ? [] : findPrintedDates(opening.slice(0, dash))
  if (inDateline !== undefined) {
    return settled(inDateline.readings, (reading) => isoOf(inDateline, reading), body, locator)
  }
  for (const picture of pictures) {
    const readings = pictureDates(picture)
    if (readings.length > 0) return settled(readings, isoDate, body, locator)
  }
  return UNKNOWN
}

function settled(
  readings: readonly CalendarDate[],
  print: (reading: CalendarDate) => string,
  body: string,
  locator: string,
): Publication {
  const reading = settleReading(readings, body)
  if (reading !== undefined) return { publishedAt: print(reading), publishedAtBasis: 'text', problems: [] }
  const choices = readings.map(isoDate).join(' or ')
  return {
    ...UNKNOWN,
    problems: [
      {
        code: 'ambiguous-date',
        message: `${locator}: the date of publication is ${choices}; no other date in the text settles day and month`,
      },
    ],
  }
}

/** Dates in the digits of a picture's name. */
function pictureDates(text: string): readonly CalendarDate[] {
  if (!isImageName(text)) return []
  const name = text.split(' ')[0] ?? ''
  for (const match of name.matchAll(/(?<!\d)\d{8}(?!\d)/gu)) {
    const readings = readDigits(match[0])
    if (readings.length > 0) return readings
  }
  const parted = /(?<!\d)(\d{4})[-_.](\d{2})[-_.](\d{2})(?!\d)/u.exec(name)
  return parted === null ? [] : readDigits(parted.slice(1, 4).join(''))
}
