import { expect, test } from 'vitest'
import { ferryTrace } from '../../../test/contract/invented.ts'
import { type TakenFormat, takeFromTrace } from './trace-away.ts'

const taken = async (format: TakenFormat, most = 10): Promise<string> =>
  String(await takeFromTrace(ferryTrace, format, { title: 'The ferry', most }))

test('a briefing holds the strongest claims, says how many are left out, and quotes its places', async () => {
  const briefing = await taken('markdown', 1)
  expect(briefing).toContain('# The ferry')
  expect(briefing).toContain('The Lantern ferry sank off Corvo Point')
  expect(briefing).not.toContain('## About 40 people were on board')
  expect(briefing).toContain('Here is the first claim; 1 more is left out.')
  expect(briefing).toContain('Corvo Mail')
  expect(await taken('html')).toContain('About 40 people were on board')
})

test('tables have a line for each claim and for each statement', async () => {
  const lines = async (format: TakenFormat): Promise<number> => (await taken(format)).trimEnd().split('\r\n').length
  expect(await lines('claims')).toBe(1 + ferryTrace.claims.length)
  expect(await lines('statements')).toBe(1 + ferryTrace.claims.flatMap(({ assertions }) => assertions).length)
})

test('everything is the trace', async () => expect(JSON.parse(await taken('json'))).toEqual(ferryTrace))
