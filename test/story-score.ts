import type { Assertion, Claim } from '../src/model/claim.ts'
import type { Trace } from '../src/model/trace.ts'

/** What is so in an invented story. Quotes are verbatim and lie in one sentence. */
export interface Story {
  readonly claims: readonly {
    readonly id: string
    readonly gloss: string
    /** Independent origins; two numbers are an interval within which any answer is right. */
    readonly origins: number | readonly [number, number]
    /** Report and quote. */
    readonly mentions: readonly Quote[]
  }[]
  /** Pairs that are alike and say two things. */
  readonly apart: readonly (readonly [Quote, Quote])[]
}

type Quote = readonly [report: string, quote: string]

/** How one claim of a story came out. */
export interface Outcome {
  readonly id: string
  readonly gloss: string
  /** Share of its mentions that stand in one claim. */
  readonly together: number
  /** Of that claim; undefined when fewer than half of the mentions are together. */
  readonly count: { readonly low: number; readonly high: number } | undefined
  readonly right: boolean
  readonly over: boolean
}

/** How many of a story's claims came out right, and which mentions of two claims stand in one. */
export function scoreStory(story: Story, trace: Trace): { outcomes: Outcome[]; joined: string[]; missed: string[] } {
  const missed: string[] = []
  const homes = story.claims.map(({ id, mentions }) =>
    mentions.map(([report, quote]) => {
      const found = holding(trace, report, quote)
      if (found.length === 0) missed.push(`${id} ${report}: ${quote}`)
      return found
    }),
  )
  const best = homes.map((lists) => {
    const counts = new Map<Claim, number>()
    for (const list of lists) for (const claim of new Set(list)) counts.set(claim, (counts.get(claim) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1])[0]
  })
  const outcomes = story.claims.map(({ id, gloss, origins, mentions }, index): Outcome => {
    const together = (best[index]?.[1] ?? 0) / mentions.length
    const count = together >= 0.5 ? best[index]?.[0].originCount : undefined
    const [least, most] = typeof origins === 'number' ? [origins, origins] : origins
    const right = count !== undefined && count.low <= most && count.high >= least && count.high - count.low <= 1
    return { id, gloss, together, count, right, over: count !== undefined && count.low > most }
  })
  const joined = story.apart.flatMap(([one, other]) => {
    const [a, b] = [one, other].map(([report, quote]) => holding(trace, report, quote)[0])
    return a !== undefined && a === b ? [`${one.join(': ')} | ${other.join(': ')}`] : []
  })
  const claimed = new Map<Claim, string>()
  for (const [index, { id }] of story.claims.entries()) {
    const home = best[index]?.[0]
    if (home === undefined || (best[index]?.[1] ?? 0) < 2) continue
    const other = claimed.get(home)
    if (other !== undefined) joined.push(`${other} | ${id}`)
    claimed.set(home, id)
  }
  return { outcomes, joined, missed }
}

/** Least share of a quote that an assertion holds, and least share of an assertion that is the quote. */
const HELD = 0.5
const OWN = 0.25

/** The claims of the assertions that hold most of a quote, best fit first. */
function holding(trace: Trace, id: string, quote: string): Claim[] {
  const report = trace.reports.find((each) => each.id === id)
  const start = report?.text.indexOf(quote) ?? -1
  if (start < 0) return []
  const end = start + quote.length
  const fit = ({ span }: Assertion): number =>
    Math.max(0, Math.min(end, span[1]) - Math.max(start, span[0])) / Math.max(end - start, span[1] - span[0])
  return trace.claims
    .flatMap((claim) => claim.assertions.map((assertion) => ({ claim, assertion, own: fit(assertion) })))
    .filter(({ assertion: { report: carrier, span }, own }) => {
      const held = (Math.min(end, span[1]) - Math.max(start, span[0])) / (end - start)
      return carrier === id && held >= HELD && own >= OWN
    })
    .sort((a, b) => b.own - a.own)
    .map(({ claim }) => claim)
}
