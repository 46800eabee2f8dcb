import { contentEnd, reportsSoon } from '../content-end.ts'
import { isRead, makeFrame, type Frame, type Range } from '../frame.ts'
import { cueNouns, utteranceNouns } from '../lexicon/cue-nouns.ts'
import { companyNouns, governmentNouns, mediaNouns, unnamedNouns } from '../lexicon/sources.ts'
import { groupStart, isFinite, startsClause } from '../clause.ts'
import { phraseEnd, phraseStart } from '../phrase.ts'
import { isSourceLike } from '../source-like.ts'
import { withApposition } from '../subject.ts'
import { subjectBefore } from '../subject-before.ts'
import { isComma } from '../word.ts'
import { childrenOf, pieceOf, relationAt, subtreeOf, wordAt } from '../parse.ts'
import type { Reading, Unit } from '../reading.ts'

/**
 * Nouns that name an utterance or a belief: "the ministry's claim that C", "fears that C", "accusations of C",
 * "a report by X that C".
 */
export function cueNounPhrases(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let at = 0; at < unit.pieces.length; at += 1) {
    const piece = unit.pieces[at]
    if (
      piece === undefined ||
      (piece.tag !== 'NOUN' && piece.tag !== 'PROPN') ||
      !cueNouns.has(piece.lemma) ||
      isRead(frames, unit, at)
    )
      continue
    const frame = frameAt(unit, at)
    const from = frame?.content[0]?.from
    // "said in a statement that C": the verb has read the clause already.
    // "The claim that C was dismissed": the claim is made all the same.
    const read = frames.some(
      (other) => other.rule !== 'passive' && other.content.some((range) => range.unit === unit && range.from === from),
    )
    if (frame !== undefined && !read) frames.push(frame)
  }
}

function frameAt(unit: Unit, at: number): Frame | undefined {
  const holder = holderBefore(unit, at)
  let next = at + 1
  let source = holder
  if (/^(?:by|from|among)$/u.test(unit.pieces[next]?.lower ?? '')) {
    const to = phraseEnd(unit, next + 1)
    if (to > next + 1) {
      source = [{ unit, from: next + 1, to }]
      next = to
    }
  }
  // "reports in the Ulmian press that C"
  if (source.length === 0 && unit.pieces[next]?.lower === 'in') {
    const to = phraseEnd(unit, next + 1)
    const press = unit.pieces[to - 1]
    if (press !== undefined && /^(?:press|media|newspaper|outlet|paper)$/u.test(press.lemma)) {
      source = [{ unit, from: next + 1, to }]
      next = to
    }
  }
  const marker = unit.pieces[next]
  if (marker === undefined) return undefined
  const lemma = unit.pieces[at]?.lemma ?? ''
  if (marker.lower === 'that' && startsClause(unit, next + 1) && !isFinite(unit, next + 1) && !isRelative(unit, next)) {
    const to = nounContentEnd(unit, at, next + 1)
    return makeFrame({
      rule: 'cue-noun',
      unit,
      head: at,
      source: source.length > 0 ? source : utteredBy(unit, to),
      content: [{ unit, from: next + 1, to }],
    })
  }
  const brings =
    marker.lower === 'of' ||
    marker.lower === 'about' ||
    (marker.lower === 'over' && unit.pieces[next + 1]?.lower === 'whether')
  const plural = /s$/u.test(unit.pieces[at]?.lower ?? '') || /^(?:speculation|talk|uncertainty)$/u.test(lemma)
  if (brings && utteranceNouns.has(lemma) && plural && (unit.pieces[next + 1]?.tag !== 'NUM' || source.length > 0)) {
    const to = Math.max(phraseEnd(unit, next + 1), next + 1)
    // "the accusations of the union" are made by it.
    if (to > next + 1 && !(marker.lower === 'of' && namesSpeakers(unit, next + 1, to)))
      return makeFrame({ rule: 'cue-noun', unit, head: at, source, content: [{ unit, from: next + 1, to }] })
  }
  return undefined
}

/** Adverbs of an utterance: "was first made by", "was originally made publicly by". */
const MOST_ADVERBS = 2

/** "The claim that C was first made by X", "… came from X": whoever makes it, behind the clause. */
function utteredBy(unit: Unit, from: number): Range[] {
  const { pieces } = unit
  const skip = (start: number): number => {
    let at = start
    while (at - start < MOST_ADVERBS && pieces[at]?.tag === 'ADV') at += 1
    return at
  }
  let at = from
  while (at - from < MOST_ADVERBS && pieces[at]?.tag === 'AUX') at += 1
  const passive = at > from
  at = skip(at)
  const verb = pieces[at]
  if (verb?.tag !== 'VERB' || !(passive ? utteringVerbs : /^(?:come|originate|stem)$/u).test(verb.lemma)) return []
  at = skip(at + 1)
  if (pieces[at]?.lower !== (passive ? 'by' : 'from')) return []
  const to = phraseEnd(unit, at + 1)
  return to > at + 1 && isSourceLike(unit, at + 1, to)
    ? [{ unit, from: at + 1, to: withApposition(unit, at + 1, to) }]
    : []
}

function namesSpeakers(unit: Unit, from: number, to: number): boolean {
  const head = unit.pieces.slice(from, to).findLast((piece) => piece.tag === 'NOUN')
  if (head === undefined || unit.pieces[from]?.tag !== 'DET') return false
  return [companyNouns, governmentNouns, mediaNouns, unnamedNouns].some((nouns) => nouns.has(head.lemma))
}

const modals = /^(?:may|might|can|could|will|would|shall|should|must|'ll|’ll)$/u

/**
 * "the claim that he made": a relative pronoun, which the parse makes an object. Not so before a modal ("the warning that the dam might
 * fail"): what has been uttered is not still to be uttered, and the parse took a verb without object for one that lacks it.
 */
function isRelative(unit: Unit, at: number): boolean {
  if (relationAt(unit, at) !== 'obj') return false
  const verb = pieceOf(unit, wordAt(unit, at)?.head ?? -1)
  return (
    verb === undefined ||
    !childrenOf(unit, verb).some(
      (child) => relationAt(unit, child) === 'aux' && modals.test(unit.pieces[child]?.lower ?? ''),
    )
  )
}

/** "the ministry's claim", "a Reuters report", "their fears": who holds it, from the words before the noun. */
function holderBefore(unit: Unit, at: number): Range[] {
  const before = unit.pieces[at - 1]
  if (before === undefined) return []
  if (before.tag === 'PRON' && /^(?:his|her|its|their|our|my|your)$/u.test(before.lower))
    return [{ unit, from: at - 1, to: at }]
  let possessive = at - 1
  while (possessive > 0 && at - possessive < 5 && !/^['’]s?$/u.test(unit.pieces[possessive]?.lower ?? ''))
    possessive -= 1
  // "The governor's office called reports of it false": the office calls, and whose the reports are is not said.
  const said = unit.pieces.slice(possessive + 2, at).some((piece) => piece.tag === 'VERB' || piece.tag === 'AUX')
  if (!said && /^['’]s?$/u.test(unit.pieces[possessive]?.lower ?? '') && unit.pieces[possessive]?.tag === 'PART') {
    const from = phraseStart(unit, possessive)
    if (from < possessive) return [{ unit, from, to: possessive }]
  }
  let from = at
  while (from > 0 && unit.pieces[from - 1]?.tag === 'PROPN') from -= 1
  if (from < at) return [{ unit, from, to: at }]
  return utterer(unit, at)
}

const utteringVerbs = /^(?:have|express|voice|raise|make|issue|give|repeat|offer|reiterate|share|air|release|publish)$/u

/** "Kim expressed confidence that", "the firm issued a warning that": whoever makes the utterance. */
function utterer(unit: Unit, at: number): Range[] {
  let verb = at - 1
  while (verb > 0 && at - verb < 4 && /^(?:DET|ADJ|NOUN)$/u.test(unit.pieces[verb]?.tag ?? '')) verb -= 1
  const piece = unit.pieces[verb]
  if (piece === undefined || !utteringVerbs.test(piece.lemma) || (piece.tag !== 'VERB' && piece.tag !== 'AUX'))
    return []
  const subject = subjectBefore(unit, groupStart(unit, verb))
  return subject === undefined ? [] : [{ unit, ...subject }]
}

/** A clause inside a noun phrase ends where the main clause goes on with its verb. */
function nounContentEnd(unit: Unit, noun: number, from: number): number {
  let end = contentEnd(unit, from)
  // "Asked about a report that C, she said": the clause ends where somebody begins to speak.
  for (let at = from + 1; at < end; at += 1) if (isComma(unit.pieces[at]) && reportsSoon(unit, at + 1)) end = at
  const clause = childrenOf(unit, noun).find((child) => child >= from && relationAt(unit, child) === 'acl')
  const edge = clause === undefined ? 0 : subtreeOf(unit, clause).to
  if (edge > from && edge < end && (unit.pieces[edge]?.tag === 'AUX' || unit.pieces[edge]?.tag === 'VERB')) return edge
  let finite = 0
  for (let at = from; at < end; at += 1) {
    if (!isFinite(unit, at)) continue
    finite += 1
    const subjectless =
      unit.pieces[at - 1]?.tag !== 'PRON' &&
      finite > 1 &&
      unit.pieces[at]?.tag === 'AUX' &&
      unit.pieces[at - 1]?.tag !== 'CCONJ'
    const closed = unit.pieces[at - 1]?.tag === 'VERB' || phraseStart(unit, at) < at
    if (subjectless && closed && !hasLinkBetween(unit, from, at)) return at
    // One verb group: auxiliaries, adverbs and the verb that closes it.
    while (unit.pieces[at]?.tag !== 'VERB' && /^(?:AUX|VERB|ADV)$/u.test(unit.pieces[at + 1]?.tag ?? '')) at += 1
  }
  return end
}

/** Whether a new clause was opened since the first verb, which the later verb belongs to. */
function hasLinkBetween(unit: Unit, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const piece = unit.pieces[at]
    // "capable of seeing ships": what comes with a participle brings no verb that a later one could be taken for.
    const brings = piece?.tag === 'SCONJ' && !/ing$/u.test(unit.pieces[at + 1]?.lower ?? '')
    if (brings || piece?.tag === 'CCONJ' || /^(?:who|which|that|what|how|,)$/u.test(piece?.lower ?? '')) return true
  }
  return false
}
