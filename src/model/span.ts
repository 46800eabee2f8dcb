import { isSpaceAt } from '../lib/letters.ts'

/**
 * A half-open range `[start, end)` of UTF-16 code units in a report's clean text, trimmed of white space.
 */
export type Span = readonly [start: number, end: number]

/**
 * One place in a text that may be interrupted: `[]` means absent, several entries are one discontinuous place in text
 * order.
 */
export type Spans = readonly Span[]

/** The words under the spans, joined by one space where the place is interrupted. */
export function textOf(text: string, spans: Spans): string {
  return spans.map(([start, end]) => text.slice(start, end)).join(' ')
}

/** Whether two ranges share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** Whether `outer` holds every code unit of `inner`. */
export function holds(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}

/** The smallest range that holds all of them; undefined when there is none. */
export function hull(spans: Spans): Span | undefined {
  if (spans.length === 0) return undefined
  return [Math.min(...spans.map((span) => span[0])), Math.max(...spans.map((span) => span[1]))]
}

/** The range without white space at either end; undefined when nothing else is in it. */
export function trimmed(text: string, [start, end]: Span): Span | undefined {
  let from = start
  let to = end
  while (from < to && isSpaceAt(text, from)) from += 1
  while (to > from && isSpaceAt(text, to - 1)) to -= 1
  return from < to ? [from, to] : undefined
}
