import type { Claim } from '../../model/claim.ts'
import type { Conflict } from '../../model/conflict.ts'

/** What a reader should see first: many who carry it, several origins, and whatever is contested. */
export function strongestFirst(claims: readonly Claim[], conflicts: readonly Conflict[]): Claim[] {
  const contested = contestedClaims(conflicts)
  return claims
    .map((claim) => ({ claim, strength: strengthOf(claim, contested.has(claim.id)) }))
    .sort((a, b) => b.strength - a.strength || (a.claim.id < b.claim.id ? -1 : 1))
    .map(({ claim }) => claim)
}

/** Ids of the claims about which two sides cannot both be right. */
function contestedClaims(conflicts: readonly Conflict[]): ReadonlySet<string> {
  return new Set(
    conflicts
      .filter(({ verdict }) => verdict === 'conflict')
      .flatMap(({ between }) => between.map(({ claim }) => claim)),
  )
}

/** A contested claim weighs as much as one carried by two outlets more; one that somebody stands for by half an outlet. */
const CONTESTED = 2
const SOURCED = 0.5

/** Sorts claims without looking at the others; a multiple of one half. */
export function strengthOf({ outletCount, originCount, assertions }: Claim, contested: boolean): number {
  const sourced = assertions.some(({ chain }) => chain.length > 0)
  return outletCount + originCount.low + (contested ? CONTESTED : 0) + (sourced ? SOURCED : 0)
}
