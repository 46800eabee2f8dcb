/** A root of a claim's stemma: somebody behind whom nobody is named. */
export interface Origin {
  /** Null is the voice of a report whose outlet is not known. */
  readonly source: string | null
  /** Reports in whose own voice the claim stands; empty unless the origin is an outlet speaking for itself. */
  readonly reports: readonly string[]
  readonly status: OriginStatus
  readonly why: string
}

/**
 * `independent`: shown to speak from access of its own. `independence-not-established`: nothing shows that it does or
 * does not. `derived`: repeats another origin. `common-origin`: one with another origin. `lineage-not-recorded`: where it
 * has it from is not said; counts as no origin.
 */
export type OriginStatus =
  'independent' | 'independence-not-established' | 'derived' | 'common-origin' | 'lineage-not-recorded'

/** How many independent origins stand behind a claim: at least `low`, at most `high`. Never a count of outlets. */
export interface OriginCount {
  readonly low: number
  readonly high: number
}
