import type { AssertionRef } from '../model/conflict.ts'
import type { Assertion, Claim } from '../model/claim.ts'
import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import type { Trace } from '../model/trace.ts'

/**
 * The case as a cited briefing in Markdown. Every sentence carries a note, every note names the report, its digest and the
 * characters of its clean text on which the sentence rests, and quotes them. It states origins, conflicts and changes, never
 * what is true.
 */
export function briefing(trace: Trace, head: { readonly title: string; readonly claims?: number }): string {
  const notes = new Notes(trace.reports)
  const claims = trace.claims.slice(0, head.claims ?? trace.claims.length)
  const sections = claims.map((claim, index) => claimSection(trace, claim, index + 1, notes))
  return [
    `# ${plain(head.title)}`,
    '',
    `${counted(trace.reports.length, 'report')}, ${counted(trace.claims.length, 'claim')}. Origins are counted, not outlets; an interval means that the texts do not settle the count.`,
    '',
    ...sections.flat(),
    '## Notes',
    '',
    ...notes.lines(),
    '',
  ].join('\n')
}

function claimSection(trace: Trace, claim: Claim, number: number, notes: Notes): string[] {
  const { low, high } = claim.originCount
  const origins =
    low === high ? counted(low, 'independent origin') : `${String(low)} to ${String(high)} independent origins`
  const cite = (assertions: readonly Assertion[]): string =>
    assertions.map((assertion) => notes.cite(assertion)).join('')
  const nameOf = (id: string): string => plain(trace.sources.find((source) => source.id === id)?.name ?? 'unknown')
  const at = (ref: AssertionRef): Assertion[] =>
    [trace.claims.find((candidate) => candidate.id === ref.claim)?.assertions[ref.assertion]].flatMap(
      (found) => found ?? [],
    )
  const endingIn = (source: string | null): Assertion[] =>
    claim.assertions.filter((assertion) => (assertion.chain.at(-1) ?? null) === source)

  const lines = [`## ${String(number)}. ${plain(claim.gloss)}`, '']
  lines.push(
    `${counted(claim.reportCount, 'report')} of ${counted(claim.outletCount, 'outlet')}, ${origins}.${cite(claim.assertions)}`,
    '',
  )
  for (const origin of claim.origins) {
    const name = origin.source === null ? 'A report whose outlet is unknown' : nameOf(origin.source)
    const rests = endingIn(origin.source)
    lines.push(
      `- ${name}: ${origin.status}; ${plain(origin.why)}.${cite(rests.length > 0 ? rests : claim.assertions.slice(0, 1))}`,
    )
  }
  const spoken = { denies: 'Denied', doubts: 'Doubted', 'not-acknowledged': 'Not acknowledged' } as const
  for (const [stance, word] of Object.entries(spoken)) {
    for (const assertion of claim.assertions.filter((candidate) => candidate.stance === stance)) {
      const speaker = assertion.chain.at(-1)
      lines.push(`- ${word}${speaker === undefined ? '' : ` by ${nameOf(speaker)}`}.${cite([assertion])}`)
    }
  }
  for (const conflict of trace.conflicts) {
    if (conflict.verdict === 'compatible' || !conflict.between.some((side) => side.claim === claim.id)) continue
    lines.push(
      `- ${capital(conflict.verdict.replaceAll('-', ' '))}: ${plain(conflict.why)}.${cite(conflict.between.flatMap(at))}`,
    )
  }
  for (const drift of trace.drifts.filter((candidate) => candidate.claim === claim.id)) {
    const sides = [drift.from, drift.to].flatMap((index) => claim.assertions[index] ?? [])
    lines.push(`- ${capital(drift.kind.replaceAll('-', ' '))}: ${plain(drift.why)}.${cite(sides)}`)
  }
  return [...lines, '']
}

/** Numbers the places that sentences rest on; one place has one number. */
class Notes {
  private readonly numbers = new Map<string, { readonly report: string; readonly span: Span }>()

  constructor(private readonly reports: readonly Report[]) {}

  cite({ report, span }: Assertion): string {
    const key = `${report}:${span.join('-')}`
    if (!this.numbers.has(key)) this.numbers.set(key, { report, span })
    return `[^${String([...this.numbers.keys()].indexOf(key) + 1)}]`
  }

  lines(): string[] {
    return [...this.numbers.values()].map(({ report: id, span }, index) => {
      const report = this.reports.find((candidate) => candidate.id === id)
      const about = [
        report?.outlet ?? 'outlet unknown',
        report?.title ?? null,
        report?.publishedAt ?? 'date unknown',
        report?.canonicalUrl ?? report?.url ?? report?.locator ?? null,
      ].flatMap((part) => (part === null ? [] : plain(part)))
      const digest = `sha256 ${report?.sha256.slice(0, 16) ?? 'unknown'}, characters ${String(span[0])}–${String(span[1])}`
      return `[^${String(index + 1)}]: ${about.join(', ')} (${digest}): “${plain(report?.text.slice(...span) ?? '')}”`
    })
  }
}

/** Text of reports as text: nothing in it is Markdown or HTML, and it stays on its line. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~$]/gu, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
}

function counted(count: number, one: string): string {
  return `${String(count)} ${one}${count === 1 ? '' : 's'}`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
