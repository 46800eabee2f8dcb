import type { Meaning, RuleMatch, TimeRule } from '../expression.ts'
import { ORDINALS } from '../lexicon.ts'
import { GAP, JOINT, rule } from '../patterns.ts'

const SHIFTS: Readonly<Record<string, -1 | 0 | 1>> = { last: -1, this: 0, next: 1 }

const YEAR_BEFORE = `(?:(?:the|this)${GAP})?(?:(?<shift>last|this|next)${GAP}year['’]s${GAP})?(?:(?<year>\\d{4})${GAP})?(?:fiscal${JOINT}|calendar${GAP})?`
const YEAR_BEHIND = `(?:${GAP}(?:of|in)?${GAP}?(?:fiscal${GAP})?(?:(?<yearBehind>\\d{4})|(?<shiftBehind>last|this|next)${GAP}year))?`

function yearOf(match: RuleMatch): { year?: number; yearShift?: number } {
  const year = match.group('year') || match.group('yearBehind')
  if (year !== '') return { year: Number(year) }
  const shift = SHIFTS[(match.group('shift') || match.group('shiftBehind')).toLowerCase()]
  return shift === undefined ? {} : { yearShift: shift }
}

/** Quarters, halves and years of business. */
export const fiscals: readonly TimeRule[] = [
  {
    name: 'the third quarter of 1989, first-half, this year’s second quarter',
    pattern: rule(
      `${YEAR_BEFORE}(?<which>first|second|third|fourth|final|last|1st|2nd|3rd|4th)${JOINT}(?<unit>quarter|half)${YEAR_BEHIND}`,
    ),
    read: (match) => {
      const ordinal = ORDINALS.get(match.group('which').toLowerCase()) ?? 1
      const half = match.group('unit').toLowerCase() === 'half'
      // "the second quarter of the city", "the third quarter-final"
      if (
        /^\s+of\s+(?:the|its|this|that)\s(?!\s{0,20}(?:\p{L}{0,30}\s{0,20}year|fiscal))|^[-‐‑]finals?\b/iu.test(
          match.after,
        )
      )
        return undefined
      // "the third-quarter loss": the article goes with the loss.
      if (/^the\s\S+$/iu.test(match.words)) return undefined
      if (half && (ordinal > 2 || !isHalfYear(match)) && !(ordinal === 4 && yearOf(match).year !== undefined))
        return undefined
      // "the last quarter" is the one before this; "the final quarter of 1989" its fourth.
      if (/^(?:last|final)$/iu.test(match.group('which')) && Object.keys(yearOf(match)).length === 0) return undefined
      const meaning: Meaning = half
        ? { kind: 'calendar', half: Math.min(ordinal, 2), ...yearOf(match) }
        : { kind: 'calendar', quarter: ordinal, ...yearOf(match) }
      return { meaning }
    },
  },
  {
    name: 'Q3 2024, H1',
    pattern: rule(`(?<kind>[QH])(?<number>[1-4])(?:${GAP}(?:of${GAP})?(?<year>\\d{4}))?`),
    read: (match) => {
      const number = Number(match.group('number'))
      if (!/^[QH]/u.test(match.words)) return undefined
      const year = match.group('year') === '' ? {} : { year: Number(match.group('year')) }
      if (match.group('kind') === 'Q') return { meaning: { kind: 'calendar', quarter: number, ...year } }
      return number > 2 || match.group('year') === ''
        ? undefined
        : { meaning: { kind: 'calendar', half: number, ...year } }
    },
  },
  {
    name: 'fiscal 1989, the 1988 period',
    pattern: rule(
      `(?:(?:the|its)${GAP})?(?:(?:fiscal|financial|calendar)(?:${GAP}year)?${GAP}(?<year>\\d{4})|(?<period>\\d{4})${GAP}(?:period|quarter|fiscal${GAP}year|financial${GAP}year|calendar${GAP}year))`,
    ),
    read: (match) => {
      const year = Number(match.group('year') || match.group('period'))
      return year < 1800 || year > 2200 ? undefined : { meaning: { kind: 'calendar', year } }
    },
  },
]

/** "the first half" of a match is no half of a year: a year, or talk of business, makes it one. */
function isHalfYear(match: RuleMatch): boolean {
  return (
    Object.keys(yearOf(match)).length > 0 ||
    /^\s+of\s+(?:the\s+)?(?:fiscal\s+)?year\b/iu.test(match.after) ||
    /fiscal/iu.test(match.words)
  )
}
