import { expect, test } from 'vitest'
import { loadResources } from '../src/desk/resources.ts'
import { extract, extractionInput, traceReports } from '../src/pipeline/pipeline.ts'
import type { Report } from '../src/model/report.ts'

const resources = loadResources()

function reportsOf(texts: readonly string[]): Report[] {
  return texts.map((text, place) => {
    const report = {
      id: `r${String(place)}`,
      locator: `r${String(place)}.txt`,
      text,
      bodyStart: 0,
      lang: 'en',
      title: null,
    }
    const whole = {
      outlet: null,
      url: null,
      canonicalUrl: null,
      revisionOf: null,
      byline: [],
      removed: [],
      problems: [],
    }
    return { ...report, ...whole, publishedAt: '2031-05-06' } as unknown as Report
  })
}

/** Pairs of numbers that measure different things, in the order of their words. */
function differentMeasures(...texts: readonly string[]): string[] {
  const reports = reportsOf(texts)
  const extractions = reports.map((report) => extract(extractionInput(report), resources))
  const { claims, conflicts } = traceReports(reports, extractions, resources)
  const numberOf = ({ claim, assertion }: { readonly claim: string; readonly assertion: number }): string => {
    const one = claims.find(({ id }) => id === claim)?.assertions[assertion]
    const text = reports.find(({ id }) => id === one?.report)?.text ?? ''
    return text.slice(...(one?.quantity?.span ?? [0, 0]))
  }
  return conflicts
    .filter(({ verdict }) => verdict === 'different-measure')
    .map(({ between }) => between.map(numberOf).sort().join(' | '))
    .sort()
}

const CASUALTIES =
  'Gunnar Orlo said his army had suffered 4,000 casualties. In the first week 300 soldiers were killed, Orlo said.'

test('one number that one speaker gives for two things is a row, whatever other numbers the two claims have', () => {
  const rows = differentMeasures(CASUALTIES, 'In the hills 4,000 soldiers were killed, Gunnar Orlo said on Monday.')
  expect(rows).toContain('4,000 | 4,000')
})

test('one number of two speakers is none', () => {
  const rows = differentMeasures(CASUALTIES, 'In the hills 4,000 soldiers were killed, Vera Stahl said on Monday.')
  expect(rows).not.toContain('4,000 | 4,000')
})

/** Who tells the first number of a text last; undefined for the report itself. */
function tellerOf(text: string): string | undefined {
  const reports = reportsOf([text])
  const extractions = reports.map((report) => extract(extractionInput(report), resources))
  const { claims, sources } = traceReports(reports, extractions, resources)
  const told = claims.flatMap(({ assertions }) => assertions).filter(({ quantity }) => quantity !== null)
  const last = told.sort((a, b) => (a.quantity?.span[0] ?? 0) - (b.quantity?.span[0] ?? 0))[0]?.chain.at(-1)
  return sources.find(({ id }) => id === last)?.name
}

test.each([
  'In the hills 40 soldiers were killed, Gunnar Orlo said.',
  'Near the old mill 40 soldiers were killed, Gunnar Orlo said.',
  "In Ulm's hospitals 40 people died, Gunnar Orlo said.",
])('a number behind a place is told by whoever tells it: %s', (text) => {
  expect(tellerOf(text)).toBe('Gunnar Orlo')
})

test.each([
  'The bridge fell in the magnitude 7.7 quake, Gunnar Orlo said.',
  'After the 7.7 quake the bridge fell, Gunnar Orlo said.',
])('what is taken for granted is the report’s own: %s', (text) => {
  expect(tellerOf(text)).toBeUndefined()
})
