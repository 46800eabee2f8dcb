import { contentEnd } from '../content-end.ts'
import { isRead, makeFrame, type Frame, type Range } from '../frame.ts'
import { hearsayAdverbs } from '../lexicon/verbs.ts'
import { groupStart, isFinite } from '../clause.ts'
import { subjectBefore } from '../subject-before.ts'
import { isComma } from '../word.ts'
import type { Reading, Unit } from '../reading.ts'

/** "X has reportedly left": a clause that others vouch for, whoever they are. */
export function hearsay(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let at = 0; at < unit.pieces.length; at += 1) {
    if (!hearsayAdverbs.has(unit.pieces[at]?.lower ?? '') || isRead(frames, unit, at)) continue
    frames.push(makeFrame({ rule: 'hearsay', unit, head: at, source: [], content: clauseAround(unit, at) }))
  }
}

/** The clause that holds the adverb, without the adverb. */
function clauseAround(unit: Unit, at: number): Range[] {
  let verb = at + 1
  while (
    verb < unit.pieces.length &&
    verb - at < 6 &&
    unit.pieces[verb]?.tag !== 'VERB' &&
    unit.pieces[verb]?.tag !== 'AUX'
  )
    verb += 1
  const start = groupStart(unit, at)
  const relative = /^(?:who|which|that)$/u.test(unit.pieces[start - 1]?.lower ?? '')
  const subject = relative ? undefined : subjectBefore(unit, start)
  const from = relative ? start - 1 : (subject?.from ?? clauseStart(unit, at))
  const right = isComma(unit.pieces[at + 1]) ? at + 2 : at + 1
  const to = contentEnd(unit, right)
  const ranges: Range[] = []
  if (from < at) ranges.push({ unit, from, to: at })
  if (right < to) ranges.push({ unit, from: right, to })
  return ranges
}

function clauseStart(unit: Unit, at: number): number {
  for (let start = at; start > 0; start -= 1) {
    const before = unit.pieces[start - 1]
    if (isComma(before) && !isFinite(unit, start)) return start
    if (/^[;:—–(]$/u.test(before?.text ?? '')) return start
  }
  return 0
}
