import { skipAdverbials } from './adverbial.ts'
import { contentEnd, isCueWord, quotationEnd, reportsSoon } from './content-end.ts'
import type { Range } from './frame.ts'
import { mainClauseIn, touchesQuotation } from './left-content.ts'
import { hasFinite, isFinite, startsClause, withoutFinalStop } from './clause.ts'
import { phraseEnd } from './phrase.ts'
import { isComma } from './word.ts'
import type { Reading, Unit } from './reading.ts'
import { neighbour } from './rules/neighbour.ts'

/** What goes on after an interrupting reporting clause: "C1, X said, C2". */
export function continuation(unit: Unit, from: number, left: readonly Range[]): Range[] {
  const quoted = rightQuotation(unit, from)
  if (quoted.length > 0) return quoted
  const first = left[0]
  if (first === undefined || touchesQuotation(unit, first)) return []
  // "C1, X said on Monday, C2"
  const addressed = unit.pieces[from - 1]?.lemma === 'tell' ? phraseEnd(unit, from) : from
  const comma = isComma(unit.pieces[addressed]) ? addressed : skipAdverbials(unit, addressed)
  if (!isComma(unit.pieces[comma])) return []
  const next = unit.pieces[comma + 1]
  if (next === undefined) return []
  // "Investigators have found, two people said, that C": what was found is told by them as well.
  if (next.lower === 'that' && isCueWord(unit, first.to - 1) && startsClause(unit, comma + 2))
    return [{ unit, from: comma + 1, to: contentEnd(unit, comma + 1) }]
  const complete = mainClauseIn(unit, first.from, first.to)
  if (!complete && startsClause(unit, comma + 1)) return [{ unit, from: comma + 1, to: contentEnd(unit, comma + 1) }]
  // "…, in what would be the largest move in years": it weighs what was told.
  const weighs = next.lower === 'in' && unit.pieces[comma + 2]?.lower === 'what'
  const goesOn = complete
    ? weighs || /^(?:and|but|because|which|including|even|nor|or)$/u.test(next.lower)
    : isFinite(unit, comma + 1) || next.tag === 'ADP' || next.tag === 'ADV'
  if (!goesOn || (next.tag === 'CCONJ' && reportsSoon(unit, comma + 2))) return []
  const to = contentEnd(unit, comma + 1)
  return to > comma + 1 ? [{ unit, from: comma + 1, to }] : []
}

/** A quotation that goes on after the reporting clause in the same sentence: "“C1,” X said, “C2.”" */
export function rightQuotation(unit: Unit, from: number): Range[] {
  for (let at = from; at < unit.pieces.length && at - from < 25; at += 1) {
    const piece = unit.pieces[at]
    if (piece?.tag === 'QUOTE') {
      const before = unit.pieces[at - 1]
      const joined = at === from || isComma(before) || before?.text === ':' || before?.text === '.'
      return joined && !cueBetween(unit, from, at) ? [{ unit, from: at, to: quotationEnd(unit, at) }] : []
    }
  }
  return []
}

function cueBetween(unit: Unit, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (unit.pieces[at]?.tag === 'VERB' && isCueWord(unit, at)) return true
  return false
}

/** "“C?” | X asked.": the quotation closes the sentence before. */
export function quotationBefore(reading: Reading, unit: Unit, from: number): Range[] {
  if (from > 1 || hasFinite(unit, 0, from)) return []
  const previous = neighbour(reading, unit, -1)
  if (previous === undefined) return []
  // A line break may stand between them when the sentence goes on in small letters.
  const goesOn = /^\p{Ll}/u.test(unit.pieces[0]?.text ?? '')
  if (previous.lastParagraph !== unit.paragraph && !(goesOn && unit.paragraph - previous.lastParagraph === 1)) return []
  const last = previous.pieces.length - 1
  return previous.pieces[last]?.tag === 'QUOTE' ? [{ unit: previous, from: last, to: last + 1 }] : []
}

/** "X said:" with the quotation in the next sentence or paragraph. */
export function quotationAfter(reading: Reading, unit: Unit, from: number): Range[] {
  const last = unit.pieces.at(-1)
  if (last?.text !== ':' || from < unit.pieces.length - 14) return []
  const next = neighbour(reading, unit, 1)
  if (next === undefined || next.paragraph - unit.lastParagraph > 1) return []
  if (next.pieces[0]?.tag === 'QUOTE') return [{ unit: next, from: 0, to: 1 }]
  return [{ unit: next, from: 0, to: withoutFinalStop(next, next.pieces.length) }]
}
