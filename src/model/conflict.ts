/** Two assertions that were compared because they could contradict each other. */
export interface Conflict {
  readonly kind: 'quantity' | 'polarity' | 'time' | 'denial'
  readonly between: readonly [AssertionRef, AssertionRef]
  readonly verdict: 'conflict' | 'compatible' | 'revision' | 'different-measure'
  readonly why: string
}

/** An assertion by its claim and its index there. */
export interface AssertionRef {
  readonly claim: string
  readonly assertion: number
}
