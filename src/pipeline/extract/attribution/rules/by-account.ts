import { makeFrame, type Frame } from '../frame.ts'
import { accountNouns } from '../lexicon/cue-nouns.ts'
import { timeWords } from '../lexicon/function-words.ts'
import { documentNouns, governmentNouns, mediaNouns, unnamedNouns } from '../lexicon/sources.ts'
import { phraseEnd, phraseStart } from '../phrase.ts'
import type { Piece, Reading, Unit } from '../reading.ts'
import { contentAround, sourceEnd } from './according-to.ts'

/**
 * "By the estimate of X, C", "C, in X's view", "C, by his account", "C, by US assessment", "C, per X": a phrase that says
 * whose words or figures the clause goes by.
 */
export function byAccount(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let at = 0; at + 1 < unit.pieces.length; at += 1) {
    const found = perAt(unit, at) ?? accountAt(unit, at)
    if (found === undefined) continue
    const content = contentAround(unit, at, found.end)
    if (content.length === 0) continue
    frames.push(
      makeFrame({
        rule: 'by-account',
        unit,
        head: found.head,
        cue: [{ unit, from: found.cue.from, to: found.cue.to }],
        source: [{ unit, ...found.source }],
        content,
      }),
    )
  }
}

interface Account {
  readonly head: number
  readonly cue: { readonly from: number; readonly to: number }
  readonly source: { readonly from: number; readonly to: number }
  readonly end: number
}

/** "per the ministry": whoever can say things, where "per day" and "per cent" divide. */
function perAt(unit: Unit, at: number): Account | undefined {
  if (unit.pieces[at]?.lower !== 'per') return undefined
  const end = sourceEnd(unit, at + 1)
  const first = unit.pieces[at + 1]
  if (end === at + 1 || first === undefined) return undefined
  const phrase = unit.pieces.slice(at + 1, phraseEnd(unit, at + 1))
  const of = phrase.findIndex((piece) => piece.tag === 'ADP')
  const head = phrase.slice(0, of === -1 ? phrase.length : of).findLast((piece) => /^(?:NOUN|PROPN)$/u.test(piece.tag))
  if (head === undefined || !speaks(head) || phrase.some((piece) => piece.tag === 'NUM' || piece.lower === 'every'))
    return undefined
  // "per head", "per user": what counts is one and has no article.
  if (head === first && head.tag === 'NOUN' && head.lower === head.lemma) return undefined
  if (timeWords.has(first.lower)) return undefined
  return { head: at, cue: { from: at, to: at + 1 }, source: { from: at + 1, to: end }, end }
}

function speaks(head: Piece): boolean {
  if (head.tag === 'PROPN') return true
  return [documentNouns, governmentNouns, mediaNouns, unnamedNouns].some(
    (nouns) => nouns.has(head.lemma) || nouns.has(head.lower),
  )
}

/** Longest way from the preposition to its noun: "by the latest estimate". */
const REACH = 7

function accountAt(unit: Unit, at: number): Account | undefined {
  const { pieces } = unit
  const preposition = pieces[at]
  if (preposition?.tag !== 'ADP' || !/^(?:by|in|on|at)$/u.test(preposition.lower)) return undefined
  const nouns = accountNouns.get(preposition.lower)
  if (nouns === undefined) return undefined
  for (let noun = at + 1; noun < pieces.length && noun - at <= REACH; noun += 1) {
    const piece = pieces[noun]
    if (piece === undefined || /^(?:PUNCT|VERB|AUX|SCONJ|QUOTE|ADP)$/u.test(piece.tag)) return undefined
    if (!nouns.has(piece.lemma) && !nouns.has(piece.lower)) continue
    if (pieces[noun + 1]?.tag === 'NOUN') return undefined
    return ownerBefore(unit, at, noun) ?? ownerAfter(unit, at, noun)
  }
  return undefined
}

/** "in his view", "in the mayor's view", "by US assessment" */
function ownerBefore(unit: Unit, at: number, noun: number): Account | undefined {
  const { pieces } = unit
  const account = { head: noun, cue: { from: at, to: noun + 1 }, end: noun + 1 }
  const first = pieces[at + 1]
  if (first !== undefined && /^(?:my|our|his|her|its|their)$/u.test(first.lower))
    return { ...account, cue: { from: noun, to: noun + 1 }, source: { from: at + 1, to: at + 2 } }
  for (let possessive = noun - 1; possessive > at + 1; possessive -= 1) {
    if (pieces[possessive]?.tag !== 'PART' || !/^['’]s?$/u.test(pieces[possessive]?.lower ?? '')) continue
    const from = phraseStart(unit, possessive)
    return from > at && from < possessive
      ? { ...account, cue: { from: noun, to: noun + 1 }, source: { from, to: possessive } }
      : undefined
  }
  const named = noun > at + 1 && pieces.slice(at + 1, noun).every((piece) => piece.tag === 'PROPN')
  return named ? { ...account, cue: { from: noun, to: noun + 1 }, source: { from: at + 1, to: noun } } : undefined
}

/** "by the estimate of the ministry": the article tells it from "in view of" and "in full view of". */
function ownerAfter(unit: Unit, at: number, noun: number): Account | undefined {
  if (unit.pieces[noun + 1]?.lower !== 'of' || unit.pieces[noun - 1]?.tag === 'ADJ') return undefined
  if (noun === at + 1 && unit.pieces[noun]?.lower !== 'words') return undefined
  const end = sourceEnd(unit, noun + 2)
  if (end === noun + 2) return undefined
  return { head: noun, cue: { from: at, to: noun + 2 }, source: { from: noun + 2, to: end }, end }
}
