import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadResources } from '../src/desk/resources.ts'
import { traceOnce } from '../src/desk/trace-once.ts'
import type { Assertion, Claim } from '../src/model/claim.ts'
import type { Report } from '../src/model/report.ts'
import type { Trace } from '../src/model/trace.ts'

/** An invented case's truth, as its author knows it. Quotes are verbatim, chains name the nearest source first. */
interface Truth {
  readonly claims: readonly {
    readonly id: string
    readonly origins?: number
    readonly mentions: readonly Mention[]
  }[]
  /** `from` lists reports that share the wording word for word: any of them may be the parent. */
  readonly derivations?: readonly {
    readonly from: readonly string[]
    readonly to: string
    readonly kind: readonly string[]
  }[]
  readonly drifts: readonly { readonly claim: string; readonly kind: string; readonly in: string }[]
  readonly conflicts: readonly { readonly between: readonly [string, string]; readonly verdict: readonly string[] }[]
  readonly compatible: readonly { readonly between: readonly [string, string]; readonly why: string }[]
  readonly denial: { readonly report: string; readonly quote: string; readonly claim: string }
  readonly notAcknowledged: readonly { readonly report: string; readonly quote: string }[]
  readonly boilerplate?: readonly { readonly report: string; readonly text: string }[]
}

interface Mention {
  readonly report: string
  readonly quote: string
  readonly chain: readonly string[]
  readonly stance: string
}

const cases = [
  { name: 'radar for troops', folder: join('samples', 'radar-for-troops'), reports: 'reports' },
  { name: 'the cannery', folder: join('test', 'golden', 'cannery'), reports: 'reports.jsonl' },
  { name: 'the ferry', folder: join('test', 'golden', 'ferry'), reports: 'reports.jsonl' },
]

describe.each(cases)('$name', ({ folder, reports }) => {
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth
  let trace: Trace

  beforeAll(async () => {
    trace = (await traceOnce([join(folder, reports)], loadResources())).trace
  })

  const nameOf = (report: Report): string => basename(report.locator).replace(/\.(html|txt)$/u, '')
  const reportOf = (name: string): Report => {
    const report = trace.reports.find((candidate) => nameOf(candidate) === name)
    if (report === undefined) throw new Error(`${name} is not among the reports`)
    return report
  }

  /** The assertions that hold most of the quote, best first. */
  function at(name: string, quote: string): { readonly claim: Claim; readonly assertion: Assertion }[] {
    const { id, text } = reportOf(name)
    const start = text.indexOf(quote)
    const end = start + quote.length
    const shared = ({ span }: Assertion): number => Math.min(end, span[1]) - Math.max(start, span[0])
    return trace.claims
      .flatMap((claim) => claim.assertions.map((assertion) => ({ claim, assertion })))
      .filter(({ assertion }) => assertion.report === id && start >= 0 && shared(assertion) > 0.6 * quote.length)
      .sort((a, b) => shared(b.assertion) - shared(a.assertion))
  }

  const namesOf = (assertion: Assertion): string[] =>
    assertion.chain.map((id) => trace.sources.find((source) => source.id === id)?.name ?? id)
  // "the coast guard" and "coast guard of Norvania" are one name; what they are called is for the extraction's tests.
  const sameName = (one: string, other: string): boolean => {
    const words = (name: string): string[] =>
      name
        .toLowerCase()
        .split(/\s+/u)
        .filter((word) => word !== 'the' && word !== 'an')
    const [short, long] = [words(one), words(other)].sort((a, b) => a.length - b.length)
    return short !== undefined && long !== undefined && short.length > 0 && short.every((word) => long.includes(word))
  }

  const claimAt = ({ report, quote, chain }: Mention): Claim | undefined => {
    const found = at(report, quote)
    const exact = found.find(({ assertion }) => isChain(namesOf(assertion), chain))
    return (exact ?? found[0])?.claim
  }
  const isChain = (names: readonly string[], chain: readonly string[]): boolean =>
    names.length === chain.length && names.every((name, index) => sameName(name, chain[index] ?? ''))
  /** The one claim that holds the mentions of a claim of the truth. */
  const claimOf = (id: string): Claim | undefined => {
    const first = truth.claims.find((claim) => claim.id === id)?.mentions[0]
    return first === undefined ? undefined : claimAt(first)
  }

  test.each(truth.claims)('$id: its mentions are found and are one claim', ({ mentions }) => {
    const ids = mentions.map((mention) => claimAt(mention)?.id)
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size, JSON.stringify(ids)).toBe(1)
  })

  test.each(truth.claims.filter((claim) => claim.origins !== undefined))('$id: $origins origins', ({ id, origins }) => {
    expect(claimOf(id)?.originCount).toEqual({ low: origins, high: origins })
  })

  const mentions = truth.claims.flatMap((claim) => claim.mentions)

  test.each(mentions)('$report: "$quote" comes from $chain', ({ report, quote, chain }) => {
    const chains = at(report, quote).map(({ assertion }) => namesOf(assertion))
    expect(
      chains.some((names) => isChain(names, chain)),
      JSON.stringify(chains),
    ).toBe(true)
  })

  test.each(mentions)('$report: "$quote" $stance', ({ report, quote, stance }) => {
    expect(at(report, quote).map(({ assertion }) => assertion.stance)).toContain(stance)
  })

  test.each(truth.derivations ?? [])('$to comes from $from', ({ from, to, kind }) => {
    const kinds = trace.derivations
      .filter((derivation) => {
        const parent = 'report' in derivation.from ? derivation.from.report : undefined
        return (
          from.some((name) => parent === reportOf(name).id) && derivation.to === reportOf(to).id && !derivation.siblings
        )
      })
      .map((derivation) => derivation.kind)
    expect(
      kind.some((wanted) => kinds.some((got) => got === wanted)),
      kinds.join(),
    ).toBe(true)
  })

  test.each(truth.drifts)('$claim: $kind in $in', ({ claim, kind, in: copy }) => {
    const drifts = trace.drifts.filter((drift) => {
      const report = trace.claims.find((candidate) => candidate.id === drift.claim)?.assertions[drift.to]?.report
      return drift.claim === claimOf(claim)?.id && report === reportOf(copy).id
    })
    expect(drifts.map((drift) => drift.kind)).toContain(kind)
  })

  /** Verdicts on two assertions, by the words that they hold. */
  function verdicts([one, other]: readonly [string, string]): string[] {
    const words = (ref: { readonly claim: string; readonly assertion: number }): string => {
      const assertion = trace.claims.find((claim) => claim.id === ref.claim)?.assertions[ref.assertion]
      const report = trace.reports.find((candidate) => candidate.id === assertion?.report)
      return assertion === undefined ? '' : (report?.text.slice(...assertion.span) ?? '')
    }
    return trace.conflicts
      .filter((conflict) => {
        const [left, right] = conflict.between.map(words)
        return (
          (left?.includes(one) === true && right?.includes(other) === true) ||
          (left?.includes(other) === true && right?.includes(one) === true)
        )
      })
      .map((conflict) => conflict.verdict)
  }

  test.each(truth.conflicts)('$between cannot both hold', ({ between, verdict }) => {
    expect(verdicts(between).some((got) => verdict.includes(got))).toBe(true)
  })

  test.each(truth.compatible)('$between only look like a conflict: $why', ({ between }) => {
    expect(verdicts(between)).not.toContain('conflict')
  })

  test('the denial is a denial of the claim itself', () => {
    const denial = at(truth.denial.report, truth.denial.quote).find(({ assertion }) => assertion.stance === 'denies')
    expect(denial).toBeDefined()
    expect(denial?.claim.id).toBe(claimOf(truth.denial.claim)?.id)
  })

  test.each(truth.notAcknowledged)('$report: silence is no denial', ({ report, quote }) => {
    const stances = at(report, quote).map(({ assertion }) => assertion.stance)
    expect(stances).toContain('not-acknowledged')
    expect(stances).not.toContain('denies')
  })

  test.each(truth.boilerplate ?? [])('$report: "$text" is removed and is no evidence', ({ report, text }) => {
    const { id, text: clean, removed } = reportOf(report)
    expect(clean).not.toContain(text)
    expect(removed.some((block) => block.text.includes(text))).toBe(true)
    const evidence = trace.claims.flatMap((claim) => claim.assertions.filter((assertion) => assertion.report === id))
    expect(evidence.every((assertion) => !clean.slice(...assertion.span).includes(text))).toBe(true)
  })

  test('noise stands apart', () => {
    const carried = trace.claims.filter((claim) => claim.reportCount > 1)
    const noise = trace.reports
      .filter((report) => /lantern|apple/iu.test(report.title ?? ''))
      .map((report) => report.id)
    expect(noise).toHaveLength(1)
    expect(carried.flatMap((claim) => claim.assertions).filter((one) => noise.includes(one.report))).toEqual([])
  })
})
