import { contentEnd, trailsReport } from '../content-end.ts'
import { makeFrame, type Frame, type Range } from '../frame.ts'
import { groundNouns } from '../lexicon/sources.ts'
import { citingVerbs } from '../lexicon/verbs.ts'
import { startsClause, withoutFinalStop } from '../clause.ts'
import { phraseEnd } from '../phrase.ts'
import { isApposition } from '../subject-before.ts'
import { isComma } from '../word.ts'
import type { Reading, Unit } from '../reading.ts'

/** "According to X, C", "C, according to X", "C1, according to X, C2". */
export function accordingTo(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let at = 0; at + 1 < unit.pieces.length; at += 1) {
    if (unit.pieces[at]?.lower !== 'according' || unit.pieces[at + 1]?.lower !== 'to') continue
    const source = sourceEnd(unit, at + 2)
    if (source <= at + 2) continue
    const host = hostOf(unit, at, source, frames)
    const content = host?.content ?? contentAround(unit, at, source)
    if (content.length === 0) continue
    frames.push(
      makeFrame({
        rule: 'according-to',
        source: [{ unit, from: at + 2, to: source }],
        cue: [{ unit, from: at, to: at + 2 }],
        content,
        unit,
        head: at,
        lemma: 'according',
        parent: host ?? null,
      }),
    )
  }
}

/**
 * "X reported that C according to Y", without a comma: the phrase belongs to the reported clause. So it does behind a comma
 * where Y is what X knows it from and nobody's words: "the mayor said C, according to early findings".
 */
function hostOf(unit: Unit, at: number, end: number, frames: readonly Frame[]): Frame | undefined {
  const bare = withoutComma(unit, at)
  const ends = (to: number): Frame | undefined =>
    frames.find((frame) => frame.unit === unit && frame.content.some((range) => range.unit === unit && range.to === to))
  const before = ends(at)
  if (before !== undefined || bare === at) return before
  const head = unit.pieces.slice(at + 2, end).findLast((piece) => piece.tag === 'NOUN' || piece.tag === 'PROPN')
  // "Inquiry findings published by Harbour Watch" speak for Harbour Watch, and so would whoever is named.
  const named = unit.pieces.slice(at + 2, end).some((piece) => piece.tag === 'PROPN' || piece.tag === 'VERB')
  return head !== undefined && !named && groundNouns.has(head.lemma) ? ends(bare) : undefined
}

/** The last place at which a phrase like "As first reported by" still opens its sentence. */
const LATEST_OPENING = 4

/** The source after a preposition, with the apposition or the report's own description of it. */
export function sourceEnd(unit: Unit, from: number): number {
  let end = phraseEnd(unit, from)
  // "a report published on Friday by X": a participle describes the document.
  if (
    end > from &&
    unit.pieces[end]?.tag === 'VERB' &&
    // "an analyst quoted by the Post": the Post is a source of its own, read with the verbs of citing.
    !(citingVerbs.has(unit.pieces[end]?.lemma ?? '') && unit.pieces[end + 1]?.lower === 'by') &&
    /^(?:published|released|issued|obtained|compiled|conducted|cited|given|provided|seen|posted|prepared|written|made|filed|familiar|quoted|carried)$/u.test(
      unit.pieces[end]?.lower ?? '',
    )
  ) {
    let next = end
    while (
      next < unit.pieces.length &&
      next - end < 14 &&
      !/^[,.;:]$/u.test(unit.pieces[next]?.text ?? '') &&
      unit.pieces[next]?.tag !== 'QUOTE'
    )
      next += 1
    end = withoutFinalStop(unit, next)
  }
  if (isComma(unit.pieces[end]) && !trailsReport(unit, end)) {
    let close = end + 1
    while (close < unit.pieces.length && close - end < 25 && !isComma(unit.pieces[close])) close += 1
    // At the head of the sentence a description that ran to its end would leave nothing said.
    const ends = isComma(unit.pieces[close]) || (close >= unit.pieces.length && from > LATEST_OPENING)
    const first = unit.pieces[end + 1]
    const describes =
      first !== undefined &&
      (first.tag === 'DET' || first.tag === 'NOUN' || first.tag === 'ADJ') &&
      isApposition(unit, end + 1, Math.min(close, unit.pieces.length))
    if (ends && describes) end = withoutFinalStop(unit, close)
  }
  return end
}

/** The clause that a phrase between `at` and `end` stands in, without the phrase. */
export function contentAround(unit: Unit, at: number, end: number): Range[] {
  const left = leftClause(unit, at)
  if (left !== undefined) {
    const after = unit.pieces[end]
    const follows = unit.pieces[end + 1]
    const goesOn =
      isComma(after) &&
      follows !== undefined &&
      at - left.from <= 6 &&
      follows.tag !== 'SCONJ' &&
      !/^(?:which|who|whose|citing|quoting)$/u.test(follows.lower)
    if (!goesOn || trailsReport(unit, end)) return [left]
    const to = contentEnd(unit, end + 1)
    return to > end + 1 ? [left, { unit, from: end + 1, to }] : [left]
  }
  const from = isComma(unit.pieces[end]) ? asideEnd(unit, end) + 1 : end
  const to = contentEnd(unit, from)
  return to > from ? [{ unit, from, to }] : []
}

/** "According to an official, who asked not to be named, C": the comma that closes what is said of the source, else the first. */
function asideEnd(unit: Unit, comma: number): number {
  const first = unit.pieces[comma + 1]
  const participle = first?.tag === 'VERB' && /(?:ed|en|own|ent)$/u.test(first.lower)
  if (!participle && !/^(?:who|which|whose|citing|quoting)$/u.test(first?.lower ?? '')) return comma
  for (let at = comma + 2; at < unit.pieces.length && at - comma < LONGEST_ASIDE; at += 1) {
    if (isComma(unit.pieces[at]) && startsClause(unit, at + 1)) return at
  }
  return comma
}

/** Longest thing said of a source between commas, in pieces. */
const LONGEST_ASIDE = 25

function leftClause(unit: Unit, at: number): Range | undefined {
  const to = withoutComma(unit, at)
  let from = to
  let depth = 0
  while (from > 0) {
    const text = unit.pieces[from - 1]?.text ?? ''
    if (text === ')') depth += 1
    if (text === '(') {
      if (depth === 0) break
      depth -= 1
    }
    if (text === ';' && depth === 0) break
    from -= 1
  }
  while (from < to && /^(?:and|but|yet|so|however|,|also)$/u.test(unit.pieces[from]?.lower ?? '') && to - from < 4)
    from += 1
  if (to - from < 2 && unit.pieces[from]?.tag !== 'QUOTE') return undefined
  return { unit, from, to }
}

function withoutComma(unit: Unit, at: number): number {
  return isComma(unit.pieces[at - 1]) || /^[—–]$/u.test(unit.pieces[at - 1]?.text ?? '') ? at - 1 : at
}
