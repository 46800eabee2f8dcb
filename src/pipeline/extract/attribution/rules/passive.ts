import { skipAdverbials } from '../adverbial.ts'
import { complementAfter } from '../complement.ts'
import { contentEnd } from '../content-end.ts'
import { isRead, makeFrame, type Frame, type Range } from '../frame.ts'
import { attitudeAdjectives, cueNouns } from '../lexicon/cue-nouns.ts'
import { figureVerbs, hearsayPassives, verbPatterns } from '../lexicon/verbs.ts'
import { groupStart, hasFinite, startsClause } from '../clause.ts'
import { leftContent } from '../left-content.ts'
import { phraseEnd } from '../phrase.ts'
import { subjectBefore } from '../subject-before.ts'
import { isNegation } from '../word.ts'
import type { Reading, Unit } from '../reading.ts'
import { sourceEnd } from './according-to.ts'
import { isSourceLike } from '../source-like.ts'

/**
 * Passives: "it is believed that C", "X is said to V", "X was accused of C", "X had been told that C", "C was echoed by Y".
 * Whoever "by" names is the source; mostly nobody is.
 */
export function passives(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let verb = 0; verb < unit.pieces.length; verb += 1) {
    const piece = unit.pieces[verb]
    if (piece === undefined || piece.tag !== 'VERB' || isRead(frames, unit, verb)) continue
    const known = [verbPatterns, hearsayPassives, blames].some((words) => words.has(piece.lemma))
    if (!known && !figureVerbs.includes(piece.lemma)) continue
    if (!isParticiple(piece.lower) || attitudeAdjectives.has(piece.lower)) continue
    const start = groupStart(unit, verb)
    const group = unit.pieces.slice(start, verb)
    const be = group.some((word) => /^(?:am|is|are|was|were|be|been|being|'s|’s|'re|’re)$/u.test(word.lower))
    if (!be && !isReduced(unit, verb)) continue
    // "declined to comment when asked whether C": the silence has read what was asked.
    if (frames.some((other) => other.rule === 'silence' && other.content[0]?.from === verb + 1)) continue
    const frame = passiveAt(unit, verb, be ? start : verb, group.some(isNegation))
    if (frame !== undefined) frames.push(frame)
  }
}

/** Verbs that lay something at somebody's door: passive and active they take the same words. */
const blames: ReadonlyMap<string, RegExp> = new Map([
  ['accuse', /^of$/u],
  ['suspect', /^of$/u],
  ['blame', /^for$/u],
  ['credit', /^with$/u],
])

function isParticiple(word: string): boolean {
  return /(?:ed|en|aid|old|ought|nown|eld|een|ound|ught|ead|ood)$/u.test(word)
}

/** "a man believed to be": a participle right after a noun, with "to" right after it. */
function isReduced(unit: Unit, verb: number): boolean {
  if (
    /^(?:when|if|as)$/u.test(unit.pieces[verb - 1]?.lower ?? '') &&
    /^(?:whether|if|about|to|how|why)$/u.test(unit.pieces[verb + 1]?.lower ?? '')
  )
    return unit.pieces[verb]?.lemma === 'ask'
  const before = unit.pieces[verb - 1]
  const after = unit.pieces[verb + 1]
  return (
    after?.lower === 'to' &&
    hearsayPassives.has(unit.pieces[verb]?.lemma ?? '') &&
    (before?.tag === 'NOUN' || before?.tag === 'PROPN' || before?.text === ',') &&
    unit.pieces[verb + 2]?.tag !== 'DET'
  )
}

function passiveAt(unit: Unit, verb: number, start: number, negated: boolean): Frame | undefined {
  const pieces = unit.pieces
  const lemma = pieces[verb]?.lemma ?? ''
  const pattern = verbPatterns.get(lemma)
  const subject = subjectBefore(unit, start)
  const impersonal = subject !== undefined && subject.to - subject.from === 1 && pieces[subject.from]?.lower === 'it'
  let at = verb + 1
  let source: Range[] = []
  if (pieces[at]?.lower === 'by') {
    const to = sourceEnd(unit, at + 1)
    if (to > at + 1) source = [{ unit, from: at + 1, to }]
    at = to
  }
  const make = (content: readonly Range[]): Frame =>
    makeFrame({ rule: 'passive', unit, head: verb, source, content, negated })
  const next = pieces[at]
  const blame = blames.get(lemma)
  if (blame?.test(next?.lower ?? '') === true && subject !== undefined) {
    return make([
      { unit, ...subject },
      { unit, from: at + 1, to: contentEnd(unit, at + 1) },
    ])
  }
  const clausal = pattern?.clause === true || hearsayPassives.has(lemma)
  if (clausal && next !== undefined && /^(?:that|whether|how)$/u.test(next.lower) && startsClause(unit, at + 1)) {
    const from = next.lower === 'that' ? at + 1 : at
    return make([{ unit, from, to: contentEnd(unit, from) }])
  }
  if (impersonal && clausal) {
    const after = skipAdverbials(unit, at)
    // "It was reported on Monday that C"
    if (after > at && pieces[after]?.lower === 'that' && startsClause(unit, after + 1))
      return make([{ unit, from: after + 1, to: contentEnd(unit, after + 1) }])
    // "C, it was reported on Monday."
    const closed = (pieces[after]?.tag ?? 'PUNCT') === 'PUNCT'
    const reports = hearsayPassives.has(lemma) || pattern?.quote === true
    const left = closed && reports ? leftContent(unit, subject.from) : []
    if (left.length > 0) return make(left)
  }
  if (
    impersonal &&
    clausal &&
    next !== undefined &&
    startsClause(unit, at) &&
    next.tag !== 'ADP' &&
    next.tag !== 'SCONJ'
  ) {
    return make([{ unit, from: at, to: contentEnd(unit, at) }])
  }
  if (hearsayPassives.has(lemma) && next?.lower === 'to' && pieces[at + 1]?.tag !== 'DET' && !impersonal) {
    const to = contentEnd(unit, at)
    if (subject === undefined) return undefined
    return make([
      { unit, ...subject },
      { unit, from: at, to },
    ])
  }
  if (
    pattern?.directive === true &&
    next?.lower === 'to' &&
    (pieces[at + 1]?.tag === 'VERB' || pieces[at + 1]?.tag === 'AUX')
  ) {
    return make([{ unit, from: at, to: contentEnd(unit, at) }])
  }
  if (pattern?.addressee === true || lemma === 'tell') {
    const complement = complementAfter(unit, at - 1, { ...(pattern ?? noPattern), object: false, addressee: false })
    if (complement !== undefined && complement.form !== 'preposition')
      return make([{ unit, from: complement.from, to: complement.to }])
  }
  if (source.length > 0 && subject !== undefined && isSourceLike(unit, verb + 2, at)) {
    const figures = measured(unit, verb, subject, at)
    if (figures.length > 0) return make(figures)
  }
  // "The claim that C was dismissed by Y": what is dismissed is C.
  const claimed = pattern?.object === true || lemma === 'echo' ? claimBefore(unit, start) : undefined
  if (source.length > 0 && claimed !== undefined) return make([claimed])
  // "The assessment was echoed by Y": what is said again is the subject.
  if (
    source.length > 0 &&
    subject !== undefined &&
    !impersonal &&
    (pattern?.object === true || lemma === 'echo') &&
    phraseEnd(unit, subject.from) > subject.from
  ) {
    return make([{ unit, ...subject }])
  }
  return undefined
}

/** "It was recorded by the institute at noon, at a depth of 10 km": what is measured, and the figures behind its source. */
function measured(
  unit: Unit,
  verb: number,
  subject: { readonly from: number; readonly to: number },
  after: number,
): Range[] {
  if (!figureVerbs.includes(unit.pieces[verb]?.lemma ?? '')) return []
  const to = contentEnd(unit, after)
  if (!unit.pieces.slice(after, to).some((piece) => piece.tag === 'NUM')) return []
  return [
    { unit, ...subject },
    { unit, from: after, to },
  ]
}

/** Longest claim between its noun and the verb of what is done to it, in pieces. */
const LONGEST_CLAIM = 40

/** What a noun for an utterance says that is the subject of a verb group: "the claim that C". */
function claimBefore(unit: Unit, to: number): Range | undefined {
  for (let at = to - 3; at >= 0 && to - at < LONGEST_CLAIM; at -= 1) {
    const piece = unit.pieces[at]
    if (piece === undefined || piece.tag === 'QUOTE' || /^[;:]$/u.test(piece.text)) return undefined
    if (unit.pieces[at + 1]?.lower !== 'that' || !cueNouns.has(piece.lemma)) continue
    return hasFinite(unit, at + 2, to) ? { unit, from: at + 2, to } : undefined
  }
  return undefined
}

const noPattern = {
  bare: true,
  clause: true,
  quote: true,
  object: false,
  addressee: false,
  infinitive: false,
  directive: false,
  predicate: false,
  belief: false,
  prepositions: [],
} as const
