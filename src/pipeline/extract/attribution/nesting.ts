import { contentSpans } from './spans.ts'
import type { Frame } from './frame.ts'

/**
 * Which frame each one is nested in: the one it was found in ("reported, citing Y"), else the one with the smallest
 * content that holds its cue. A parent found by position always has the longer content, so that the result is a forest.
 */
export function nest(text: string, frames: readonly Frame[]): Map<Frame, Frame> {
  const parents = new Map<Frame, Frame>()
  const lengths = new Map<Frame, number>()
  const segments: { readonly start: number; readonly end: number; readonly frame: Frame }[] = []
  for (const frame of frames) {
    const spans = contentSpans(text, frame)
    lengths.set(
      frame,
      spans.reduce((sum, [start, end]) => sum + end - start, 0),
    )
    for (const [start, end] of spans) segments.push({ start, end, frame })
  }
  segments.sort((a, b) => a.start - b.start)
  let next = 0
  let open: typeof segments = []
  for (const frame of frames) {
    if (frame.parent !== null) {
      parents.set(frame, frame.parent)
      continue
    }
    const head = frame.unit.pieces[frame.head]
    if (head === undefined) continue
    while (next < segments.length && (segments[next]?.start ?? 0) <= head.start) {
      const segment = segments[next]
      if (segment !== undefined) open.push(segment)
      next += 1
    }
    open = open.filter((segment) => segment.end > head.start)
    const own = lengths.get(frame) ?? 0
    let best: Frame | undefined
    for (const segment of open) {
      if (segment.frame === frame || segment.end < head.end) continue
      const length = lengths.get(segment.frame) ?? 0
      const least = best === undefined ? Infinity : (lengths.get(best) ?? 0)
      // Of two with the same content the one nested in the other is nearer ("reported, citing Y, that Z said").
      const inner = length === least && segment.frame.parent !== null && segment.frame.parent === best
      if (length > own && (length < least || inner)) best = segment.frame
    }
    if (best !== undefined) parents.set(frame, best)
  }
  return parents
}
