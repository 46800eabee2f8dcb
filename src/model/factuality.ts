/** How sure the one who speaks is (FactBank: CT, PR, PS, U). */
export type Certainty = 'certain' | 'probable' | 'possible' | 'unknown'

/** Whether it is said to be so or not to be so (FactBank: +, −, u). */
export type Polarity = 'positive' | 'negative' | 'unknown'

/**
 * What the one who speaks does with the content. Denying (it is not so), doubting (no evidence, unverified) and not
 * acknowledging (no comment, has not confirmed) are three things and never share a value.
 */
export type Stance = 'asserts' | 'hedges' | 'doubts' | 'denies' | 'not-acknowledged'

/** The standing of one content according to one speaker. */
export interface Factuality {
  readonly certainty: Certainty
  readonly polarity: Polarity
  readonly stance: Stance
}
