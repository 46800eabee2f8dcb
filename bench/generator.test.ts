import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadResources } from '../src/desk/resources.ts'
import type { Extraction } from '../src/model/extraction.ts'
import type { Report } from '../src/model/report.ts'
import type { Trace } from '../src/model/trace.ts'
import { extract, extractionInput, traceReports } from '../src/pipeline/pipeline.ts'
import { neighbourhoodsOf } from '../src/pipeline/link/neighbours.ts'
import { signatureOf } from '../src/pipeline/link/signature.ts'
import { generateCascade, type Change, type Making } from './generator.ts'

const resources = loadResources()
const { reports, claims, truths } = generateCascade({ seed: 21, size: 24, noise: 0.2 })
const extractions = new Map(reports.map((report) => [report.id, extract(extractionInput(report), resources)]))

const traced = (some: readonly Report[]): Trace =>
  traceReports(
    some,
    some.map((report) => ({ ...(extractions.get(report.id) as Extraction), id: report.id })),
    resources,
  )

/** Everything but the reports themselves, which come back in the order they were given. */
const answer = ({ reports: _reports, ...rest }: Trace): unknown => rest

const whole = traced(reports)

test('a cascade is the same for the same seed', () => {
  expect(generateCascade({ seed: 21, size: 24, noise: 0.2 }).reports).toEqual(reports)
  expect(truths).toHaveLength(24)
  expect(claims.length).toBeGreaterThan(0)
})

test('the order of reports does not matter', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...reports], { minLength: reports.length, maxLength: reports.length }),
      (shuffled) => {
        expect(answer(traced(shuffled))).toEqual(answer(whole))
      },
    ),
    { numRuns: 3 },
  )
})

test('taking a report away and adding it again gives the same result', () => {
  traced(reports.slice(1))
  expect(answer(traced(reports))).toEqual(answer(whole))
})

test('a byte-identical copy never adds an origin', () => {
  const [first] = reports
  if (first === undefined) throw new Error('the cascade is empty')
  const copy: Report = { ...first, id: 'zz-copy', outlet: 'Copycat Daily', publishedAt: '2040-01-01' }
  extractions.set(copy.id, extract(extractionInput(copy), resources))
  const most = new Map(whole.claims.map(({ id, originCount }) => [id, originCount.high]))
  for (const claim of traced([...reports, copy]).claims) {
    const before = [claim.id, ...claim.aliases].map((id) => most.get(id)).find((high) => high !== undefined)
    if (before !== undefined) expect(claim.originCount.high).toBeLessThanOrEqual(before)
  }
})

test('a report without a claim changes nothing', () => {
  const empty: Report = { ...(reports[0] as Report), id: 'zz-empty', text: 'Meanwhile.', outlet: 'Empty Daily' }
  extractions.set(empty.id, extract(extractionInput(empty), resources))
  expect(traced([...reports, empty]).claims).toEqual(whole.claims)
})

test('counts keep their bounds', () => {
  for (const { originCount, assertions } of whole.claims) {
    const ends = new Set(assertions.map(({ chain, report }) => chain.at(-1) ?? `own ${report}`))
    expect(originCount.low).toBeGreaterThanOrEqual(1)
    expect(originCount.high).toBeGreaterThanOrEqual(originCount.low)
    expect(originCount.high).toBeLessThanOrEqual(ends.size)
  }
})

test('two reports with one id, no text, one sentence: an answer and a problem, nothing throws', () => {
  const one = { ...(reports[0] as Report), id: 'zz-one', text: 'Rain fell.' }
  const none = { ...one, id: 'zz-none', text: '' }
  for (const each of [one, none]) extractions.set(each.id, extract(extractionInput(each), resources))
  const { problems } = traced([one, one, none])
  expect(problems.map(({ code }) => code).sort()).toEqual(['no-text', 'same-id'])
})

describe('the truth of a cascade', () => {
  const cascade = generateCascade({ seed: 7, size: 400 })
  const texts = new Map(cascade.reports.map(({ id, text }) => [id, text]))
  const outlets = new Map(cascade.reports.map(({ id, outlet }) => [id, outlet ?? '']))
  const wordsOf = (id: string): Set<string> => new Set((texts.get(id) ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const pairs = cascade.truths.flatMap((truth) =>
    truth.parent === null || !texts.has(truth.parent) ? [] : [{ ...truth, parent: truth.parent }],
  )
  /** Share of all words of two reports that both hold. */
  const shared = (a: string, b: string): number => {
    const [x, y] = [wordsOf(a), wordsOf(b)]
    const both = [...x].filter((word) => y.has(word)).length
    return both / (x.size + y.size - both)
  }
  const made = (making: Making): (typeof pairs)[number][] => pairs.filter((pair) => pair.making === making)

  test('every report is one, and every parent is one of the same story', () => {
    expect(texts.size).toBe(400)
    const stories = new Map(cascade.truths.map(({ report, story }) => [report, story]))
    for (const { story, parent } of pairs) expect(stories.get(parent)).toBe(story)
    for (const making of ['copy', 'rewrite', 'cut'] as const) expect(made(making).length).toBeGreaterThan(40)
  })

  test('rewrites are no copies: many words are others, and hardly a sentence stays as it was', () => {
    const sentences = (id: string): string[] => (texts.get(id) ?? '').split(/(?<=[.”]) (?=\p{Lu}|“)/u)
    const likeness = made('rewrite').map(({ report, parent }) => shared(report, parent))
    const mean = likeness.reduce((sum, each) => sum + each, 0) / likeness.length
    expect(mean).toBeLessThan(0.65)
    expect(Math.max(...likeness)).toBeLessThan(0.85)
    // Something of the parent is left, or it would be no rewrite of it.
    expect(Math.min(...likeness)).toBeGreaterThan(0.12)
    const kept = made('rewrite').map(({ report, parent }) => {
      const own = sentences(report)
      return own.filter((sentence) => sentences(parent).includes(sentence)).length / own.length
    })
    expect(kept.reduce((sum, each) => sum + each, 0) / kept.length).toBeLessThan(0.25)
    const copies = made('copy').map(({ report, parent }) => shared(report, parent))
    expect(copies.reduce((sum, each) => sum + each, 0) / copies.length).toBeGreaterThan(0.9)
  })

  test('who names a parent does so in the text, and who names another outlet is a wrong citation', () => {
    for (const { report, parent, namesParent, changes } of pairs) {
      const text = texts.get(report) ?? ''
      expect(text.includes(`${outlets.get(parent) ?? ''} reported.`)).toBe(namesParent)
      if (changes.includes('wrong-citation')) expect(text).toMatch(/\p{Lu}\p{L}+ \p{L}+ reported\./u)
    }
  })

  test('every change of a copy is in its text', () => {
    const changed = (change: Change): (typeof pairs)[number][] =>
      pairs.filter(({ changes }) => changes.includes(change))
    for (const change of [
      'hedge-added',
      'number-changed',
      'quote-translated',
      'source-lost',
      'wrong-citation',
    ] as const)
      expect(changed(change).length).toBeGreaterThan(0)
    for (const { report } of changed('hedge-added')) expect(texts.get(report)).toMatch(/^It is not yet certain/u)
    for (const { report, parent } of changed('number-changed')) {
      const first = (id: string): string | undefined => /\d+/u.exec(texts.get(id) ?? '')?.[0]
      expect(first(report)).not.toBe(first(parent))
    }
    for (const { report } of changed('source-lost'))
      expect(texts.get(report)).not.toMatch(/^[^.]*(?:, the [^.]+ said|according to)/u)
  })

  test('each claim stands in the reports of its origins', () => {
    const first = cascade.truths.filter(({ making }) => making === 'origin')
    for (const { story, origins, place, number } of cascade.claims) {
      const own = first.filter((truth) => truth.story === story).map(({ report }) => texts.get(report) ?? '')
      expect(own.length).toBeLessThanOrEqual(origins.length)
      for (const text of own) {
        expect(text).toContain(place)
        expect(text).toContain(String(number))
        expect(origins.some((origin) => text.includes(origin))).toBe(true)
      }
    }
  })

  test('stories do not run into each other, and none falls apart', () => {
    const { reports: all, extractions: found } = cascade
    const signatures = all.map((report, index) => signatureOf(report, found[index] as Extraction, resources))
    const stories = neighbourhoodsOf(signatures).map(
      (members) => new Set(members.map((member) => cascade.truths[member]?.story)),
    )
    const homes = new Set(cascade.truths.map(({ story }) => story)).size
    expect(stories.filter(({ size }) => size > 1).length).toBeLessThan(0.1 * stories.length)
    expect(stories.length).toBeLessThan(1.1 * homes)
  })
})
