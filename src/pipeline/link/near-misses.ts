import { listOf } from '../../lib/list-of.ts'
import type { ClaimCluster } from '../../model/claim.ts'
import type { Conflict } from '../../model/conflict.ts'
import { differentMeasure, sameValue } from './likeness.ts'
import type { Compared } from './compared.ts'

/** Rows in all: beyond, a reader is not helped. */
const MOST_ROWS = 200
/** Of one claim's numbers by one speaker so many stand for all: copies invite no further confusion. */
const MOST_OF_ONE = 8
/** A number is compared with so many others of its report and of its speaker; who gives more of them gives a table. */
const MOST_COMPARED = 400

/**
 * Pairs of numbers in different claims that invite confusion: the same speaker or the same report gives both, they count
 * the same kind of thing, and they differ in role, scope or time (sent and lost, in two months and in all). Two claims are one row,
 * and one more for each number that one speaker gives in both.
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
  const byReport = new Map<string, number[]>()
  const bySpeaker = new Map<string, number[]>()
  const standing = new Map<string, number>()
  for (const [place, second] of counted.entries()) {
    const { report, chain } = second.assertion
    const speaker = chain.at(-1)
    const earlier = [...listOf(byReport, report), ...(speaker === undefined ? [] : listOf(bySpeaker, speaker))]
    if (listOf(byReport, report).length < MOST_COMPARED) listOf(byReport, report).push(place)
    if (speaker !== undefined) {
      const one = `${speaker}\n${second.claim}`
      const count = standing.get(one) ?? 0
      standing.set(one, count + 1)
      if (count < MOST_OF_ONE && listOf(bySpeaker, speaker).length < MOST_COMPARED)
        listOf(bySpeaker, speaker).push(place)
    }
    for (const at of [...new Set(earlier)].sort((a, b) => a - b)) {
      const first = counted[at]
      if (first === undefined) continue
      if (rows.length >= MOST_ROWS) return rows
      if (first.claim === second.claim || first.measure.kind !== second.measure.kind) continue
      const oneReport = first.assertion.report === report
      if (!oneReport && !sameValue(first.measure, second.measure)) continue
      const why = differentMeasure(first.measure, second.measure)
      // One number of one speaker told as two things ("4,000 killed", "4,000 casualties") is a row of its own: words were changed.
      const one = speaker !== undefined && speaker === first.assertion.chain.at(-1)
      const value = one && sameValue(first.measure, second.measure) ? (second.measure.quantity.low ?? '') : 'any'
      const key = `${first.claim} ${second.claim} ${String(value)}`
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
