import type { Claim } from '../model/claim.ts'
import type { Conflict } from '../model/conflict.ts'
import type { Drift, DriftKind } from '../model/drift.ts'
import type { Certainty, Stance } from '../model/factuality.ts'
import type { OriginCount, OriginStatus } from '../model/origin.ts'
import type { Bound } from '../model/quantity.ts'
import type { Report } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import type { SourceKind } from '../model/attribution.ts'
import { strengthOf } from '../pipeline/pipeline.ts'
import type { ClaimColumns } from '../store/traces.ts'
import { firstSpeakers } from './first-speakers.ts'

/** A claim as lists show it. */
export interface ClaimSummary {
  readonly id: string
  readonly gloss: string
  readonly originCount: OriginCount
  readonly outletCount: number
  readonly reportCount: number
  readonly assertionCount: number
  /** At most eight; `originCount` says how many there are. */
  readonly origins: readonly {
    readonly source: string | null
    readonly name: string | null
    readonly kind: SourceKind | null
    /** For unnamed sources: the name of who vouches for them. */
    readonly vouchedBy: string | null
    readonly status: OriginStatus
  }[]
  /** Publication dates of the first and the last report, at the precision known. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  /** The day on which the last of several origins was first heard; null while none came after the first day. */
  readonly newOriginSeen: string | null
  /** Pairs that cannot both hold; revisions and different measures are no conflicts. */
  readonly conflicts: number
  readonly revisions: number
  readonly drifts: Readonly<Partial<Record<DriftKind, number>>>
  readonly stances: Readonly<Partial<Record<Stance, number>>>
  readonly certainties: Readonly<Partial<Record<Certainty, number>>>
  /** Different values, in ascending order; at most twelve. */
  readonly quantities: readonly {
    readonly low: number | null
    readonly high: number | null
    readonly bound: Bound
    readonly unit: string
    readonly count: number
  }[]
  readonly reports: readonly string[]
  /** Reports that say it in a version that was replaced by one that does not. */
  readonly withdrawn: readonly string[]
}

const SHOWN_ORIGINS = 8
const SHOWN_QUANTITIES = 12

/** What lists, filters and searches show of each claim of a trace, in its order. */
export function claimColumns(
  claims: readonly Claim[],
  context: {
    readonly reports: readonly Report[]
    readonly sources: readonly Source[]
    readonly conflicts: readonly Conflict[]
    readonly drifts: readonly Drift[]
  },
): readonly ClaimColumns[] {
  const reports = new Map(context.reports.map((report) => [report.id, report]))
  const sources = new Map(context.sources.map((source) => [source.id, source]))
  const conflicts = new Map<string, Conflict[]>()
  for (const conflict of context.conflicts) {
    for (const claim of new Set(conflict.between.map((side) => side.claim))) {
      conflicts.set(claim, [...(conflicts.get(claim) ?? []), conflict])
    }
  }
  const drifts = new Map<string, Drift[]>()
  for (const drift of context.drifts) drifts.set(drift.claim, [...(drifts.get(drift.claim) ?? []), drift])

  const laterVersions = new Map<string, string[]>()
  for (const { id, revisionOf } of context.reports) {
    if (revisionOf !== null) laterVersions.set(revisionOf, [...(laterVersions.get(revisionOf) ?? []), id])
  }

  return claims.map((claim) => {
    const reportIds = [...new Set(claim.assertions.map((assertion) => assertion.report))]
    const sourceIds = [
      ...new Set([
        ...claim.assertions.flatMap((assertion) => assertion.chain),
        ...claim.origins.flatMap((origin) => origin.source ?? []),
      ]),
    ]
    const dates = reportIds.flatMap((id) => reports.get(id)?.publishedAt ?? []).sort()
    const own = conflicts.get(claim.id) ?? []
    const { newOriginSeen, firstSources } = firstSpeakers(claim, reports)
    const stances = counted(claim.assertions.map((assertion) => assertion.stance))
    const summary: ClaimSummary = {
      id: claim.id,
      gloss: claim.gloss,
      originCount: claim.originCount,
      outletCount: claim.outletCount,
      reportCount: claim.reportCount,
      assertionCount: claim.assertions.length,
      origins: claim.origins.slice(0, SHOWN_ORIGINS).map((origin) => {
        const source = origin.source === null ? undefined : sources.get(origin.source)
        const voucher = sources.get(source?.vouchedBy ?? '')
        return {
          source: origin.source,
          name: source?.name ?? null,
          kind: source?.kind ?? null,
          vouchedBy: voucher?.name ?? null,
          status: origin.status,
        }
      }),
      firstSeen: dates[0] ?? null,
      lastSeen: dates.at(-1) ?? null,
      newOriginSeen,
      conflicts: own.filter((conflict) => conflict.verdict === 'conflict').length,
      revisions: own.filter((conflict) => conflict.verdict === 'revision').length,
      drifts: counted((drifts.get(claim.id) ?? []).map((drift) => drift.kind)),
      stances,
      certainties: counted(claim.assertions.map((assertion) => assertion.certainty)),
      quantities: quantities(claim),
      reports: reportIds,
      withdrawn: reportIds.filter((id) => (laterVersions.get(id) ?? []).some((later) => !reportIds.includes(later))),
    }
    return {
      // Strength comes in halves.
      rank: -Math.round(2 * strengthOf(claim, summary.conflicts > 0)),
      firstSeen: summary.firstSeen,
      lastSeen: summary.lastSeen,
      conflictCount: summary.conflicts,
      driftCount: (drifts.get(claim.id) ?? []).length,
      denied: (stances.denies ?? 0) > 0 || own.some((conflict) => conflict.kind === 'denial'),
      reportIds,
      sourceIds,
      newOriginSeen,
      firstSourceIds: firstSources,
      words: [
        claim.gloss,
        ...claim.assertions.map(({ report, span }) => reports.get(report)?.text.slice(span[0], span[1]) ?? ''),
        ...sourceIds.map((id) => sources.get(id)?.name ?? ''),
      ].join('\n'),
      summary,
    }
  })
}

function quantities(claim: Claim): ClaimSummary['quantities'] {
  const found = new Map<string, ClaimSummary['quantities'][number]>()
  for (const { quantity } of claim.assertions) {
    if (quantity === null) continue
    const { low, high, bound, unit } = quantity
    const key = JSON.stringify([low, high, bound])
    const known = found.get(key)
    found.set(key, { low, high, bound, unit: known?.unit ?? unit, count: (known?.count ?? 0) + 1 })
  }
  const place = (value: ClaimSummary['quantities'][number]): number => value.low ?? value.high ?? 0
  return [...found.values()].sort((a, b) => place(a) - place(b)).slice(0, SHOWN_QUANTITIES)
}

function counted<T extends string>(words: readonly T[]): Partial<Record<T, number>> {
  const counts: Partial<Record<T, number>> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
