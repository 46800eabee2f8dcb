import { contentEnd } from '../content-end.ts'
import type { Range } from '../frame.ts'
import { isFinite, startsClause } from '../clause.ts'
import { phraseStart } from '../phrase.ts'
import { isComma } from '../word.ts'
import type { Unit } from '../reading.ts'

/**
 * The content of words of saying that stand inside a clause and part its subject from its verb: "the boat, which officials
 * say was sold", "this one I think is best". Empty when the verb is followed by anything but a verb.
 */
export function gapContent(unit: Unit, cue: number, subject: number | undefined): Range[] {
  if (subject === undefined) return []
  let from = cue + 1
  while (unit.pieces[from]?.tag === 'ADV' && from - cue < 3) from += 1
  if (!isFinite(unit, from)) return []
  // "What she said was that C": the content is what is said to be it.
  if (unit.pieces[subject - 1]?.lower === 'what') return unit.pieces[from]?.lemma === 'be' ? cleft(unit, from + 1) : []
  const opening = openingBefore(unit, cue, subject)
  if (opening === undefined) return []
  return [opening, { unit, from, to: clauseEnd(unit, from, cue, isComma(unit.pieces[opening.from - 1])) }]
}

/** The relative pronoun, or the noun phrase put first, that the verb behind the gap belongs to. */
function openingBefore(unit: Unit, cue: number, subject: number): Range | undefined {
  const before = unit.pieces[subject - 1]
  if (before === undefined) return undefined
  const parts = parting.has(unit.pieces[cue]?.lemma ?? '')
  // "the book that children know is old": without a comma the verb may well have the noun for its object.
  if (/^(?:which|who|that)$/u.test(before.lower))
    return parts || isComma(unit.pieces[subject - 2]) ? { unit, from: subject - 1, to: subject } : undefined
  // Only a pronoun parts two phrases by itself, and "the thing I said" is what was said.
  if (unit.pieces[subject]?.tag !== 'PRON' || before.tag === 'PUNCT' || before.lemma === 'thing') return undefined
  if (!parts) return undefined
  const from = phraseStart(unit, subject)
  return from < subject ? { unit, from, to: subject } : undefined
}

/** Verbs whose object is never a thing: "the dam he says leaked" cannot be a dam that was said. */
const parting: ReadonlySet<string> = new Set([
  ...[
    'think',
    'believe',
    'suspect',
    'guess',
    'suppose',
    'say',
    'insist',
    'argue',
    'hope',
    'fear',
    'claim',
    'allege',
    'warn',
  ],
])

function cleft(unit: Unit, after: number): Range[] {
  const from = unit.pieces[after]?.lower === 'that' ? after + 1 : after
  const whole = unit.pieces[from]?.tag === 'QUOTE' || startsClause(unit, from)
  return whole ? [{ unit, from, to: contentEnd(unit, from) }] : []
}

/** A clause set off by a comma ends at the next one before a verb, any other at the verb that goes on with the sentence. */
function clauseEnd(unit: Unit, from: number, cue: number, setOff: boolean): number {
  const to = contentEnd(unit, from, cue)
  let at = from + 1
  while (/^(?:AUX|VERB|ADV|PART)$/u.test(unit.pieces[at]?.tag ?? '')) at += 1
  let open = false
  for (; at < to; at += 1) {
    const piece = unit.pieces[at]
    if (isComma(piece) && isFinite(unit, at + 1)) return at
    if (piece?.tag === 'SCONJ' || piece?.tag === 'CCONJ' || /^(?:who|which|that|what)$/u.test(piece?.lower ?? ''))
      open = true
    if (!setOff && !open && isFinite(unit, at) && /^(?:NOUN|PROPN|NUM)$/u.test(unit.pieces[at - 1]?.tag ?? ''))
      return at
  }
  return to
}
