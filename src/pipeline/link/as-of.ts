import type { Extraction } from '../../model/extraction.ts'
import type { Report } from '../../model/report.ts'
import { holds, overlaps, type Span } from '../../model/span.ts'

/** Words that tie a number to a date, right before the date: "by mid-January", "as of 3 April". */
const HOLDS_AT = /\b(?:as of|by|until|till|to|up to|on|since)\s+(?:the\s+)?$/iu
/** A calendar day, month or year that TIMEX3 could settle. */
const SETTLED = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/u

/**
 * The date for which a content is said to hold: a date inside it that is tied to it ("by 14 December"), else the date on
 * which it was said when the sentence gives one; null when neither is told.
 */
export function asOfDate(report: Report, extraction: Extraction, span: Span, content: readonly Span[]): string | null {
  const sentence = extraction.sentences.find((each) => overlaps(each, span)) ?? span
  const dates = extraction.timexes.filter(
    ({ type, value, span: place }) =>
      (type === 'DATE' || type === 'TIME') && SETTLED.test(value) && holds(sentence, place),
  )
  const inside = dates.find(
    (date) =>
      content.some((each) => holds(each, date.span)) &&
      HOLDS_AT.test(report.text.slice(Math.max(0, date.span[0] - 12), date.span[0])),
  )
  const beside = dates.find((date) => !content.some((each) => overlaps(each, date.span)))
  const value = (inside ?? beside)?.value
  return value === undefined ? null : (SETTLED.exec(value)?.[0] ?? null)
}
