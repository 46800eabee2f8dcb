/*
 * What the routes answer, as types for whoever asks: the pages read these and nothing else of the desk.
 */
export type { ClaimSummary } from '../desk/claim-summary.ts'
export type { ClaimView, EvidenceReport } from '../desk/claim-view.ts'
export type {
  Added,
  Alert,
  AnsweredQuestion,
  CaseOverview,
  Decision,
  EntityDossier,
  EntitySummary,
  Hit,
  ListedClaim,
  PlaceSummary,
  Refused,
  ReportSummary,
  SourceSummary,
  Standing,
  Watch,
} from '../desk/desk.ts'
export type { DeskEvent } from '../desk/events.ts'
export type { BulkPreview } from '../desk/review/bulk.ts'
export type { Settlement } from '../desk/review/settlement.ts'
export type { ReportView } from '../desk/report-view.ts'
export type { Template } from '../desk/templates.ts'
