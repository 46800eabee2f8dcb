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
test('one day is named once', () => expect(namedDays(5, 5)).toEqual([5]))
test('a short time names no day twice', () => expect(namedDays(5, 7)).toEqual([5, 6, 7]))
test('a long time names few days', () => expect(namedDays(0, 365).length).toBeLessThanOrEqual(6))
