import type { RuleMatch, TimeRule } from '../expression.ts'
import { DAY_PARTS, WEEKDAYS } from '../lexicon.ts'
import { PERIODICAL } from '../names.ts'
import { DAY_PART, GAP, WEEKDAY, isCapital, rule } from '../patterns.ts'

/** Weekdays in full; shortened ones ("Sun", "Sat") need their point, or they are other words. */
function weekday(match: RuleMatch): number | undefined {
  const word = match.group('weekday')
  if (!isCapital(word)) return undefined
  if (!/day$/iu.test(word) && !match.words.includes('.')) return undefined
  return WEEKDAYS.get(word.toLowerCase())
}

const partOf = (match: RuleMatch) => DAY_PARTS.get(match.group('part').toLowerCase())

const WHICH: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  next: 1,
  coming: 1,
  following: 1,
}

export const weekdays: readonly TimeRule[] = [
  {
    name: 'weekday: "last Friday", "Tuesday night"',
    pattern: rule(
      `(?:(?:the${GAP})?(?<which>last|next|this(?:${GAP}(?:coming|past))?|coming|previous|following)${GAP})?(?<weekday>${WEEKDAY})\\.?(?:${GAP}(?<part>${DAY_PART}))?`,
    ),
    read: (match) => {
      const day = weekday(match)
      if (day === undefined || PERIODICAL.test(match.after)) return undefined
      const which = WHICH[match.group('which').split(/\s/u).at(-1)?.toLowerCase() ?? '']
      const part = partOf(match)
      if (match.group('part').toLowerCase().endsWith('s')) {
        return { meaning: { kind: 'set', value: `XXXX-WXX-${day}${part ?? ''}` } }
      }
      const inText = /^(?:the\s+)?(?:previous|following)/iu.test(match.words)
      return {
        meaning: {
          kind: 'calendar',
          weekday: day,
          ...(which === undefined ? {} : { which }),
          ...(part === undefined ? {} : { time: part }),
          ...(inText ? { inText } : {}),
        },
      }
    },
  },
  {
    name: 'every weekday: "each Thursday", "Tuesdays"',
    pattern: rule(`(?:(?<every>each|every)${GAP})?(?<weekday>${WEEKDAY})(?<many>s)?`),
    read: (match) => {
      const day = weekday(match)
      if (day === undefined || (match.group('every') === '' && match.group('many') === '')) return undefined
      return { meaning: { kind: 'set', value: `XXXX-WXX-${day}` } }
    },
  },
]
