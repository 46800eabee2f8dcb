import type { Report } from '../../model/report.ts'
import type { Resources } from '../../model/resources.ts'
import type { Linked, Traced } from '../../model/trace.ts'

/** Draws the stemma of each claim, counts its independent origins, and finds conflicts and drift. Strongest claim first. */
export function trace(_reports: readonly Report[], _linked: Linked, _resources: Resources): Traced {
  return { claims: [], conflicts: [], drifts: [], problems: [] }
}
