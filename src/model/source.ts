import type { SourceKind } from './attribution.ts'

/** Somebody who is said to hold something, across reports: a chain's element. */
export interface Source {
  /** Made from the name and, for unnamed sources, the outlet that vouches for them. */
  readonly id: string
  readonly name: string
  readonly kind: SourceKind
  readonly aliases: readonly string[]
  /** Other names that this one could stand for; empty when settled. */
  readonly ambiguous: readonly string[]
  /** The captured report whose outlet this source is; null when it is not at hand. */
  readonly report: string | null
  /** For unnamed sources: the source that vouches for them (the outlet that reports them). */
  readonly vouchedBy: string | null
  /**
   * For unnamed sources: equal for those for whom one outlet vouches. However they are described they count as one, for the
   * text does not tell whether they are two. Absent otherwise.
   */
  readonly voucher?: string
  /**
   * The body whose voice this is, when several sources are one voice: one level of one state (`KR`, `US`, `US-NY`), or an
   * owner family. Null when the source speaks only for itself or nothing is known.
   */
  readonly voice: string | null
}
