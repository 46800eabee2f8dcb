import { expect, test } from 'vitest'
import { loadResources } from '../src/desk/resources.ts'
import { extract, extractionInput, traceReports } from '../src/pipeline/pipeline.ts'
import type { Report } from '../src/model/report.ts'

const resources = loadResources()

/** The trace of one report without outlet and title. */
function traceOf(text: string): ReturnType<typeof traceReports> {
  const report = { id: 'r', locator: 'r.txt', text, bodyStart: 0, lang: 'en', publishedAt: '2031-05-06', title: null }
  const whole = { outlet: null, url: null, canonicalUrl: null, revisionOf: null, byline: [], removed: [], problems: [] }
  const read = { ...report, ...whole } as unknown as Report
  return traceReports([read], [extract(extractionInput(read), resources)], resources)
}

/** The words of each assertion with its stance, in text order. */
function assertionsOf(text: string): string[] {
  const { claims } = traceOf(text)
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

test('who could not check a statement, or said nothing to it, stands with the statement', () => {
  const claimsOf = (text: string): string[][] =>
    traceOf(text).claims.map(({ assertions }) => assertions.map(({ stance }) => stance))
  const told = 'Two engineers said the dam at Ulm had cracked in the night.'
  expect(claimsOf(`${told} Gulf Wire could not independently verify their account.`)).toEqual([['asserts', 'doubts']])
  expect(claimsOf(`${told} The claim could not be verified.`)).toEqual([['asserts', 'doubts']])
  expect(claimsOf(`${told} Gulf Wire has not been able to verify this.`)).toEqual([['asserts', 'doubts']])
  expect(claimsOf(`${told} The water ministry declined to comment.`)).toEqual([['asserts', 'not-acknowledged']])
  // What names the matter is compared with the claim by what it tells.
  expect(claimsOf(`${told} Gulf Wire could not verify that forty mules were drowned in the flood.`)).toHaveLength(2)
})

test('a calibre names a weapon and is no number of its own, and what is left of the telling is nothing told', () => {
  expect(
    assertionsOf('Norland sent Ulm howitzers of 170 mm and 240-mm rocket launchers, the harbour ministry said.'),
  ).toEqual(['asserts: Norland sent Ulm howitzers of 170 mm and 240-mm rocket launchers'])
  expect(
    assertionsOf(
      'Norland has sent Ulm rocket launchers, the ministry told lawmakers in a closed session, according to Ida Berg.',
    ),
  ).toEqual(['asserts: Norland has sent Ulm rocket launchers'])
})

test('what a denial takes for granted is not denied', () => {
  expect(assertionsOf('Norland denied that a raid caused the blast that killed 12 miners.')).toEqual([
    'denies: denied that a raid caused the blast that killed 12 miners',
    'asserts: a raid caused the blast that killed 12 miners',
  ])
  expect(assertionsOf('Norland denied that its guards had killed 12 miners.')).toEqual([
    'denies: denied that its guards had killed 12 miners',
  ])
})

test('whoever denies a report of another denies what it says, and passes nothing on', () => {
  const chains = (text: string): string[] => {
    const { claims, sources } = traceOf(text)
    const names = new Map(sources.map(({ id, name }) => [id, name]))
    return claims
      .flatMap(({ assertions }) => assertions)
      .map(({ stance, chain }) => `${chain.map((id) => names.get(id) ?? '').join(' < ')} ${stance}`)
      .sort()
  }
  const said = 'the railway bridge at Ulm had been blown up'
  expect(chains(`The minister denied a Gulf Wire report that ${said}.`)).toEqual([
    'Gulf Wire asserts',
    'minister denies',
  ])
  expect(chains(`The army dismissed a claim by the rebels that ${said}.`)).toEqual(['army denies', 'rebels asserts'])
  expect(chains(`The army denied reports that ${said}.`)).toEqual(['army denies'])
  // What Park said is not passed on by whoever denies that he said it.
  expect(chains(`Ida Berg denied that Kim Park had said that ${said}.`)).toEqual(['Ida Berg denies'])
})
