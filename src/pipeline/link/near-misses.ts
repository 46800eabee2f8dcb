import type { ClaimCluster } from '../../model/claim.ts'
import type { Conflict } from '../../model/conflict.ts'
import { differentMeasure, sameValue } from './likeness.ts'
import type { Compared } from './claims.ts'

/** Rows in all: beyond, a reader is not helped. */
const MOST_ROWS = 200
/** A claim is compared with others of its report and of its speakers, up to so many. */
const MOST_COMPARED = 4000

/**
 * Pairs of numbers in different claims that invite confusion: the same speaker or the same report gives both, they count
 * the same kind of thing, and they differ in role, scope or time (sent and lost, in two months and in all).
 */
export function nearMisses(claims: readonly ClaimCluster[], compared: readonly Compared[]): Conflict[] {
  const features = new Map(compared.map(({ placed, features: own }) => [placed.assertion.id, own.measure]))
  const counted = claims.flatMap((claim) =>
    claim.assertions.flatMap((assertion, index) => {
      const measure = features.get(assertion.id)
      return measure === undefined ? [] : [{ claim: claim.id, index, assertion, measure }]
    }),
  )
  const rows: Conflict[] = []
  const seen = new Set<string>()
  let work = 0
  for (const [place, second] of counted.entries()) {
    for (const first of counted.slice(0, place)) {
      if (rows.length >= MOST_ROWS || (work += 1) > MOST_COMPARED * counted.length) return rows
      if (first.claim === second.claim || first.measure.kind !== second.measure.kind) continue
      const oneReport = first.assertion.report === second.assertion.report
      const [speaker, other] = [first.assertion.chain.at(-1), second.assertion.chain.at(-1)]
      const oneSpeaker = speaker !== undefined && speaker === other
      if (!oneReport && !(oneSpeaker && sameValue(first.measure, second.measure))) continue
      const why = differentMeasure(first.measure, second.measure)
      const key = `${first.claim} ${second.claim}`
      if (why === undefined || seen.has(key)) continue
      seen.add(key)
      rows.push({
        kind: 'quantity',
        between: [
          { claim: first.claim, assertion: first.index },
          { claim: second.claim, assertion: second.index },
        ],
        verdict: 'different-measure',
        why,
      })
    }
  }
  return rows
}
