import type { Conflict } from '../../model/conflict.ts'
import type { ClaimView } from '../api.ts'
import { quantityInWords } from '../words.ts'
import { assertionOf, type ConflictGroup } from './conflict-groups.ts'
import type { NumberRow } from './number-rows.ts'

/** Two rows of an axis that cannot both hold, or of which the later may revise the earlier. */
export interface Clash {
  readonly between: readonly [upper: number, lower: number]
  readonly verdict: ConflictGroup['verdict']
}

/** So many brackets find room beside an axis; the list below it has all of them. */
const mostClashes = 4

/** Which rows of an axis stand against each other, each pair once. */
export function clashesOf(
  view: ClaimView,
  groups: readonly ConflictGroup[],
  rows: readonly NumberRow[],
): readonly Clash[] {
  const placeOf = (ref: Conflict['between'][number]): number => {
    const quantity = assertionOf(view, ref)?.quantity ?? null
    return quantity === null ? -1 : rows.findIndex((row) => quantityInWords(row.quantity) === quantityInWords(quantity))
  }
  const found = new Map<string, Clash>()
  for (const { verdict, conflicts } of groups) {
    for (const { between } of conflicts) {
      const [upper = -1, lower = -1] = between.map(placeOf).sort((a, b) => a - b)
      if (upper >= 0 && lower > upper) found.set(`${upper} ${lower}`, { between: [upper, lower], verdict })
    }
  }
  return [...found.values()].slice(0, mostClashes)
}
