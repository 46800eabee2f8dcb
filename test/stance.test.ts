import { expect, test } from 'vitest'
import { loadResources } from '../src/desk/resources.ts'
import { extract, extractionInput, traceReports } from '../src/pipeline/pipeline.ts'
import type { Report } from '../src/model/report.ts'

const resources = loadResources()

/** The words of each assertion with its stance, in text order. */
function assertionsOf(text: string): string[] {
  const report = { id: 'r', locator: 'r.txt', text, bodyStart: 0, lang: 'en', publishedAt: '2031-05-06', title: null }
  const whole = { outlet: null, url: null, canonicalUrl: null, revisionOf: null, byline: [], removed: [], problems: [] }
  const read = { ...report, ...whole } as unknown as Report
  const { claims } = traceReports([read], [extract(extractionInput(read), resources)], resources)
  return claims
    .flatMap(({ assertions }) => assertions)
    .sort((a, b) => a.span[0] - b.span[0])
    .map(({ span, stance }) => `${stance}: ${text.slice(...span)}`)
}

test('what is said of a claim carries the stance towards it and is no statement of its own', () => {
  expect(assertionsOf('Its claims that the boats carry sensors capable of seeing ships are also unverified.')).toEqual([
    'doubts: claims that the boats carry sensors capable of seeing ships are also unverified',
  ])
})

test('what is said beside a claim stays a statement', () => {
  expect(
    assertionsOf('The ministry denied that the boats carry sensors. The boats are too small for such sensors.'),
  ).toEqual(['denies: denied that the boats carry sensors', 'asserts: The boats are too small for such sensors'])
})
