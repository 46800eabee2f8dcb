import type { Frame, Range } from './frame.ts'
import { subordinators } from './lexicon/function-words.ts'
import { documentNouns, sourcePronouns, unnamedNouns } from './lexicon/sources.ts'
import { verbPatterns } from './lexicon/verbs.ts'
import { parsedSubject } from './parse.ts'
import { groupStart, hasFinite, isFinite, withoutFinalStop } from './clause.ts'
import { phraseEnd, phraseStart } from './phrase.ts'
import { subjectBefore } from './subject-before.ts'
import { isComma } from './word.ts'
import type { Unit } from './reading.ts'

export interface Subject {
  readonly ranges: readonly Range[]
  /** Where the clause of the cue begins; undefined when the subject stands elsewhere. */
  readonly from: number | undefined
}

export function finiteSubject(
  unit: Unit,
  verb: number,
  start: number,
  infinitive: boolean,
  frames: readonly Frame[],
): Subject | undefined {
  let to = start
  if (infinitive) {
    // "went on to say", "continued to insist": only verbs that assert the saying.
    const governor = unit.pieces[start - 1]
    const particle = governor?.lower === 'on' ? 2 : 1
    const phase = unit.pieces[start - particle]
    if (phase === undefined || !(phases.test(phase.lemma) || wishes(unit, start - particle, verb))) return undefined
    to = groupStart(unit, start - particle)
  }
  const before = unit.pieces[to - 1]
  if (before !== undefined && /^(?:and|but|or|then)$/u.test(before.lower)) {
    const earlier = frames.findLast(
      (frame) => frame.unit === unit && frame.head < start && frame.source.length > 0 && frame.rule === 'speech-verb',
    )
    if (earlier !== undefined) return { ranges: earlier.source, from: undefined }
    const main = mainSubject(unit, to - 1)
    return main === undefined ? undefined : { ranges: [main], from: undefined }
  }
  if (before !== undefined && /^(?:who|which|that)$/u.test(before.lower)) {
    // "Kim, who said that …": the noun before the relative pronoun speaks.
    const comma = isComma(unit.pieces[to - 2]) ? to - 2 : to - 1
    const head = withParticiple(unit, comma, subjectBefore(unit, comma))
    if (head === undefined) return undefined
    return { ranges: [{ unit, ...head }], from: undefined }
  }
  // "Let me say that C"
  const letting = unit.pieces[to - 2]?.lemma
  if (/^(?:me|us)$/u.test(before?.lower ?? '') && /^(?:let|allow)$/u.test(letting ?? ''))
    return { ranges: [{ unit, from: to - 1, to }], from: undefined }
  const subject = withParticiple(unit, to, withRelative(unit, refined(unit, verb, subjectBefore(unit, to))))
  if (subject === undefined || !isSource(unit, subject.from, subject.to)) return undefined
  return { ranges: [{ unit, ...subject }], from: subject.from }
}

/** Verbs that lead up to a saying which takes place: "went on to say". */
const phases = /^(?:go|continue|proceed|come|begin|seem|appear|use|tend|expect|say|believe|think|report|set|due)$/u

/** "wants to say", "has to admit", "is pleased to announce": whoever puts it so says it. */
function wishes(unit: Unit, at: number, verb: number): boolean {
  const piece = unit.pieces[at]
  const pattern = verbPatterns.get(unit.pieces[verb]?.lemma ?? '')
  if (piece === undefined || pattern === undefined || !pattern.quote) return false
  if (/^(?:want|wish|like|love|have|need|get|hasten|dare)$/u.test(piece.lemma)) return true
  return /^(?:happy|glad|pleased|proud|delighted|sorry|sad|ready|honoured|honored|relieved)$/u.test(piece.lower)
}

/** The phrase that the tags give, cut to what the parse holds for the subject where they overlap. */
function refined(
  unit: Unit,
  verb: number,
  tagged: { readonly from: number; readonly to: number } | undefined,
): { readonly from: number; readonly to: number } | undefined {
  const parsed = parsedSubject(unit, verb)
  if (parsed === undefined || tagged === undefined) return tagged ?? parsed
  // "At a meeting with the board Kim said": the tags swallow the phrase before the subject.
  const fronted = unit.pieces[tagged.from - 1]?.tag === 'ADP'
  if (fronted && parsed.from > tagged.from && parsed.from < tagged.to) return { from: parsed.from, to: tagged.to }
  // "The bank, the fund, and the treasury said": the tags stop at the last comma.
  if (
    parsed.to === tagged.to &&
    parsed.from < tagged.from &&
    /^(?:and|or|,)$/u.test(unit.pieces[tagged.from - 1]?.lower ?? '')
  ) {
    const plain =
      unit.pieces[parsed.from]?.tag !== 'ADP' &&
      unit.pieces.slice(parsed.from, tagged.to).some((piece) => piece.tag === 'CCONJ' || piece.lower === 'such') &&
      unit.pieces
        .slice(parsed.from, tagged.from)
        .every(
          (piece) =>
            !(piece.tag === 'VERB' && !/ed$/u.test(piece.lower)) && piece.tag !== 'AUX' && piece.tag !== 'SCONJ',
        )
    if (plain) return parsed
  }
  // "the military-led government said", "a report of Thursday said": the tags stop inside the phrase.
  if (parsed.to === tagged.to && parsed.from < tagged.from && isOnePhrase(unit, parsed.from, tagged.from)) return parsed
  return tagged
}

/** Longest relative clause between a noun and its verb without a comma, in pieces. */
const LONGEST_RELATIVE = 20

/**
 * "The woman who owns the shop said": the end of a relative clause passes for the subject, and the noun before it is meant.
 * Whoever "gave his name as Oleh" is Oleh.
 */
function withRelative(
  unit: Unit,
  subject: { readonly from: number; readonly to: number } | undefined,
): { readonly from: number; readonly to: number } | undefined {
  if (subject === undefined) return undefined
  const { from, to } = subject
  if (unit.pieces[from - 1]?.lower === 'as' && unit.pieces[from]?.tag === 'PROPN') return subject
  for (let at = from - 1; at > 0 && to - at < LONGEST_RELATIVE; at -= 1) {
    const { tag, lower, text } = unit.pieces[at] ?? { tag: 'PUNCT', lower: '', text: '' }
    if (tag === 'QUOTE' || tag === 'SCONJ' || /^[,;:()–—]$/u.test(text)) return subject
    if (lower !== 'who' && lower !== 'that') continue
    const noun = unit.pieces[at - 1]
    const acts = /^(?:VERB|AUX|ADV)$/u.test(unit.pieces[at + 1]?.tag ?? '') && hasFinite(unit, at + 1, from)
    const start = phraseStart(unit, at)
    return acts && noun?.tag === 'NOUN' && start < at ? { from: start, to } : subject
  }
  return subject
}

/** Longest participle with its phrases between a noun and its verb, in pieces. */
const LONGEST_DESCRIPTION = 12

/** What is passed on without being a document: "intelligence shared with the Post suggests". */
const isShared = /^(?:intelligence|information|material|evidence|detail)$/u

/** "documents seen by the Post show", "pictures taken on Monday show": the noun before the participle is the subject. */
function withParticiple(
  unit: Unit,
  verb: number,
  subject: { readonly from: number; readonly to: number } | undefined,
): { readonly from: number; readonly to: number } | undefined {
  let participle = verb - 1
  while (participle > 0 && verb - participle < LONGEST_DESCRIPTION) {
    const { tag, text } = unit.pieces[participle] ?? { tag: '', text: '' }
    // "Ulm-based": the participle of an adjective describes no noun before it.
    const joined = tag === 'VERB' && unit.pieces[participle - 1]?.text === '-'
    if (tag === 'VERB' && !joined) break
    if (/^(?:CCONJ|SCONJ|AUX|QUOTE)$/u.test(tag) || (tag === 'PUNCT' && text !== '-')) return subject
    participle -= 1
  }
  const piece = unit.pieces[participle]
  const before = unit.pieces[participle - 1]
  if (
    piece?.tag !== 'VERB' ||
    !/(?:ed|en|own|ade|ound|ent|eld|ept|ought|aid)$/u.test(piece.lower) ||
    unit.pieces[participle + 1]?.tag !== 'ADP'
  )
    return subject
  if (
    before?.tag !== 'NOUN' ||
    !(isShared.test(before.lemma) || documentNouns.has(before.lemma) || unnamedNouns.has(before.lemma))
  )
    return subject
  const from = phraseStart(unit, participle)
  return from < participle ? { from, to: verb } : subject
}

/** Whether nothing between two places ends a phrase or begins a clause. */
function isOnePhrase(unit: Unit, from: number, to: number): boolean {
  if (/^(?:ADP|CCONJ)$/u.test(unit.pieces[from]?.tag ?? '')) return false
  return unit.pieces
    .slice(from, to)
    .every((piece) => !/^(?:AUX|SCONJ|QUOTE)$/u.test(piece.tag) && !/^[,;:()–—]$/u.test(piece.text))
}

/** Whether a phrase can be somebody who speaks: not a bare time, number or expletive. */
function isSource(unit: Unit, from: number, to: number): boolean {
  const first = unit.pieces[from]
  if (first === undefined) return false
  if (to - from === 1) {
    if (first.tag === 'PRON' || first.tag === 'DET')
      return sourcePronouns.has(first.lower) && first.lower !== 'that' && first.lower !== 'there'
    if (first.tag === 'NUM' || first.tag === 'DET') return false
  }
  return true
}

/** The subject of the first clause that ends before `to`. */
export function mainSubject(unit: Unit, to: number, from = 0): Range | undefined {
  for (let at = from; at < to; at += 1) {
    if (!isFinite(unit, at)) continue
    const subject = subjectBefore(unit, groupStart(unit, at))
    if (subject !== undefined && !startsAfterSubordinator(unit, subject.from)) return { unit, ...subject }
  }
  return undefined
}

function startsAfterSubordinator(unit: Unit, from: number): boolean {
  return subordinators.has(unit.pieces[from - 1]?.lower ?? '')
}

export function participleSubject(
  unit: Unit,
  start: number,
  frames: readonly Frame[],
): { readonly source: readonly Range[] } | undefined {
  const before = unit.pieces[start - 1]
  if (
    before !== undefined &&
    !isComma(before) &&
    before.tag !== 'QUOTE' &&
    before.tag !== 'CCONJ' &&
    before.tag !== 'ADP' &&
    before.tag !== 'SCONJ'
  ) {
    // "with Kim saying", "a letter saying that".
    const from = phraseStart(unit, start)
    const released = releaser(unit, from, start)
    if (released !== undefined) return { source: [released] }
    if (from < start && isSource(unit, from, start)) return { source: [{ unit, from, to: start }] }
  }
  const earlier = frames.findLast((frame) => frame.unit === unit && frame.source.length > 0 && frame.head < start)
  if (earlier !== undefined) return { source: earlier.source }
  const main = mainSubject(unit, start)
  if (main !== undefined) return { source: [main] }
  // "Saying that C, X resigned": the subject follows.
  for (let at = start + 1; at < unit.pieces.length; at += 1) {
    if (!isComma(unit.pieces[at])) continue
    const to = phraseEnd(unit, at + 1)
    if (to > at + 1 && (isFinite(unit, to) || unit.pieces[to]?.tag === 'ADV'))
      return { source: [{ unit, from: at + 1, to }] }
  }
  return undefined
}

const releasing: ReadonlySet<string> = new Set([
  ...[
    'release',
    'issue',
    'send',
    'publish',
    'write',
    'post',
    'unleash',
    'deliver',
    'make',
    'give',
    'put',
    'sign',
    'read',
  ],
])

/** "Kim released a statement saying": whoever released it speaks. */
function releaser(unit: Unit, from: number, to: number): Range | undefined {
  const verb = from - 1
  const released = unit.pieces[verb]
  if (released?.tag !== 'VERB' || !releasing.has(released.lemma)) return undefined
  if (!unit.pieces.slice(from, to).some((piece) => documentNouns.has(piece.lemma))) return undefined
  const subject = subjectBefore(unit, groupStart(unit, verb))
  return subject === undefined ? mainSubject(unit, verb) : { unit, ...subject }
}

/** A noun phrase and the apposition after it: "said Kim Park, head of the port". */
export function withApposition(unit: Unit, from: number, to: number): number {
  if (!isComma(unit.pieces[to])) return to
  let end = to + 1
  while (end < unit.pieces.length && end - to < 40 && !isComma(unit.pieces[end]) && unit.pieces[end]?.tag !== 'QUOTE')
    end += 1
  const last = withoutFinalStop(unit, end)
  const first = unit.pieces[to + 1]
  if (first === undefined || last <= to + 1) return to
  if (
    first.tag === 'VERB' ||
    first.tag === 'ADP' ||
    first.tag === 'SCONJ' ||
    first.tag === 'ADV' ||
    first.tag === 'CCONJ' ||
    first.tag === 'PRON' ||
    first.tag === 'PUNCT'
  )
    return to
  if (subordinators.has(first.lower) || /^(?:who|which|that|whose|according)$/u.test(first.lower)) return to
  for (let at = to + 1; at < last; at += 1) {
    if (/^(?:who|which|whose)$/u.test(unit.pieces[at]?.lower ?? '')) return at - (isComma(unit.pieces[at - 1]) ? 1 : 0)
    if (isFinite(unit, at)) return to
  }
  return phraseEnd(unit, from) === to ? last : to
}
