import type { Assertion } from '../../model/claim.ts'
import type { AssertionRef, Conflict } from '../../model/conflict.ts'
import type { ClaimView } from '../api.ts'

/** Pairs that were judged alike and for the same reason. */
export interface ConflictGroup {
  readonly verdict: Conflict['verdict']
  readonly kind: Conflict['kind']
  readonly why: string
  readonly conflicts: readonly [Conflict, ...Conflict[]]
}

/** What needs a reader most comes first. */
const order: readonly Conflict['verdict'][] = ['conflict', 'revision', 'different-measure', 'compatible']

/** Pairs that a reader need not settle: they speak of different things, or of one thing without contradiction. */
export const harmless: readonly Conflict['verdict'][] = ['different-measure', 'compatible']

/**
 * One denial of a claim that fifteen reports repeat is one thing to read, not fifteen. Reasons that differ only in a remark in
 * brackets (how many days lie between) are one reason.
 */
export function groupConflicts(conflicts: readonly Conflict[]): readonly ConflictGroup[] {
  const groups = new Map<string, [Conflict, ...Conflict[]]>()
  for (const conflict of conflicts) {
    const key = JSON.stringify([conflict.verdict, conflict.kind, withoutRemark(conflict.why)])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [conflict])
    else group.push(conflict)
  }
  return [...groups.values()]
    .map((group) => ({
      verdict: group[0].verdict,
      kind: group[0].kind,
      why: group.length === 1 ? group[0].why : withoutRemark(group[0].why),
      conflicts: group,
    }))
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
}

function withoutRemark(why: string): string {
  return why.replace(/ \([^()]*\)$/u, '')
}

/** The assertion that a conflict names, in this claim or in another. */
export function assertionOf(view: ClaimView, ref: AssertionRef): Assertion | undefined {
  const claim = ref.claim === view.claim.id ? view.claim : view.otherClaims.find(({ id }) => id === ref.claim)?.claim
  return claim?.assertions[ref.assertion]
}
