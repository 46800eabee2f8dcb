import { groupStart, startsClause } from '../clause.ts'
import { contentEnd } from '../content-end.ts'
import { type Frame, isRead, makeFrame, type Range } from '../frame.ts'
import { leftContent } from '../left-content.ts'
import { mediaNouns, unnamedNouns } from '../lexicon/sources.ts'
import { citingVerbs } from '../lexicon/verbs.ts'
import { phraseEnd } from '../phrase.ts'
import type { Reading, Unit } from '../reading.ts'
import { isSourceLike } from '../source-like.ts'
import { subjectBefore } from '../subject-before.ts'
import { mainSubject } from '../subject.ts'
import { isComma } from '../word.ts'
import { sourceEnd } from './according-to.ts'

/**
 * Citing, after the verbs of saying: "X reported, citing Y, that C", "C, X said, citing Y", "Citing Y, X said C", "X cited Y
 * as saying C", "X was quoted by Y as saying C". The one cited is nested in the one who cites, with the same content.
 */
export function citing(_reading: Reading, unit: Unit, frames: Frame[]): void {
  eachCiting(unit, frames, (at, lower) => {
    const start = groupStart(unit, at)
    if (/ing$/u.test(lower)) participle(unit, at, frames)
    else if (/^(?:which|who)$/u.test(unit.pieces[start - 1]?.lower ?? '')) relative(unit, at, start - 1, frames)
    else if (isPassive(unit, at) && sayingAfter(unit, afterBy(unit, at)) === undefined) quotedBy(unit, at, frames)
  })
}

/**
 * "X, based on its sources, reported C", "Based on intelligence officials, X reported C": what a report goes by, when it is
 * people or bodies and no mere facts.
 */
export function basedOn(_reading: Reading, unit: Unit, frames: Frame[]): void {
  for (let at = 0; at + 2 < unit.pieces.length; at += 1) {
    if (unit.pieces[at]?.lower !== 'based' || unit.pieces[at + 1]?.lower !== 'on' || isRead(frames, unit, at)) continue
    const to = phraseEnd(unit, at + 2)
    const head = unit.pieces.slice(at + 2, to).findLast((piece) => piece.tag === 'NOUN')
    const people = head !== undefined && [unnamedNouns, mediaNouns].some((nouns) => nouns.has(head.lemma))
    const host = people && isSetOff(unit, at, to) ? hostOf(unit, at, frames) : undefined
    if (host === undefined) continue
    frames.push(
      makeFrame({
        rule: 'citing',
        unit,
        head: at,
        cue: [{ unit, from: at, to: at + 2 }],
        source: [{ unit, from: at + 2, to }],
        content: host.content,
        lemma: 'base',
        parent: host,
      }),
    )
  }
}

/** At the head of the sentence or after a comma, and closed by one or by the sentence's end. */
function isSetOff(unit: Unit, from: number, to: number): boolean {
  const before = unit.pieces[from - 1]
  const after = unit.pieces[to]
  return (before === undefined || isComma(before)) && (after === undefined || after.tag === 'PUNCT')
}

/** "X cited Y as saying C", before the verbs of saying would read "saying". */
export function quoting(_reading: Reading, unit: Unit, frames: Frame[]): void {
  eachCiting(unit, frames, (at, lower) => {
    if (/ing$/u.test(lower)) return
    if (isPassive(unit, at)) {
      if (sayingAfter(unit, afterBy(unit, at)) !== undefined) quotedBy(unit, at, frames)
    } else active(unit, at, frames)
  })
}

function afterBy(unit: Unit, at: number): number {
  return unit.pieces[at + 1]?.lower === 'by' ? sourceEnd(unit, at + 2) : at + 1
}

function eachCiting(unit: Unit, frames: readonly Frame[], visit: (at: number, lower: string) => void): void {
  for (let at = 0; at < unit.pieces.length; at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined || piece.tag !== 'VERB' || !citingVerbs.has(piece.lemma) || isRead(frames, unit, at))
      continue
    visit(at, piece.lower)
  }
}

function isPassive(unit: Unit, at: number): boolean {
  const group = unit.pieces.slice(groupStart(unit, at), at)
  return (
    group.some((word) => /^(?:is|are|was|were|been|being|be)$/u.test(word.lower)) || unit.pieces[at + 1]?.lower === 'by'
  )
}

function participle(unit: Unit, at: number, frames: Frame[]): void {
  const cited = sourceEnd(unit, at + 1)
  if (cited <= at + 1) return
  const host = hostOf(unit, at, frames)
  // "citing a Harbour Post report that C": the report brings a content of its own.
  if (unit.pieces[cited]?.lower === 'that' && startsClause(unit, cited + 1) && !isComma(unit.pieces[at - 1])) {
    const to = fronted(unit, cited + 1)
    const content = { unit, from: cited + 1, to }
    const citer = host?.source ?? ranges(mainSubject(unit, unit.pieces.length, to + 1))
    const outer = makeFrame({ rule: 'citing', unit, head: at, source: citer, content: [{ unit, from: at + 1, to }] })
    frames.push(outer)
    const noun = cited - 1
    if (isRead(frames, unit, noun)) return
    frames.push(
      makeFrame({
        rule: 'citing',
        unit,
        head: noun,
        source: [{ unit, from: at + 1, to: Math.max(noun, at + 2) }],
        content: [content],
        parent: outer,
      }),
    )
    return
  }
  if (host !== undefined && isSourceLike(unit, at + 1, cited)) {
    frames.push(
      makeFrame({
        rule: 'citing',
        unit,
        head: at,
        source: [{ unit, from: at + 1, to: cited }],
        content: host.content,
        parent: host,
      }),
    )
    return
  }
  if (isSourceLike(unit, at + 1, cited) && host === undefined) {
    const content = leftContent(unit, at)
    if (content.length > 0)
      frames.push(makeFrame({ rule: 'citing', unit, head: at, source: [{ unit, from: at + 1, to: cited }], content }))
    return
  }
  const citer = host?.source ?? ranges(mainSubject(unit, at) ?? mainSubject(unit, unit.pieces.length, cited + 1))
  if (citer.length === 0) return
  const to = isComma(unit.pieces[cited]) && at === 0 ? cited : contentEnd(unit, at + 1)
  frames.push(makeFrame({ rule: 'citing', unit, head: at, source: citer, content: [{ unit, from: at + 1, to }] }))
}

function ranges(range: Range | undefined): Range[] {
  return range === undefined ? [] : [range]
}

/** Where a fronted clause ends: at the comma before the main clause. */
function fronted(unit: Unit, from: number): number {
  for (let at = from; at < unit.pieces.length; at += 1)
    if (isComma(unit.pieces[at]) && startsClause(unit, at + 1)) return at
  return contentEnd(unit, from)
}

/**
 * The frame that the citing belongs to: the report before it in its sentence, else the outermost saying before it (whoever
 * speaks inside a content does not cite), else the first after a fronted phrase.
 */
function hostOf(unit: Unit, at: number, frames: readonly Frame[]): Frame | undefined {
  const own = frames
    .filter(
      (frame) => frame.unit === unit && frame.rule !== 'citing' && frame.rule !== 'hearsay' && frame.content.length > 0,
    )
    .sort((a, b) => a.head - b.head)
  const before = own.filter((frame) => frame.head < at)
  const reporting = before.findLast((frame) => frame.lemma === 'report')
  if (reporting !== undefined) return reporting
  const last = before.at(-1)
  if (last !== undefined) return before.find((frame) => holdsHead(frame, last)) ?? last
  // "A and B, both citing officials, reported C"
  const start = /^(?:both|each|all|also)$/u.test(unit.pieces[at - 1]?.lower ?? '') ? at - 1 : at
  return at <= 1 || isComma(unit.pieces[start - 1]) ? own.find((frame) => frame.head > at) : undefined
}

function holdsHead(outer: Frame, inner: Frame): boolean {
  return (
    outer !== inner &&
    outer.content.some((range) => range.unit === inner.unit && range.from <= inner.head && inner.head < range.to)
  )
}

/** "X was quoted by Y as saying C", "C, said X, cited by Y": Y passes on what X says. */
function quotedBy(unit: Unit, at: number, frames: Frame[]): void {
  let next = at + 1
  let citer: Range[] = []
  if (unit.pieces[next]?.lower === 'by') {
    const to = sourceEnd(unit, next + 1)
    citer = [{ unit, from: next + 1, to }]
    next = to
  }
  const saying = sayingAfter(unit, next)
  if (saying !== undefined) {
    const subject = subjectBefore(unit, groupStart(unit, at))
    if (subject === undefined) return
    // "“C,” X was quoted as saying": the content stands before.
    const content = saying.content.length > 0 ? saying.content : leftContent(unit, subject.from)
    if (content.length === 0) return
    const outer =
      citer.length === 0
        ? null
        : makeFrame({
            rule: 'citing',
            unit,
            head: at,
            source: citer,
            content: [
              { unit, ...subject },
              { unit, from: saying.as, to: saying.to },
            ],
          })
    if (outer !== null) frames.push(outer)
    frames.push(
      makeFrame({
        rule: 'citing',
        unit,
        head: saying.head,
        source: [{ unit, ...subject }],
        content,
        parent: outer,
      }),
    )
    return
  }
  const host = hostOf(unit, at, frames)
  if (citer.length === 0 || host === undefined) return
  const all = [...host.content, ...host.cue, ...host.source].filter((range) => range.unit === unit)
  const from = Math.min(...all.map((range) => range.from))
  const to = Math.max(...all.map((range) => range.to))
  // "X, quoted by Y, said C": what Y passes on stands on both sides.
  const content =
    host.head > at
      ? [...host.source, { unit, from: Math.min(...host.cue.map((range) => range.from)), to }]
      : [{ unit, from, to: Math.min(to, at) }]
  frames.push(
    makeFrame({ rule: 'citing', unit, head: at, cue: [{ unit, from: at, to: at + 2 }], source: citer, content }),
  )
}

/** "X cited Y as saying C", "“C,” X quoted Y as saying", "X cites a rise in prices". */
function active(unit: Unit, at: number, frames: Frame[]): void {
  const start = groupStart(unit, at)
  // Read once whoever "which" stands for has been read.
  if (/^(?:which|who)$/u.test(unit.pieces[start - 1]?.lower ?? '')) return
  const subject = subjectBefore(unit, start)
  if (subject === undefined) return
  const cited = sourceEnd(unit, at + 1)
  if (cited <= at + 1) return
  const saying = sayingAfter(unit, cited)
  if (saying !== undefined) {
    const left = saying.content.length > 0 ? [] : leftContent(unit, subject.from)
    const content = saying.content.length > 0 ? saying.content : left
    if (content.length === 0) return
    const outer = makeFrame({
      rule: 'citing',
      unit,
      head: at,
      source: [{ unit, ...subject }],
      content: [...left, { unit, from: at + 1, to: saying.to }],
    })
    frames.push(
      outer,
      makeFrame({
        rule: 'citing',
        unit,
        head: saying.head,
        source: [{ unit, from: at + 1, to: cited }],
        content,
        parent: outer,
      }),
    )
    return
  }
  const before = unit.pieces[at]?.lemma === 'quote' ? leftContent(unit, subject.from) : []
  const outer = makeFrame({
    rule: 'citing',
    unit,
    head: at,
    source: [{ unit, ...subject }],
    content: [...before, { unit, from: at + 1, to: before.length > 0 ? cited : contentEnd(unit, at + 1) }],
  })
  frames.push(outer)
  // "“C,” X quoted Y": the one verb tells of both.
  if (before.length === 0) return
  frames.push(
    makeFrame({
      rule: 'citing',
      unit,
      head: at + 1,
      cue: [{ unit, from: at, to: at + 1 }],
      source: [{ unit, from: at + 1, to: cited }],
      content: before,
      parent: outer,
    }),
  )
}

/** "according to X, which cited Y": Y is behind what X is said to hold. */
function relative(unit: Unit, at: number, pronoun: number, frames: Frame[]): void {
  const end = isComma(unit.pieces[pronoun - 1]) ? pronoun - 1 : pronoun
  const host = frames.find((frame) => frame.source.some((range) => range.unit === unit && range.to === end))
  const cited = sourceEnd(unit, at + 1)
  if (host === undefined || cited <= at + 1 || !isSourceLike(unit, at + 1, cited)) return
  frames.push(
    makeFrame({
      rule: 'citing',
      unit,
      head: at,
      source: [{ unit, from: at + 1, to: cited }],
      content: host.content,
      parent: host,
    }),
  )
}

interface Saying {
  readonly as: number
  readonly head: number
  readonly to: number
  readonly content: readonly Range[]
}

/** "as saying that C" */
function sayingAfter(unit: Unit, from: number): Saying | undefined {
  let as = from
  while (as < unit.pieces.length && as - from < 8 && unit.pieces[as]?.lower !== 'as') as += 1
  const verb = unit.pieces[as + 1]
  if (unit.pieces[as]?.lower !== 'as' || verb?.tag !== 'VERB' || !/ing$/u.test(verb.lower)) return undefined
  let content = as + 2
  while (/^(?:that|:|,)$/u.test(unit.pieces[content]?.lower ?? '')) content += 1
  const to = contentEnd(unit, content)
  const dependent = unit.pieces[content]?.tag === 'SCONJ'
  // "quoted the leader as calling the drill a rehearsal": what it is called is the content.
  const names = /^(?:call|describe|accuse|blame|label|dub|brand)$/u.test(verb.lemma)
  const opens = names || unit.pieces[content]?.tag === 'QUOTE' || startsClause(unit, content)
  const found = to > content && !dependent && opens
  return { as, head: as + 1, to: found ? to : as + 2, content: found ? [{ unit, from: content, to }] : [] }
}
