import type { OriginCount, OriginStatus } from '../../model/origin.ts'
import { type Cell, csvLine } from './csv.ts'

/** A claim as a line of a table. */
export interface ClaimLine {
  readonly id: string
  readonly gloss: string
  readonly originCount: OriginCount
  readonly origins: readonly { readonly name: string | null; readonly status: OriginStatus }[]
  readonly outletCount: number
  readonly reportCount: number
  readonly assertionCount: number
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly newOriginSeen: string | null
  readonly conflicts: number
  readonly revisions: number
  /** Changes between copies, of all kinds. */
  readonly changes: number
  readonly denials: number
  /** What reviewers settled; null when nothing. */
  readonly verdict: string | null
  readonly credibility: string | null
}

const columns: readonly (readonly [heading: string, cell: (line: ClaimLine) => Cell])[] = [
  ['claim', ({ id }) => id],
  ['gloss', ({ gloss }) => gloss],
  ['origins_low', ({ originCount }) => originCount.low],
  ['origins_high', ({ originCount }) => originCount.high],
  ['origins', ({ origins }) => origins.map(({ name, status }) => `${name ?? 'outlet unknown'} (${status})`).join('; ')],
  ['outlets', ({ outletCount }) => outletCount],
  ['reports', ({ reportCount }) => reportCount],
  ['statements', ({ assertionCount }) => assertionCount],
  ['first_seen', ({ firstSeen }) => firstSeen],
  ['last_seen', ({ lastSeen }) => lastSeen],
  ['new_origin_seen', ({ newOriginSeen }) => newOriginSeen],
  ['conflicts', ({ conflicts }) => conflicts],
  ['revisions', ({ revisions }) => revisions],
  ['changes', ({ changes }) => changes],
  ['denials', ({ denials }) => denials],
  ['verdict', ({ verdict }) => verdict],
  ['credibility', ({ credibility }) => credibility],
]

export const claimTableHead = csvLine(columns.map(([heading]) => heading))

export function claimTableLine(line: ClaimLine): string {
  return csvLine(columns.map(([, cell]) => cell(line)))
}
