import { expect, test } from 'vitest'
import type { Feed } from '../api.ts'
import { feedInWords, intervalInWords } from './feed-words.ts'

const feed: Feed = {
  id: 'f',
  caseId: 'c',
  url: 'https://example.org/feed',
  every: 900,
  interval: 900,
  state: 'active',
  nextPollAt: null,
  failures: 0,
  lastResult: null,
}
const result = {
  at: '2031-03-04T10:00:00Z',
  outcome: 'read',
  entries: 5,
  added: 2,
  refused: 0,
  problem: null,
  moved: null,
} as const

test.each<[what: string, feed: Feed, words: string]>([
  ['new', feed, 'not looked at yet'],
  ['next', { ...feed, nextPollAt: '2031-03-04T10:15:00Z' }, 'not looked at yet · next look 4 Mar 2031, 10:15 UTC'],
  ['read', { ...feed, lastResult: result }, '2 new reports of 5 entries'],
  ['refused', { ...feed, lastResult: { ...result, refused: 1 } }, '2 new reports of 5 entries, 1 refused'],
  ['unchanged', { ...feed, lastResult: { ...result, outcome: 'unchanged' } }, 'nothing new at the last look'],
  ['paused', { ...feed, state: 'paused' }, 'paused · not looked at yet'],
  [
    'failed',
    {
      ...feed,
      failures: 3,
      lastResult: { ...result, outcome: 'failed', problem: { code: 'x', message: 'no such host' } },
    },
    '3 looks failed: no such host',
  ],
])('a feed that is %s', (_, one, words) => expect(feedInWords(one)).toBe(words))

test.each([
  ['15m', '15 minutes'],
  ['1h', 'hour'],
  ['6h', '6 hours'],
  ['1d', 'day'],
  ['soon', 'soon'],
])('%s is every %s', (interval, words) => expect(intervalInWords(interval)).toBe(words))
