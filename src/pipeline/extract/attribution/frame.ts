import type { Unit } from './reading.ts'

/** Pieces of a unit from `from` up to, without, `to`. */
export interface Range {
  readonly unit: Unit
  readonly from: number
  readonly to: number
}

/**
 * An attribution as a rule found it, before offsets, nesting and names. Rules only add frames; nothing is ever taken
 * back, so their order decides who wins a cue.
 */
export interface Frame {
  readonly rule: string
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  content: readonly Range[]
  /** The unit of the cue, and the piece that heads the cue: no two frames share it. */
  readonly unit: Unit
  readonly head: number
  /** Lemma of the cue's lexical core, for factuality. */
  readonly lemma: string
  /** Whether the cue stands under negation ("did not say"). */
  readonly negated: boolean
  /** The frame whose content holds this one by construction ("reported, citing Y"), not by position. */
  readonly parent: Frame | null
  /** The subject is the very source of this frame: participles and second cues take it over. */
  readonly shares: Frame | null
}
