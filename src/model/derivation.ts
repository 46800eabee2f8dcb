import type { Span } from './span.ts'

/**
 * That one report came from another, or from a source that is not at hand (PROV: `wasDerivedFrom`, `wasQuotedFrom`,
 * `wasRevisionOf`, `hadPrimarySource`).
 */
export interface Derivation {
  readonly from: { readonly report: string } | { readonly source: string }
  /** The report that was derived. */
  readonly to: string
  readonly kind: DerivationKind
  /** Both come from a common text that is not at hand; `from` and `to` are then in no order. */
  readonly siblings: boolean
  readonly evidence: readonly Evidence[]
  /** Of our machine, 0 to 1. */
  readonly confidence: number
}

export type DerivationKind = 'copy' | 'rewrite' | 'quotation' | 'citation' | 'revision'

/** A place in a report that a conclusion rests on, and in what way. */
export interface Evidence {
  readonly report: string
  readonly span: Span
  readonly note: string
}
