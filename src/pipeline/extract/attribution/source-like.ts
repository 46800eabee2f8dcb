import {
  companyNouns,
  documentNouns,
  governmentNouns,
  mediaNouns,
  personTitles,
  roleNouns,
  unnamedNouns,
} from './lexicon/sources.ts'
import { phraseEnd } from './phrase.ts'
import type { Unit } from './reading.ts'

/** Whether a phrase names somebody or something that can say things: a name, people, an institution, a document. */
export function isSourceLike(unit: Unit, from: number, to: number): boolean {
  // One quotes somebody, one cites somebody or a fact.
  if (unit.pieces[from - 1]?.lemma === 'quote' && unit.pieces[from]?.tag !== 'QUOTE') return true
  const end = phraseEnd(unit, from)
  for (let at = from; at < Math.max(end, Math.min(to, from + 8)); at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined) break
    if (piece.tag === 'PROPN' && !/^\d/u.test(piece.text)) return true
    if (
      [documentNouns, unnamedNouns, mediaNouns, governmentNouns, companyNouns, roleNouns, personTitles].some(
        (nouns) => nouns.has(piece.lemma) || nouns.has(piece.lower),
      )
    )
      return true
    if (piece.tag === 'ADP') break
  }
  return false
}
