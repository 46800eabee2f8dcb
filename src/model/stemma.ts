import type { DerivationKind, Evidence } from './derivation.ts'

/** The way of one claim from its first utterance to the outlets: a graph without cycles. */
export interface Stemma {
  readonly witnesses: readonly Witness[]
  readonly edges: readonly StemmaEdge[]
}

/** A carrier of the claim. */
export interface Witness {
  readonly id: string
  /** Null is a lost witness: cited or inferred, not at hand. */
  readonly report: string | null
  readonly source: string | null
  /** Short label: Greek for origins and lost witnesses, Latin for reports. */
  readonly siglum: string
}

/** `to` has the claim from `from`. */
export interface StemmaEdge {
  readonly from: string
  readonly to: string
  readonly kind: DerivationKind
  readonly evidence: readonly Evidence[]
  /** Of our machine, 0 to 1. */
  readonly confidence: number
}
