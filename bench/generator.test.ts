import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadResources } from '../src/desk/resources.ts'
import type { Extraction } from '../src/model/extraction.ts'
import type { Report } from '../src/model/report.ts'
import type { Trace } from '../src/model/trace.ts'
import { extract, extractionInput, traceReports } from '../src/pipeline/pipeline.ts'
import { generateCascade } from './generator.ts'

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

test('two hundred copies of one text end, with one origin', () => {
  const first = reports[0] as Report
  const copies = Array.from({ length: 200 }, (_, index): Report => ({
    ...first,
    id: `c${index}`,
    outlet: `Copy ${index}`,
  }))
  const extraction = extractions.get(first.id) as Extraction
  for (const { id } of copies) extractions.set(id, extraction)
  expect(traced(copies).claims.every(({ originCount }) => originCount.high === 1)).toBe(true)
})
