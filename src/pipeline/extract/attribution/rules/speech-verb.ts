import {
  type Complement,
  complementAfter,
  contentEnd,
  isCueWord,
  quotationEnd,
  reportsSoon,
  skipAdverbials,
} from '../complement.ts'
import { isRead, makeFrame, type Frame, type Range } from '../frame.ts'
import {
  documentNouns,
  sourcePronouns,
  unnamedNouns,
  subordinators,
  timeWords,
  verbPatterns,
  type VerbPattern,
} from '../lexicon.ts'
import {
  groupStart,
  hasFinite,
  isCapital,
  isComma,
  isFinite,
  isNegation,
  isNominal,
  phraseEnd,
  phraseStart,
  startsClause,
  subjectBefore,
  withoutFinalStop,
} from '../phrase.ts'
import type { Reading, Unit } from '../reading.ts'
import { gapContent } from './gap.ts'
import { isHeadline } from './headline.ts'
import { neighbour } from './neighbour.ts'
import { parsedSubject, wordAt } from '../parse.ts'

/**
 * A verb of saying or holding with its subject and its content: "X said that C", "C, X said", "“C,” said X",
 * "C1, X said, C2", and participles and second verbs that take over the subject (", adding that C").
 */
export function speechVerbs(reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let verb = 0; verb < unit.pieces.length; verb += 1) {
    const piece = unit.pieces[verb]
    const pattern = piece === undefined ? undefined : verbPatterns.get(piece.lemma)
    if (piece === undefined || pattern === undefined) continue
    if (piece.tag !== 'VERB' && !looksVerbal(unit, verb)) continue
    if (verb > 0 && isCapital(piece) && !isHeadline(reading, unit)) continue
    if (isRead(frames, unit, verb) || isAttributive(unit, verb)) continue
    // "point" speaks only with "out".
    if (piece.lemma === 'point' && unit.pieces[verb + 1]?.lower !== 'out') continue
    const frame = frameAt(reading, unit, verb, pattern, frames)
    if (frame !== undefined) frames.push(frame)
  }
}

/** "claims", "reports", "says" that the tagger took for nouns: a subject right before and a clause right after. */
function looksVerbal(unit: Unit, verb: number): boolean {
  const piece = unit.pieces[verb]
  const before = unit.pieces[verb - 1]
  const after = unit.pieces[verb + 1]
  if (piece === undefined || before === undefined || after === undefined) return false
  if (piece.tag !== 'NOUN' && piece.tag !== 'PROPN' && piece.tag !== 'ADJ') return false
  if (isCapital(piece) || !/(?:s|ed)$/u.test(piece.lower)) return false
  if (
    before.tag === 'DET' ||
    before.tag === 'ADJ' ||
    before.tag === 'ADP' ||
    before.lower === "'s" ||
    before.lower === '’s'
  )
    return false
  return (
    (before.tag === 'PROPN' || before.tag === 'NOUN' || before.tag === 'PRON') &&
    (after.lower === 'that' || after.tag === 'PRON' || after.tag === 'PROPN' || after.tag === 'DET') &&
    !hasFinite(unit, Math.max(0, verb - 6), verb) &&
    hasFinite(unit, verb + 1, unit.pieces.length)
  )
}

/** "The government, which leads the revolt, declared": the comma before the verb closes what describes its subject. */
function closesRelative(unit: Unit, verb: number): boolean {
  if (!isComma(unit.pieces[verb - 1])) return false
  let open = verb - 2
  while (open > 0 && !isComma(unit.pieces[open])) open -= 1
  return open > 0 && /^(?:who|which|whose)$/u.test(unit.pieces[open + 1]?.lower ?? '') && !hasFinite(unit, 0, open)
}

/** "of the estimated 11,000 men": a participle between an article and its noun. */
function isAttributive(unit: Unit, verb: number): boolean {
  if (!/(?:ed|en|wn|ught)$/u.test(unit.pieces[verb]?.lower ?? '')) return false
  return unit.pieces[verb - 1]?.tag === 'DET' && /^(?:NUM|NOUN|ADJ|PROPN)$/u.test(unit.pieces[verb + 1]?.tag ?? '')
}

function frameAt(
  reading: Reading,
  unit: Unit,
  verb: number,
  pattern: VerbPattern,
  frames: readonly Frame[],
): Frame | undefined {
  const pieces = unit.pieces
  const piece = pieces[verb]
  if (piece === undefined) return undefined
  const start = groupStart(unit, verb)
  const group = pieces.slice(start, verb)
  const negated = group.some(isNegation)
  const participle = /ing$/u.test(piece.lower)
  const be = group.some((word) => /^(?:am|is|are|was|were|be|been|being|'s|’s|'re|’re|'m|’m)$/u.test(word.lower))
  const have = group.some((word) => /^(?:has|have|had|having|'ve|’ve|'d|’d)$/u.test(word.lower))
  const passive =
    be &&
    !participle &&
    !(have && !group.some((word) => word.lower === 'been') && !/^(?:is|was|are|were)$/u.test(group[0]?.lower ?? ''))
  if (passive) return undefined
  const infinitive = group.some((word) => word.lower === 'to')
  const make = (source: readonly Range[], content: readonly Range[]): Frame =>
    makeFrame({ rule: 'speech-verb', unit, head: verb, cue: [cueRange(unit, verb)], source, content, negated })
  const particle = pieces[verb + 1]?.lower
  const after = particle === 'out' || particle === 'clear' ? verb + 1 : verb

  // "“C,” said X" and "C, said X".
  const before = pieces[start - 1]
  const leftOpen =
    before === undefined ||
    isComma(before) ||
    before.tag === 'QUOTE' ||
    /^[”"’'»?!…—–]$/u.test(before.text) ||
    /^''$/u.test(before.text)
  if (leftOpen && !closesRelative(unit, start) && pattern.quote && !participle && !infinitive && group.length === 0) {
    const inverted = phraseEnd(unit, verb + 1)
    const follows = pieces[inverted]
    const subject = withApposition(unit, verb + 1, inverted)
    const closes =
      follows === undefined ||
      follows.tag === 'PUNCT' ||
      follows.tag === 'ADP' ||
      follows.tag === 'ADV' ||
      follows.tag === 'SCONJ' ||
      follows.tag === 'CCONJ' ||
      (follows.tag === 'VERB' && /ing$/u.test(follows.lower)) ||
      follows.tag === 'QUOTE' ||
      follows.tag === 'PROPN' ||
      follows.tag === 'NOUN' ||
      follows.tag === 'PRON'
    if (
      inverted > verb + 1 &&
      closes &&
      !timeWords.has(pieces[verb + 1]?.lower ?? '') &&
      !/^that$/u.test(pieces[verb + 1]?.lower ?? '')
    ) {
      const content = leftContent(unit, start)
      const whole = content.length > 0 ? content : quotationBefore(reading, unit, start)
      if (whole.length > 0)
        return make([{ unit, from: verb + 1, to: subject }], [...whole, ...continuation(unit, subject, whole)])
    }
  }

  if (participle && !be) {
    const complement = complementAfter(unit, after, pattern)
    if (complement === undefined) return undefined
    const own = participleSubject(unit, start, frames)
    if (own === undefined) return undefined
    return make(own.source, [{ unit, from: complement.from, to: complement.to }])
  }

  const source = finiteSubject(unit, verb, start, infinitive, frames)
  if (source === undefined || isPointing(source.ranges)) return undefined
  if (isFiller(unit, verb, start, source.from)) return undefined
  if (staysUnnamed(unit, verb)) return undefined
  const gap = pattern.bare ? gapContent(unit, verb, source.from) : []
  if (gap.length > 0) return make(source.ranges, gap)
  const found = complementAfter(unit, after, pattern)
  // "Old shells found at the yard: report": the colon is the headline's.
  const own = found?.form === 'quotation' && isRead(frames, unit, found.from - 1) ? undefined : found
  const complement = own !== undefined && pattern.belief ? thought(unit, own, source.from) : own
  // "a people pledged to …": a participle that describes a noun has no subject and says nothing.
  const describes = wordAt(unit, verb)?.relation === 'acl'
  if (describes && (complement?.form === 'infinitive' || complement?.form === 'object')) return undefined
  const from = source.from
  const remark = complement === undefined && isRemark(unit, verb, from, negated)
  const left = (pattern.quote || remark) && from !== undefined && !infinitive ? leftContent(unit, from) : []
  // "No arson in Ulm, minister says": a headline may do without a verb.
  if (
    left.length === 0 &&
    complement === undefined &&
    pattern.quote &&
    from !== undefined &&
    closes(reading, unit, verb, from)
  )
    return make(source.ranges, [{ unit, from: 0, to: from - 1 }])
  const tagged = remark && left.length === 0 && from !== undefined ? taggedOn(unit, from, after + 1) : undefined
  if (tagged !== undefined) return make(source.ranges, [tagged])
  const leftQuotation = left.length > 0 && touchesQuotation(unit, left[left.length - 1])
  if (complement !== undefined && (left.length === 0 || prefersRight(unit, left, complement, from ?? 0))) {
    if (leftQuotation && complement.form === 'quotation') {
      return make(source.ranges, [...left, { unit, from: complement.from, to: complement.to }])
    }
    return make(source.ranges, [{ unit, from: complement.from, to: complement.to }])
  }
  if (left.length > 0) {
    return make(source.ranges, [...left, ...continuation(unit, after + 1, left)])
  }
  if (pattern.quote && from !== undefined && complement === undefined) {
    const earlier = quotationBefore(reading, unit, from)
    if (earlier.length > 0) return make(source.ranges, [...earlier, ...rightQuotation(unit, after + 1)])
    const later = quotationAfter(reading, unit, after + 1)
    if (later.length > 0) return make(source.ranges, later)
  }
  return undefined
}

/** ", X said" closing what can only be told: a headline, or more than one phrase. */
function closes(reading: Reading, unit: Unit, verb: number, from: number): boolean {
  const next = unit.pieces[verb + 1]
  if (from < 3 || !isComma(unit.pieces[from - 1]) || (next !== undefined && next.tag !== 'PUNCT')) return false
  if (isHeadline(reading, unit)) return true
  const first = unit.pieces[0]
  if (first === undefined || !/^(?:DET|NOUN|PROPN|NUM)$/u.test(first.tag) || timeWords.has(first.lower)) return false
  const one = phraseEnd(unit, 0)
  // "The mill shut in May": the verb passed for an adjective.
  return (
    !isComma(unit.pieces[one]) && (one < from - 1 || unit.pieces.slice(1, one).some((piece) => piece.tag === 'ADJ'))
  )
}

function cueRange(unit: Unit, verb: number): Range {
  const next = unit.pieces[verb + 1]?.lower
  const lemma = unit.pieces[verb]?.lemma
  const particle = (lemma === 'point' && (next === 'out' || next === 'to')) || (lemma === 'make' && next === 'clear')
  return { unit, from: verb, to: particle ? verb + 2 : verb + 1 }
}

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
  const subject = withParticiple(unit, to, refined(unit, verb, subjectBefore(unit, to)))
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

/** "This suggests that": the report draws a conclusion of its own. */
function isPointing(ranges: readonly Range[]): boolean {
  const range = ranges[0]
  if (range === undefined || range.to !== range.from + 1) return false
  return /^(?:this|that|these|those|which|what)$/u.test(range.unit.pieces[range.from]?.lower ?? '')
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

/** "documents seen by the Post show", "pictures taken on Monday show": the noun before the participle is the subject. */
function withParticiple(
  unit: Unit,
  verb: number,
  subject: { readonly from: number; readonly to: number } | undefined,
): { readonly from: number; readonly to: number } | undefined {
  let participle = verb - 1
  while (participle > 0 && verb - participle < 7 && unit.pieces[participle]?.tag !== 'VERB') {
    if (/^(?:PUNCT|CCONJ|SCONJ|AUX|QUOTE)$/u.test(unit.pieces[participle]?.tag ?? '')) return subject
    participle -= 1
  }
  const piece = unit.pieces[participle]
  const before = unit.pieces[participle - 1]
  if (
    piece?.tag !== 'VERB' ||
    !/(?:ed|en|own|ade|ound|ent|eld|ept)$/u.test(piece.lower) ||
    unit.pieces[participle + 1]?.tag !== 'ADP'
  )
    return subject
  if (before?.tag !== 'NOUN' || !(documentNouns.has(before.lemma) || unnamedNouns.has(before.lemma))) return subject
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

function participleSubject(
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
function withApposition(unit: Unit, from: number, to: number): number {
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

/** What stands before a reporting clause that begins at `from`, when it can be its content. */
export function leftContent(unit: Unit, from: number): Range[] {
  const pieces = unit.pieces
  const before = pieces[from - 1]
  if (before === undefined) return []
  if (before.tag === 'QUOTE') return [leftRange(unit, from)]
  if (!isComma(before) && !/^(?:[”"’'»?!…—–]|''|\.\.\.)$/u.test(before.text)) return []
  const to = isComma(before) || /^[—–]$/u.test(before.text) ? from - 1 : from
  if (pieces[to - 1]?.tag === 'QUOTE') return [leftRange(unit, to)]
  const start = leftStart(unit, to)
  if (start >= to) return []
  const first = pieces[start]
  if (first === undefined) return []
  // "You know, she said": words to the listener.
  if (to - start === 2 && first.tag === 'PRON' && /^(?:know|see|mean)$/u.test(pieces[to - 1]?.lemma ?? '')) return []
  const quoted = /^(?:[”"’'»]|'')$/u.test(pieces[to - 1]?.text ?? '')
  if (quoted && first.tag === 'ADP' && !hasFinite(unit, start, to)) return []
  const medial = fragmentary(unit, start, to) || interrupted(unit, start, from)
  if (!quoted && !/^[?!]$/u.test(pieces[to - 1]?.text ?? '') && !mainClauseIn(unit, start, to) && !medial) return []
  return [{ unit, from: start, to }]
}

/** "The rule, she said, would …": a bare phrase before the reporting clause, whose verb follows it. */
function fragmentary(unit: Unit, start: number, to: number): boolean {
  const first = unit.pieces[start]
  if (
    first === undefined ||
    first.tag === 'ADP' ||
    subordinators.has(first.lower) ||
    first.tag === 'VERB' ||
    first.tag === 'ADV'
  )
    return false
  return to - start <= 14 && isNominal(unit, start) && phraseEnd(unit, start) === to && followedByClause(unit, to)
}

/** "If this fails, she said, prices will rise": the reporting clause stands between a fronted phrase and its clause. */
function interrupted(unit: Unit, start: number, from: number): boolean {
  if (start > 0 && !/^[;:]$/u.test(unit.pieces[start - 1]?.text ?? '')) return false
  let comma = from
  while (comma < unit.pieces.length && comma - from < 10 && !isComma(unit.pieces[comma])) comma += 1
  return isComma(unit.pieces[comma]) && hasFinite(unit, from, comma) && startsClause(unit, comma + 1)
}

/** After "X, she said," a verb goes on with the clause of X. */
function followedByClause(unit: Unit, to: number): boolean {
  let comma = to + 1
  while (comma < unit.pieces.length && comma - to < 12 && !isComma(unit.pieces[comma])) comma += 1
  return isComma(unit.pieces[comma]) && isFinite(unit, comma + 1)
}

/** Whether a clause that is not subordinate lies between two places. */
function mainClauseIn(unit: Unit, from: number, to: number): boolean {
  const pieces = unit.pieces
  let at = from
  // A fronted subordinate clause or phrase ends at its comma.
  while (at < to) {
    const first = pieces[at]
    if (first === undefined) return false
    const fronted =
      subordinators.has(first.lower) || first.tag === 'ADP' || (first.tag === 'VERB' && /ing$/u.test(first.lower))
    let comma = at
    while (comma < to && !isComma(pieces[comma])) comma += 1
    if (!fronted) return hasMainVerb(unit, at, to)
    if (first.tag === 'ADP' && hasFinite(unit, at, comma) && comma >= to) return true
    at = comma + 1
  }
  return false
}

/** Whether a clause stands there that is not set off to describe a noun ("the firm, which makes pumps,"). */
function hasMainVerb(unit: Unit, from: number, to: number): boolean {
  let at = from
  while (at < to) {
    if (isComma(unit.pieces[at]) && /^(?:who|which|whose|whom)$/u.test(unit.pieces[at + 1]?.lower ?? '')) {
      at += 1
      while (at < to && !isComma(unit.pieces[at])) at += 1
      continue
    }
    if (isFinite(unit, at)) return true
    at += 1
  }
  return false
}

function leftRange(unit: Unit, to: number): Range {
  let from = to - 1
  while (from - 1 >= 0) {
    const before = unit.pieces[from - 1]
    if (before?.tag === 'QUOTE') from -= 1
    else if (/^(?:,|and|\.\.\.|…)$/u.test(before?.lower ?? '') && unit.pieces[from - 2]?.tag === 'QUOTE') from -= 2
    else break
  }
  // Words before the quotation that make one clause with it belong to the content.
  const start = leftStart(unit, from)
  if (from - start > 1 && hasFinite(unit, start, from) && !hasCue(unit, start, from)) return { unit, from: start, to }
  return { unit, from, to }
}

function hasCue(unit: Unit, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (unit.pieces[at]?.tag === 'VERB' && isCueWord(unit, at)) return true
  return false
}

/** Where the sentence's own words begin: after a final stop, a semicolon, or a list mark. */
function leftStart(unit: Unit, to: number): number {
  let start = 0
  for (let at = to - 1; at >= 0; at -= 1) {
    const text = unit.pieces[at]?.text ?? ''
    if (text === ';' || text === '•' || text === '*') {
      start = at + 1
      break
    }
  }
  while (start < to && /^(?:-|–|—|•|\*)$/u.test(unit.pieces[start]?.text ?? '')) start += 1
  return start === 0 ? afterDateline(unit, to) : start
}

/** "ULM, Germany – ", "ULM:": the place at the head of a report is nobody's words. */
function afterDateline(unit: Unit, to: number): number {
  if (!/^\p{Lu}{3,}$/u.test(unit.pieces[0]?.text ?? '')) return 0
  for (let at = 1; at < Math.min(to, 10); at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined || piece.tag === 'VERB' || piece.tag === 'AUX') return 0
    if (piece.text === ':' || (/^(?:-|–|—|--)$/u.test(piece.text) && (unit.pieces[at - 1]?.end ?? 0) < piece.start))
      return at + 1
  }
  return 0
}

function touchesQuotation(unit: Unit, range: Range | undefined): boolean {
  return range !== undefined && unit.pieces[range.to - 1]?.tag === 'QUOTE'
}

/** "I think it holds, but we will see": speaking of one's own mind, one goes on for oneself after a comma and a conjunction. */
function thought(unit: Unit, complement: Complement, subject: number | undefined): Complement {
  if (subject === undefined || !/^(?:i|we)$/u.test(unit.pieces[subject]?.lower ?? '')) return complement
  for (let at = complement.from + 2; at < complement.to; at += 1) {
    const next = unit.pieces[at + 1]
    if (
      isComma(unit.pieces[at]) &&
      /^(?:but|so|and|cause)$/u.test(next?.lower ?? '') &&
      startsClause(unit, at + 2, complement.to)
    )
      return { ...complement, to: at }
  }
  return complement
}

/** Verbs of holding that may stand as a remark beside what is held: "the dam, experts believe, is safe". */
const remarks: ReadonlySet<string> = new Set([
  ...['think', 'believe', 'suspect', 'guess', 'suppose', 'assume', 'hope', 'fear', 'expect', 'reckon', 'presume'],
])

/** "a driver who asked not to be named": the wish is about the telling. */
function staysUnnamed(unit: Unit, verb: number): boolean {
  const words = unit.pieces
    .slice(verb, verb + 6)
    .map((piece) => piece.lower)
    .join(' ')
  return /^(?:asked|wished|wanted|requested|preferred|insisted) (?:on )?not (?:to be|being) (?:named|identified|quoted)/u.test(
    words,
  )
}

const showing: ReadonlySet<string> = new Set(['show', 'indicate', 'demonstrate', 'imply', 'find', 'confirm'])

function isRemark(unit: Unit, verb: number, from: number | undefined, negated: boolean): boolean {
  const subject = from === undefined ? undefined : unit.pieces[from]
  if (subject === undefined || negated || /^(?:you|one)$/u.test(subject.lower)) return false
  // "prices fell, the figures show": what documents show may stand before.
  const shown = showing.has(unit.pieces[verb]?.lemma ?? '') && from !== undefined
  if (shown && unit.pieces.slice(from, verb).some((piece) => documentNouns.has(piece.lemma))) return true
  return remarks.has(unit.pieces[verb]?.lemma ?? '')
}

/** "You know, it rained", "You see the dam broke": the words turn to the listener and tell of nobody's knowledge. */
function isFiller(unit: Unit, verb: number, start: number, from: number | undefined): boolean {
  if (from === undefined || unit.pieces[from]?.lower !== 'you' || start !== verb || from !== verb - 1) return false
  const before = unit.pieces[from - 1]
  if (before?.tag === 'AUX' || before?.lower === 'if') return false
  return /^(?:know|see)$/u.test(unit.pieces[verb]?.lemma ?? '') && unit.pieces[verb + 1]?.lower !== 'that'
}

/** "It is quite safe I think.": a clause with the words of holding put behind it, without a comma. */
function taggedOn(unit: Unit, from: number, after: number): Range | undefined {
  const next = unit.pieces[after]
  if (next !== undefined && next.tag !== 'PUNCT' && next.tag !== 'CCONJ') return undefined
  if (!/^(?:i|we)$/u.test(unit.pieces[from]?.lower ?? '')) return undefined
  const before = unit.pieces[from - 1]
  if (before === undefined || /^(?:PUNCT|ADP|SCONJ|CCONJ|PRON|AUX)$/u.test(before.tag)) return undefined
  const start = leftStart(unit, from)
  return hasFinite(unit, start, from) ? { unit, from: start, to: from } : undefined
}

/** With a clause on both sides of the reporting words, which is the content? */
function prefersRight(
  unit: Unit,
  left: readonly Range[],
  complement: { readonly from: number; readonly form: string },
  subject: number,
): boolean {
  const range = left[0]
  if (range === undefined) return true
  const quoted = touchesQuotation(unit, range) || /^(?:[”"»]|'')$/u.test(unit.pieces[range.to - 1]?.text ?? '')
  if (complement.form === 'quotation') return true
  const opening = unit.pieces[range.from]
  const wholly = opening?.tag === 'QUOTE' || /^(?:``|["“‘`])$/u.test(opening?.text ?? '')
  if (quoted && wholly) return false
  const adjoins = complement.from - subject <= 8
  if (complement.form === 'that' || complement.form === 'question') return adjoins
  return adjoins && complement.form !== 'object' && !isComma(unit.pieces[complement.from - 1])
}

/** What goes on after an interrupting reporting clause: "C1, X said, C2". */
function continuation(unit: Unit, from: number, left: readonly Range[]): Range[] {
  const quoted = rightQuotation(unit, from)
  if (quoted.length > 0) return quoted
  const first = left[0]
  if (first === undefined || touchesQuotation(unit, first)) return []
  // "C1, X said on Monday, C2"
  const addressed = unit.pieces[from - 1]?.lemma === 'tell' ? phraseEnd(unit, from) : from
  const comma = isComma(unit.pieces[addressed]) ? addressed : skipAdverbials(unit, addressed)
  if (!isComma(unit.pieces[comma])) return []
  const next = unit.pieces[comma + 1]
  if (next === undefined) return []
  const complete = mainClauseIn(unit, first.from, first.to)
  if (!complete && startsClause(unit, comma + 1)) return [{ unit, from: comma + 1, to: contentEnd(unit, comma + 1) }]
  // "…, in what would be the largest move in years": it weighs what was told.
  const weighs = next.lower === 'in' && unit.pieces[comma + 2]?.lower === 'what'
  const goesOn = complete
    ? weighs || /^(?:and|but|because|which|including|even|nor|or)$/u.test(next.lower)
    : isFinite(unit, comma + 1) || next.tag === 'ADP' || next.tag === 'ADV'
  if (!goesOn || (next.tag === 'CCONJ' && reportsSoon(unit, comma + 2))) return []
  const to = contentEnd(unit, comma + 1)
  return to > comma + 1 ? [{ unit, from: comma + 1, to }] : []
}

/** A quotation that goes on after the reporting clause in the same sentence: "“C1,” X said, “C2.”" */
function rightQuotation(unit: Unit, from: number): Range[] {
  for (let at = from; at < unit.pieces.length && at - from < 25; at += 1) {
    const piece = unit.pieces[at]
    if (piece?.tag === 'QUOTE') {
      const before = unit.pieces[at - 1]
      const joined = at === from || isComma(before) || before?.text === ':' || before?.text === '.'
      return joined && !cueBetween(unit, from, at) ? [{ unit, from: at, to: quotationEnd(unit, at) }] : []
    }
  }
  return []
}

function cueBetween(unit: Unit, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (unit.pieces[at]?.tag === 'VERB' && isCueWord(unit, at)) return true
  return false
}

/** "“C?” | X asked.": the quotation closes the sentence before. */
function quotationBefore(reading: Reading, unit: Unit, from: number): Range[] {
  if (from > 1 || hasFinite(unit, 0, from)) return []
  const previous = neighbour(reading, unit, -1)
  if (previous === undefined) return []
  // A line break may stand between them when the sentence goes on in small letters.
  const goesOn = /^\p{Ll}/u.test(unit.pieces[0]?.text ?? '')
  if (previous.lastParagraph !== unit.paragraph && !(goesOn && unit.paragraph - previous.lastParagraph === 1)) return []
  const last = previous.pieces.length - 1
  return previous.pieces[last]?.tag === 'QUOTE' ? [{ unit: previous, from: last, to: last + 1 }] : []
}

/** "X said:" with the quotation in the next sentence or paragraph. */
function quotationAfter(reading: Reading, unit: Unit, from: number): Range[] {
  const last = unit.pieces.at(-1)
  if (last?.text !== ':' || from < unit.pieces.length - 14) return []
  const next = neighbour(reading, unit, 1)
  if (next === undefined || next.paragraph - unit.lastParagraph > 1) return []
  if (next.pieces[0]?.tag === 'QUOTE') return [{ unit: next, from: 0, to: 1 }]
  return [{ unit: next, from: 0, to: withoutFinalStop(next, next.pieces.length) }]
}
