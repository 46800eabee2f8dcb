import type { GazetteerPlace } from '../../../../model/gazetteer.ts'
import type { NameKnowledge } from './knowledge.ts'
import type { WordFacts } from './word-facts.ts'

/** Longest name that is looked up, in tokens. */
const longestName = 6

/** What each word is in the longest known name over it: kind, how well known, first word or later. */
export function listsOver(
  words: readonly string[],
  facts: readonly WordFacts[],
  open: readonly boolean[],
  knowledge: NameKnowledge,
): number[] {
  const lists: number[] = []
  while (lists.length < words.length) lists.push(0)
  for (let from = 0; from < words.length; from += 1) {
    if (open[from] !== true || facts[from]?.startsUpper !== true) continue
    let limit = from + 1
    while (limit < words.length && limit < from + longestName && open[limit] === true) limit += 1
    for (let to = limit; to > from; to -= 1) {
      const name =
        to === from + 1
          ? (words[from] ?? '')
          : words.slice(from, to).join(' ').replaceAll(' - ', '-').replaceAll(" 's", "'s")
      const best = classOf(name, knowledge)
      if (best === 0) continue
      for (let at = from; at < to; at += 1) lists[at] = best * 4 + (at === from ? (to === from + 1 ? 1 : 2) : 3)
      from = to - 1
      break
    }
  }
  return lists
}

/** Beyond every class of places: a name of the list of organisations, of the table of outlets. */
const organizationClass = 61
const outletClass = 63

function classOf(name: string, knowledge: NameKnowledge): number {
  if (knowledge.isOutlet(name)) return outletClass
  if (knowledge.isOrganization(name)) return organizationClass
  return placeClass(knowledge.places.find(name)[0])
}

const placeClasses = ['country', 'region', 'admin1', 'admin2', 'city', 'water', 'landform', 'demonym'] as const

function placeClass(place: GazetteerPlace | undefined): number {
  if (place === undefined) return 0
  const size = place.kind === 'city' ? Math.min(7, Math.floor(place.weight)) - 3 : 0
  return placeClasses.indexOf(place.kind) + 1 + (place.kind === 'city' ? 8 + Math.max(0, size) : 0)
}
