import { subordinators } from './lexicon/function-words.ts'
import type { Unit } from './reading.ts'
import { isNegation, isNominal } from './word.ts'

/** Whether a word is a verb that can carry a clause. */
export function isFinite(unit: Unit, at: number): boolean {
  const piece = unit.pieces[at]
  const before = unit.pieces[at - 1]
  if (piece === undefined) return false
  if (piece.tag === 'AUX') return !/^(?:be|been|being|having)$/u.test(piece.lower) && before?.lower !== 'to'
  if (piece.tag !== 'VERB') return false
  if (/ing$/u.test(piece.lower) && piece.lower.length > 4) return false
  if (before === undefined) return true
  // "Divers found": a word that opens the sentence and passes for an adjective is the subject when a phrase follows.
  if (before.tag === 'ADJ') return at === 1 && /^(?:NUM|DET|PRON)$/u.test(unit.pieces[at + 1]?.tag ?? '')
  return before.lower !== 'to' && before.tag !== 'DET' && before.tag !== 'ADP'
}

/** Whether a clause (subject and finite verb) begins at `from`: the verb must come before the clause breaks off. */
export function startsClause(unit: Unit, from: number, to = unit.pieces.length): boolean {
  const first = unit.pieces[from]
  if (first === undefined || from >= to) return false
  if (first.tag === 'PUNCT' && !/^["“'‘`(]$/u.test(first.text)) return false
  let nominal = false
  let relative = 0
  for (let at = from; at < to && at - from < 40; at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined) break
    if (/^[;:]$/u.test(piece.text)) return false
    if (piece.tag === 'QUOTE') return nominal || at === from
    // "said fighting went on", "said talks would go on": a gerund or a plural taken for a verb, which a verb follows, is a subject.
    if (at === from && piece.tag === 'VERB' && /(?:ing|s)$/u.test(piece.lower) && isFinite(unit, at + 1)) nominal = true
    else if (at > from && /^(?:who|which|that|where)$/u.test(piece.lower)) relative += 1
    else if (isFinite(unit, at)) {
      if (nominal && relative === 0) return true
      if (relative > 0) relative -= 1
      // "have been" and "was said" are one verb.
      while (unit.pieces[at + 1]?.tag === 'AUX' || unit.pieces[at + 1]?.tag === 'VERB') at += 1
    }
    if (isNominal(unit, at)) nominal = true
  }
  return false
}

/** Whether anything between two places can carry a clause. */
export function hasFinite(unit: Unit, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isFinite(unit, at)) return true
  return false
}

/** First piece of the verb group that ends with the verb at `verb`: auxiliaries, negation and adverbs before it. */
export function groupStart(unit: Unit, verb: number): number {
  let start = verb
  while (start > 0) {
    const before = unit.pieces[start - 1]
    if (before === undefined) break
    const joins =
      before.tag === 'AUX' ||
      (before.tag === 'ADV' && !subordinators.has(before.lower)) ||
      isNegation(before) ||
      (before.tag === 'PART' && before.lower === 'to')
    if (!joins) break
    start -= 1
  }
  return start
}

/** The last piece of a unit that is not a final stop. */
export function withoutFinalStop(unit: Unit, to: number): number {
  let end = to
  while (end > 0 && /^(?:[.,;:!?…]|\.\.\.)$/u.test(unit.pieces[end - 1]?.text ?? '')) end -= 1
  return end
}
