import { isFinite } from './clause.ts'
import { cueNouns } from './lexicon/cue-nouns.ts'
import { timeWords } from './lexicon/function-words.ts'
import { citingVerbs } from './lexicon/verbs.ts'
import { isSpeechOccasion, speechOccasionEnd } from './occasion.ts'
import { phraseEnd } from './phrase.ts'
import type { Unit } from './reading.ts'
import { isComma, isNominal } from './word.ts'

/** Skips what may stand between a cue and its content: adverbs, times, occasions. */
export function skipAdverbials(unit: Unit, from: number): number {
  let at = from
  for (let steps = 0; steps < 6; steps += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined) return at
    const next = adverbialEnd(unit, at)
    if (next > at) {
      at = next
      continue
    }
    if (isComma(piece)) {
      const after = adverbialEnd(unit, at + 1)
      if (after > at + 1 && isComma(unit.pieces[after])) {
        at = after + 1
        continue
      }
      const aside = Math.max(citingEnd(unit, at + 1), asideEnd(unit, at))
      if (aside > at + 1) {
        at = aside
        continue
      }
    }
    return at
  }
  return at
}

/** "on Friday", "about noon": a time and not what was spoken of. */
export function isAdverbial(unit: Unit, at: number): boolean {
  const next = unit.pieces[at + 1]
  return next === undefined || timeWords.has(next.lower) || next.tag === 'NUM' || isSpeechOccasion(unit, at)
}

/** ", citing officials," between a verb and its clause. */
function citingEnd(unit: Unit, at: number): number {
  const piece = unit.pieces[at]
  if (piece === undefined || !citingVerbs.has(piece.lemma) || !/ing$/u.test(piece.lower)) return at
  for (let next = at + 1; next < unit.pieces.length && next - at < 25; next += 1) {
    if (isComma(unit.pieces[next])) return next + 1
    if (unit.pieces[next]?.lower === 'that') return next
  }
  return at
}

/** ", based on a single source, that C": where an aside without a verb of its own has closed before "that"; `comma` itself when none has. */
function asideEnd(unit: Unit, comma: number): number {
  for (let at = comma + 1; at < unit.pieces.length && at - comma < LONGEST_DESCRIPTION; at += 1) {
    const piece = unit.pieces[at]
    if (piece?.tag === 'AUX' || piece?.tag === 'QUOTE' || piece?.tag === 'SCONJ') return comma
    if (isComma(piece)) return unit.pieces[at + 1]?.lower === 'that' && !isFinite(unit, at + 2) ? at + 1 : comma
  }
  return comma
}

function adverbialEnd(unit: Unit, at: number): number {
  const piece = unit.pieces[at]
  if (piece === undefined) return at
  const occasion = speechOccasionEnd(unit, at)
  if (occasion > at) {
    const end = Math.max(phraseEnd(unit, at + 1), occasion)
    return openingBehind(unit, end) ?? end
  }
  if (
    timeWords.has(piece.lower) &&
    (piece.lower !== 'this' || timeWords.has(unit.pieces[at + 1]?.lower ?? '')) &&
    !(isNominal(unit, at + 1) && piece.lower === 'this' && !timeWords.has(unit.pieces[at + 1]?.lower ?? ''))
  ) {
    let end = at + 1
    while (timeWords.has(unit.pieces[end]?.lower ?? '') || unit.pieces[end]?.tag === 'NUM') end += 1
    return end
  }
  if (
    /^(?:on|in|at|during|last|early|late|since)$/u.test(piece.lower) &&
    (timeWords.has(unit.pieces[at + 1]?.lower ?? '') || unit.pieces[at + 1]?.tag === 'NUM')
  ) {
    let end = at + 2
    while (timeWords.has(unit.pieces[end]?.lower ?? '') || unit.pieces[end]?.tag === 'NUM') end += 1
    return end
  }
  // "said in Rome that": a phrase counts as adverbial only when "that", a quotation or a colon follows it.
  if (/^(?:in|at|on|from|to|of|by|during|through|via|before|after|with|for|about|as)$/u.test(piece.lower)) {
    const first = phraseEnd(unit, at + 1)
    const end = first > at + 1 ? (openingBehind(unit, first) ?? first) : first
    const after = unit.pieces[end]
    // "the ministry wrote on X. “C”": a stop that was taken for part of a name still ends the sentence.
    if (/\.$/u.test(unit.pieces[end - 1]?.text ?? '') && after?.tag === 'QUOTE') return at
    const opens = after?.lower === 'that' && !isFinite(unit, end + 1)
    if (end > at + 1 && after !== undefined && (opens || after.tag === 'QUOTE' || after.text === ':')) return end
    if (
      end > at + 1 &&
      isComma(after) &&
      (unit.pieces[end + 1]?.tag === 'QUOTE' || unit.pieces[end + 1]?.lower === 'that')
    )
      return end
  }
  if (
    piece.tag === 'ADV' &&
    !/^(?:not|how|when|where|why|so|there|here|only|just|even|more|about|nearly|almost|over)$/u.test(piece.lower)
  )
    return at + 1
  return at
}

/** Longest description between a phrase and the "that" behind it, in pieces. */
export const LONGEST_DESCRIPTION = 14

/**
 * "in a statement posted on Telegram that", "after a briefing by the agency that": where, behind more phrases and participles
 * that describe the first one, the content opens. Undefined when it does not, or when "that" goes with a noun on the way.
 */
function openingBehind(unit: Unit, from: number): number | undefined {
  let at = from
  while (at - from < LONGEST_DESCRIPTION) {
    const piece = unit.pieces[at]
    if (piece === undefined) return undefined
    if (at > from && piece.lower === 'that') return isRelative(unit, at) ? undefined : at
    if (at > from && (piece.tag === 'QUOTE' || piece.text === ':')) return at
    const describes =
      piece.tag === 'ADP' || (piece.tag === 'VERB' && /^(?:ADP|ADV)$/u.test(unit.pieces[at + 1]?.tag ?? ''))
    if (timeWords.has(piece.lower) || (at > from && piece.tag === 'ADV')) at += 1
    else if (describes) at = Math.max(at + 1, phraseEnd(unit, at + 1))
    else return undefined
  }
  return undefined
}

/** "the plan that was shelved", "claims that": the word goes with the noun before it. */
function isRelative(unit: Unit, that: number): boolean {
  return isFinite(unit, that + 1) || cueNouns.has(unit.pieces[that - 1]?.lemma ?? '')
}
