import { useMemo, useRef, type ReactNode } from 'react'
import type { Span } from '../../model/span.ts'
import { useHighlights, type HighlightName, type Mark } from './highlights.ts'
import './text.css'

/** So much of the text around a span is shown, in characters, cut at words. */
const usualContext = 90

interface PassageProps {
  readonly text: string
  readonly span: Span
  readonly context?: number
  readonly as?: HighlightName
  /** More marks, by offsets into `text`. */
  readonly marks?: readonly Mark[]
}

const none: readonly Mark[] = []

/** A span in its text: some words around it, and the span itself marked. */
export function Passage({
  text,
  span,
  context = usualContext,
  as = 'evidence',
  marks = none,
}: PassageProps): ReactNode {
  const place = useRef<HTMLSpanElement>(null)
  const [start, end] = useMemo(() => around(text, span, context), [text, span, context])
  const all = useMemo(() => [{ name: as, start: span[0], end: span[1] }, ...marks], [as, span, marks])
  useHighlights(place, all, start)
  return (
    <span className="passage">
      {isParagraphEdge(text, start - 1) ? null : <span className="dots">… </span>}
      <span ref={place}>{text.slice(start, end)}</span>
      {isParagraphEdge(text, end) ? null : <span className="dots"> …</span>}
    </span>
  )
}

/** Whether the text begins or ends here, or a blank line does: nothing was left out then. */
function isParagraphEdge(text: string, place: number): boolean {
  return place < 0 || place >= text.length || text.charAt(place) === '\n'
}

/** The span with its surroundings, never across a paragraph and never through a word. */
function around(text: string, [from, to]: Span, context: number): Span {
  const paragraphStart = text.lastIndexOf('\n\n', from) + 2
  const nextBreak = text.indexOf('\n\n', to)
  const paragraphEnd = nextBreak < 0 ? text.length : nextBreak
  let start = Math.max(text.lastIndexOf('\n\n', from) < 0 ? 0 : paragraphStart, from - context)
  let end = Math.min(paragraphEnd, to + context)
  while (start > 0 && start < from && /\S/u.test(text.charAt(start - 1))) start += 1
  while (end < paragraphEnd && end > to && /\S/u.test(text.charAt(end))) end -= 1
  while (start < from && /\s/u.test(text.charAt(start))) start += 1
  while (end > to && /\s/u.test(text.charAt(end - 1))) end -= 1
  return [start, end]
}
