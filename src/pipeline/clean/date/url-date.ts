import { isCalendarDate, type CalendarDate } from './calendar.ts'
import { findPrintedDates } from './printed-date.ts'

/** A date in an address: parts of the path, or eight digits in one of them. */
export function dateOfUrl(url: string): CalendarDate | undefined {
  const path = url.slice(0, 2000).replace(/^[a-z]+:\/\/[^/]*/iu, '')
  const parted = /(?<!\d)(19\d\d|20\d\d)([/_.-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?=$|[/?#.,_]|(?<!\/\d{1,2})-)/iu.exec(
    path,
  )
  if (parted !== null) {
    const [, year = '', , month = '', day = ''] = parted
    const printed = /^\d/u.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`
    const reading = findPrintedDates(printed)[0]?.readings[0]
    if (reading !== undefined) return reading
  }
  const european = /(?<!\d)(\d{2})([-._])(\d{2})\2(20\d\d)(?!\d)/u.exec(path)
  if (european !== null && (Number(european[1]) > 12 || european[2] === '.')) {
    const reading = { year: Number(european[4]), month: Number(european[3]), day: Number(european[1]) }
    if (isCalendarDate(reading)) return reading
  }
  const run = /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(path)
  if (run !== null) {
    const reading = { year: Number(run[1]), month: Number(run[2]), day: Number(run[3]) }
    if (isCalendarDate(reading)) return reading
  }
  return undefined
}
