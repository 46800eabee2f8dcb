import { trimmed, type Span, type Spans } from '../../../model/span.ts'
import type { Frame, Range } from './frame.ts'

/** The offsets of a range without white space at its ends. */
export function spanOf(text: string, { unit, from, to }: Range): Span | undefined {
  const first = unit.pieces[from]
  const last = unit.pieces[to - 1]
  if (first === undefined || last === undefined || from >= to) return undefined
  return trimmed(text, [first.start, last.end])
}

export function spansOf(text: string, ranges: readonly Range[]): Spans {
  const spans = ranges.map((range) => spanOf(text, range)).filter((span) => span !== undefined)
  return [...spans].sort((a, b) => a[0] - b[0])
}

/** Contents with ranges that touch joined into one. */
export function contentSpans(text: string, frame: Frame): Spans {
  const joined: [number, number][] = []
  for (const [start, end] of spansOf(text, frame.content)) {
    const last = joined.at(-1)
    if (last !== undefined && /^\s*$/u.test(text.slice(last[1], start))) last[1] = Math.max(last[1], end)
    else if (last === undefined || start >= last[1]) joined.push([start, end])
  }
  return joined
}
