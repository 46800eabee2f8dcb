import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadResources } from '../src/desk/resources.ts'
import { traceOnce } from '../src/desk/trace-once.ts'
import type { Assertion, Claim } from '../src/model/claim.ts'
import type { Report } from '../src/model/report.ts'
import type { Trace } from '../src/model/trace.ts'

/** The sample case's truth, as its author knows it. */
interface Truth {
  readonly claims: readonly {
    readonly id: string
    readonly origins?: number
    readonly outlets?: number
    readonly mentions: readonly {
      readonly report: string
      readonly quote: string
      readonly chain: readonly string[]
      readonly stance: string
    }[]
  }[]
  readonly derivations: readonly { readonly from: string; readonly to: string; readonly kind: readonly string[] }[]
  readonly drifts: readonly { readonly claim: string; readonly kind: string; readonly in: string }[]
  readonly conflicts: readonly { readonly between: readonly [string, string]; readonly verdict: readonly string[] }[]
  readonly compatible: readonly { readonly between: readonly [string, string]; readonly why: string }[]
  readonly denial: { readonly report: string; readonly quote: string }
  readonly notAcknowledged: readonly { readonly report: string; readonly quote: string }[]
  readonly boilerplate: readonly { readonly report: string; readonly text: string }[]
}

const folder = join('samples', 'radar-for-troops')
const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth
let trace: Trace

beforeAll(async () => {
  trace = (await traceOnce([join(folder, 'reports')], loadResources())).trace
})

const nameOf = (report: Report): string => basename(report.locator).replace(/\.html$/u, '')
const reportOf = (name: string): Report => {
  const report = trace.reports.find((candidate) => nameOf(candidate) === name)
  if (report === undefined) throw new Error(`${name} is not among the reports`)
  return report
}

/** The assertions whose words hold the quote, or lie in it and make up most of it. */
function at(report: string, quote: string): { readonly claim: Claim; readonly assertion: Assertion }[] {
  const { id, text } = reportOf(report)
  const start = text.indexOf(quote)
  const end = start + quote.length
  return trace.claims.flatMap((claim) =>
    claim.assertions
      .filter((assertion) => {
        const shared = Math.min(end, assertion.span[1]) - Math.max(start, assertion.span[0])
        return assertion.report === id && start >= 0 && shared > 0.6 * quote.length
      })
      .map((assertion) => ({ claim, assertion })),
  )
}

const namesOf = (assertion: Assertion): string[] =>
  assertion.chain.map((id) => trace.sources.find((source) => source.id === id)?.name ?? id)
const sameName = (one: string, other: string): boolean => {
  const bare = (name: string): string => name.toLowerCase().replace(/^the /u, '')
  return bare(one) === bare(other)
}

const radar = truth.claims.find((claim) => claim.id === 'radar')
if (radar === undefined) throw new Error('the truth has no radar claim')
const found = (mention: Truth['claims'][number]['mentions'][number]): Claim | undefined =>
  at(mention.report, mention.quote)[0]?.claim

describe('the claim that everybody carries', () => {
  test.each(radar.mentions)('$report: $chain', (mention) => {
    const chains = at(mention.report, mention.quote).map(({ assertion }) => namesOf(assertion))
    const wanted = chains.some(
      (chain) =>
        chain.length === mention.chain.length &&
        chain.every((name, index) => sameName(name, mention.chain[index] ?? '')),
    )
    expect(wanted, JSON.stringify(chains)).toBe(true)
  })

  test('all its mentions are one claim', () => {
    const ids = radar.mentions.map((mention) => found(mention)?.id)
    expect(new Set(ids).size, JSON.stringify(ids)).toBe(1)
  })

  test('nine outlets affirm it, two origins stand behind it', () => {
    const claim = radar.mentions.map(found).find((candidate) => candidate !== undefined)
    expect(claim?.originCount).toEqual({ low: radar.origins, high: radar.origins })
  })
})

describe('every claim of the truth', () => {
  test.each(truth.claims)('$id: its mentions are found and belong together', ({ mentions }) => {
    const ids = mentions.map((mention) => found(mention)?.id)
    expect(ids).not.toContain(undefined)
    expect(new Set(ids).size).toBe(1)
  })

  test.each(truth.claims.filter((claim) => claim.origins !== undefined))(
    '$id: $origins origins',
    ({ mentions, origins }) => {
      const claim = mentions.map(found).find((candidate) => candidate !== undefined)
      expect(claim?.originCount).toEqual({ low: origins, high: origins })
    },
  )

  test.each(truth.claims.flatMap((claim) => claim.mentions))(
    '$report: "$quote" $stance',
    ({ report, quote, stance }) => {
      expect(at(report, quote).map(({ assertion }) => assertion.stance)).toContain(stance)
    },
  )
})

test.each(truth.derivations)('$to comes from $from', ({ from, to, kind }) => {
  const kinds = trace.derivations
    .filter((derivation) => {
      const parent = 'report' in derivation.from ? derivation.from.report : undefined
      return parent === reportOf(from).id && derivation.to === reportOf(to).id && !derivation.siblings
    })
    .map((derivation) => derivation.kind)
  expect(
    kind.some((wanted) => kinds.some((got) => got === wanted)),
    kinds.join(),
  ).toBe(true)
})

test.each(truth.drifts)('$claim: $kind in $in', ({ claim, kind, in: copy }) => {
  const mentions = truth.claims.find((candidate) => candidate.id === claim)?.mentions ?? []
  const ids = new Set(mentions.map((mention) => found(mention)?.id))
  const drifts = trace.drifts.filter((drift) => {
    const report = trace.claims.find((candidate) => candidate.id === drift.claim)?.assertions[drift.to]?.report
    return ids.has(drift.claim) && report === reportOf(copy).id
  })
  expect(drifts.map((drift) => drift.kind)).toContain(kind)
})

/** Verdicts on two numbers, by the words that they stand in. */
function verdicts([one, other]: readonly [string, string]): string[] {
  const words = (ref: { readonly claim: string; readonly assertion: number }): string => {
    const assertion = trace.claims.find((claim) => claim.id === ref.claim)?.assertions[ref.assertion]
    const report = trace.reports.find((candidate) => candidate.id === assertion?.report)
    return assertion === undefined ? '' : (report?.text.slice(...assertion.span) ?? '')
  }
  return trace.conflicts
    .filter((conflict) => {
      const [left, right] = conflict.between.map(words)
      return [left, right].some((side) => side?.includes(one)) && [left, right].some((side) => side?.includes(other))
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
  expect(denial?.claim.id).toBe(radar.mentions.map(found)[0]?.id)
})

test.each(truth.notAcknowledged)('$report: silence is no denial', ({ report, quote }) => {
  const stances = at(report, quote).map(({ assertion }) => assertion.stance)
  expect(stances).toContain('not-acknowledged')
  expect(stances).not.toContain('denies')
})

test.each(truth.boilerplate)('$report: "$text" is removed and is no evidence', ({ report, text }) => {
  const { id, text: clean, removed } = reportOf(report)
  expect(clean).not.toContain(text)
  expect(removed.some((block) => block.text.includes(text))).toBe(true)
  const evidence = trace.claims.flatMap((claim) => claim.assertions.filter((assertion) => assertion.report === id))
  expect(evidence.every((assertion) => !clean.slice(...assertion.span).includes(text))).toBe(true)
})
