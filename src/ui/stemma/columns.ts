import type { Stemma, Witness } from '../../model/stemma.ts'

/** Where a witness stands from left to right. */
export interface Column {
  /** The calendar day of the column, or as much of it as is known; null for what stands before all dates or has none. */
  readonly day: string | null
  readonly isUndatedEnd: boolean
}

/**
 * The columns of a stemma: by day where days are known, and within a day from parent to child. What has no date stands
 * left of everything that came from it; a report without a date from which nothing came stands in a last column of its
 * own, since nobody knows where it belongs.
 */
export function columnsOf(
  stemma: Stemma,
  dayOf: (witness: Witness) => string | null,
): { readonly columns: readonly Column[]; readonly columnOf: ReadonlyMap<string, number> } {
  const parents = new Map<string, string[]>()
  const hasChildren = new Set<string>()
  for (const { from, to } of stemma.edges) {
    parents.set(to, [...(parents.get(to) ?? []), from])
    hasChildren.add(from)
  }
  const witnesses = new Map(stemma.witnesses.map((witness) => [witness.id, witness]))
  const days = [...new Set(stemma.witnesses.flatMap((witness) => dayOf(witness) ?? []))].sort()
  const undatedEnd = days.length + 1

  /** Zone (0 before all dates, then one for each day) and depth within the zone. */
  const places = new Map<string, readonly [zone: number, depth: number]>()
  const place = (id: string): readonly [zone: number, depth: number] => {
    const known = places.get(id)
    if (known !== undefined) return known
    places.set(id, [0, 0])
    const above = (parents.get(id) ?? []).filter((parent) => witnesses.has(parent)).map(place)
    const witness = witnesses.get(id)
    const day = witness === undefined ? null : dayOf(witness)
    const own =
      day !== null
        ? days.indexOf(day) + 1
        : days.length > 0 && witness !== undefined && witness.report !== null && !hasChildren.has(id)
          ? undatedEnd
          : 0
    const zone = Math.max(own, ...above.map(([parentZone]) => parentZone))
    const depth = Math.max(0, ...above.filter(([parentZone]) => parentZone === zone).map(([, parent]) => parent + 1))
    places.set(id, [zone, depth])
    return [zone, depth]
  }
  for (const { id } of stemma.witnesses) place(id)

  const keys = [...new Set([...places.values()].map(([zone, depth]) => zone * 10_000 + depth))].sort((a, b) => a - b)
  return {
    columns: keys.map((key) => {
      const zone = Math.floor(key / 10_000)
      return { day: days[zone - 1] ?? null, isUndatedEnd: days.length > 0 && zone === undatedEnd }
    }),
    columnOf: new Map([...places].map(([id, [zone, depth]]) => [id, keys.indexOf(zone * 10_000 + depth)])),
  }
}
