import type { ClaimCluster } from '../../model/claim.ts'
import type { AssertionRef, Conflict } from '../../model/conflict.ts'
import type { Linked } from '../../model/trace.ts'

/** Rows between claims, by where their assertions stand now; a row whose two sides are one claim now says nothing any more. */
export function settledNearMisses(before: Linked, after: readonly ClaimCluster[]): Conflict[] {
  if (before.nearMisses === undefined || before.nearMisses.length === 0) return []
  const ids = new Map(before.claims.map(({ id, assertions }) => [id, assertions.map((assertion) => assertion.id)]))
  const places = new Map<string, AssertionRef>()
  for (const { id, assertions } of after) {
    for (const [index, assertion] of assertions.entries()) places.set(assertion.id, { claim: id, assertion: index })
  }
  const now = ({ claim, assertion }: AssertionRef): AssertionRef | undefined =>
    places.get(ids.get(claim)?.[assertion] ?? '')
  return before.nearMisses.flatMap((row) => {
    const [one, other] = [now(row.between[0]), now(row.between[1])]
    if (one === undefined || other === undefined || one.claim === other.claim) return []
    return [{ ...row, between: [one, other] }]
  })
}
