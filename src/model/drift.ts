/** A copy that changed what it copied. `from` and `to` are indexes into the claim's assertions, parent and copy. */
export interface Drift {
  readonly claim: string
  readonly from: number
  readonly to: number
  readonly kind: DriftKind
  readonly why: string
}

export type DriftKind =
  'hedge-lost' | 'hedge-gained' | 'source-lost' | 'source-added' | 'source-changed' | 'number-changed'
