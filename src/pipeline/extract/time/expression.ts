import type { Timex } from '../../../model/timex.ts'

/** Units of time, by the letters that TIMEX3 durations use; `WE` is a weekend. */
export type TimeUnit = 'S' | 'MIN' | 'H' | 'D' | 'W' | 'WE' | 'M' | 'Q' | 'Y' | 'E' | 'C'

/** Parts of a day in TIMEX3: morning, afternoon, evening, night. */
export type DayPart = 'TMO' | 'TAF' | 'TEV' | 'TNI'

/** What a time expression says, before it is settled against the publication date and the text before it. */
export type Meaning =
  /** A place in the calendar of which some parts are named. */
  | {
      readonly kind: 'calendar'
      readonly year?: number
      readonly month?: number
      readonly day?: number
      readonly weekday?: number
      readonly season?: 'SP' | 'SU' | 'FA' | 'WI'
      readonly quarter?: number
      readonly half?: number
      /** "last", "this", "next": which one, told by the words and not by the tense. */
      readonly which?: -1 | 0 | 1
      /** The year is told by words: "June last year". */
      readonly yearShift?: number
      /** The words refer to a date in the text: "later that year", "September of that year". */
      readonly inText?: boolean
      readonly time?: string
    }
  /** So many units away from the publication date or from a date in the text. */
  | {
      readonly kind: 'shift'
      readonly unit: TimeUnit
      readonly by: number
      readonly from: 'publication' | 'text'
      readonly time?: string
      /** "a year ago", "year-earlier": beside a quarter, the same quarter is meant. */
      readonly comparison?: boolean
    }
  /** "the end of the month", "the quarter": the current or last-mentioned one. */
  | { readonly kind: 'same'; readonly unit: TimeUnit; readonly time?: string }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  /** PAST_REF, PRESENT_REF, FUTURE_REF, or a value that needs no settling. */
  | { readonly kind: 'fixed'; readonly value: string; readonly type?: Timex['type'] }

/** One match of a rule: where it ends, what it says. */
export interface Expression {
  readonly start: number
  readonly end: number
  readonly meaning: Meaning
  readonly mod: string | null
}

/** A rule reads an expression from its pattern's match; undefined when the words mean something else here. */
export interface TimeRule {
  readonly name: string
  readonly pattern: RegExp
  read(match: RuleMatch): { meaning: Meaning; mod?: string | null } | undefined
}

/** What a rule is given: the named groups of its pattern, and the text around it for a look to either side. */
export interface RuleMatch {
  /** The words of a group; `""` when it took no part. */
  group(name: string): string
  readonly words: string
  /** A few words before and after the match, for sense alone. */
  readonly before: string
  readonly after: string
}
