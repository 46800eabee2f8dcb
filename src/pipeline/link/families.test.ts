import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deriveReports } from './families.ts'
import type { Kin } from './kinship.ts'
import { witnessText } from './witness-text.ts'

const rarity = (word: string): number =>
  /^(?:the|a|of|and|in|to|was|were|by|on|at|it|that|had|for|with|is)$/u.test(word) ? 0.1 : 5

const kin = (id: string, day: number, text: string): Kin => ({
  id,
  witness: witnessText(
    text,
    Array.from(text.matchAll(/[^.]+\./gu), (match) => [match.index, match.index + match[0].length] as const),
    rarity,
  ),
  publishedAt: `2031-02-0${String(day)}`,
  publisher: `name ${id}`,
  address: null,
  title: null,
  revisionOf: null,
  cites: new Set(),
  credits: new Set(),
  names: [],
})

const FIRST =
  'Dock workers in Port Ansel stopped unloading grain ships on Tuesday. The harbour union asked for safer cranes and longer breaks. ' +
  'Two freighters turned back before noon. A crane operator showed reporters a cracked steel hook. '
const ADDED =
  'Customs officers counted eleven lorries of barley at the southern gate. A baker feared for his flour and praised old granaries. ' +
  'Fishermen mended nets beside the silent elevators while tourists photographed gulls.'
const REWRITE =
  'In Port Ansel the unloading of grain ships was stopped by dock workers on Tuesday. Safer cranes and longer breaks are what the harbour union asked for. ' +
  'Before noon two freighters had turned back. A cracked steel hook was shown by a crane operator. '
/** `from > to` for all links between reports. */
const links = (...reports: readonly Kin[]): string[] =>
  deriveReports(reports)
    .map(({ from, to }) => `${'report' in from ? from.report : '?'} > ${to}`)
    .sort()

test('what a copy handed on came from the first text', () => {
  const copies = [kin('a', 1, FIRST), kin('b', 2, FIRST), kin('c', 3, FIRST)]
  expect(links(...copies, kin('d', 4, REWRITE))).toContain('a > d')
  expect(links(...copies, kin('d', 4, REWRITE))).toHaveLength(3)
})

test('a copy that holds more of it is the parent', () => {
  const reports = [kin('a', 1, FIRST), kin('b', 2, FIRST + ADDED), kin('c', 3, REWRITE + ADDED)]
  expect(links(...reports)).toContain('b > c')
  expect(links(...reports)).not.toContain('a > c')
})

test('the first text is nobody’s copy, and links do not depend on the order of reports', () => {
  const reports = [
    kin('a', 1, FIRST),
    kin('b', 2, FIRST),
    kin('c', 3, REWRITE),
    kin('d', 4, FIRST),
    kin('e', 5, REWRITE),
  ]
  const expected = links(...reports)
  expect(expected.some((link) => link.endsWith('> a'))).toBe(false)
  fc.assert(
    fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => {
      expect(links(...shuffled)).toEqual(expected)
    }),
    { numRuns: 30 },
  )
})
