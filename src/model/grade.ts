import type { Claim } from './claim.ts'
import type { Conflict } from './conflict.ts'

/** Reliability of a source by the Admiralty code (STANAG 2511). F cannot be judged: the start of every source, and no middle value. */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

/** Credibility of a claim by the Admiralty code. 6 cannot be judged. */
export type Credibility = '1' | '2' | '3' | '4' | '5' | '6'

/** A digit that the origins and conflicts of a claim speak for; a person sets it, or another one. */
export interface CredibilityProposal {
  readonly credibility: Credibility
  readonly why: readonly string[]
}

/**
 * Proposes the digit of a claim. Reprints never raise it: only origins that are shown to be independent do, and what
 * contradicts the claim lowers it. Nothing here proposes 3 or 5, which need knowledge that no report holds.
 */
export function proposeCredibility(
  claim: Pick<Claim, 'id' | 'originCount' | 'reportCount'>,
  conflicts: readonly Conflict[],
): CredibilityProposal {
  const { low, high } = claim.originCount
  const against = conflicts.filter(
    ({ verdict, between }) => verdict === 'conflict' && between.some((side) => side.claim === claim.id),
  )
  if (against.length > 0) {
    const denials = against.filter(({ kind }) => kind === 'denial' || kind === 'polarity').length
    return {
      credibility: '4',
      why: [
        ...(denials > 0 ? ['it is denied or contradicted by a named source'] : []),
        ...(denials < against.length ? ['reports give values that cannot all hold'] : []),
      ],
    }
  }
  if (low >= 2) return { credibility: '1', why: [`at least ${low} independent origins, and nothing contradicts it`] }
  if (high >= 2) return { credibility: '2', why: ['independence of its origins is possible and not shown'] }
  const carried =
    claim.reportCount > 1 ? `${claim.reportCount} reports go back to one origin` : 'one report, one origin'
  return { credibility: '6', why: [carried] }
}
