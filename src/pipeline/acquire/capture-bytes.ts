import type { Capture, Rendition } from '../../model/capture.ts'
import type { Acquired } from './acquire.ts'
import { makeCapture } from './make-capture.ts'
import type { Origin } from './origin.ts'
import { MEDIA_TYPES, type Format } from './sniff.ts'

/** The bytes of one report as a capture. */
export function capture(bytes: Uint8Array, format: Format, origin: Origin, rendition: Rendition | null): Acquired {
  const made = makeCapture(bytes, {
    ...origin.facts,
    locator: origin.locator,
    mediaType: MEDIA_TYPES[format],
    rendition,
    given: {},
  })
  return { type: 'capture', capture: anchored(made, origin) }
}

/** With the date to assume where the bytes carry none. */
export function anchored(made: Capture, { anchor }: Pick<Origin, 'anchor'>): Capture {
  return anchor === undefined ? made : { ...made, given: { ...made.given, anchor } }
}
