import type { SourceKind } from './attribution.ts'
import type { Span } from './span.ts'

/**
 * What a reviewer settled about which assertions make a claim, or about who stands behind one. A run lays it over what the
 * machine made; later ones over earlier ones. The machine never changes it.
 */
export type ClaimDecision = MergeDecision | ApartDecision | ChainDecision

/** An assertion by its id, and by its place for the day when better rules cut the text otherwise. */
export interface AssertionPlace {
  readonly id: string
  readonly report: string
  readonly span: Span
}

/** The claim that holds `other` is the same as the one that holds `into`, which keeps its id. */
export interface MergeDecision {
  readonly type: 'merge'
  readonly into: AssertionPlace
  readonly other: AssertionPlace
}

/** The assertions `apart` are no part of the claim that holds `from`; together they are one of their own. */
export interface ApartDecision {
  readonly type: 'apart'
  readonly from: AssertionPlace
  readonly apart: readonly AssertionPlace[]
}

/** Who an assertion goes back to according to its report: nearest to the report first, `[]` for the report's own voice. */
export interface ChainDecision {
  readonly type: 'chain'
  readonly of: AssertionPlace
  readonly chain: readonly SettledSource[]
}

/** A source by its id, or one that the machine did not see by its name. */
export type SettledSource = { readonly source: string } | { readonly name: string; readonly kind: SourceKind }

/** The reports that a decision is about, each once. */
export function reportsDecided(decision: ClaimDecision): readonly string[] {
  const places =
    decision.type === 'merge'
      ? [decision.into, decision.other]
      : decision.type === 'apart'
        ? [decision.from, ...decision.apart]
        : [decision.of]
  return [...new Set(places.map(({ report }) => report))]
}
