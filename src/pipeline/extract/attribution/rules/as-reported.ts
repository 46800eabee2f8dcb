import { skipAdverbials } from '../adverbial.ts'
import { isRead, makeFrame, type Frame } from '../frame.ts'
import { verbPatterns } from '../lexicon/verbs.ts'
import { groupStart, isFinite, withoutFinalStop } from '../clause.ts'
import { phraseEnd } from '../phrase.ts'
import { isComma, isNegation } from '../word.ts'
import type { Reading, Unit } from '../reading.ts'
import { contentAround, sourceEnd } from './according-to.ts'

/**
 * "As X said, C", "C, as X reports", "C, as X put it", "C, as reported by X": the words of saying stand in a clause of
 * comparison that is closed, with nothing said inside it.
 */
export function asReported(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let at = 0; at + 2 < unit.pieces.length; at += 1) {
    if (unit.pieces[at]?.lower !== 'as') continue
    const before = unit.pieces[at - 1]
    if (before !== undefined && !isComma(before) && !/^[“"(—–]$/u.test(before.text)) continue
    const found = active(unit, at) ?? passive(unit, at)
    if (found === undefined || isRead(frames, unit, found.verb)) continue
    const content = contentAround(unit, at, found.end)
    if (content.length === 0) continue
    frames.push(
      makeFrame({
        rule: 'as-reported',
        unit,
        head: found.verb,
        cue: [{ unit, from: found.verb, to: found.cueEnd }],
        source: [{ unit, ...found.source }],
        content,
      }),
    )
  }
}

interface Comparison {
  readonly verb: number
  readonly cueEnd: number
  readonly source: { readonly from: number; readonly to: number }
  readonly end: number
}

/** How many pieces a subject may take: a name with its description. */
const LONGEST_SUBJECT = 16

function active(unit: Unit, as: number): Comparison | undefined {
  const { pieces } = unit
  const to = phraseEnd(unit, as + 1)
  if (to === as + 1) return undefined
  let verb = to
  while (verb < pieces.length && verb - as < LONGEST_SUBJECT && !isCue(unit, verb)) verb += 1
  const start = groupStart(unit, verb)
  if (!isCue(unit, verb) || start < to || pieces.slice(start, verb).some(isNegation)) return undefined
  if (start > to && !isComma(pieces[to])) return undefined
  const cueEnd = pieces[verb]?.lemma === 'put' ? verb + 2 : verb + 1
  const end = skipAdverbials(unit, cueEnd)
  return closes(unit, end) ? { verb, cueEnd, source: { from: as + 1, to: start }, end } : undefined
}

function passive(unit: Unit, as: number): Comparison | undefined {
  const verb = unit.pieces[as + 1]?.tag === 'ADV' || unit.pieces[as + 1]?.lower === 'first' ? as + 2 : as + 1
  if (!isCue(unit, verb) || unit.pieces[verb + 1]?.lower !== 'by') return undefined
  const end = sourceEnd(unit, verb + 2)
  return end > verb + 2 && closes(unit, end)
    ? { verb, cueEnd: verb + 2, source: { from: verb + 2, to: end }, end }
    : undefined
}

/** A finite verb that may stand with words put before it, or "put it". */
function isCue(unit: Unit, at: number): boolean {
  const piece = unit.pieces[at]
  if (piece?.tag !== 'VERB') return false
  if (piece.lemma === 'put') return unit.pieces[at + 1]?.lower === 'it'
  const pattern = verbPatterns.get(piece.lemma)
  return (
    (isFinite(unit, at) || /^(?:as|first)$/u.test(unit.pieces[at - 1]?.lower ?? '')) &&
    pattern !== undefined &&
    (pattern.quote || piece.lemma === 'mention')
  )
}

/** A comma or the end of the sentence: what goes on without one is said by the verb, and "as" means time or cause. */
function closes(unit: Unit, end: number): boolean {
  const next = unit.pieces[end]
  return (
    withoutFinalStop(unit, unit.pieces.length) <= end ||
    isComma(next) ||
    /^[)—–:]$/u.test(next?.text ?? '') ||
    next?.tag === 'QUOTE'
  )
}
