import { claimTableLine } from '../../exports/tables/claim-table.ts'
import type { ClaimSummary } from '../claim-summary.ts'
import type { Settled } from './settled.ts'

/** A claim as a line of the table of claims. */
export function claimLine(claim: ClaimSummary, settled: Settled): string {
  return claimTableLine({
    ...claim,
    ...settled,
    changes: Object.values(claim.drifts).reduce((sum, count) => sum + count, 0),
    denials: claim.stances.denies ?? 0,
  })
}
