import { contentEnd } from '../content-end.ts'
import { isRead, makeFrame, type Frame } from '../frame.ts'
import { attitudeAdjectives, doubtingAdjectives } from '../lexicon/cue-nouns.ts'
import { groupStart, startsClause } from '../clause.ts'
import { subjectBefore } from '../subject-before.ts'
import { isNegation } from '../word.ts'
import type { Reading, Unit } from '../reading.ts'

/** "X is confident that C", "we are worried C": an adjective of holding with a clause. */
export function attitudes(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let at = 1; at < unit.pieces.length; at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined || !attitudeAdjectives.has(piece.lower) || isRead(frames, unit, at)) continue
    const next = unit.pieces[at + 1]
    if (next === undefined || next.tag === 'PUNCT') continue
    const doubted = doubtingAdjectives.has(piece.lower) && /^(?:of|about)$/u.test(next.lower)
    const marked = next.lower === 'that' || next.lower === 'whether'
    if (
      !marked &&
      !doubted &&
      (next.tag === 'ADP' || next.tag === 'SCONJ' || next.tag === 'NOUN' || next.tag === 'PART')
    )
      continue
    const from = next.lower === 'that' || doubted ? at + 2 : at + 1
    if (!doubted && !startsClause(unit, from)) continue
    const start = groupStart(unit, at)
    const group = unit.pieces.slice(start, at)
    if (!group.some((word) => word.tag === 'AUX' || word.lemma === 'be')) continue
    const subject = subjectBefore(unit, start)
    if (subject === undefined) continue
    const first = unit.pieces[subject.from]
    if (subject.to - subject.from === 1 && /^(?:it|that|this|there)$/u.test(first?.lower ?? '')) continue
    frames.push(
      makeFrame({
        rule: 'attitude',
        unit,
        head: at,
        source: [{ unit, ...subject }],
        content: [{ unit, from, to: contentEnd(unit, from) }],
        negated: group.some(isNegation),
      }),
    )
  }
}
