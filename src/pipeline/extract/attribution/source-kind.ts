import type { SourceKind } from '../../../model/attribution.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Frame } from './frame.ts'
import { documentNouns, governmentNouns, mediaNouns, personTitles, unnamedNouns } from './lexicon.ts'
import type { Reading } from './reading.ts'

/** What kind of source a frame has, by its head noun, its titles and the table of outlets. */
export function kindOf(reading: Reading, frame: Frame, name: string | null, resources: Resources): SourceKind {
  const range = frame.source[0]
  if (range === undefined) return 'none'
  const pieces = range.unit.pieces.slice(range.from, range.to)
  const only = pieces.length === 1 ? pieces[0] : undefined
  if (only?.tag === 'PRON' || only?.tag === 'DET') {
    if (name === null || name === '') {
      if (/^(?:he|she|i)$/u.test(only.lower)) return 'person'
      return /^(?:it|we)$/u.test(only.lower) ? 'organization' : 'unnamed'
    }
    return kindOfName(name, /^(?:he|she|i|who)$/u.test(only.lower), resources)
  }
  return kindOfName(reading.text.slice(pieces[0]?.start, pieces.at(-1)?.end), false, resources)
}

export function kindOfName(phrase: string, personal: boolean, resources: Resources): SourceKind {
  const core = phrase.split(/,\s/u)[0] ?? phrase
  const words = core
    .split(/[\s/]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, ''))
    .filter((word) => word !== '')
  if (personal) return 'person'
  const of = words.findIndex(
    (word, index) => index > 0 && /^(?:of|for|from|in|at|by|on|to|with|familiar|close|who)$/iu.test(word),
  )
  const head = (of === -1 ? words : words.slice(0, of)).filter((word) => !/^['’]s$/u.test(word))
  const last = head.at(-1) ?? ''
  const lemma = singular(last.toLowerCase())
  const capital = (word: string): boolean => /^\p{Lu}/u.test(word)
  const outlet = resources.outlets.byName(core)[0] ?? resources.outlets.byName(head.join(' '))[0]
  if (outlet !== undefined) {
    if (/^(?:agency|broadcaster|newspaper|magazine|online|state-media)$/u.test(outlet.kind)) return 'media'
    if (/^(?:government|military|intelligence)$/u.test(outlet.kind)) return 'government'
    return 'organization'
  }
  const lower = last.toLowerCase()
  if (!capital(last) || head.length === 1) {
    if (documentNouns.has(lemma) || documentNouns.has(lower)) return 'document'
    if (mediaNouns.has(lower) || mediaNouns.has(lemma)) return 'media'
    if (governmentNouns.has(lower) || governmentNouns.has(lemma)) return 'government'
    if (unnamedNouns.has(lemma) || unnamedNouns.has(lower) || personTitles.has(lemma)) return 'unnamed'
  }
  const proper = head.filter(capital)
  if (
    head.slice(0, -1).some((word) => personTitles.has(singular(word.toLowerCase().replace(/\.$/u, '')))) &&
    capital(last)
  )
    return 'person'
  if (capital(last)) {
    if (mediaNouns.has(lower)) return 'media'
    if (
      governmentNouns.has(lower) ||
      head.some(
        (word) =>
          capital(word) &&
          /^(?:Ministry|Department|Government|Intelligence|Pentagon|Kremlin|Police|Senate|Congress|Parliament|Court|Army|Navy|Air|Commission|Treasury)$/u.test(
            word,
          ),
      )
    )
      return 'government'
    if (
      head.some((word) =>
        /^(?:Inc|Corp|Co|Ltd|Group|Company|University|Institute|Association|Union|Party|Bank|Foundation|Council|Organization|Center|Centre|Airlines|Motors|Systems)\.?$/u.test(
          word,
        ),
      )
    )
      return 'organization'
    if (/^\p{Lu}[\p{Lu}\p{N}.&-]+$/u.test(last) && proper.length === 1) return 'organization'
    if (proper.length >= 2 && proper.length <= 4 && proper.length === head.length) return 'person'
    if (resources.outlets.byName(`Government of ${core}`).length > 0) return 'government'
  }
  if (/s$/u.test(lower) && !capital(last)) return 'unnamed'
  return 'organization'
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/u.test(word)) return word
  if (/ies$/u.test(word)) return `${word.slice(0, -3)}y`
  return word.replace(/s$/u, '')
}
