import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Extraction } from '../../model/extraction.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import type { Placed } from './assertions.ts'
import { featuresOf, type Features } from './features.ts'
import { predicatesIn } from './predicates.ts'
import { prominenceOf } from './prominence.ts'
import { APART, wording, type Speakers } from './wording.ts'

const COMMON =
  /^(?:the|a|an|of|and|in|to|was|were|by|on|at|it|that|had|has|for|from|with|is|will|may|its|their|as|into|be|been|who|did)$/u
const rarity = (word: string): number => (COMMON.test(word) ? 0.1 : 4.5)

const KIN: Readonly<Record<string, readonly [string, number][]>> = {
  seize: [['captured', 0.9]],
  captured: [['seize', 0.9]],
}
const wordKin = (concept: string): ReadonlyMap<string, number> => new Map(KIN[concept] ?? [])

/** What a statement without a number tells, as linking reads it. */
const read = (text: string): Features => {
  const span: Span = [0, text.length]
  const assertion = { quantity: null, span, attributions: [] } as unknown as Placed['assertion']
  const placed: Placed = { assertion, id: text, content: [span], focus: undefined, numbered: false, aside: [] }
  const extraction = { quantities: [], timexes: [], places: [], attributions: [] } as unknown as Extraction
  return featuresOf(placed, { text } as Report, extraction, rarity, () => 1, wordKin)
}

const score = (a: string, b: string, speakers: Speakers = 'open'): number => wording(read(a), read(b), speakers).score

/** As in claims.ts. */
const CLAIM = 0.42

test('a statement and its paraphrase are alike', () => {
  const a = 'The harbour guard arrested nine smugglers near the Tarn lighthouse'
  expect(score(a, 'Near the Tarn lighthouse nine smugglers were arrested by the harbour guard')).toBeGreaterThan(CLAIM)
})

test('the same nouns with another deed are not', () => {
  const a = 'Smuggled copper reached the port by night transfers'
  expect(score(a, 'The island opened an inquiry into copper transfers')).toBeLessThan(CLAIM)
})

test('one shared word makes nothing alike, however short the statements', () => {
  expect(score('The lighthouse collapsed', 'The lighthouse reopened')).toBeLessThan(CLAIM)
})

test('said so and said not so are two, unless one denies', () => {
  const so = 'The pump crews took part in the harbour drill'
  expect(score(so, 'The pump crews took no part in the harbour drill')).toBeLessThan(
    score(so, 'The pump crews joined in the harbour drill at last'),
  )
})

test('paraphrases that share their deed are alike, statements that share their things are not', () => {
  const alike: [string, string][] = [
    ['The guild suspended the permit of the mill', 'The mill has had its licence suspended for now'],
    ['Hackers stole the records of the ferry line', 'Intruders made off with records of the ferry line'],
    ['Finland was behind the raid on the mill', 'The guild accused Finland of the raid'],
    ['The ballots should be counted again', 'A recount of the ballots'],
  ]
  for (const [a, b] of alike) expect(score(a, b), `${a} | ${b}`).toBeGreaterThan(CLAIM)
  const apart: [string, string][] = [
    ['The guild suspended the permit of the mill', 'The owner of the mill was taken to court'],
    ['Hackers stole the records', 'The guild printed the records'],
  ]
  for (const [a, b] of apart) expect(score(a, b), `${a} | ${b}`).toBeLessThan(CLAIM)
})

test('what belongs to others is another thing', () => {
  const apart = (a: string, b: string): void => expect(score(a, b)).toBe(APART)
  apart('A Norwegian ship sank the ferry near Tarn', 'A Finnish ship sank the ferry near Tarn')
  apart('Norway’s guards opened fire at the Tarn bridge', 'Finnish guards opened fire at the Tarn bridge')
  const near = (a: string, b: string): void => expect(score(a, b)).toBeGreaterThan(CLAIM)
  near('A Norwegian ship sank the ferry near Tarn', 'A ship sank the ferry near Tarn')
  near(
    'Norwegian guards shot at Finnish guards near the Tarn bridge',
    'Finnish guards were shot at near the Tarn bridge',
  )
  near('A Norwegian ship sank the ferry near Tarn', 'The ferry near Tarn in Finland was sunk by a ship from Norway')
})

test('who does it to whom must not be turned round', () => {
  const sends = 'Finland supplies Norway with coastal radar'
  expect(score(sends, 'Norway supplies Finland with coastal radar')).toBe(APART)
  expect(score(sends, 'Norway is supplied with coastal radar by Finland')).toBeGreaterThan(CLAIM)
  expect(score('Finland cooperates with Norway on radar', 'Norway cooperates with Finland on radar')).toBeGreaterThan(
    CLAIM,
  )
})

test('one speaker in two reports says the same sooner than two speakers, and two in one report say two things', () => {
  const [a, b] = ['The firm of brewers plans to open ferries at Tarn', 'The firm promised cheap ferries with a partner']
  expect(score(a, b, 'one')).toBeGreaterThan(score(a, b))
  expect(score(a, b, 'two')).toBeLessThan(score(a, b))
  expect(score(a, b, 'two')).toBeGreaterThan(0)
})

test('that troops are there is told by a noun as well as by a verb', () => {
  const noun = (words: string): number => score('The guild confirmed a presence of foreign units', words)
  expect(noun('Foreign crews are stationed beside mills')).toBeGreaterThan(noun('Foreign crews mended roofs of mills'))
  expect(noun('The arrival of foreign units')).toBeGreaterThan(noun('The songs of foreign units'))
})

test('what sort of a place it is tells nothing beside its name', () => {
  const of = (words: string): number => score('Raiders crossed the Tarn region', words)
  expect(of('Wheat withered across the region')).toBeLessThan(of('Raiders withered the wheat'))
})

test('what a writer adds in a participle clause weighs less than the event', () => {
  const plain = 'Divers closed nine rusty locks'
  const other = 'Brewers praised two foreign mills'
  const comment = ', raising fears of empty granaries and hungry winters'
  expect(score(plain + comment, plain)).toBeGreaterThan(score(plain + comment, other + comment))
})

test('what a report is about weighs less in it than what it tells once', () => {
  const text = 'The ferry sank. The ferry was old. A ferry needs a crew. The captain of the ferry drowned.'
  const sentences = Array.from(text.matchAll(/[^.]+\./gu), (match): Span => [
    match.index,
    match.index + match[0].length,
  ])
  const prominence = prominenceOf(text, sentences, rarity)
  expect(prominence('captain')).toBe(1)
  expect(prominence('ferri')).toBeLessThan(0.75)
})

test('verbs are found, nouns are not taken for verbs', () => {
  const check = (text: string, ...verbs: string[]): void => expect([...predicatesIn(text)].sort()).toEqual(verbs)
  check('The guild has closed the northern locks', 'close')
  check('Nine smugglers fled from the lighthouse', 'displaced')
  check('The guard will soon open the gate', 'open')
  check('The northern locks and the old mills')
  // How something came to be known is no deed.
  check('The guild has declared the locks safe')
})

const sentences = fc
  .array(fc.constantFrom('Finland', 'Norway', 'supplies', 'radar', 'harbour', 'sank', 'by', 'to', 'guild', 'closed'), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => words.join(' '))

test('likeness is symmetric, at most 1, and a statement is never apart from itself', () => {
  fc.assert(
    fc.property(sentences, sentences, fc.constantFrom<Speakers>('one', 'two', 'open'), (a, b, speakers) => {
      expect(score(a, b, speakers)).toBeCloseTo(score(b, a, speakers))
      expect(score(a, b, speakers)).toBeLessThanOrEqual(1)
      expect(score(a, a)).not.toBe(APART)
    }),
  )
})

test('a word counts by its kin, and less than itself', () => {
  const a = 'Pirates seized the tanker with ladders'
  const [same, kin, other] = ['seized', 'captured', 'painted'].map((verb) =>
    score(a, `Somebody ${verb} the old tanker`),
  )
  expect(same).toBeGreaterThan(kin ?? 0)
  expect(kin).toBeGreaterThan(other ?? 0)
})

test('several words that say one thing are one concept', () => {
  expect(score('The guards killed themselves', 'Suicide of the guards')).toBeGreaterThan(
    score('The guards killed hens', 'Suicide of the guards'),
  )
})
