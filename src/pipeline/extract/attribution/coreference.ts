import type { Resources } from '../../../model/resources.ts'
import type { Spans } from '../../../model/span.ts'
import { spansOf } from './spans.ts'
import type { Frame } from './frame.ts'
import type { Reading } from './reading.ts'

/** The fullest name the report gives a source, and where. */
export interface NamedSource {
  readonly name: string
  readonly spans: Spans
}

export function nameSources(
  reading: Reading,
  frames: readonly Frame[],
  _parents: ReadonlyMap<Frame, Frame>,
  _resources: Resources,
): Map<Frame, NamedSource> {
  const names = new Map<Frame, NamedSource>()
  for (const frame of frames) {
    const spans = spansOf(reading.text, frame.source)
    const first = spans[0]
    if (first === undefined) continue
    const text = reading.text.slice(first[0], first[1])
    if (/^(?:he|she|they|it|i|we|you|who|this|that)$/iu.test(text)) continue
    names.set(frame, { name: text.replace(/^(?:the|an?)\s+/iu, ''), spans: [first] })
  }
  return names
}
