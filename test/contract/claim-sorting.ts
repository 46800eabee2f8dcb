import fc from 'fast-check'
import type { ClaimOrder } from '../../src/store/claim-orders.ts'

/** What claims are sorted by; few values, so that many are equal. */
export interface SortedClaim {
  readonly id: string
  readonly rank: number
  readonly conflict_count: number
  readonly report_count: number
  readonly origin_low: number
  readonly origin_high: number
  readonly first_seen: string | null
  readonly last_seen: string | null
  readonly new_origin_seen: string | null
}

const few = fc.integer({ min: 0, max: 2 })
const date = fc.constantFrom(null, '2031', '2031-03', '2031-03-01', '2031-03-01T08:00:00+09:00', '2031-04-11')
export const someClaim = fc.record({
  rank: fc.integer({ min: -2, max: 1 }),
  conflict_count: few,
  report_count: few,
  origin_low: few,
  origin_high: few,
  first_seen: date,
  last_seen: date,
  new_origin_seen: date,
})

const down = (a: number, b: number): number => b - a
export const latest = (a: string | null, b: string | null): number => ((b ?? '') < (a ?? '') ? -1 : Number(b !== a))
export const earliest = (a: string | null, b: string | null): number => ((a ?? '~') < (b ?? '~') ? -1 : Number(a !== b))
/** How each order is meant; where all are equal the order is that of the ids, one way or the other. */
export const meant: Readonly<Record<ClaimOrder, (a: SortedClaim, b: SortedClaim) => number>> = {
  evidence: (a, b) => a.rank - b.rank,
  news: (a, b) =>
    latest(a.new_origin_seen, b.new_origin_seen) ||
    down(a.conflict_count, b.conflict_count) ||
    down(a.report_count, b.report_count) ||
    a.rank - b.rank,
  origins: (a, b) => down(a.origin_low, b.origin_low) || down(a.origin_high, b.origin_high) || a.rank - b.rank,
  spread: (a, b) => down(a.report_count, b.report_count) || a.rank - b.rank,
  newest: (a, b) => latest(a.last_seen, b.last_seen) || a.rank - b.rank,
  oldest: (a, b) => earliest(a.first_seen, b.first_seen) || a.rank - b.rank,
}
