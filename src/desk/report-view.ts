import type { OriginCount } from '../model/origin.ts'
import type { Assertion } from '../model/claim.ts'
import type { Derivation } from '../model/derivation.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Report } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import { claimsOfReport, derivationsOfReports } from '../store/claims.ts'
import type { Database } from '../store/database.ts'
import { casesOfCapture, findReport, reportDocuments } from '../store/reports.ts'
import { type EvidenceReport, withVouchers } from './claim-view.ts'

/** A report with everything its page shows. */
export interface ReportView {
  readonly report: Report
  readonly extraction: Extraction
  /** The cases that hold it. */
  readonly cases: readonly string[]
  /** The case that the claims, sources and derivations below are from; null when it is in none. */
  readonly case: string | null
  /** Derivations that touch it. */
  readonly derivations: readonly Derivation[]
  /** The reports at the other end of a derivation, and earlier versions, with their texts. */
  readonly relatedReports: readonly EvidenceReport[]
  readonly sources: readonly Source[]
  /** Claims with an assertion in this report; `assertions` are only those that lie in it. */
  readonly claims: readonly {
    readonly id: string
    readonly gloss: string
    readonly originCount: OriginCount
    readonly reportCount: number
    readonly assertions: readonly (Assertion & { readonly index: number })[]
  }[]
}

/** Undefined when there is no such report. */
export async function viewReport(database: Database, id: string, caseId?: string): Promise<ReportView | undefined> {
  const found = await findReport(database, id)
  if (found === undefined) return undefined
  const { report, extraction } = found
  const cases = await casesOfCapture(database, found.captureId)
  const inCase = caseId !== undefined && cases.includes(caseId) ? caseId : (cases[0] ?? null)
  const claims = inCase === null ? [] : await claimsOfReport(database, inCase, id)
  const derivations = inCase === null ? [] : await derivationsOfReports(database, inCase, [id])
  const related = new Set(
    derivations.flatMap((derivation) => [
      derivation.to,
      ...('report' in derivation.from ? [derivation.from.report] : []),
    ]),
  )
  if (report.revisionOf !== null) related.add(report.revisionOf)
  related.delete(id)
  const shown = claims.map((claim) => ({
    id: claim.id,
    gloss: claim.gloss,
    originCount: claim.originCount,
    reportCount: claim.reportCount,
    assertions: claim.assertions.flatMap((assertion, index) =>
      assertion.report === id ? [{ ...assertion, index }] : [],
    ),
  }))
  const sourceIds = new Set([
    ...shown.flatMap((claim) => claim.assertions.flatMap((assertion) => assertion.chain)),
    ...derivations.flatMap((derivation) => ('source' in derivation.from ? [derivation.from.source] : [])),
  ])
  return {
    report,
    extraction,
    cases,
    case: inCase,
    derivations,
    relatedReports: (await reportDocuments(database, [...related])).map(
      ({ id: other, title, outlet, publishedAt, url, lang, bodyStart, text }) => ({
        id: other,
        title,
        outlet,
        publishedAt,
        url,
        lang,
        bodyStart,
        text,
      }),
    ),
    sources: inCase === null ? [] : await withVouchers(database, inCase, [...sourceIds]),
    claims: shown,
  }
}
