import { startsUpper } from '../../../lib/letters.ts'
import type { Gazetteer, GazetteerPlace } from '../../../model/gazetteer.ts'
import type { Span } from '../../../model/span.ts'
import type { Sentence, Token } from '../language/analysis.ts'

/** A name in the text with every place that the gazetteer knows under it, best known first. */
export interface Toponym {
  readonly span: Span
  /** Index of the sentence, and of the first token and the one after the last within it. */
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly candidates: readonly GazetteerPlace[]
}

/** Longest name of the gazetteer in tokens ("Democratic People's Republic of Korea" has six). */
const longestName = 7

/** Finds the longest names of the gazetteer that begin and end with a capital or a digit. */
export function findToponyms(text: string, sentences: readonly Sentence[], places: Gazetteer): Toponym[] {
  const found: Toponym[] = []
  sentences.forEach(({ tokens }, sentence) => {
    for (let from = 0; from < tokens.length; from += 1) {
      const first = tokens[from]
      if (first === undefined || !startsUpper(first.text)) continue
      const toponym = longestAt(text, tokens, from, places)
      if (toponym === undefined) continue
      found.push({ ...toponym, sentence, from })
      from = toponym.to - 1
    }
  })
  return found
}

function longestAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  places: Gazetteer,
): Pick<Toponym, 'span' | 'to' | 'candidates'> | undefined {
  const first = tokens[from]
  const start = first?.start ?? 0
  // "Barrie, Ont." and "Hazard, Ky.": the stop belongs to the short form, which only stands behind a comma.
  if (first !== undefined && tokens[from - 1]?.text === ',' && text.charAt(first.end) === '.') {
    const candidates = places.find(`${first.text}.`)
    if (candidates.length > 0) return { span: [start, first.end + 1], to: from + 1, candidates }
  }
  for (let to = Math.min(tokens.length, from + longestName); to > from; to -= 1) {
    const last = tokens[to - 1]
    if (last === undefined || !(holdsCapital(last.text) || last.text === "'s" || to === from + 1)) continue
    const candidates = places.find(text.slice(start, last.end))
    if (candidates.length > 0) return { span: [start, last.end], to, candidates }
  }
  return undefined
}

const capital = /\p{Lu}/u

/** "d'Ivoire" ends a name as well as "Ivoire" does. */
function holdsCapital(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at)
    if (unit >= 65 && unit <= 90) return true
    if (unit >= 128) return capital.test(word)
  }
  return false
}
