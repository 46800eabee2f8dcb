import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Extraction } from '../../model/extraction.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import type { Placed } from './assertions.ts'
import { claimsOf, type Compared } from './claims.ts'
import { featuresOf } from './features.ts'

const COMMON = /^(?:the|a|an|of|and|in|to|was|were|by|on|at|it|that|had|has|for|from|with|there|been|be|any|his|its)$/u
const rarity = (word: string): number => (COMMON.test(word) ? 0.1 : 4)

/** Reports of one sentence a line: `a: words` asserts, `a!: words` denies. Claims as lists of their lines, in order. */
const claims = (lines: readonly string[], sameStory = true): string[][] => {
  const texts = new Map<string, string>()
  const told: { report: string; denies: boolean; words: string; start: number }[] = []
  for (const line of lines) {
    const [, report = '', mark, words = ''] = /^(\w+)(!?): (.+)$/u.exec(line) ?? []
    const before = texts.get(report) ?? ''
    told.push({ report, denies: mark === '!', words, start: before.length })
    texts.set(report, `${before}${words}. `)
  }
  const reports = new Map([...texts].map(([id, text]) => [id, { id, text, publishedAt: null, bodyStart: 0 } as Report]))
  const compared = told.map(({ report, denies, words, start }): Compared => {
    const span: Span = [start, start + words.length]
    const id = `${report} ${String(start)}`
    const stance = denies ? 'denies' : 'asserts'
    const assertion = { id, report, span, chain: [], stance, quantity: null } as unknown as Placed['assertion']
    const placed: Placed = { assertion, id, content: [span], focus: undefined, numbered: false, aside: [] }
    const extraction = { quantities: [], timexes: [], places: [] } as unknown as Extraction
    const features = featuresOf(
      placed,
      reports.get(report) as Report,
      extraction,
      rarity,
      () => 1,
      () => new Map(),
    )
    return { placed, features }
  })
  return claimsOf(compared, reports, () => sameStory)
    .map(({ assertions }) =>
      assertions
        .map(
          ({ report, span, stance }) =>
            `${report}${stance === 'denies' ? '!' : ''}: ${(texts.get(report) ?? '').slice(...span)}`,
        )
        .sort(),
    )
    .sort()
}

const FIRE = 'Flames destroyed the eastern granary beside the canal'
const STRIKE = 'Tram drivers rejected the wage offer of the council'

test('a short denial belongs to the claim that tells of it', () => {
  const short = 'b!: flames destroyed'
  expect(claims([`a: ${FIRE}`, `a: ${STRIKE}`, short])).toEqual([[`a: ${FIRE}`, short], [`a: ${STRIKE}`]])
})

test('in its own report a denial needs to share less', () => {
  const short = 'flames unseen there'
  expect(claims([`a: ${FIRE}`, `a!: ${short}`])).toEqual([[`a: ${FIRE}`, `a!: ${short}`].sort()])
  expect(claims([`a: ${FIRE}`, `b!: ${short}`])).toEqual([[`a: ${FIRE}`]])
})

test('a short denial of another story, or of something else, is attached to nothing', () => {
  expect(claims([`a: ${FIRE}`, 'b!: flames destroyed'], false)).toEqual([[`a: ${FIRE}`]])
  expect(claims([`a: ${FIRE}`, 'b!: ransom paid'])).toEqual([[`a: ${FIRE}`]])
})

test('a denial that only points back belongs to what stands right before it', () => {
  for (const denial of ['called the reports fake news', 'dismissed the rumours as baseless', 'waved it away']) {
    expect(claims([`a: ${FIRE}`, `a: ${STRIKE}`, `a!: ${denial}`])).toEqual(
      [[`a: ${FIRE}`], [`a: ${STRIKE}`, `a!: ${denial}`]].map((members) => [...members].sort()).sort(),
    )
  }
})

test('whatever is told, nothing stands in two claims, and the order of telling is nothing', () => {
  const line = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.boolean(),
      fc.constantFrom(FIRE, STRIKE, 'flames destroyed', 'it', 'the reports'),
    )
    .map(([report, denies, words]) => `${report}${denies ? '!' : ''}: ${words}`)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const found = claims(lines).flat()
      expect(found.length).toBeLessThanOrEqual(lines.length)
    }),
    { numRuns: 60 },
  )
})
