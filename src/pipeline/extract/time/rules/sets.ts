import type { TimeRule } from '../expression.ts'
import { GAP, NUMBER, UNIT, durationOf, numberOf, rule, unitOf } from '../patterns.ts'

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P1Q'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
])

/** What happens again and again. */
export const sets: readonly TimeRule[] = [
  {
    name: 'every day, each month, every two years',
    pattern: rule(`(?:each|every)${GAP}(?:other${GAP})?(?:(?<amount>${NUMBER}|few)${GAP})?(?<unit>${UNIT})`),
    read: (match) => {
      const words = match.group('amount')
      const amount = words === '' ? (/\bother\b/iu.test(match.words) ? 2 : 1) : numberOf(words)
      return { meaning: { kind: 'set', value: durationOf(amount, unitOf(match.group('unit'))) } }
    },
  },
  {
    name: 'twice a week, three times each day',
    pattern: rule(
      `(?:once|twice|(?:${NUMBER}|several|many)${GAP}times)${GAP}(?:an?|each|every|per)${GAP}(?<unit>${UNIT})`,
    ),
    read: (match) => ({ meaning: { kind: 'set', value: durationOf(1, unitOf(match.group('unit'))) } }),
  },
  {
    name: 'daily, annually',
    pattern: rule(`(?<adverb>${[...ADVERBS.keys()].join('|')})`),
    read: (match) => {
      const word = match.group('adverb')
      // "Daily Herald" is a newspaper.
      if (/^\s+\p{Lu}/u.test(match.after)) return undefined
      // "a quarterly dividend" is a kind of dividend.
      if (/^quarterly$/iu.test(word) && /^\s+\p{Ll}/u.test(match.after)) return undefined
      return { meaning: { kind: 'set', value: ADVERBS.get(word.toLowerCase()) ?? 'P1D' } }
    },
  },
]
