import type { Compared } from './claims.ts'

/** Fewer reports than this have no subject of which one could tell. */
const FEWEST_REPORTS = 4
/** In this share of the reports a name begins to name what all of them are about. */
const SUBJECT_FROM = 0.3
/** What is left of the weight of a name that stands in every report. */
const SUBJECT_LEFT = 0.5

/**
 * Assertions with the names of the common subject weighing less: that two sentences name the ship of which every report
 * tells does not make them say the same thing. What an assertion tells in all (`weight`, `told`) stays.
 */
export function withoutSubject(compared: readonly Compared[]): Compared[] {
  const holders = new Map<string, Set<string>>()
  const reports = new Set<string>()
  for (const { placed, features } of compared) {
    reports.add(placed.assertion.report)
    for (const word of features.names.keys()) {
      const known = holders.get(word)
      if (known === undefined) holders.set(word, new Set([placed.assertion.report]))
      else known.add(placed.assertion.report)
    }
  }
  if (reports.size < FEWEST_REPORTS) return [...compared]
  const left = (name: string): number => {
    const share = (holders.get(name)?.size ?? 0) / reports.size
    const excess = Math.max(0, share - SUBJECT_FROM) / (1 - SUBJECT_FROM)
    return 1 - (1 - SUBJECT_LEFT) * excess
  }
  return compared.map(({ placed, features }) => ({
    placed,
    features: { ...features, names: new Map([...features.names].map(([name, weight]) => [name, weight * left(name)])) },
  }))
}
