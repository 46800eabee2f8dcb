import { isCueWord } from './content-end.ts'
import type { Range } from './frame.ts'
import { subordinators } from './lexicon/function-words.ts'
import { hasFinite, isFinite, startsClause } from './clause.ts'
import { phraseEnd } from './phrase.ts'
import { isComma, isNominal } from './word.ts'
import type { Unit } from './reading.ts'

/** What stands before a reporting clause that begins at `from`, when it can be its content. */
export function leftContent(unit: Unit, from: number): Range[] {
  const pieces = unit.pieces
  const before = pieces[from - 1]
  if (before === undefined) return []
  if (before.tag === 'QUOTE') return [leftRange(unit, from)]
  if (!isComma(before) && !/^(?:[”"’'»?!…—–]|''|\.\.\.)$/u.test(before.text)) return []
  const to = isComma(before) || /^[—–]$/u.test(before.text) ? from - 1 : from
  if (pieces[to - 1]?.tag === 'QUOTE') return [leftRange(unit, to)]
  const start = leftStart(unit, to)
  if (start >= to) return []
  const first = pieces[start]
  if (first === undefined) return []
  // "Asked about the report, she said": what somebody was asked is not what was said.
  if (first.lower === 'asked' && to - start <= LONGEST_QUESTION) return []
  // "You know, she said": words to the listener.
  if (to - start === 2 && first.tag === 'PRON' && /^(?:know|see|mean)$/u.test(pieces[to - 1]?.lemma ?? '')) return []
  const quoted = /^(?:[”"’'»]|'')$/u.test(pieces[to - 1]?.text ?? '')
  if (quoted && first.tag === 'ADP' && !hasFinite(unit, start, to)) return []
  const medial = fragmentary(unit, start, to) || interrupted(unit, start, from)
  if (!quoted && !/^[?!]$/u.test(pieces[to - 1]?.text ?? '') && !mainClauseIn(unit, start, to) && !medial) return []
  return [{ unit, from: start, to }]
}

/** Longest question that is put before an answer, in pieces. */
const LONGEST_QUESTION = 40

/** "The rule, she said, would …": a bare phrase before the reporting clause, whose verb follows it. */
function fragmentary(unit: Unit, start: number, to: number): boolean {
  const first = unit.pieces[start]
  if (
    first === undefined ||
    first.tag === 'ADP' ||
    subordinators.has(first.lower) ||
    first.tag === 'VERB' ||
    first.tag === 'ADV'
  )
    return false
  return to - start <= 14 && isNominal(unit, start) && phraseEnd(unit, start) === to && followedByClause(unit, to)
}

/** "If this fails, she said, prices will rise": the reporting clause stands between a fronted phrase and its clause. */
function interrupted(unit: Unit, start: number, from: number): boolean {
  if (start > 0 && !/^[;:]$/u.test(unit.pieces[start - 1]?.text ?? '')) return false
  let comma = from
  while (comma < unit.pieces.length && comma - from < 10 && !isComma(unit.pieces[comma])) comma += 1
  return isComma(unit.pieces[comma]) && hasFinite(unit, from, comma) && startsClause(unit, comma + 1)
}

/** After "X, she said," a verb goes on with the clause of X. */
function followedByClause(unit: Unit, to: number): boolean {
  let comma = to + 1
  while (comma < unit.pieces.length && comma - to < 12 && !isComma(unit.pieces[comma])) comma += 1
  return isComma(unit.pieces[comma]) && isFinite(unit, comma + 1)
}

/** Whether a clause that is not subordinate lies between two places. */
export function mainClauseIn(unit: Unit, from: number, to: number): boolean {
  const pieces = unit.pieces
  let at = from
  // A fronted subordinate clause or phrase ends at its comma.
  while (at < to) {
    const first = pieces[at]
    if (first === undefined) return false
    const fronted =
      subordinators.has(first.lower) ||
      (first.tag === 'ADP' && !opensFigure(unit, at)) ||
      (first.tag === 'VERB' && /ing$/u.test(first.lower))
    let comma = at
    while (comma < to && !isComma(pieces[comma])) comma += 1
    if (!fronted) return hasMainVerb(unit, at, to)
    const placed = /^(?:in|on|at)$/u.test(first.lower)
    if (first.tag === 'ADP' && hasFinite(unit, at, comma) && (comma >= to || placed)) return true
    at = comma + 1
  }
  return false
}

/** "At least two people", "over 300 men": a bound on the number of the subject. */
function opensFigure(unit: Unit, at: number): boolean {
  if (!/^(?:at|up|over|under|about|around|between|above|below|nearly)$/u.test(unit.pieces[at]?.lower ?? ''))
    return false
  return unit.pieces.slice(at + 1, at + 3).some((piece) => piece.tag === 'NUM')
}

/** Whether a clause stands there that is not set off to describe a noun ("the firm, which makes pumps,"). */
function hasMainVerb(unit: Unit, from: number, to: number): boolean {
  let at = from
  while (at < to) {
    if (isComma(unit.pieces[at]) && /^(?:who|which|whose|whom)$/u.test(unit.pieces[at + 1]?.lower ?? '')) {
      at += 1
      while (at < to && !isComma(unit.pieces[at])) at += 1
      continue
    }
    if (isFinite(unit, at)) return true
    at += 1
  }
  return false
}

function leftRange(unit: Unit, to: number): Range {
  let from = to - 1
  while (from - 1 >= 0) {
    const before = unit.pieces[from - 1]
    if (before?.tag === 'QUOTE') from -= 1
    else if (/^(?:,|and|\.\.\.|…)$/u.test(before?.lower ?? '') && unit.pieces[from - 2]?.tag === 'QUOTE') from -= 2
    else break
  }
  // Words before the quotation that make one clause with it belong to the content.
  const start = leftStart(unit, from)
  if (from - start > 1 && hasFinite(unit, start, from) && !hasCue(unit, start, from)) return { unit, from: start, to }
  return { unit, from, to }
}

function hasCue(unit: Unit, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (unit.pieces[at]?.tag === 'VERB' && isCueWord(unit, at)) return true
  return false
}

/** Where the sentence's own words begin: after a final stop, a semicolon, or a list mark. */
export function leftStart(unit: Unit, to: number): number {
  let start = 0
  for (let at = to - 1; at >= 0; at -= 1) {
    const text = unit.pieces[at]?.text ?? ''
    if (text === ';' || text === '•' || text === '*') {
      start = at + 1
      break
    }
  }
  while (start < to && /^(?:-|–|—|•|\*)$/u.test(unit.pieces[start]?.text ?? '')) start += 1
  return start === 0 ? afterDateline(unit, to) : start
}

/** "ULM, Germany – ", "ULM:": the place at the head of a report is nobody's words. */
function afterDateline(unit: Unit, to: number): number {
  if (!/^\p{Lu}{3,}$/u.test(unit.pieces[0]?.text ?? '')) return 0
  for (let at = 1; at < Math.min(to, 10); at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined || piece.tag === 'VERB' || piece.tag === 'AUX') return 0
    if (piece.text === ':' || (/^(?:-|–|—|--)$/u.test(piece.text) && (unit.pieces[at - 1]?.end ?? 0) < piece.start))
      return at + 1
  }
  return 0
}

export function touchesQuotation(unit: Unit, range: Range | undefined): boolean {
  return range !== undefined && unit.pieces[range.to - 1]?.tag === 'QUOTE'
}
