import type { TimeRule } from '../expression.ts'
import { DAY_PARTS } from '../lexicon.ts'
import { DAY_PART, GAP, rule } from '../patterns.ts'

const OFFSETS: Readonly<Record<string, number>> = { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 }

/** Days named from where the writer stands. */
export const days: readonly TimeRule[] = [
  {
    name: 'today, yesterday, tomorrow, tonight',
    pattern: rule(`(?<day>today|tomorrow|yesterday|tonight)(?:${GAP}(?<part>${DAY_PART}))?`),
    read: (match) => {
      const day = match.group('day').toLowerCase()
      // "USA Today" is a newspaper.
      if (/^\p{Lu}/u.test(match.words) && /\p{Lu}\p{L}{0,60}\s+$/u.test(match.before)) return undefined
      const part = day === 'tonight' ? 'TNI' : DAY_PARTS.get(match.group('part').toLowerCase())
      return {
        meaning: {
          kind: 'shift',
          unit: 'D',
          by: OFFSETS[day] ?? 0,
          from: 'publication',
          ...(part === undefined ? {} : { time: part }),
        },
      }
    },
  },
  {
    name: 'the day before yesterday',
    pattern: rule(`the${GAP}day${GAP}(?<side>before${GAP}yesterday|after${GAP}tomorrow)`),
    read: (match) => ({
      meaning: {
        kind: 'shift',
        unit: 'D',
        by: match.group('side').toLowerCase().startsWith('b') ? -2 : 2,
        from: 'publication',
      },
    }),
  },
  {
    name: 'this morning, last night',
    pattern: rule(`(?<which>this|last)${GAP}(?<part>morning|afternoon|evening|night)`),
    read: (match) => ({
      meaning: {
        kind: 'shift',
        unit: 'D',
        by: match.group('which').toLowerCase() === 'last' ? -1 : 0,
        from: 'publication',
        time: DAY_PARTS.get(match.group('part').toLowerCase()) ?? 'TNI',
      },
    }),
  },
  {
    name: 'overnight',
    pattern: rule('overnight'),
    read: () => ({ meaning: { kind: 'same', unit: 'D', time: 'TNI' } }),
  },
  {
    name: 'the next morning, that night',
    pattern: rule(
      `(?<which>the${GAP}(?:next|following|same|previous)|that)${GAP}(?<part>morning|afternoon|evening|night|day)`,
    ),
    read: (match) => {
      const which = match.group('which').toLowerCase()
      const by = /next|following/u.test(which) ? 1 : which.includes('previous') ? -1 : 0
      const part = DAY_PARTS.get(match.group('part').toLowerCase())
      return { meaning: { kind: 'shift', unit: 'D', by, from: 'text', ...(part === undefined ? {} : { time: part }) } }
    },
  },
  {
    name: 'the day before, the day after',
    pattern: rule(`(?:the|a|one)${GAP}day${GAP}(?<side>before|after|earlier|later)(?=\\s*[.,;)]|$)`),
    read: (match) => ({
      meaning: { kind: 'shift', unit: 'D', by: /before|earlier/iu.test(match.group('side')) ? -1 : 1, from: 'text' },
    }),
  },
]
