import { complementAfter } from '../complement.ts'
import { isCueWord } from '../content-end.ts'
import { continuation, quotationAfter, quotationBefore, rightQuotation } from '../continuation.ts'
import { type Frame, isRead, makeFrame, type Range } from '../frame.ts'
import { gapContent } from './gap.ts'
import { isHeadline } from './headline.ts'
import { leftContent, touchesQuotation } from '../left-content.ts'
import { timeWords } from '../lexicon/function-words.ts'
import { type VerbPattern, verbPatterns } from '../lexicon/verbs.ts'
import { wordAt } from '../parse.ts'
import { groupStart, hasFinite, withoutFinalStop } from '../clause.ts'
import { phraseEnd, phraseStart } from '../phrase.ts'
import { isCapital, isComma, isNegation } from '../word.ts'
import type { Reading, Unit } from '../reading.ts'
import { isFiller, isRemark, staysUnnamed, taggedOn, thought } from '../remark.ts'
import { finiteSubject, participleSubject, withApposition } from '../subject.ts'

/**
 * A verb of saying or holding with its subject and its content: "X said that C", "C, X said", "“C,” said X",
 * "C1, X said, C2", and participles and second verbs that take over the subject (", adding that C").
 */
export function speechVerbs(reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let verb = 0; verb < unit.pieces.length; verb += 1) {
    const piece = unit.pieces[verb]
    const pattern = piece === undefined ? undefined : verbPatterns.get(piece.lemma)
    if (piece === undefined || pattern === undefined) continue
    if (piece.tag !== 'VERB' ? !looksVerbal(unit, verb) && !closesClause(unit, verb) : isNoun(unit, verb)) continue
    if (verb > 0 && isCapital(piece) && !isHeadline(reading, unit)) continue
    if (isRead(frames, unit, verb) || isAttributive(unit, verb)) continue
    // "point" speaks only with "out".
    if (piece.lemma === 'point' && unit.pieces[verb + 1]?.lower !== 'out') continue
    const frame = frameAt(reading, unit, verb, pattern, frames)
    if (frame !== undefined) frames.push(frame)
  }
}

/** "the figure it gave": a bare form right behind an article. */
function isNoun(unit: Unit, verb: number): boolean {
  const piece = unit.pieces[verb]
  return piece?.lower === piece?.lemma && /^(?:the|an?)$/u.test(unit.pieces[verb - 1]?.lower ?? '')
}

/** ", the Migration Office estimates — double the number": a verb taken for a noun, between a name and a mark. */
function closesClause(unit: Unit, verb: number): boolean {
  const [piece, before, after] = [unit.pieces[verb], unit.pieces[verb - 1], unit.pieces[verb + 1]]
  if (piece?.tag !== 'NOUN' || before?.tag !== 'PROPN' || isCapital(piece) || !/s$/u.test(piece.lower)) return false
  if (after !== undefined && after.tag !== 'PUNCT') return false
  const from = phraseStart(unit, verb)
  // "trucks, boats and Navy reports": a list.
  if (unit.pieces.slice(from, verb).some((word) => word.tag === 'CCONJ')) return false
  return from > 1 && isComma(unit.pieces[from - 1]) && hasFinite(unit, 0, from - 1)
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

/** Whoever stands behind these listens: "C, the mayor, Ida Berg, told reporters". */
const LISTENED_TO = /^(?:tell|inform|assure|notify)$/u

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
  const mayInvert = pattern.quote && !participle && !infinitive && group.length === 0 && !LISTENED_TO.test(piece.lemma)
  if (leftOpen && mayInvert && !closesRelative(unit, start)) {
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
  const active = /^(?:PRON|DET)$/u.test(pieces[verb + 1]?.tag ?? '')
  const describes = wordAt(unit, verb)?.relation === 'acl' && !active
  // "said in a statement posted on Telegram that C": C was taken by the verb whose words were posted.
  const taken =
    describes &&
    frames.some(({ content }) => content.some((range) => range.unit === unit && range.from === complement?.from))
  if (taken) return undefined
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
  // "Army Chief Says Troops to Stay": a headline leaves the verb of its clause out.
  if (complement === undefined && left.length === 0 && pattern.bare && pattern.quote && isHeadline(reading, unit)) {
    const rest = { unit, from: verb + 1, to: withoutFinalStop(unit, pieces.length) }
    const told = pieces.slice(rest.from, rest.to).some((word) => word.lower === 'to' || word.tag === 'VERB')
    if (told && rest.to - rest.from >= FEWEST_TOLD) return make(source.ranges, [rest])
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

/** Fewer words than this tell nothing in a headline. */
const FEWEST_TOLD = 3

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

/** "This suggests that": the report draws a conclusion of its own. */
function isPointing(ranges: readonly Range[]): boolean {
  const range = ranges[0]
  if (range === undefined || range.to !== range.from + 1) return false
  return /^(?:this|that|these|those|which|what)$/u.test(range.unit.pieces[range.from]?.lower ?? '')
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
  // "Investigators have found, two people said, that C": C completes what stands on the left.
  if (complement.form === 'that' && isComma(unit.pieces[complement.from - 2]) && isCueWord(unit, range.to - 1))
    return false
  const adjoins = complement.from - subject <= 8
  if (complement.form === 'that' || complement.form === 'question') return adjoins
  return adjoins && complement.form !== 'object' && !isComma(unit.pieces[complement.from - 1])
}
