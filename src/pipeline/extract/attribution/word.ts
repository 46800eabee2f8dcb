import { startsUpper } from '../../../lib/letters.ts'
import { verbPatterns } from './lexicon/verbs.ts'
import type { Piece, Unit } from './reading.ts'

const nominalTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'DET', 'ADJ', 'SYM', 'X', 'PRON'])

export function isComma(piece: Piece | undefined): boolean {
  return piece?.text === ','
}

export function isCapital(piece: Piece | undefined): boolean {
  return piece !== undefined && startsUpper(piece.text)
}

/** Whether a word can head or stand in a noun phrase. */
export function isNominal(unit: Unit, index: number): boolean {
  const piece = unit.pieces[index]
  if (piece === undefined || piece.tag === 'QUOTE') return false
  if (piece.tag === 'PRON')
    return !/^(?:who|which|that|whom|whose|what|himself|herself|themselves|itself)$/u.test(piece.lower)
  if (nominalTags.has(piece.tag)) return true
  if (index === 0 && piece.tag === 'VERB' && /^\p{Lu}\p{Ll}+ing$/u.test(piece.text)) {
    // A firm's name at the head of a sentence: "Boeing said", "Boeing, by contrast, believes".
    const next = unit.pieces[1]
    return next?.tag === 'VERB' || next?.tag === 'AUX' || next?.lower === ','
  }
  if (index === 0 && piece.tag === 'VERB' && opensName(unit)) return true
  // Names that the tagger took for something else ("Will", "Young", "Reading").
  return index > 0 && isCapital(piece) && piece.tag !== 'AUX' && piece.tag !== 'SCONJ' && piece.tag !== 'PUNCT'
}

/** "Channel Four reported": capitals at the head of a sentence up to its verb are a name, whatever the first passes for. */
function opensName(unit: Unit): boolean {
  if (verbPatterns.has(unit.pieces[0]?.lemma ?? '') || /(?:ed|ing)$/u.test(unit.pieces[0]?.lower ?? '')) return false
  let at = 1
  while (isCapital(unit.pieces[at]) && /^(?:PROPN|NUM|NOUN|ADJ)$/u.test(unit.pieces[at]?.tag ?? '')) at += 1
  return at > 1 && /^(?:VERB|AUX)$/u.test(unit.pieces[at]?.tag ?? '')
}

export function isNegation(piece: Piece | undefined): boolean {
  return piece !== undefined && /^(?:not|n['’]t|never|neither|nor|no)$/u.test(piece.lower)
}
