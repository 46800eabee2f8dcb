import type { Span } from './span.ts'

/** A time expression, normalised (TIMEX3 of TimeML). */
export interface Timex {
  readonly span: Span
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value at the precision of the words: `2025-02`, `2024-H2`, `P2M`, `PAST_REF`; `XXXX-…` when not settled. */
  readonly value: string
  /** TIMEX3 `mod` (`APPROX`, `START`, `MID`, `END`, `BEFORE`, …); null when the words carry none. */
  readonly mod: string | null
}
