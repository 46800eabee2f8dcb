import type { Evidence as Place } from '../../model/derivation.ts'

/** Two places that answer each other in two reports, or one that stands alone. */
export type EvidenceRow =
  | { readonly type: 'pair'; readonly left: Place; readonly right: Place }
  | { readonly type: 'one'; readonly only: Place }

/** Joins what follows one another in two different reports into pairs: the shared passage here and there. */
export function evidenceRows(places: readonly Place[]): readonly EvidenceRow[] {
  const rows: EvidenceRow[] = []
  for (let index = 0; index < places.length; index += 1) {
    const [here, next] = [places[index], places[index + 1]]
    if (here === undefined) break
    if (next !== undefined && next.report !== here.report && next.note === here.note) {
      rows.push({ type: 'pair', left: here, right: next })
      index += 1
    } else rows.push({ type: 'one', only: here })
  }
  return rows
}
