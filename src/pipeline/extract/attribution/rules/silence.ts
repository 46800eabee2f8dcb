import { contentEnd } from '../content-end.ts'
import { isRead, makeFrame, type Frame, type Range } from '../frame.ts'
import { timeWords } from '../lexicon/function-words.ts'
import { groupStart } from '../clause.ts'
import { phraseEnd } from '../phrase.ts'
import { isComma, isNegation, isNominal } from '../word.ts'
import type { Piece, Reading, Unit } from '../reading.ts'
import { answers, givings, notGiven, refusals, tellings } from '../silence-words.ts'
import { finiteSubject } from '../subject.ts'

/** What a request is made with is not what it is about: "to questions about the dam", "to a request for comment". */
const requests = /^(?:request|question|enquiry|inquiry|call|message|email|e-mail|letter|query|comment|reporter|press)$/u

/**
 * Who keeps silent, and about what: "X has not commented on C", "X declined to say whether C", "X gave no comment",
 * "X did not respond to questions about C", "X could not be reached for comment".
 */
export function silence(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let verb = 1; verb < unit.pieces.length; verb += 1) {
    const found = silentAt(unit, verb)
    if (found === undefined || isRead(frames, unit, verb)) continue
    const source = finiteSubject(unit, verb, found.start, false, frames)
    if (source === undefined) continue
    frames.push(
      makeFrame({
        rule: 'silence',
        unit,
        head: verb,
        cue: [{ unit, from: verb, to: found.to }],
        source: source.ranges,
        content: matter(unit, found.to, found.object),
        lemma: SILENCE,
        negated: true,
      }),
    )
  }
}

/** The lemma of every silence, by which factuality knows it. */
export const SILENCE = 'keep silent'

interface Silence {
  /** Where the verb group begins, before which the subject stands. */
  readonly start: number
  readonly to: number
  /** Whether a bare noun phrase behind it says what it is about ("declined to discuss the dam"). */
  readonly object: boolean
}

/** By its own words: what stands around a word is looked at only then. */
function mayBeSilence({ lemma, lower }: Piece): boolean {
  return refusals.has(lemma) || answers.has(lemma) || givings.has(lemma) || lower === 'reached' || lower === 'available'
}

function silentAt(unit: Unit, verb: number): Silence | undefined {
  const { pieces } = unit
  const piece = pieces[verb]
  if (piece === undefined) return undefined
  // "has yet to confirm C"
  if (tellings.has(piece.lemma) && pieces[verb - 1]?.lower === 'to' && pieces[verb - 2]?.lower === 'yet')
    return { start: groupStart(unit, Math.max(0, verb - 3)), to: verb + 1, object: !answers.has(piece.lemma) }
  if (!mayBeSilence(piece)) return undefined
  const start = groupStart(unit, verb)
  const group = pieces.slice(start, verb)
  const told = pieces[verb + 2]
  if (piece.tag === 'VERB' && refusals.has(piece.lemma) && !group.some(isNegation)) {
    if (pieces[verb + 1]?.lower !== 'to' || told === undefined || !tellings.has(told.lemma)) return undefined
    if (/ing$/u.test(piece.lower) || group.some((word) => word.lower === 'to')) return undefined
    const both = pieces[verb + 3]?.lower === 'or' && pieces[verb + 4]?.lemma === 'deny'
    return { start, to: both ? verb + 5 : verb + 3, object: !answers.has(told.lemma) }
  }
  if (answers.has(piece.lemma) && (piece.tag === 'VERB' || piece.tag === 'NOUN')) {
    const nobody = pieces.slice(Math.max(0, start - LONGEST_SUBJECT), start).some((word) => word.lower === 'neither')
    const negated = (group.some(isNegation) || nobody) && !group.some((word) => word.lower === 'to')
    return negated ? { start, to: verb + 1, object: false } : undefined
  }
  const noun = notGiven(unit, verb)
  // "no answer machine": the noun only describes another.
  if (noun !== undefined) return pieces[noun + 1]?.tag === 'NOUN' ? undefined : { start, to: noun + 1, object: false }
  if (piece.lower === 'reached' || piece.lower === 'available') {
    const negated = group.some(isNegation)
    const asked = pieces[verb + 1]?.lower === 'for' && pieces[verb + 2]?.lemma === 'comment'
    return negated && asked ? { start, to: verb + 3, object: false } : undefined
  }
  return undefined
}

/** "Neither the military nor Hamas commented": so many pieces a subject may have. */
const LONGEST_SUBJECT = 10

const askingWords = /^(?:whether|if|how|why|what|who|where|when|which)$/u

/** What the silence is about; nothing when the sentence does not say. */
function matter(unit: Unit, from: number, object: boolean): Range[] {
  const { pieces } = unit
  let at = from
  let bare = object
  while (at < pieces.length) {
    const piece = pieces[at]
    const next = pieces[at + 1]
    if (piece === undefined || next === undefined) return []
    // "when asked whether C", "after he was asked about C"
    const asked = pieces.findIndex((word, index) => index >= at && index < at + 6 && word.lower === 'asked')
    if (/^(?:when|after|as)$/u.test(piece.lower) && asked !== -1) {
      at = asked + 1
      bare = false
      continue
    }
    if (askingWords.test(piece.lower) || (bare && piece.lower === 'that')) {
      const start = piece.lower === 'that' ? at + 1 : at
      return [{ unit, from: start, to: contentEnd(unit, start) }]
    }
    const timed = timeWords.has(next.lower) || next.tag === 'NUM'
    if (/^(?:on|in|at|during)$/u.test(piece.lower) && timed) at += 2
    else if (timeWords.has(piece.lower) || piece.tag === 'ADV' || isComma(piece)) at += 1
    else if (/^(?:on|about|to|upon|over|regarding|concerning|for)$/u.test(piece.lower)) {
      if (askingWords.test(next.lower)) at += 1
      else {
        const end = phraseEnd(unit, at + 1)
        const request = requestEnd(unit, at + 1, end)
        if (request === 0) return end > at + 1 ? [{ unit, from: at + 1, to: end }] : []
        at = request
      }
    } else if (bare && isNominal(unit, at)) {
      const end = phraseEnd(unit, at)
      return end > at ? [{ unit, from: at, to: end }] : []
    } else return []
    bare = false
  }
  return []
}

/** Where the words for a request end, 0 when a phrase names none. */
function requestEnd(unit: Unit, from: number, to: number): number {
  let end = 0
  for (let at = from; at < to; at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined || (piece.tag === 'ADP' && !/^for$/u.test(piece.lower))) break
    if (requests.test(piece.lemma)) end = at + 1
  }
  return end
}
