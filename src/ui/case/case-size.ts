import type { CaseOverview } from '../api.ts'
import { countOf } from '../words.ts'

/** `14 reports · 26 claims · 2 with conflicts`, and what is still under way. */
export function sizeInWords(about: CaseOverview): string {
  return [
    countOf(about.reportCount, 'report'),
    countOf(about.claimCount, 'claim'),
    ...(about.conflictCount === 0 ? [] : [`${about.conflictCount} with conflicts`]),
    ...(about.queuedCount === 0 ? [] : [`${about.queuedCount} still to be read`]),
    ...(about.refusedCount === 0 ? [] : [`${about.refusedCount} refused`]),
    ...(about.stale ? ['claims are being drawn up anew'] : []),
  ].join(' · ')
}
