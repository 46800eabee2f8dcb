import { contentEnd } from '../content-end.ts'
import { isRead, makeFrame, type Frame } from '../frame.ts'
import { startsClause } from '../clause.ts'
import { phraseStart } from '../phrase.ts'
import { isComma } from '../word.ts'
import type { Reading, Unit } from '../reading.ts'

/**
 * Speech or thought acted out (Romaine & Lange 1991): "I'm like, C", "she was all like C", "they went, “C”". Before a
 * quotation anybody may be like it, before a bare clause only a personal pronoun.
 */
export function quotatives(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let at = 1; at < unit.pieces.length - 1; at += 1) {
    if (isRead(frames, unit, at)) continue
    const cue = unit.pieces[at]?.lower === 'like' ? beLike(unit, at) : going(unit, at)
    if (cue === undefined) continue
    const from = /^[,:]$/u.test(unit.pieces[at + 1]?.text ?? '') ? at + 2 : at + 1
    const quoted = unit.pieces[from]?.tag === 'QUOTE' || /^["“‘`]$/u.test(unit.pieces[from]?.text ?? '')
    const subject = subjectOf(unit, cue, quoted)
    // "she is like a mother": a bare noun phrase compares.
    if (subject === undefined || !(quoted || (unit.pieces[at]?.lower === 'like' && startsClause(unit, from)))) continue
    frames.push(
      makeFrame({
        rule: 'quotative',
        unit,
        head: at,
        cue: [{ unit, from: cue, to: at + 1 }],
        source: [{ unit, ...subject }],
        content: [{ unit, from, to: contentEnd(unit, from) }],
      }),
    )
  }
}

/** Where "was like", "was all like", "be like" begin. */
function beLike(unit: Unit, like: number): number | undefined {
  const be = /^(?:all|just)$/u.test(unit.pieces[like - 1]?.lower ?? '') ? like - 2 : like - 1
  return /^(?:am|is|are|was|were|be|being|['’](?:m|s|re))$/u.test(unit.pieces[be]?.lower ?? '') ? be : undefined
}

/** "goes", "went": a verb of moving that a quotation follows right away. */
function going(unit: Unit, at: number): number | undefined {
  const piece = unit.pieces[at]
  return piece?.lemma === 'go' && piece.tag === 'VERB' && !/(?:ing|gone)$/u.test(piece.lower) ? at : undefined
}

function subjectOf(
  unit: Unit,
  cue: number,
  quoted: boolean,
): { readonly from: number; readonly to: number } | undefined {
  let to = cue
  while (to > 0 && /^(?:AUX|ADV)$/u.test(unit.pieces[to - 1]?.tag ?? '')) to -= 1
  if (/^(?:i|he|she|we|they|you)$/u.test(unit.pieces[to - 1]?.lower ?? '')) return { from: to - 1, to }
  const head = unit.pieces[to - 1]
  // "as the saying goes, “C”" has nobody who says it.
  if (
    !quoted ||
    head === undefined ||
    isComma(head) ||
    /^(?:it|that|this|there|saying|story|song|line|joke)$/u.test(head.lower)
  )
    return undefined
  const from = phraseStart(unit, to)
  return from < to ? { from, to } : undefined
}
