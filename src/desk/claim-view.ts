import type { Claim } from '../model/claim.ts'
import type { Conflict } from '../model/conflict.ts'
import type { Derivation } from '../model/derivation.ts'
import type { Drift } from '../model/drift.ts'
import type { Source } from '../model/source.ts'
import {
  claimGlosses,
  claimsById,
  conflictsOfClaims,
  derivationsOfReports,
  driftsOfClaims,
  findClaim,
  sourcesById,
} from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { reportDocuments } from '../store/reports.ts'
import { type Standing, standingsAbout } from '../store/standings.ts'

/** A report as evidence: what names it, and its text, into which spans point. */
export interface EvidenceReport {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly url: string | null
  readonly lang: string | null
  readonly bodyStart: number
  readonly text: string
}

/** A claim with everything its page shows. */
export interface ClaimView {
  readonly case: string
  readonly claim: Claim
  /** Everybody in a chain, an origin or the stemma, and who vouches for them. */
  readonly sources: readonly Source[]
  readonly conflicts: readonly Conflict[]
  readonly drifts: readonly Drift[]
  /** Derivations between the claim's reports. */
  readonly derivations: readonly Derivation[]
  /** What reviewers settled about the claim, its statements, claims merged into it, and its sources; the latest last. */
  readonly standings: readonly Standing[]
  /** Every report that a span here points into. */
  readonly reports: readonly EvidenceReport[]
  /** The other claims that conflicts name. */
  readonly otherClaims: readonly { readonly id: string; readonly gloss: string; readonly claim: Claim | null }[]
}

/** Undefined when there is no such claim. An id that was merged into another claim finds that claim. */
export async function viewClaim(database: Database, id: string, caseId?: string): Promise<ClaimView | undefined> {
  const found = await findClaim(database, id, caseId)
  if (found === undefined) return undefined
  const { claim } = found
  const inCase = found.caseId
  const conflicts = await conflictsOfClaims(database, inCase, [claim.id])
  const drifts = await driftsOfClaims(database, inCase, [claim.id])
  const otherClaims = await claimsById(
    database,
    inCase,
    [...new Set(conflicts.flatMap((conflict) => conflict.between.map((side) => side.claim)))].filter(
      (other) => other !== claim.id,
    ),
  )
  const sides = conflicts.flatMap((conflict) => conflict.between)
  const otherAssertions = otherClaims.flatMap((other) =>
    other.assertions.filter((_, index) => sides.some((side) => side.claim === other.id && side.assertion === index)),
  )
  const ownReports = [...new Set(claim.assertions.map((assertion) => assertion.report))]
  const derivations = (await derivationsOfReports(database, inCase, ownReports)).filter(
    (derivation) =>
      ownReports.includes(derivation.to) &&
      (!('report' in derivation.from) || ownReports.includes(derivation.from.report)),
  )
  const reportIds = new Set([
    ...ownReports,
    ...claim.stemma.witnesses.flatMap((witness) => witness.report ?? []),
    ...claim.stemma.edges.flatMap((edge) => edge.evidence.map((evidence) => evidence.report)),
    ...otherAssertions.map((assertion) => assertion.report),
  ])
  const sourceIds = new Set([
    ...[...claim.assertions, ...otherAssertions].flatMap((assertion) => assertion.chain),
    ...claim.origins.flatMap((origin) => origin.source ?? []),
    ...claim.stemma.witnesses.flatMap((witness) => witness.source ?? []),
  ])
  const sources = await withVouchers(database, inCase, [...sourceIds])
  const reports = await reportDocuments(database, [...reportIds])
  const standings = await standingsAbout(database, inCase, [claim.id, ...claim.aliases, ...sourceIds])
  return {
    case: inCase,
    claim,
    sources,
    conflicts,
    drifts,
    derivations,
    standings,
    reports: reports
      .map(({ id, title, outlet, publishedAt, url, lang, bodyStart, text }) => ({
        id,
        title,
        outlet,
        publishedAt,
        url,
        lang,
        bodyStart,
        text,
      }))
      .sort((a, b) => (a.publishedAt ?? '~').localeCompare(b.publishedAt ?? '~') || a.id.localeCompare(b.id)),
    otherClaims: (
      await claimGlosses(
        database,
        inCase,
        otherClaims.map((other) => other.id),
      )
    ).map((other) => ({
      ...other,
      claim: otherClaims.find((one) => one.id === other.id) ?? null,
    })),
  }
}

/** Sources and those who vouch for them. */
export async function withVouchers(
  database: Database,
  caseId: string,
  ids: readonly string[],
): Promise<readonly Source[]> {
  const sources = await sourcesById(database, caseId, ids)
  const vouchers = sources.flatMap((source) => source.vouchedBy ?? []).filter((id) => !ids.includes(id))
  return [...sources, ...(await sourcesById(database, caseId, vouchers))]
}
