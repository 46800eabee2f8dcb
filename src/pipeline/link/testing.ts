import type { Extraction } from '../../model/extraction.ts'
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import type { Placed } from './assertions.ts'
import { claimsOf } from './claims.ts'
import type { Compared } from './compared.ts'
import { featuresOf } from './features.ts'

const COMMON = /^(?:the|a|an|of|and|in|to|was|were|by|on|at|it|that|had|has|for|from|with|there|been|be|any|his|its)$/u
const rarity = (word: string): number => (COMMON.test(word) ? 0.1 : 4)

/**
 * Claims of reports of one sentence a line, as lists of their lines, in order: `a: words` asserts, `a!: words` denies,
 * `a-: words` says that it is not so, `a#: words` is the headline of a, `a@x: words` is said by x, else by nobody named.
 */
export const claims = (lines: readonly string[], sameStory = true): string[][] => {
  const texts = new Map<string, string>()
  const bodies = new Map<string, number>()
  const told: { report: string; mark: string; speaker: string | undefined; words: string; start: number }[] = []
  for (const line of lines) {
    const [, report = '', mark = '', speaker, words = ''] = /^(\w+)([!#-]?)(?:@(\w+))?: (.+)$/u.exec(line) ?? []
    const before = texts.get(report) ?? ''
    told.push({ report, mark, speaker, words, start: before.length })
    texts.set(report, `${before}${words}. `)
    if (mark === '#') bodies.set(report, before.length + words.length + 2)
  }
  const reports = new Map(
    [...texts].map(([id, text]) => [id, { id, text, publishedAt: null, bodyStart: bodies.get(id) ?? 0 } as Report]),
  )
  const compared = told.map(({ report, mark, speaker, words, start }): Compared => {
    const span: Span = [start, start + words.length]
    const id = `${report} ${String(start)}`
    const stance = mark === '!' ? 'denies' : 'asserts'
    const polarity = mark === '!' || mark === '-' ? 'negative' : 'positive'
    const chain = speaker === undefined ? [] : [speaker]
    const assertion = {
      id,
      report,
      span,
      chain,
      stance,
      polarity,
      quantity: null,
      attributions: [],
    } as unknown as Placed['assertion']
    const placed: Placed = { assertion, id, content: [span], focus: undefined, numbered: false, aside: [] }
    const extraction = { quantities: [], timexes: [], places: [], attributions: [] } as unknown as Extraction
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
          ({ report, span, stance, chain: [speaker] }) =>
            `${report}${stance === 'denies' ? '!' : ''}${speaker === undefined ? '' : `@${speaker}`}: ${(texts.get(report) ?? '').slice(...span)}`,
        )
        .sort(),
    )
    .sort()
}
