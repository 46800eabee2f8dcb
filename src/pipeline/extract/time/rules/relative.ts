import type { Meaning, TimeRule, TimeUnit } from '../expression.ts'
import { SEASONS } from '../lexicon.ts'
import { PERIODICAL } from '../names.ts'
import {
  COUPLE,
  GAP,
  JOINT,
  LOOSE,
  NUMBER,
  SEASON,
  SPOKEN_YEAR,
  UNIT,
  numberOf,
  rule,
  spokenYear,
  unitOf,
} from '../patterns.ts'

const SINGULAR = '(?:second|minute|hour|day|week|weekend|month|quarter|year|decade|century)'
const PERIOD = `(?:${SINGULAR.slice(3, -1)}|period)`

const shift = (unit: TimeUnit, by: number, from: 'publication' | 'text'): Meaning => ({ kind: 'shift', unit, by, from })

/** Where "last", "next" and their like point, in units. */
function direction(words: string): number {
  if (/\b(?:last|past|previous|preceding|latest|prior)\b/u.test(words)) return -1
  return /\b(?:next|coming|following|upcoming)\b/u.test(words) ? 1 : 0
}

/** Words that can follow a season without being what it qualifies. */
const MAY_FOLLOW =
  /^\s+(?:of|when|and|or|but|after|before|by|with|to|for|on|in|at|that|as|is|was|were|it|he|she|they|we|the|a|an|because|while|since|until|through|from|near|along)(?!\p{L})/u

/** Units counted from the publication date or from a date in the text. */
export const relatives: readonly TimeRule[] = [
  {
    name: 'last week, next year, this month',
    pattern: rule(
      `(?<which>(?:this${GAP}|the${GAP})?(?:past|last|previous|preceding|prior|next|coming|following|upcoming|current|latest|same)|this|that)${GAP}(?:fiscal${GAP}|calendar${GAP})?(?<unit>${SINGULAR})`,
    ),
    read: (match) => {
      const which = match.group('which').toLowerCase()
      const unit = unitOf(match.group('unit'))
      if (unit === 'S' || unit === 'MIN' || unit === 'H') return undefined
      // "This Week" and "Last Year" in capitals are titles.
      if (/^\p{Lu}\S*\s+\p{Lu}/u.test(match.words)) return undefined
      if (unit === 'D' && /^(?:this|past|last|latest|current|coming)/u.test(which)) return undefined
      if (/^the\s+(?:past|last|previous|latest)/u.test(which) && unit === 'E')
        return { meaning: { kind: 'duration', value: 'P10Y' } }
      const inText = /previous|preceding|following|same|that|prior|^the\s+next/u.test(which)
      const by = direction(which)
      if (by === 0) return { meaning: shift(unit, 0, inText ? 'text' : 'publication') }
      return { meaning: shift(unit, by, inText ? 'text' : 'publication') }
    },
  },
  {
    name: 'the weekend, the month: the current one or the one last named',
    pattern: rule(`the${GAP}(?:full${GAP}|fiscal${GAP}|whole${GAP})?(?<unit>weekend|quarter|month|year|week|day)`),
    read: (match) => {
      const unit = unitOf(match.group('unit'))
      // "the year ended March 31" is a year long, whichever it is.
      if (unit === 'Y' && /^\s+(?:ended|ending|to)\s/u.test(match.after))
        return { meaning: { kind: 'duration', value: 'P1Y' } }
      // "the day when", "the year of the flood", "the month-long siege" name no date.
      if (
        /^(?:\s+(?:of|when|that|he|she|it|they|we|i|care|nursery|school|shift|trip|job|labou?rers?|traders?)\b|[-‐‑'’])/iu.test(
          match.after,
        )
      )
        return undefined
      // "The Weekend Post" is a newspaper.
      if (PERIODICAL.test(match.after) && /\p{Lu}\p{L}{0,60}$/u.test(match.words)) return undefined
      return { meaning: { kind: 'same', unit } }
    },
  },
  {
    name: 'year-end, the year’s end',
    pattern: rule(`(?:(?:the|this|last)${GAP})?(?:year['’]s${GAP}|year${JOINT})end`),
    read: (match) => ({
      meaning: shift('Y', /^last/iu.test(match.words) ? -1 : 0, 'publication'),
      mod: 'END',
    }),
  },
  {
    name: 'last summer, the summer of 1994',
    pattern: rule(
      `(?:(?<which>last|next|this(?:${GAP}(?:past|coming))?|the|that)${GAP})?(?<season>${SEASON})(?:${GAP}(?:of${GAP})?(?<year>\\d{4}|${SPOKEN_YEAR}))?`,
    ),
    read: (match) => {
      const season = SEASONS.get(match.group('season').toLowerCase())
      const which = match.group('which').toLowerCase()
      const year = match.group('year')
      if (season === undefined) return undefined
      // "spring" and "fall" are verbs and things; without a word that picks one, only a year or "in" makes them seasons.
      const chosen = /^(?:last|next|this)/u.test(which)
      const prepositional = /\b(?:in|during|since|by|until|of|early|late|mid|through|before|after)\s+$/iu.test(
        match.before,
      )
      if (year === '' && !chosen && !(prepositional && which !== 'that')) return undefined
      // "the spring water", "the summer camp": a noun behind it makes the season a kind of that.
      if (year === '' && !chosen && /^\s+\p{Ll}/u.test(match.after) && !MAY_FOLLOW.test(match.after)) return undefined
      if (season === 'FA' && /fall/iu.test(match.group('season')) && /^\s+of\b/u.test(match.after)) return undefined
      const told = direction(which)
      return {
        meaning: {
          kind: 'calendar',
          season,
          ...(year === '' ? {} : { year: /^\d/u.test(year) ? Number(year) : spokenYear(year) }),
          ...(chosen ? { which: told as -1 | 0 | 1 } : {}),
        },
      }
    },
  },
  {
    name: 'two weeks ago, months ago',
    pattern: rule(
      `(?:(?<amount>${NUMBER}|${COUPLE}|an?)${GAP}(?<unit>${UNIT})|(?<loose>(?:${LOOSE}${GAP})?${UNIT}))(?:${GAP}or${GAP}so)?${GAP}ago`,
    ),
    read: (match) => {
      if (match.group('loose') !== '') return { meaning: { kind: 'fixed', value: 'PAST_REF', type: 'DATE' } }
      const amount = numberOf(match.group('amount')) ?? 1
      return { meaning: compared(counted(unitOf(match.group('unit')), -amount, 'publication'), amount) }
    },
  },
  {
    name: 'two days later, a year earlier',
    pattern: rule(
      `(?:(?<amount>${NUMBER}|${COUPLE}|an?)${GAP}(?<unit>${UNIT})|(?<loose>(?:${LOOSE}${GAP})?${UNIT}))${GAP}(?<side>earlier|later|before|afterwards?|from${GAP}now|hence)`,
    ),
    read: (match) => {
      const side = match.group('side').toLowerCase()
      // "two days before the vote" is counted from the vote, not from a date.
      if (side === 'before' && !/^\s*(?:[.,;:)!?]|$)/u.test(match.after)) return undefined
      const past = side === 'earlier' || side === 'before'
      if (match.group('loose') !== '') {
        return { meaning: { kind: 'fixed', value: past ? 'PAST_REF' : 'FUTURE_REF', type: 'DATE' } }
      }
      const amount = numberOf(match.group('amount')) ?? 1
      if (side === 'earlier' && amount === 1)
        return { meaning: compared(counted(unitOf(match.group('unit')), -1, 'text'), 1) }
      const fromNow = side === 'hence' || side.startsWith('from')
      return {
        meaning: counted(unitOf(match.group('unit')), past ? -amount : amount, fromNow ? 'publication' : 'text'),
      }
    },
  },
  {
    name: 'year-earlier, the year-ago quarter',
    pattern: rule(
      `(?:(?:the|a)${GAP})?(?:comparable${GAP}|same${GAP})?year${JOINT}(?:earlier|ago)(?:${GAP}(?:(?:first|second|third|fourth)${GAP})?${PERIOD})?`,
    ),
    read: (match) =>
      /^year\s/iu.test(match.words) || /^(?:the|a)\s\S+$/iu.test(match.words)
        ? undefined
        : { meaning: compared(shift('Y', -1, 'text'), 1) },
  },
]

/** So many units away; halves of years are months. */
function counted(unit: TimeUnit, by: number, from: 'publication' | 'text'): Meaning {
  if (Number.isInteger(by)) return shift(unit, by, from)
  const months = by * 12
  return unit === 'Y' && Number.isInteger(months) ? shift('M', months, from) : shift(unit, Math.round(by), from)
}

/** "a year ago" in a report of a quarter is that quarter a year before. */
function compared(meaning: Meaning, amount: number): Meaning {
  return meaning.kind === 'shift' && meaning.unit === 'Y' && amount === 1 ? { ...meaning, comparison: true } : meaning
}
