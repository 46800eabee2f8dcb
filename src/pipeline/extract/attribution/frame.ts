import type { Unit } from './reading.ts'

/** Pieces of a unit from `from` up to, without, `to`. */
export interface Range {
  readonly unit: Unit
  readonly from: number
  readonly to: number
}

/**
 * An attribution as a rule found it, before offsets, nesting and names. Rules only add frames; none is ever taken back, so
 * their order decides who reads a cue.
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
}

/** What a rule must say of a frame; the rest has a usual value. */
export interface FrameParts {
  readonly rule: string
  readonly unit: Unit
  /** Piece that heads the cue; it is the whole cue unless `cue` says otherwise. */
  readonly head: number
  readonly cue?: readonly Range[]
  readonly source: readonly Range[]
  readonly content: readonly Range[]
  readonly lemma?: string
  readonly negated?: boolean
  readonly parent?: Frame | null
}

export function makeFrame(parts: FrameParts): Frame {
  const { unit, head } = parts
  return {
    rule: parts.rule,
    unit,
    head,
    cue: parts.cue ?? [{ unit, from: head, to: head + 1 }],
    source: parts.source,
    content: parts.content,
    lemma: parts.lemma ?? unit.pieces[head]?.lemma ?? '',
    negated: parts.negated ?? false,
    parent: parts.parent ?? null,
  }
}

/** Whether a frame of this unit has read the piece as its cue. */
export function isRead(frames: readonly Frame[], unit: Unit, at: number): boolean {
  return frames.some((frame) => frame.cue.some((cue) => cue.unit === unit && cue.from <= at && at < cue.to))
}
