import type { TimeRule } from '../expression.ts'
import { NO_CLOCK } from '../names.ts'
import { GAP, rule } from '../patterns.ts'

const ZONE = `(?:${GAP}(?:GMT|UTC|BST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|JST|KST|MSK|ET|PT|local${GAP}time|Eastern(?:${GAP}time)?))?`

const two = (value: number): string => String(value).padStart(2, '0')

/** A time of day without its day: `T22:00`. The day is joined where it follows, or taken from the text before. */
const clock = (hours: number, minutes: string) =>
  hours > 24 || Number(minutes) > 59
    ? undefined
    : { meaning: { kind: 'same' as const, unit: 'D' as const, time: `T${two(hours)}:${minutes}` } }

export const clocks: readonly TimeRule[] = [
  {
    name: 'half-day clock: "7:15 p.m.", "10am"',
    pattern: rule(
      `(?<hours>\\d{1,2})(?:[:.](?<minutes>\\d{2}))?${GAP}?(?<half>[ap])\\.?m(?:\\.|(?![\\p{L}\\d]))${ZONE}`,
    ),
    read: (match) => {
      const hours = Number(match.group('hours'))
      if (hours < 1 || hours > 12) return undefined
      const afternoon = match.group('half').toLowerCase() === 'p'
      return clock((hours % 12) + (afternoon ? 12 : 0), match.group('minutes') || '00')
    },
  },
  {
    name: 'full-day clock: "10:30", "0900 GMT"',
    pattern: rule(
      `(?<hours>[01]?\\d|2[0-4])(?::(?<minutes>[0-5]\\d)|(?<packed>[0-5]\\d)${GAP}(?:GMT|UTC|hours|hrs))${ZONE}`,
    ),
    read: (match) => {
      // "2:15:30" is a finishing time, "5:3" a score.
      if (match.before.endsWith(':') || match.after.startsWith(':') || NO_CLOCK.test(match.before)) return undefined
      return clock(Number(match.group('hours')), match.group('minutes') || match.group('packed'))
    },
  },
  {
    name: 'o’clock, "4 in the morning"',
    pattern: rule(
      `(?<hours>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:${GAP}o['’]clock)?${GAP}in${GAP}the${GAP}(?<part>morning|afternoon|evening)`,
    ),
    read: (match) => {
      const words = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
      const named = words.indexOf(match.group('hours').toLowerCase()) + 1
      const hours = named > 0 ? named : Number(match.group('hours'))
      if (hours < 1 || hours > 12) return undefined
      return clock((hours % 12) + (match.group('part').toLowerCase() === 'morning' ? 0 : 12), '00')
    },
  },
  {
    name: 'noon, midnight',
    pattern: rule('(?<name>noon|midday|midnight)'),
    read: (match) => {
      // "Midnight Oil" is a name.
      if (/^\p{Lu}/u.test(match.words) && /^\s+\p{Lu}/u.test(match.after)) return undefined
      return clock(match.group('name').toLowerCase() === 'midnight' ? 24 : 12, '00')
    },
  },
]
