import type { Capture } from '../../../model/capture.ts'
import type { Outcome } from '../../../model/problem.ts'
import type { Report } from '../../../model/report.ts'
import type { Span } from '../../../model/span.ts'
import { decode } from '../decode.ts'
import { buildTree } from '../html/build-tree.ts'
import { pageBlocks } from '../html/page-blocks.ts'
import type { PageNode } from '../html/page-tree.ts'
import { textBlocks } from '../text/text-blocks.ts'
import { byteOffsets } from './byte-offsets.ts'
import { findPlaced } from './find-placed.ts'
import { folded, joined, placed, placedJson, placedMarkup, type PlacedText } from './placed-text.ts'
import { splitAlong } from './split-along.ts'

/** Where each UTF-16 code unit of a report's clean text stands in what was captured; -1 where cleaning inserted it. */
export interface RawMap {
  /** Whether places count bytes of the capture, or code units of its rendition (PDF, DOCX, mail, a line of a `.jsonl`). */
  readonly unit: 'byte' | 'rendition'
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * The way from a report's clean text back to its capture, worked out when it is asked for: the capture is read again, and its
 * blocks are matched with the paragraphs kept and the blocks removed. What only the giver stated has no place. The value is
 * undefined, with a problem, when the report was not made of this capture or by rules that cut it otherwise.
 */
export function mapToRaw(capture: Capture, report: Report): Outcome<RawMap | undefined> {
  const { rendition, bytes, charset, locator } = capture
  const decoded = rendition === null ? decode(bytes, charset, locator) : undefined
  const source = rendition?.text ?? decoded?.text ?? ''
  const html = (rendition?.mediaType ?? capture.mediaType) === 'text/html'
  const blocks = html ? placedPage(source) : placedLines(source)
  const paragraphs = matchBlocks(blocks, report)
  if (paragraphs === undefined) {
    const message = `${locator}: the report's text is not what this capture is read as; clean it again`
    return { value: undefined, problems: [{ code: 'other-capture', message }] }
  }
  const lead = paragraphs.lead ?? findLead(source, html, paragraphs.leadText)
  const body = paragraphs.kept
  const all = lead === undefined ? body : [lead, ...body]
  const whole = joined(all.flatMap((paragraph, index) => (index === 0 ? [paragraph] : [BREAK, paragraph])))
  if (decoded === undefined)
    return { value: { unit: 'rendition', starts: whole.starts, ends: whole.ends }, problems: [] }
  const offsets = byteOffsets(bytes, decoded.charset, decoded.text)
  const starts = whole.starts.map((at) => (at < 0 ? -1 : (offsets[at] ?? -1)))
  const ends = whole.ends.map((at) => (at < 0 ? -1 : endOf(at, offsets)))
  return { value: { unit: 'byte', starts, ends }, problems: [] }
}

/** The ranges of the capture, in text order, that a span of clean text stands for; what follows directly is one range. */
export function rawRanges({ starts, ends }: RawMap, [from, to]: Span): readonly Span[] {
  const ranges: [number, number][] = []
  for (let unit = from; unit < to; unit += 1) {
    const start = starts[unit] ?? -1
    const end = ends[unit] ?? -1
    if (start < 0) continue
    const last = ranges.at(-1)
    if (last !== undefined && start >= last[0] && start <= last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return ranges
}

/** What parts paragraphs, which no source holds as it is. */
const BREAK: PlacedText = { text: '\n\n', starts: [-1, -1], ends: [-1, -1] }

/** Where the bytes of the unit before `at` end; those of half a surrogate pair end with the pair. */
function endOf(at: number, offsets: readonly number[]): number {
  const begun = offsets[at - 1] ?? 0
  for (let next = at; next < offsets.length; next += 1) {
    const offset = offsets[next] ?? 0
    if (offset > begun) return offset
  }
  return offsets.at(-1) ?? 0
}

function placedPage(markup: string): readonly PlacedText[] {
  return pageBlocks(buildTree(markup)).map(({ pieces }) =>
    folded(joined(pieces.map((piece) => placedPiece(markup, piece)))),
  )
}

function placedPiece(markup: string, { start, end, text }: { start: number; end: number; text: string }): PlacedText {
  if (end > start) return placedMarkup(markup, start, end)
  return { text, starts: Array.from(text, () => -1), ends: Array.from(text, () => -1) }
}

function placedLines(source: string): readonly PlacedText[] {
  const texts = textBlocks(source).map(({ text }) => text)
  return splitAlong(placed(source, 0, source.length), texts)
}

/** The blocks that were kept, and the one that is the headline; undefined when the report's parts are not these blocks. */
function matchBlocks(
  blocks: readonly PlacedText[],
  report: Report,
): { lead: PlacedText | undefined; leadText: string; kept: PlacedText[] } | undefined {
  const { text, bodyStart, removed } = report
  const leadText = bodyStart === 0 ? '' : text.slice(0, bodyStart).trimEnd()
  const body = text.slice(bodyStart)
  const paragraphs = body === '' ? [] : body.split('\n\n')
  const kept: PlacedText[] = []
  let lead: PlacedText | undefined
  let taken = 0
  let length = leadText.length
  for (const block of blocks) {
    const next = removed[taken]
    if (next?.text === block.text && (next.at === length || (next.at === 0 && kept.length === 0))) taken += 1
    else if (paragraphs[kept.length] === block.text) {
      length += block.text.length + (length === 0 && kept.length === 0 ? 0 : BREAK.text.length)
      kept.push(block)
    } else if (lead === undefined && block.text === leadText) lead = block
    else return undefined
  }
  return kept.length === paragraphs.length && taken === removed.length ? { lead, leadText, kept } : undefined
}

/** A headline that is no block stands in an attribute, in linked data, or in parts of a heading; what is given stands nowhere. */
function findLead(source: string, html: boolean, text: string): PlacedText | undefined {
  if (text === '') return undefined
  const whole = [0, source.length] as const
  const nowhere: PlacedText = {
    text,
    starts: Array.from({ length: text.length }, () => -1),
    ends: Array.from({ length: text.length }, () => -1),
  }
  if (!html) return findPlaced(placed(source, ...whole), text) ?? nowhere
  return (
    findPlaced(placedMarkup(source, ...whole), text) ??
    findPlaced(joined(textsOf(buildTree(source).root).map((piece) => placedPiece(source, piece))), text) ??
    findPlaced(placedJson(source, ...whole), text) ??
    nowhere
  )
}

function textsOf(node: PageNode): { start: number; end: number; text: string }[] {
  return node.type === 'text' ? [node] : node.children.flatMap(textsOf)
}
