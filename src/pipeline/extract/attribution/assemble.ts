import { countLetters } from '../../../lib/letters.ts'
import type { Attribution, QuoteType, SourceKind, Statement } from '../../../model/attribution.ts'
import type { Factuality } from '../../../model/factuality.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Spans } from '../../../model/span.ts'
import type { Name } from '../language/names/names.ts'
import { nameSources } from './coreference.ts'
import type { Frame } from './frame.ts'
import { nest } from './nesting.ts'
import type { Piece, Reading } from './reading.ts'
import { kindOfPronoun } from './source-kind.ts'
import { contentSpans, spanOf, spansOf } from './spans.ts'
import { silent, standingOfFrame, standingOfStatement } from './standing.ts'
import { findStatements } from './statement.ts'

/** Turns frames into attributions with offsets, nesting, names and factuality, and reads what is left as statements. */
export function attributionsOf(
  reading: Reading,
  frames: readonly Frame[],
  resources: Resources,
  tagger: readonly Name[],
): { readonly attributions: readonly Attribution[]; readonly statements: readonly Statement[] } {
  const all = [...frames].sort((a, b) => position(a) - position(b))
  const nested = nest(reading.text, all)
  const mute = new Set(all.filter((frame) => nested.get(frame) === undefined && isMute(reading, frame)))
  const ordered = all.filter((frame) => !mute.has(frame))
  const parents = mute.size === 0 ? nested : nest(reading.text, ordered)
  const ids = new Map(ordered.map((frame, index) => [frame, `a${String(index + 1)}`]))
  const names = nameSources(reading, ordered, parents, resources, tagger)
  const attributions = ordered.map((frame): Attribution => {
    const parent = parents.get(frame)
    const name = names.get(frame)
    const source = spansOf(reading.text, frame.source)
    const content = contentSpans(reading.text, frame)
    return {
      id: ids.get(frame) ?? '',
      source,
      cue: spansOf(reading.text, frame.cue),
      content,
      nestedIn: parent === undefined ? null : (ids.get(parent) ?? null),
      sourceKind: name?.kind ?? kindOfUnsettled(frame),
      quoteType: quoteTypeOf(reading, content, frame),
      ...standingWithin(reading, frame, parent),
      sourceName: name?.name ?? null,
      sourceNamed: name?.spans ?? [],
      vouchedBy: name?.vouchedBy ?? null,
    }
  })
  const statements = findStatements(reading, ordered, [...mute]).map(({ range, mutely }, index): Statement => ({
    id: `s${String(index + 1)}`,
    span: spanOf(reading.text, range) ?? [range.unit.start, range.unit.end],
    ...(mutely ? silent : standingOfStatement(range)),
  }))
  return { attributions, statements }
}

/** "dismissed reports of C": who made the reports is not said, and C is what is denied. */
function standingWithin(reading: Reading, frame: Frame, parent: Frame | undefined): Factuality {
  if (parent !== undefined && frame.rule === 'cue-noun' && frame.source.length === 0) {
    const outer = standingOfFrame(reading, parent)
    if (outer.stance === 'denies' || outer.stance === 'doubts') return outer
  }
  return standingOfFrame(reading, frame)
}

/** Fewer words than this name a thing and hold nothing that could be so or not. */
const FEWEST_WORDS = 3

/**
 * Whether somebody only keeps silent about a thing ("neither town has acknowledged the treaty"): the report tells of the
 * silence in its own voice, and nobody holds a content.
 */
function isMute(reading: Reading, frame: Frame): boolean {
  if (frame.unit.within !== null || standingOfFrame(reading, frame).stance !== 'not-acknowledged') return false
  if (frame.content.some((range) => range.unit !== frame.unit)) return false
  const words = frame.content.flatMap(({ unit, from, to }) => unit.pieces.slice(from, to))
  return words.every((word) => word.quotation === null) && words.filter(isWord).length < FEWEST_WORDS
}

function isWord(piece: Piece): boolean {
  return piece.tag !== 'PUNCT'
}

/** For languages without grammar: quotations by their marks, with nobody to speak them. */
export function bareQuotations(reading: Reading): readonly Attribution[] {
  const outermost = reading.quotations.filter(
    (quotation, index) =>
      !reading.quotations.slice(Math.max(0, index - 20), index).some((other) => other.end >= quotation.end),
  )
  return outermost
    .filter(({ start, end }) => /\S\s+\S+\s+\S/u.test(reading.text.slice(start, end)))
    .map(({ start, end }, index) => ({
      id: `a${String(index + 1)}`,
      source: [],
      cue: [],
      content: [[start, end]],
      nestedIn: null,
      sourceKind: 'none',
      quoteType: 'direct',
      certainty: 'unknown',
      polarity: 'unknown',
      stance: 'asserts',
      sourceName: null,
      sourceNamed: [],
    }))
}

function kindOfUnsettled(frame: Frame): SourceKind {
  const range = frame.source[0]
  return range === undefined ? 'none' : kindOfPronoun(range.unit.pieces[range.from]?.lower ?? '')
}

function position(frame: Frame): number {
  return frame.unit.pieces[frame.head]?.start ?? frame.unit.start
}

/** How many quotations that opened before a place may still hold it: those that hold each other, and a few to spare. */
const HOLDING_QUOTATIONS = 12

/** The first quotation that can reach into what starts at an offset. */
function firstNear(reading: Reading, start: number): number {
  let low = 0
  let high = reading.quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reading.quotations[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - HOLDING_QUOTATIONS)
}

function quoteTypeOf(reading: Reading, content: Spans, frame: Frame): QuoteType {
  const within = frame.unit.within
  let quoted = 0
  let whole = 0
  for (const [start, end] of content) {
    whole += countLetters(reading.text, start, end)
    let at = start
    for (let next = firstNear(reading, start); next < reading.quotations.length; next += 1) {
      const quotation = reading.quotations[next]
      if (quotation === undefined || quotation.start >= end) break
      if (quotation.end <= at || quotation === within || (within !== null && quotation.start < within.start)) continue
      if (quotation.start < start && quotation.end > end) continue
      const from = Math.max(at, quotation.start)
      const to = Math.min(end, quotation.end)
      if (to > from) quoted += countLetters(reading.text, from, to)
      at = Math.max(at, to)
    }
  }
  if (quoted === 0 || whole === 0) return 'indirect'
  return quoted === whole ? 'direct' : 'mixed'
}
