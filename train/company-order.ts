/** Classes whose scores are read together (`sumFour`). */
const together = 4

/** Classes that are candidates at once, and how often they are. */
export interface CandidateSet {
  readonly classes: readonly number[]
  readonly weight: number
}

/**
 * An order of classes in which those that are candidates at once share groups of four as far as possible: the fewer groups a
 * decision touches, the fewer sums it takes. Classes are exchanged, two at a time, as long as that makes the groups that all
 * sets touch fewer.
 */
export function orderByCompany(size: number, sets: readonly CandidateSet[]): number[] {
  const holding = Array.from({ length: size }, (): CandidateSet[] => [])
  for (const set of sets) for (const member of set.classes) holding[member]?.push(set)
  const order = byWeight(size, holding)
  const groupOf = new Int32Array(size)
  order.forEach((member, place) => {
    groupOf[member] = Math.floor(place / together)
  })
  const groups = (set: CandidateSet): number => new Set(set.classes.map((member) => groupOf[member])).size
  const costOf = (touched: Iterable<CandidateSet>): number => {
    let cost = 0
    for (const set of touched) cost += set.weight * groups(set)
    return cost
  }
  for (let changed = true; changed;) {
    changed = false
    for (let left = 0; left < size; left += 1)
      for (let right = left + 1; right < size; right += 1) {
        const [one, other] = [order[left] ?? 0, order[right] ?? 0]
        const [group, otherGroup] = [groupOf[one] ?? 0, groupOf[other] ?? 0]
        if (group === otherGroup) continue
        const touched = new Set([...(holding[one] ?? []), ...(holding[other] ?? [])])
        const before = costOf(touched)
        groupOf[one] = otherGroup
        groupOf[other] = group
        if (costOf(touched) < before) {
          order[left] = other
          order[right] = one
          changed = true
        } else {
          groupOf[one] = group
          groupOf[other] = otherGroup
        }
      }
  }
  return order
}

/** The classes that are candidates most often first. */
function byWeight(size: number, holding: readonly (readonly CandidateSet[])[]): number[] {
  const weights = holding.map((sets) => sets.reduce((sum, { weight }) => sum + weight, 0))
  return Array.from({ length: size }, (_, index) => index).sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b,
  )
}
