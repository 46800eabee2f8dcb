import { diffArrays } from 'diff'
import type { Span } from '../../model/span.ts'

/** A stretch of one version or of both. `from` lies in the earlier text, `to` in the later one. */
export type DifferencePart =
  | { readonly type: 'same'; readonly from: Span; readonly to: Span }
  | { readonly type: 'removed'; readonly from: Span }
  | { readonly type: 'added'; readonly to: Span }

/** Changed words of one paragraph beyond which the whole of it is shown as exchanged: nobody reads such a weave. */
const MOST_EDITS = 1500

/**
 * What changed from one text to a later one, in words, as ranges into both. The parts follow one another and cover both texts
 * whole. Paragraphs are compared first, so that a long report with one changed sentence costs little.
 */
export function difference(from: string, to: string): readonly DifferencePart[] {
  const parts = compare(pieces(from, PARAGRAPH), pieces(to, PARAGRAPH)).flatMap((part) => {
    if (part.type !== 'exchanged') return [part]
    const [before, after] = [from.slice(...part.from), to.slice(...part.to)]
    return compare(pieces(before, WORD), pieces(after, WORD)).flatMap((word) =>
      (word.type === 'exchanged' ? exchanged(word) : [word]).map((one) => moved(one, part.from[0], part.to[0])),
    )
  })
  return joined(parts, from)
}

const PARAGRAPH = /[^\n]+\n*|\n+/gu
const WORD = /\s+|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*[\p{L}\p{N}]|[^\s]/gu

interface Exchanged {
  readonly type: 'exchanged'
  readonly from: Span
  readonly to: Span
}

interface Run {
  readonly removed: boolean
  readonly added: boolean
  readonly count: number
}

interface Piece {
  readonly text: string
  readonly start: number
}

function pieces(text: string, cut: RegExp): readonly Piece[] {
  return [...text.matchAll(cut)].map((match) => ({ text: match[0], start: match.index }))
}

/** What stands on one side alone between two equal stretches is removed or added; on both sides, exchanged. */
function compare(before: readonly Piece[], after: readonly Piece[]): (DifferencePart | Exchanged)[] {
  // Undefined when there are more edits than that; the types do not say so.
  const found: readonly Run[] | undefined = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
    { maxEditLength: MOST_EDITS },
  )
  const runs = found ?? [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ]
  const parts: (DifferencePart | Exchanged)[] = []
  let [from, to] = [0, 0]
  for (const run of runs) {
    const own = run.added ? [] : before.slice(from, from + run.count)
    const other = run.removed ? [] : after.slice(to, to + run.count)
    from += own.length
    to += other.length
    const [a, b] = [rangeOf(own), rangeOf(other)]
    if (a !== undefined && b !== undefined) parts.push({ type: 'same', from: a, to: b })
    else if (a !== undefined) parts.push({ type: 'removed', from: a })
    else if (b !== undefined) {
      const last = parts.at(-1)
      if (last?.type === 'removed') parts[parts.length - 1] = { type: 'exchanged', from: last.from, to: b }
      else parts.push({ type: 'added', to: b })
    }
  }
  return parts
}

function rangeOf(run: readonly Piece[]): Span | undefined {
  const [first, last] = [run[0], run.at(-1)]
  return first === undefined || last === undefined ? undefined : [first.start, last.start + last.text.length]
}

function exchanged({ from, to }: Exchanged): DifferencePart[] {
  return [
    { type: 'removed', from },
    { type: 'added', to },
  ]
}

function moved(part: DifferencePart, from: number, to: number): DifferencePart {
  const by = ([start, end]: Span, offset: number): Span => [start + offset, end + offset]
  if (part.type === 'same') return { type: 'same', from: by(part.from, from), to: by(part.to, to) }
  return part.type === 'removed'
    ? { type: 'removed', from: by(part.from, from) }
    : { type: 'added', to: by(part.to, to) }
}

/**
 * Neighbours of one type as one part. A gap of white space alone between two changes is part of the change: "may have" became
 * "has", and not "may" and then "have".
 */
function joined(parts: readonly DifferencePart[], from: string): DifferencePart[] {
  const result: DifferencePart[] = []
  let changed: { from?: Span; to?: Span } = {}
  const flush = (): void => {
    if (changed.from !== undefined) result.push({ type: 'removed', from: changed.from })
    if (changed.to !== undefined) result.push({ type: 'added', to: changed.to })
    changed = {}
  }
  for (const [index, part] of parts.entries()) {
    if (part.type === 'removed') changed.from = over(changed.from, part.from)
    else if (part.type === 'added') changed.to = over(changed.to, part.to)
    else {
      const next = parts[index + 1]
      const isGap = from.slice(...part.from).trim() === '' && next !== undefined && next.type !== 'same'
      const isWithin = changed.from !== undefined || changed.to !== undefined
      if (isGap && isWithin && !from.slice(...part.from).includes('\n')) {
        changed = { from: over(changed.from, part.from), to: over(changed.to, part.to) }
        continue
      }
      flush()
      const last = result.at(-1)
      if (last?.type === 'same') {
        result[result.length - 1] = { type: 'same', from: over(last.from, part.from), to: over(last.to, part.to) }
      } else result.push(part)
    }
  }
  flush()
  return result
}

function over(first: Span | undefined, last: Span): Span {
  return [first?.[0] ?? last[0], last[1]]
}
