import { untruths } from '../../factuality/lexicon.ts'
import { contentEnd } from '../content-end.ts'
import { isRead, makeFrame, type Frame, type Range } from '../frame.ts'
import { groupStart, withoutFinalStop } from '../clause.ts'
import { phraseEnd } from '../phrase.ts'
import { subjectBefore } from '../subject-before.ts'
import { isNegation, isNominal } from '../word.ts'
import { cueNouns } from '../lexicon/cue-nouns.ts'
import { documentNouns } from '../lexicon/sources.ts'
import type { Reading, Unit } from '../reading.ts'
import { mainSubject } from '../subject.ts'

/** Where the content of a phrasal cue begins, after its verb; undefined when the words do not make a cue. */
type Opening = (unit: Unit, verb: number) => { readonly cue: number; readonly from: number } | undefined

const particle =
  (words: RegExp): Opening =>
  (unit, verb) =>
    words.test(unit.pieces[verb + 1]?.lower ?? '') ? { cue: verb + 2, from: verb + 2 } : undefined

/** The object, then the preposition that says what it is held to have done: "accused the firm of lying". */
const blaming =
  (preposition: RegExp, bare = false): Opening =>
  (unit, verb) => {
    const last = Math.min(unit.pieces.length, verb + 14)
    for (let at = verb + 2; at < last; at += 1) {
      const piece = unit.pieces[at]
      if (piece === undefined || piece.tag === 'VERB' || piece.text === ',') return undefined
      if (preposition.test(piece.lower)) return { cue: verb + 1, from: verb + 1 }
    }
    // "blamed an air strike": for what is known from before.
    const object = phraseEnd(unit, verb + 1)
    const ends = object > verb + 1 && object >= withoutFinalStop(unit, unit.pieces.length)
    return bare && ends ? { cue: verb + 1, from: verb + 1 } : undefined
  }

/** "called it a mistake", "called the plan dangerous": an object and what it is called. */
const calling: Opening = (unit, verb) => {
  const next = unit.pieces[verb + 1]
  if (next === undefined || /^(?:off|up|out|in|back|upon|at|home)$/u.test(next.lower)) return undefined
  if (next.lower === 'for') return { cue: verb + 2, from: verb + 2 }
  if (next.lower === 'on') {
    const called = phraseEnd(unit, verb + 2)
    return unit.pieces[called]?.lower === 'to' ? { cue: verb + 2, from: verb + 2 } : undefined
  }
  if (!isNominal(unit, verb + 1)) return undefined
  for (let at = verb + 2; at < unit.pieces.length && at - verb < 18; at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined || piece.text === ',' || piece.tag === 'SCONJ') return undefined
    const before = unit.pieces[at - 1]
    const noun = before?.tag === 'PRON' || before?.tag === 'NOUN' || before?.tag === 'PROPN'
    // "called the claim nonsense"
    if (untruths.has(piece.lemma) || untruths.has(piece.lower)) return { cue: verb + 1, from: verb + 1 }
    // "called them rumours"
    if (
      piece.tag === 'NOUN' &&
      piece.lower !== piece.lemma &&
      at === verb + 2 &&
      /^(?:it|them|this|these|that|those)$/u.test(before?.lower ?? '')
    )
      return { cue: verb + 1, from: verb + 1 }
    if (noun && (piece.tag === 'DET' || piece.tag === 'ADJ' || /^(?:``|["“‘'`])$/u.test(piece.text)))
      return { cue: verb + 1, from: verb + 1 }
  }
  return undefined
}

/** "waved the reports away as gossip", "brushed aside claims": whoever does so holds that it is not so. */
const dismissing: Opening = (unit, verb) => {
  const away = /^(?:away|aside|off)$/u
  if (away.test(unit.pieces[verb + 1]?.lower ?? '')) return { cue: verb + 2, from: verb + 2 }
  const object = phraseEnd(unit, verb + 1)
  const told = unit.pieces
    .slice(verb + 1, object)
    .some((piece) => cueNouns.has(piece.lemma) || documentNouns.has(piece.lemma))
  return told && away.test(unit.pieces[object]?.lower ?? '') ? { cue: verb + 1, from: verb + 1 } : undefined
}

const openings: ReadonlyMap<string, Opening> = new Map([
  ['call', calling],
  ['point', particle(/^to$/u)],
  ['speak', particle(/^of$/u)],
  ['accuse', blaming(/^of$/u)],
  ['blame', blaming(/^(?:for|on)$/u, true)],
  ['credit', blaming(/^(?:with|for)$/u)],
  ['attribute', blaming(/^to$/u)],
  ['label', calling],
  ['brand', calling],
  ['wave', dismissing],
  ['brush', dismissing],
  ['shrug', dismissing],
  ['laugh', dismissing],
  ['dub', calling],
])

/** Verbs that make a cue with a particle or an object: "called for", "called it a mistake", "accused X of". */
export function phrasalCues(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let verb = 1; verb < unit.pieces.length; verb += 1) {
    const piece = unit.pieces[verb]
    const opening = piece?.tag === 'VERB' || callsUntrue(unit, verb) ? openings.get(piece?.lemma ?? '') : undefined
    if (piece === undefined || opening === undefined || isRead(frames, unit, verb)) continue
    const start = groupStart(unit, verb)
    const group = unit.pieces.slice(start, verb)
    const participle = /ing$/u.test(piece.lower)
    const be = group.some((word) => /^(?:is|are|was|were|be|been|being|am)$/u.test(word.lower))
    if ((be && !participle) || group.some((word) => word.lower === 'to')) continue
    const opened = opening(unit, verb)
    if (opened === undefined) continue
    const source = sourceOf(unit, start, frames)
    const to = contentEnd(unit, opened.from, verb)
    if (source === undefined || to <= opened.from) continue
    const cue = [{ unit, from: verb, to: opened.cue }]
    frames.push(
      makeFrame({
        rule: 'phrasal',
        unit,
        head: verb,
        cue,
        source,
        content: [{ unit, from: opened.from, to }],
        lemma: opened.cue > verb + 1 ? `${piece.lemma} ${unit.pieces[verb + 1]?.lower ?? ''}` : piece.lemma,
        negated: group.some(isNegation),
      }),
    )
  }
}

/** "Army calls claim of mutiny nonsense": a headline's verb that passes for a noun. */
function callsUntrue(unit: Unit, at: number): boolean {
  const before = unit.pieces[at - 1]
  if (unit.pieces[at]?.lower !== 'calls' || (before?.tag !== 'NOUN' && before?.tag !== 'PROPN')) return false
  return unit.pieces.slice(at + 2, at + 18).some(({ lemma, lower }) => untruths.has(lemma) || untruths.has(lower))
}

function sourceOf(unit: Unit, start: number, frames: readonly Frame[]): readonly Range[] | undefined {
  const before = unit.pieces[start - 1]
  if (before !== undefined && /^(?:and|but|,)$/u.test(before.lower)) {
    const earlier = frames.findLast((frame) => frame.unit === unit && frame.head < start && frame.source.length > 0)
    if (earlier !== undefined && before.text !== ',') return earlier.source
    const apposed = before.text === ',' ? subjectBefore(unit, start) : undefined
    if (apposed !== undefined) return [{ unit, ...apposed }]
    const main = mainSubject(unit, start - 1)
    return main === undefined ? undefined : [main]
  }
  const subject = subjectBefore(unit, start)
  return subject === undefined ? undefined : [{ unit, ...subject }]
}
