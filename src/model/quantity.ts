import type { Span } from './span.ts'

/** A number as an interval, with what it counts. */
export interface Quantity {
  /** The whole expression with bound words, sign and percent or currency mark, without the counted noun. */
  readonly span: Span
  /**
   * What is counted or measured: the head noun with its modifiers ("North Korean soldiers"), an ISO 4217 code, an SI
   * unit; `""` when nothing is named; `fraction` for shares and percentages (as fractions of 1),
   * `magnitude` for points on the scale of earthquakes.
   */
  readonly unit: string
  /** Null is an open end. */
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  /** Where the counted noun stands; null when it is not named or is part of the expression. */
  readonly unitSpan: Span | null
  /** The unit as printed, when it was converted ("miles"). */
  readonly printedUnit: string | null
  /** `delta` for what came in addition or within a period, `total` for what there is in all; null when not said. */
  readonly role: 'delta' | 'total' | null
}

/** `more-than` and `less-than` are open at the named number, `at-least` and `at-most` closed. */
export type Bound = 'exact' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'between'
