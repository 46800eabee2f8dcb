import type { TimeRule } from '../expression.ts'
import { COUPLE, GAP, LOOSE, NUMBER, UNIT, durationOf, numberOf, rule, unitOf } from '../patterns.ts'

const PICKED = `(?:(?:the|these|those|this)${GAP})?(?:(?:last|past|next|previous|coming|first|final|preceding|following|another|additional|opening|initial|further|upcoming|full|subsequent)${GAP})?`
const MORE = `(?:${GAP}(?:more|additional|consecutive|straight|full|further|other|whole|trading|business|working|calendar|long|extra|successive|fiscal))?`
const PLURAL_UNIT = '(?:seconds|minutes|hours|days|nights|weeks|weekends|months|quarters|years|decades|centuries)'

/** Spans of time by their length. */
export const durations: readonly TimeRule[] = [
  {
    name: 'the past two months, 16 hours, at least 20 more years',
    pattern: rule(
      `${PICKED}(?<amount>${NUMBER}|${COUPLE})${MORE}${GAP}(?<unit>${UNIT})(?:${GAP}and${GAP}a${GAP}(?<half>half))?(?:${GAP}or${GAP}so)?`,
    ),
    read: (match) => {
      const unit = match.group('unit').toLowerCase()
      const amount = numberOf(match.group('amount'))
      if (amount === undefined || !isCountable(amount, unit)) return undefined
      // An age is a quantity, "60 Minutes" a programme.
      if (/^\s+olds?\b/u.test(match.after) || /^\d+\s+\p{Lu}/u.test(match.words)) return undefined
      // "the Thirty Years' War" is a name.
      if (/\s\p{Lu}\S*$/u.test(match.words) && /^['’]?\s+\p{Lu}/u.test(match.after)) return undefined
      // "one day" is some day, not a length, unless something is counted or lasts.
      return {
        meaning: {
          kind: 'duration',
          value: durationOf(match.group('half') === '' ? amount : amount + 0.5, unitOf(unit)),
        },
      }
    },
  },
  {
    name: 'two to three weeks, 12-18 months',
    pattern: rule(
      `${PICKED}(?<amount>${NUMBER})(?:${GAP}(?:to|or)${GAP}|[-–])(?<most>${NUMBER})${MORE}${GAP}(?<unit>${UNIT})`,
    ),
    read: (match) => ({
      meaning: { kind: 'duration', value: durationOf(numberOf(match.group('amount')), unitOf(match.group('unit'))) },
    }),
  },
  {
    name: 'two-year, 16-hour, day-long',
    pattern: rule(
      `(?<amount>${NUMBER}|several|multi)[-‐‑](?<unit>second|minute|hour|day|night|week|month|year|decade|century)(?:[-‐‑]long)?`,
    ),
    read: (match) => {
      if (/^[-‐‑\s]olds?\b/u.test(match.after)) return undefined
      // "the Six-Day War" is a name.
      if (/[-‐‑]\p{Lu}/u.test(match.words) && /^\s+\p{Lu}/u.test(match.after)) return undefined
      return {
        meaning: { kind: 'duration', value: durationOf(numberOf(match.group('amount')), unitOf(match.group('unit'))) },
      }
    },
  },
  {
    name: 'day-long, decades-long, yearlong',
    pattern: rule(
      '(?<unit>hour|day|week|month|year|decade|century|hours|days|weeks|months|years|decades|centuries)[-‐‑]?long',
    ),
    read: (match) => {
      const unit = match.group('unit').toLowerCase()
      return { meaning: { kind: 'duration', value: durationOf(unit.endsWith('s') ? undefined : 1, unitOf(unit)) } }
    },
  },
  {
    name: 'a week, an hour, half an hour, a year and a half',
    pattern: rule(
      `(?<amount>an?|half${GAP}an?|(?:an${GAP})?(?:entire|additional|full|whole)|another)(?:${GAP}(?:full|whole|entire|additional|further))?${GAP}(?<unit>second|minute|hour|day|night|week|month|quarter|year|decade|century)(?:${GAP}and${GAP}a${GAP}(?<half>half))?`,
    ),
    read: (match) => {
      const unit = unitOf(match.group('unit'))
      const words = match.group('amount').toLowerCase()
      const half = /^half/u.test(words)
      // "twice a week", "$5 a barrel a day", "5 per cent a year" tell a rate.
      if (/^an?$/u.test(words) && match.group('half') === '' && !LASTS.test(match.before)) return undefined
      if (unit === 'S') return undefined
      const amount = half ? 0.5 : match.group('half') === '' ? 1 : 1.5
      return { meaning: { kind: 'duration', value: durationOf(amount, unit) } }
    },
  },
  {
    name: 'a fortnight, two fortnights',
    pattern: rule(
      `(?:(?<picked>the|this|last|past|next)${GAP})?(?<amount>an?${GAP}|(?:${NUMBER})${GAP})?(?<unit>fortnights?)`,
    ),
    read: (match) => {
      if (/^\s+(?:ago|earlier|later|before|after)\b/iu.test(match.after)) return undefined
      if (match.group('picked') === '' && match.group('amount') === '') return undefined
      const amount = numberOf(match.group('amount').trim()) ?? 1
      return { meaning: { kind: 'duration', value: durationOf(2 * amount, 'W') } }
    },
  },
  {
    name: 'several months, a few days, the past few weeks',
    pattern: rule(`${PICKED}(?<loose>${LOOSE})${MORE}${GAP}(?<unit>${PLURAL_UNIT})`),
    read: (match) => ({ meaning: { kind: 'duration', value: durationOf(undefined, unitOf(match.group('unit'))) } }),
  },
  {
    name: 'recent years, coming weeks',
    pattern: rule(
      `(?:the${GAP})?(?:(?:more|most)${GAP})?(?:recent|coming|past|previous|subsequent|earlier)${GAP}(?<unit>${PLURAL_UNIT})`,
    ),
    read: (match) => ({ meaning: { kind: 'duration', value: durationOf(undefined, unitOf(match.group('unit'))) } }),
  },
  {
    name: 'the weeks ahead',
    pattern: rule(`the${GAP}(?<unit>${PLURAL_UNIT})${GAP}ahead`),
    read: (match) => ({ meaning: { kind: 'duration', value: durationOf(undefined, unitOf(match.group('unit'))) } }),
  },
  {
    name: 'for years, in days, within hours',
    pattern: rule(`(?<unit>${PLURAL_UNIT})(?:${GAP}(?:and|or)${GAP}${PLURAL_UNIT})?`),
    read: (match) => {
      if (
        !/(?:^|[\s(“"—])(?:for|in|within|after|lasts?|lasted|takes?|took|over|of|before|about|than|only|just|many|,)\s+$/iu.test(
          match.before,
        )
      ) {
        return undefined
      }
      if (
        /^\s+(?:of|later|ago|earlier|before|after|old)\b/iu.test(match.after) &&
        !/^\s+(?:of|before|after)\b/iu.test(match.after)
      )
        return undefined
      return { meaning: { kind: 'duration', value: durationOf(undefined, unitOf(match.group('unit'))) } }
    },
  },
]

/** Words before "a week" after which it is a length of time and no rate. */
const LASTS =
  /(?:^|[\s(“"—])(?:for|in|within|after|than|over|about|around|nearly|almost|least|last|lasts|lasted|lasting|take|takes|took|taking|once|every|spent|spend|only|just|some|under|up to|wait|waited|of|to|by|before|during|roughly|approximately|barely|through|throughout|from)\s+$/iu

/** "2 second" is no span of time, nor is "one day" in a tale. */
function isCountable(amount: number, unit: string): boolean {
  if (amount === 1) return !/s$/u.test(unit)
  return /s$/u.test(unit) || unit !== 'second'
}
