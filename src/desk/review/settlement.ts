import type { SettledSource } from '../../model/claim-decision.ts'
import type { Credibility, Reliability } from '../../model/grade.ts'

/**
 * What a reviewer can settle, by kind. A null value takes the settlement back.
 *
 * - `verdict`, `credibility`: about a claim
 * - `reliability`: about a source
 * - `note`: about anything
 * - `merge`: the claim is the same as `into`, which keeps its id
 * - `split`: these statements are no part of the claim; together they are one of their own
 * - `not-same`: the claim and another one are not the same, whatever the machine will say
 * - `source`: about a statement: who it goes back to, nearest to the report first
 */
export type Settlement =
  | { readonly kind: 'verdict'; readonly value: { readonly verdict: 'accepted' | 'rejected' } | null }
  | {
      readonly kind: 'credibility'
      readonly value: { readonly credibility: Credibility; readonly why?: string } | null
    }
  | {
      readonly kind: 'reliability'
      readonly value: { readonly reliability: Reliability; readonly why?: string } | null
    }
  | { readonly kind: 'note'; readonly value: { readonly text: string } | null }
  | { readonly kind: 'merge'; readonly value: { readonly into: string } }
  | { readonly kind: 'split'; readonly value: { readonly assertions: readonly string[] } }
  | { readonly kind: 'not-same'; readonly value: { readonly claim: string } }
  | { readonly kind: 'source'; readonly value: { readonly chain: readonly SettledSource[] } }

export type NewDecision = Settlement & {
  readonly caseId: string
  readonly subject: string
  readonly actor: string
  /** Key of the decision that the giver saw, null when there was none. Another one by now refuses this one. */
  readonly expected: string | null
}

/** What was asked for makes no sense, with the reason. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible'
}
