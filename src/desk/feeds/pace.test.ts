import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PaceState, nextPoll, parseInterval, printInterval } from './pace.ts'

const check = (state: Partial<PaceState>, interval: number, wait: number): void => {
  const usual = { every: 900, interval: 900, failures: 0, outcome: 'nothing-new', retryAfter: null } as const
  expect(nextPoll({ ...usual, ...state })).toEqual({ interval, wait })
}

test('a quiet feed is asked later and later, up to four hours', () => {
  check({}, 1350, 1350)
  check({ interval: 12_000 }, 14_400, 14_400)
  check({ interval: 14_400 }, 14_400, 14_400)
})
test('a feed with news is asked sooner, never sooner than its giver asked for', () => {
  check({ interval: 3600, outcome: 'new' }, 1800, 1800)
  check({ interval: 900, outcome: 'new' }, 900, 900)
})
test('who asks for once a day gets once a day', () => check({ every: 86_400, interval: 86_400 }, 86_400, 86_400))
test('a feed that fails is left alone longer each time, a day at most, and keeps its pace', () => {
  check({ outcome: 'failed', failures: 1 }, 900, 1800)
  check({ outcome: 'failed', failures: 3 }, 900, 7200)
  check({ outcome: 'failed', failures: 400 }, 900, 86_400)
})
test('what the site asks for is kept, up to a day', () => {
  check({ outcome: 'failed', failures: 1, retryAfter: 10_000 }, 900, 10_000)
  check({ outcome: 'failed', failures: 1, retryAfter: 60 }, 900, 1800)
  check({ outcome: 'failed', failures: 1, retryAfter: 3e8 }, 900, 86_400)
})
test('intervals are read and printed', () => {
  expect(['15m', '2h', '1d', '90s', ' 60s '].map(parseInterval)).toEqual([900, 7200, 86_400, 90, 60])
  expect(['', '15', 'm', '59s', '0m', '31d', '15 m', '-15m', '1.5h', '9999999m'].map(parseInterval)).toEqual(
    Array.from({ length: 10 }, () => undefined),
  )
  expect([900, 7200, 86_400, 90].map(printInterval)).toEqual(['15m', '2h', '1d', '90s'])
})
test('no state makes a poll sooner than a minute or later than it may be', () => {
  const states = fc.record({
    every: fc.integer({ min: 60, max: 30 * 86_400 }),
    interval: fc.integer({ min: 60, max: 30 * 86_400 }),
    failures: fc.nat(1000),
    outcome: fc.constantFrom('new', 'nothing-new', 'failed' as const),
    retryAfter: fc.option(fc.nat(1e9)),
  }) as fc.Arbitrary<PaceState>
  fc.assert(
    fc.property(states, (state) => {
      const { wait } = nextPoll(state)
      expect(wait).toBeGreaterThanOrEqual(60)
      expect(wait).toBeLessThanOrEqual(86_400)
    }),
  )
})
