import type { Analysis } from '../language/analysis.ts'
import type { Name } from '../language/names/names.ts'
import type { Toponym } from './toponym.ts'

/**
 * Which of the gazetteer's names are places here: those that the tagger of names says are, those that stand alone and are
 * known to all; and places that the tagger sees and the gazetteer does not know. In text order, none over another.
 */
export function chooseToponyms(_analysis: Analysis, known: readonly Toponym[], names: readonly Name[]): Toponym[] {
  const chosen = known.filter((toponym) => isPlaceHere(toponym, names))
  const unknown = names
    .filter((name) => name.kind === 'place' && !known.some((toponym) => isOver(toponym, name)))
    .map(({ span, sentence, from, to }): Toponym => ({ span, sentence, from, to, candidates: [] }))
  return [...chosen, ...unknown].sort((a, b) => a.span[0] - b.span[0])
}

function isOver(toponym: Toponym, name: Name): boolean {
  return toponym.span[0] < name.span[1] && name.span[0] < toponym.span[1]
}

function isPlaceHere(toponym: Toponym, names: readonly Name[]): boolean {
  const over = names.filter((name) => isOver(toponym, name))
  const [best] = toponym.candidates
  if (best === undefined || best.kind === 'demonym') return false
  if (over.some(({ kind }) => kind === 'place')) return true
  return over.length === 0 && best.weight >= 7
}
