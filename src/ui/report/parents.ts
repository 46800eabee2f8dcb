import type { DerivationKind } from '../../model/derivation.ts'
import type { Span } from '../../model/span.ts'
import type { EvidenceReport, ReportView } from '../api.ts'
import { evidenceRows } from '../claim/evidence-rows.ts'

/** A report from which the shown one came, or with which it shares a text, and the passages that both have. */
export interface Parent {
  readonly report: EvidenceReport
  readonly kind: DerivationKind
  /** Which of the two came first is not known. */
  readonly siblings: boolean
  readonly passages: readonly { readonly here: Span; readonly there: Span }[]
}

/** The reports beside which this one can be laid, the surest derivation first. */
export function parentsOf({ report, derivations, relatedReports }: ReportView): readonly Parent[] {
  return derivations
    .filter(({ from, to, siblings }) => 'report' in from && (to === report.id || siblings))
    .toSorted((a, b) => b.confidence - a.confidence)
    .flatMap(({ from, to, kind, siblings, evidence }): Parent[] => {
      const otherId = to === report.id && 'report' in from ? from.report : to
      const other = relatedReports.find(({ id }) => id === otherId)
      if (other === undefined) return []
      const passages = evidenceRows(evidence).flatMap((row) => {
        if (row.type !== 'pair') return []
        if (row.left.report === report.id && row.right.report === otherId) {
          return [{ here: row.left.span, there: row.right.span }]
        }
        return row.right.report === report.id && row.left.report === otherId
          ? [{ here: row.right.span, there: row.left.span }]
          : []
      })
      return [{ report: other, kind, siblings, passages }]
    })
}
