import { contentEnd } from '../complement.ts'
import { isRead, makeFrame, type Frame } from '../frame.ts'
import { isComma, startsClause } from '../phrase.ts'
import type { Reading, Unit } from '../reading.ts'

/** "I'm like, C", "she was like C": speech or thought acted out (Romaine & Lange 1991), after a personal pronoun only. */
export function quotatives(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let at = 2; at < unit.pieces.length - 2; at += 1) {
    if (unit.pieces[at]?.lower !== 'like' || isRead(frames, unit, at)) continue
    const be = /^(?:am|is|are|was|were|['’](?:m|s|re))$/u.test(unit.pieces[at - 1]?.lower ?? '')
    if (!be || !/^(?:i|he|she|we|they|you)$/u.test(unit.pieces[at - 2]?.lower ?? '')) continue
    const from = isComma(unit.pieces[at + 1]) ? at + 2 : at + 1
    // "she is like a mother": a bare noun phrase compares.
    if (unit.pieces[from]?.tag !== 'QUOTE' && !startsClause(unit, from)) continue
    frames.push(
      makeFrame({
        rule: 'quotative',
        unit,
        head: at,
        cue: [{ unit, from: at - 1, to: at + 1 }],
        source: [{ unit, from: at - 2, to: at - 1 }],
        content: [{ unit, from, to: contentEnd(unit, from) }],
      }),
    )
  }
}
