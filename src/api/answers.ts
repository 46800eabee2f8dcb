/*
 * What the routes answer, as types for whoever asks: the pages read these and nothing else of the desk.
 */
import type { EntityDossier as Dossier } from '../desk/dossiers.ts'

export type { ClaimSummary } from '../desk/claim-summary.ts'
export type { ClaimView, EvidenceReport } from '../desk/claim-view.ts'
export type {
  Added,
  Alert,
  CaseOverview,
  Decision,
  EntitySummary,
  Feed,
  Hit,
  PlaceSummary,
  Queued,
  Refused,
  ReportSummary,
  ReportVersion,
  Standing,
} from '../desk/desk.ts'
export type { ListedSource as SourceSummary } from '../desk/dossiers.ts'
export type { DeskEvent } from '../desk/events.ts'
export type { ListedClaim } from '../desk/listed-claims.ts'
export type { AnsweredQuestion } from '../desk/question-desk.ts'
export type { ReportView } from '../desk/report-view.ts'
export type { BulkPreview } from '../desk/review/bulk.ts'
export type { Settlement } from '../desk/review/settlement.ts'
export type { DatedClaim, Timeline } from '../desk/timeline.ts'
export type { Template } from '../desk/templates.ts'
export type { VersionDifference } from '../desk/versions/versions.ts'
export type { WatchView as Watch } from '../desk/watches/watch-desk.ts'

/** Its claims go on in the list of claims, from `next`. */
export type EntityDossier = Omit<Dossier, 'claims'> & {
  readonly claims: Omit<Dossier['claims'], 'next'> & { readonly next: string | null }
}
