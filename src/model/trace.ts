import type { Claim, ClaimCluster } from './claim.ts'
import type { Conflict } from './conflict.ts'
import type { Derivation } from './derivation.ts'
import type { Drift } from './drift.ts'
import type { Problem } from './problem.ts'
import type { Report } from './report.ts'
import type { Source } from './source.ts'

/** What `link` makes of reports and their extractions: who is who, what came from what, what says the same. */
export interface Linked {
  readonly sources: readonly Source[]
  readonly derivations: readonly Derivation[]
  readonly claims: readonly ClaimCluster[]
  /** Pairs of numbers in different claims that invite confusion; verdict `different-measure`. */
  readonly nearMisses?: readonly Conflict[]
  readonly problems: readonly Problem[]
}

/** What `trace` adds: where each claim comes from, and where reports disagree. */
export interface Traced {
  readonly claims: readonly Claim[]
  readonly conflicts: readonly Conflict[]
  readonly drifts: readonly Drift[]
  readonly problems: readonly Problem[]
}

/** The whole answer. Shape of `stemma.trace/1`; docs/formats/trace.md. */
export interface Trace {
  readonly schema: 'stemma.trace/1'
  readonly reports: readonly Report[]
  readonly sources: readonly Source[]
  /** Strongest first. */
  readonly claims: readonly Claim[]
  readonly derivations: readonly Derivation[]
  readonly conflicts: readonly Conflict[]
  readonly drifts: readonly Drift[]
  readonly problems: readonly Problem[]
}
