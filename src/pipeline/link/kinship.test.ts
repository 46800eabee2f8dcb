import { expect, test } from 'vitest'
import { judgeKinship, type Kin } from './kinship.ts'
import { witnessText } from './witness-text.ts'

const rarity = (word: string): number =>
  /^(?:the|a|of|and|in|to|was|were|by|on|at|it|that|had|for|with|is)$/u.test(word) ? 0.1 : 5

const kin = (id: string, text: string, more: Partial<Kin> = {}): Kin => ({
  id,
  witness: witnessText(
    text,
    Array.from(text.matchAll(/[^.]+\./gu), (match) => [match.index, match.index + match[0].length] as const),
    rarity,
  ),
  publishedAt: null,
  publisher: `name ${id}`,
  address: null,
  title: null,
  revisionOf: null,
  cites: new Set(),
  credits: new Set(),
  names: [],
  ...more,
})

const ORIGINAL =
  'Dock workers in Port Ansel stopped unloading grain ships on Tuesday. The harbour union asked for safer cranes and longer breaks. ' +
  'Two freighters turned back before noon. A crane operator showed reporters a cracked steel hook. Talks will go on at the customs house.'
const REWRITE =
  'In Port Ansel the unloading of grain ships was stopped by dock workers on Tuesday. Safer cranes and longer breaks are what the harbour union asked for. ' +
  'Before noon two freighters had turned back. A cracked steel hook was shown by a crane operator.'
const APART =
  'Grain traders expect higher prices this week. In Port Ansel a strike keeps ships waiting, and the union speaks of unsafe cranes. ' +
  'Buyers in other harbours have begun to look for barley from the south, where stocks are large.'

test('a copy is a copy', () => {
  expect(judgeKinship(kin('a', ORIGINAL), kin('b', ORIGINAL))).toMatchObject({ kind: 'copy' })
})

test('a report retold in other words is a rewrite', () => {
  expect(judgeKinship(kin('a', ORIGINAL), kin('b', REWRITE))).toMatchObject({ kind: 'rewrite' })
})

test('two reports of one event written apart are no kin', () => {
  expect(judgeKinship(kin('a', ORIGINAL), kin('b', APART))).toBeUndefined()
})

test('an empty report has no kin', () => {
  expect(judgeKinship(kin('a', ''), kin('b', ORIGINAL))).toBeUndefined()
})

const lean = (a: Partial<Kin>, b: Partial<Kin>): number =>
  Math.sign(judgeKinship(kin('a', ORIGINAL, a), kin('b', REWRITE, b))?.lean ?? 0)

test('who was first', () => {
  expect(lean({ publishedAt: '2031-02-03' }, { publishedAt: '2031-02-04' })).toBe(1)
  expect(lean({ publishedAt: '2031-02-03T10:00Z' }, { publishedAt: '2031-02-03T08:00Z' })).toBe(-1)
  // A month says nothing about a day within it.
  expect(lean({ publishedAt: '2031-02' }, { publishedAt: '2031-02-04' })).not.toBe(-1)
})

test('who names whom weighs more than dates', () => {
  expect(lean({ publishedAt: '2031-02-03', cites: new Set(['name b']) }, { publishedAt: '2031-02-04' })).toBe(-1)
})

test('a common credit makes siblings', () => {
  const credits = new Set(['outlet some-agency'])
  expect(judgeKinship(kin('a', ORIGINAL, { credits }), kin('b', REWRITE, { credits }))).toMatchObject({
    siblings: true,
  })
})

test('one address is a revision even when little of the text is left', () => {
  const address = 'https://news.example/1'
  expect(judgeKinship(kin('a', ORIGINAL, { address }), kin('b', APART, { address }))).toMatchObject({
    kind: 'revision',
  })
})

test('evidence points at words in both reports', () => {
  const judged = judgeKinship(kin('a', ORIGINAL), kin('b', ORIGINAL))
  expect(judged?.evidence.map(({ report }) => report)).toEqual(['a', 'b'])
  expect(ORIGINAL.slice(...(judged?.evidence[0]?.span ?? [0, 0]))).toContain('grain ships')
})

test('a source that both quote makes no siblings', () => {
  const cites = new Set(['name a third'])
  const one = kin('a', ORIGINAL, { cites, publishedAt: '2031-02-03' })
  expect(judgeKinship(one, kin('b', REWRITE, { cites, publishedAt: '2031-02-04' }))).toMatchObject({ siblings: false })
})
