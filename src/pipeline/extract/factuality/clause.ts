import type { Certainty, Polarity } from '../../../model/factuality.ts'
import { clauseMarkers, clauseOpeners, cueCertainty, negations } from './lexicon.ts'

/** A word as factuality needs it. */
export interface ClauseWord {
  readonly tag: string
  readonly lower: string
  readonly lemma: string
}

/** What a clause says of itself by its verb group and its adverbs. */
export interface ClauseStanding {
  readonly certainty: Certainty
  readonly polarity: Polarity
}

const weakness: Readonly<Record<Certainty, number>> = { certain: 0, probable: 1, possible: 2, unknown: 3 }

/** The weaker of two. */
export function weaker(a: Certainty, b: Certainty): Certainty {
  return weakness[a] >= weakness[b] ? a : b
}

/** Longest way from a subject's negation to its verb, in words. */
const SUBJECT_REACH = 8

/** Reads the main clause: the first that does not depend on another. */
export function standingOf(words: readonly ClauseWord[]): ClauseStanding {
  const first = words.find((word) => word.tag !== 'PUNCT')
  if (first === undefined) return { certainty: 'certain', polarity: 'positive' }
  if (/^(?:whether|if)$/u.test(first.lower) && !words.some((word) => word.lower === ',')) {
    return { certainty: 'unknown', polarity: 'positive' }
  }
  const start = mainClauseStart(words)
  const conditional = /^(?:if|unless|should)$/u.test(first.lower) && start > 0
  const verb = mainVerb(words, start)
  if (verb === -1) {
    const marked = markersIn(words.slice(start, start + SUBJECT_REACH))
    return { certainty: marked, polarity: isNegation(words, start) ? 'negative' : 'positive' }
  }
  const end = groupEnd(words, verb)
  const certainty = markersIn([...words.slice(start, Math.min(verb, start + 3)), ...words.slice(verb, end + 1)])
  const denied = (from: number, to: number): boolean =>
    words.slice(Math.max(0, from), to).some((_, index) => isNegation(words, Math.max(0, from) + index))
  const negative =
    denied(verb, end) ||
    (/^(?:no|nobody|none|neither|nothing)$/u.test(words[start]?.lower ?? '') && isNegation(words, start)) ||
    denied(verb - 1, verb) ||
    (words[end]?.lower === 'no' && isNegation(words, end)) ||
    words.slice(verb, end).some((word) => word.lower === 'unlikely')
  const open =
    conditional &&
    certainty === 'certain' &&
    words.slice(verb, end).some((word) => /^(?:will|would|shall|'ll|’ll)$/u.test(word.lower))
  return { certainty: open ? 'unknown' : certainty, polarity: negative ? 'negative' : 'positive' }
}

/** "no fewer than 40" and "not only" deny nothing, "has yet to" does. */
function isNegation(words: readonly ClauseWord[], at: number): boolean {
  const next = words[at + 1]?.lower ?? ''
  if (words[at]?.lower === 'yet' && next === 'to') return true
  if (!negations.has(words[at]?.lower ?? '')) return false
  return !(
    /^(?:fewer|less|later|sooner|doubt)$/u.test(next) ||
    (words[at]?.lower === 'not' && /^(?:only|just|least)$/u.test(next))
  )
}

function markersIn(words: readonly ClauseWord[]): Certainty {
  let certainty: Certainty = 'certain'
  words.forEach((word, index) => {
    // "in May" is a month.
    if (word.tag === 'PROPN') return
    const marker = clauseMarkers.get(word.lower) ?? (word.tag === 'VERB' ? clauseMarkers.get(word.lemma) : undefined)
    // "could not" denies an ability or a chance and does not hedge.
    const denied = word.lower === 'could' && negations.has(words[index + 1]?.lower ?? '')
    if (marker !== undefined && !denied) certainty = weaker(certainty, marker)
    // "are estimated at", "is almost certain"
    const held = word.tag === 'VERB' && words[index - 1] !== undefined && words.slice(0, index).some(isBe)
    if (held) certainty = weaker(certainty, cueCertainty.get(word.lemma) ?? 'certain')
    if (sureWords.has(word.lower) && /^(?:almost|nearly|fairly)$/u.test(words[index - 1]?.lower ?? ''))
      certainty = weaker(certainty, 'probable')
  })
  return certainty
}

const sureWords: ReadonlySet<string> = new Set(['certain', 'sure', 'certainly'])
const formsOfBe: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being'])

function isBe(word: ClauseWord): boolean {
  return formsOfBe.has(word.lower)
}

function mainClauseStart(words: readonly ClauseWord[]): number {
  let start = 0
  for (let hops = 0; hops < 3; hops += 1) {
    while (start < words.length && (words[start]?.tag === 'PUNCT' || words[start]?.tag === 'CCONJ')) start += 1
    if (!clauseOpeners.has(words[start]?.lower ?? '')) return start
    const comma = words.findIndex((word, index) => index > start && word.lower === ',')
    if (comma === -1) return start
    start = comma + 1
  }
  return start
}

const relatives: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whose'])

/** The first verb that is not inside a relative clause of the subject. */
function mainVerb(words: readonly ClauseWord[], start: number): number {
  let relative = 0
  for (let at = start; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    if (at > start && relatives.has(word.lower)) relative += 1
    const infinitive = words[at - 1]?.lower === 'to'
    const finite =
      word.tag === 'AUX' || (word.tag === 'VERB' && !word.lower.endsWith('ing') && words[at - 1]?.tag !== 'DET')
    if (!finite || infinitive) continue
    if (relative === 0) {
      const later = reducedBefore(words, at)
      return later === -1 ? at : later
    }
    relative -= 1
    at = groupEnd(words, at) - 1
  }
  return -1
}

/** "troops deployed abroad may be": a participle of the subject, with the auxiliary of the main verb behind it. */
function reducedBefore(words: readonly ClauseWord[], at: number): number {
  const word = words[at]
  if (word?.tag !== 'VERB' || !/(?:ed|en|nt)$/u.test(word.lower)) return -1
  for (let next = at + 1; next < words.length && next - at <= 8; next += 1) {
    const tag = words[next]?.tag
    if (tag === 'AUX') return next
    if (tag === 'PUNCT' || tag === 'CCONJ' || tag === 'SCONJ' || tag === 'VERB' || tag === 'PRON') return -1
  }
  return -1
}

function groupEnd(words: readonly ClauseWord[], verb: number): number {
  let end = verb + 1
  while (end < words.length && end - verb < 7) {
    const word = words[end]
    if (word === undefined) break
    const joins =
      word.tag === 'AUX' ||
      word.tag === 'ADV' ||
      word.tag === 'PART' ||
      negations.has(word.lower) ||
      clauseMarkers.has(word.lower)
    const verbal = word.tag === 'VERB' && words[end - 1]?.tag !== 'VERB'
    if (word.lower === 'no' || (!joins && !verbal)) break
    end += 1
  }
  return end
}
