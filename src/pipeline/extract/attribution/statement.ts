import type { Frame, Range } from './frame.ts'
import { groupStart, hasFinite, isFinite } from './clause.ts'
import { phraseEnd } from './phrase.ts'
import { isNominal } from './word.ts'
import type { Reading, Unit } from './reading.ts'

/** A remainder shorter than this says nothing by itself. */
const SHORTEST_STATEMENT = 3

/** Words of the report's own, and whether they only tell that somebody keeps silent. */
export interface OwnWords {
  readonly range: Range
  readonly mutely: boolean
}

/**
 * What the report says in its own voice: sentences without attribution, what attributions leave of a sentence, and that
 * somebody keeps silent (`mute`).
 */
export function findStatements(
  reading: Reading,
  frames: readonly Frame[],
  mute: readonly Frame[],
): readonly OwnWords[] {
  const covered = new Map<Unit, Uint8Array>()
  const cover = (range: Range): void => {
    const marks = covered.get(range.unit) ?? new Uint8Array(range.unit.pieces.length)
    marks.fill(1, range.from, range.to)
    covered.set(range.unit, marks)
  }
  for (const frame of frames) {
    for (const range of frame.source) cover(range)
    for (const range of frame.cue) cover(range)
    for (const range of frame.content) cover(range)
    if (frame.unit.within === null) cover(reportingClause(frame))
  }
  const silences = mute.map((frame) => silenceOf(frame))
  for (const range of silences) cover(range)
  const statements: OwnWords[] = silences.map((range) => ({ range: trim(range), mutely: true }))
  const add = (range: Range): void => {
    statements.push({ range, mutely: false })
  }
  for (const unit of reading.units) {
    if (unit.within !== null) continue
    const marks = covered.get(unit)
    if (marks === undefined) {
      if (tellsAnything(unit) && !keepsUnnamed(unit, 0, unit.pieces.length))
        add(trim({ unit, from: 0, to: unit.pieces.length }))
      continue
    }
    let from = -1
    for (let at = 0; at <= unit.pieces.length; at += 1) {
      const free = at < unit.pieces.length && marks[at] === 0
      if (free && from === -1) from = at
      if (!free && from !== -1) {
        const range = trim({ unit, from, to: at })
        if (saysSomething(range)) add(range)
        from = -1
      }
    }
  }
  return statements.sort((a, b) => startOf(a.range) - startOf(b.range))
}

function startOf({ unit, from }: Range): number {
  return unit.pieces[from]?.start ?? unit.start
}

/** The clause of a silence, from "neither" or the subject to what it is about. */
function silenceOf(frame: Frame): Range {
  const { unit } = frame
  const parts = [...frame.source, ...frame.cue, ...frame.content].filter((range) => range.unit === unit)
  const group = groupStart(unit, frame.head)
  // "X said C but gave no details": the subject stands with the verb before.
  const shared = unit.pieces[group - 1]?.tag === 'CCONJ'
  const from = shared ? group : Math.min(...parts.map((range) => range.from))
  const opened = /^(?:neither|both)$/u.test(unit.pieces[from - 1]?.lower ?? '') ? from - 1 : from
  const to = Math.max(...parts.map((range) => range.to))
  return { unit, from: opened, to: frame.content.length === 0 ? restEnd(unit, to) : to }
}

/** Without a content the rest of the clause belongs to the silence ("declined to comment on Friday"). */
function restEnd(unit: Unit, from: number): number {
  let end = from
  while (end < unit.pieces.length && !/^[,;:]$/u.test(unit.pieces[end]?.text ?? '')) end += 1
  return end
}

/** Longest thing between a cue and its content that tells where or how it was said, in pieces. */
const LONGEST_GAP = 20

/** Source, cue and what lies between them. */
function reportingClause(frame: Frame): Range {
  const parts = [...frame.source, ...frame.cue].filter((range) => range.unit === frame.unit)
  const from = Math.min(...parts.map((range) => range.from))
  const end = Math.max(...parts.map((range) => range.to))
  // Whoever is told something is part of the telling: "two officials told the Post".
  const told = frame.unit.pieces[frame.head]?.lemma === 'tell' && end === frame.head + 1
  const opens = frame.content[0]?.unit === frame.unit ? frame.content[0].from : end
  // "said in a letter carried by the press that C": where and how it was said.
  const filled =
    opens > end && opens - end < LONGEST_GAP && !/^[,;:]$/u.test(frame.unit.pieces[end]?.text ?? '') ? opens : end
  const to = told ? Math.max(filled, phraseEnd(frame.unit, end)) : filled
  const far = to - from > 40
  return { unit: frame.unit, from: far ? frame.head : from, to: far ? frame.head + 1 : to }
}

function trim({ unit, from, to }: Range): Range {
  let start = from
  let end = to
  const drops = (at: number): boolean => /^(?:[.,;:!?…–—-]|\.\.\.|and|but)$/u.test(unit.pieces[at]?.lower ?? '')
  while (start < end && drops(start)) start += 1
  while (end > start && drops(end - 1)) end -= 1
  return start < end ? { unit, from: start, to: end } : { unit, from, to }
}

/** A dateline, a date or a signature holds names and numbers and tells nothing: "ULM, March 4", "/Gulf Wire/", "(GW)". */
function tellsAnything({ pieces }: Unit): boolean {
  return pieces.some(
    (piece) => piece.tag !== 'PROPN' && piece.tag !== 'NUM' && piece.tag !== 'PUNCT' && piece.tag !== 'SYM',
  )
}

function saysSomething({ unit, from, to }: Range): boolean {
  if (to - from < SHORTEST_STATEMENT || !hasFinite(unit, from, to) || isFragment(unit, from, to)) return false
  for (let at = from; at < to; at += 1) if (isNominal(unit, at)) return true
  return false
}

/** "The officials spoke on condition of anonymity", "who asked not to be named": how a source is kept unnamed, and nothing of the matter. */
function keepsUnnamed(unit: Unit, from: number, to: number): boolean {
  const words = unit.pieces.slice(from, to).map((piece) => piece.lower)
  if (
    words.some((word, index) => word === 'condition' && words[index + 1] === 'of' && words[index + 2] === 'anonymity')
  )
    return true
  const not = words.findIndex((word, index) => word === 'not' && words[index + 1] === 'to' && words[index + 2] === 'be')
  return not !== -1 && /^(?:named|identified|quoted)$/u.test(words[not + 3] ?? '')
}

/** "In an interview published on Friday, X said": a phrase whose only verbs are participles that describe a noun. */
function isAdjunct(unit: Unit, from: number, to: number): boolean {
  if (unit.pieces[from]?.tag !== 'ADP' || unit.pieces[to]?.text !== ',') return false
  for (let at = from; at < to; at += 1) {
    const piece = unit.pieces[at]
    if (piece?.tag === 'AUX' || piece?.tag === 'QUOTE') return false
    const describes = /^(?:NOUN|PROPN)$/u.test(unit.pieces[at - 1]?.tag ?? '') && unit.pieces[at + 1]?.tag === 'ADP'
    if (piece?.tag === 'VERB' && isFinite(unit, at) && !(describes && /(?:ed|en|own|ade|eld|ent)$/u.test(piece.lower)))
      return false
  }
  return true
}

/**
 * What an attribution cut off from its clause: a relative clause without its noun ("who runs the mill"), or words that break
 * off before their verb's complement ("the mayor and admitted").
 */
function isFragment(unit: Unit, from: number, to: number): boolean {
  if (/^(?:who|whom|whose|which)$/u.test(unit.pieces[from]?.lower ?? '')) return true
  if (isAdjunct(unit, from, to) || keepsUnnamed(unit, from, to)) return true
  // "…, published on Wednesday, …": what is left of a source's description.
  const first = unit.pieces[from]
  if (first?.tag === 'VERB' && /(?:ed|en)$/u.test(first.lower) && unit.pieces[from - 1]?.text === ',') return true
  // "Asked whether C, …": what somebody was asked.
  const asked = /^(?:when|after)$/u.test(unit.pieces[from]?.lower ?? '') ? from + 1 : from
  if (unit.pieces[asked]?.lower === 'asked') return true
  const last = unit.pieces[to - 1]
  const next = unit.pieces[to]
  if (last === undefined || next === undefined || next.tag === 'PUNCT') return false
  return /^(?:AUX|ADP|DET|CCONJ|SCONJ|PART)$/u.test(last.tag) || (last.tag === 'VERB' && next.tag !== 'ADV')
}
