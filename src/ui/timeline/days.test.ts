import { expect, test } from 'vitest'
import { dayNumber, isoOfDay, namedDays } from './days.ts'

const placed: readonly (readonly [iso: string | null, day: number | undefined])[] = [
  ['1970-01-02', 1],
  ['2031-03-09T23:30:00-05:00', 22347],
  ['2031-03', undefined],
  ['2031', undefined],
  ['2031-02-xx', undefined],
  [null, undefined],
]
test.each(placed)('%s is day %s', (iso, day) => expect(dayNumber(iso)).toBe(day))

test('a day number goes back to its day', () => expect(isoOfDay(22347)).toBe('2031-03-09'))

const named = (first: string, last: string): string =>
  namedDays(dayNumber(first) ?? 0, dayNumber(last) ?? 0)
    .map(({ iso }) => iso)
    .join(' ')
test('one day is named once', () => expect(named('2031-03-09', '2031-03-09')).toBe('2031-03-09'))
test('a short time names its days', () =>
  expect(named('2031-03-09', '2031-03-11')).toBe('2031-03-09 2031-03-10 2031-03-11'))
test('weeks', () =>
  expect(named('2031-03-01', '2031-03-31')).toBe('2031-03-01 2031-03-08 2031-03-15 2031-03-22 2031-03-29'))
test('months', () => expect(named('2030-11-20', '2031-03-31')).toBe('2030-12 2031-01 2031-02 2031-03'))
test('quarters', () => expect(named('2030-11-20', '2032-02-10')).toBe('2031-01 2031-04 2031-07 2031-10 2032-01'))
test('years', () => expect(named('2028-11-20', '2031-02-10')).toBe('2029-01 2029-07 2030-01 2030-07 2031-01'))
test('many years', () => expect(named('2026-11-20', '2031-02-10')).toBe('2027 2028 2029 2030 2031'))
test('a very long time names few days, and some', () => {
  const count = namedDays(0, 40_000).length
  expect(count).toBeGreaterThan(1)
  expect(count).toBeLessThanOrEqual(10)
})
