import { expect, test } from 'vitest'
import type { Assertion, Claim } from '../model/claim.ts'
import type { Origin } from '../model/origin.ts'
import { firstSpeakers } from './first-speakers.ts'

/** `2031-03-04 wire mayor`: said on that day with this chain; `?` for a day that is not known. */
function check(said: readonly string[], origins: readonly string[], expected: string | null, first: string[] = []) {
  const reports = new Map<string, { publishedAt: string | null }>()
  const assertions = said.map((line, index) => {
    const [day = '?', ...chain] = line.split(' ')
    reports.set(`r${index}`, { publishedAt: day === '?' ? null : day })
    return { report: `r${index}`, chain } as unknown as Assertion
  })
  const claim = {
    assertions,
    origins: origins.map((name): Origin => {
      const [source = '', status = 'independent'] = name.split(' ')
      const isReport = /^r\d$/u.test(source)
      return {
        source: isReport ? null : source,
        reports: isReport ? [source] : [],
        status: status as Origin['status'],
        why: '',
      }
    }),
  } as unknown as Claim
  expect(firstSpeakers(claim, reports)).toEqual({ newOriginSeen: expected, firstSources: first })
}

test('an origin that is heard after the first day is new, and who was heard that day was first', () =>
  check(['2031-03-04 mayor', '2031-03-06 union'], ['mayor', 'union'], '2031-03-06', ['mayor']))
test('the last of several is the new one', () =>
  check(['2031-03-04 a', '2031-03-05 b', '2031-03-07 c'], ['a', 'b', 'c'], '2031-03-07', ['a']))
test('copies of one origin bring no new one', () =>
  check(['2031-03-04 mayor', '2031-03-06 wire mayor'], ['mayor'], null))
test('an origin that was there on the first day is not new when it is heard again', () =>
  check(['2031-03-04 mayor', '2031-03-04 union', '2031-03-09 union'], ['mayor', 'union'], null))
test('an origin that does not count brings nothing', () =>
  check(['2031-03-04 mayor', '2031-03-06 union'], ['mayor', 'union common-origin'], null))
test('what was first said by a report in its own voice has no source that was first', () =>
  check(['2031-03-04', '2031-03-06 union'], ['r0', 'union'], '2031-03-06'))
test('a report in its own voice can be the new origin', () =>
  check(['2031-03-04 mayor', '2031-03-06'], ['mayor', 'r1'], '2031-03-06', ['mayor']))
test('an origin of unknown day does not come into it', () =>
  check(['2031-03-04 mayor', '? union'], ['mayor', 'union'], null))
test('a month is no day', () => check(['2031-03-04 mayor', '2031-04 union'], ['mayor', 'union'], null))
test('the hour does not count', () =>
  check(['2031-03-04T08:00:00Z mayor', '2031-03-04T19:00:00Z union'], ['mayor', 'union'], null))
test('everybody on the way of the first day was first', () =>
  check(['2031-03-04 wire mayor', '2031-03-05 union'], ['mayor', 'union'], '2031-03-05', ['wire', 'mayor']))
