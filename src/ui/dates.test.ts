import { expect, test } from 'vitest'
import { dateInWords, momentInWords, periodInWords, timexInWords } from './dates.ts'

const dates: readonly (readonly [iso: string | null, words: string])[] = [
  ['2025-02-08', '8 Feb 2025'],
  ['2025-02', 'Feb 2025'],
  ['2025', '2025'],
  ['2025-02-08T23:59:00+09:00', '8 Feb 2025'],
  [null, 'date unknown'],
  ['yesterday', 'yesterday'],
]
test.each(dates)('%s is read as %s, never more precisely', (iso, words) => {
  expect(dateInWords(iso)).toBe(words)
})

const moments: readonly (readonly [iso: string, words: string])[] = [
  ['2025-02-08T23:59:00+09:00', '8 Feb 2025, 23:59 +09:00'],
  ['2025-02-08T23:59Z', '8 Feb 2025, 23:59 UTC'],
  ['2025-02-08', '8 Feb 2025'],
]
test.each(moments)('%s keeps its own offset: %s', (iso, words) => {
  expect(momentInWords(iso)).toBe(words)
})

const periods: readonly (readonly [first: string | null, last: string | null, words: string])[] = [
  ['2025-02-08', '2025-03-14', '8 Feb – 14 Mar 2025'],
  ['2024-12-30', '2025-01-02', '30 Dec 2024 – 2 Jan 2025'],
  ['2025-02-08', '2025-02-08T10:00', '8 Feb 2025'],
  ['2025-02', '2025-03-14', 'Feb – 14 Mar 2025'],
  ['2025', '2025-03-14', '2025 – 14 Mar 2025'],
  [null, null, 'date unknown'],
]
test.each(periods)('%s to %s: %s', (first, last, words) => {
  expect(periodInWords(first, last)).toBe(words)
})

const timexes: readonly (readonly [value: string, mod: string | null, words: string])[] = [
  ['2025-02', 'END', 'end of Feb 2025'],
  ['2024-H2', null, 'second half of 2024'],
  ['2030-SP', null, 'spring 2030'],
  ['P2M', null, '2 months'],
  ['PT2H', null, '2 hours'],
  ['PT30M', 'LESS_THAN', 'less than 30 minutes'],
  ['P1Y', 'APPROX', 'about 1 year'],
  ['PAST_REF', null, 'in the past'],
  ['XXXX-02', null, 'XXXX-02'],
]
test.each(timexes)('the time expression %s %s: %s', (value, mod, words) => {
  expect(timexInWords(value, mod)).toBe(words)
})
