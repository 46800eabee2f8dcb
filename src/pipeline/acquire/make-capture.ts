import { createHash } from 'node:crypto'
import type { Capture } from '../../model/capture.ts'

/** What is known of bytes beside the bytes. */
export type CaptureFacts = Partial<Omit<Capture, 'sha256' | 'bytes' | 'locator' | 'mediaType'>> &
  Pick<Capture, 'locator' | 'mediaType'>

/** Bytes with their hash; whatever is not said is null. */
export function makeCapture(bytes: Uint8Array, facts: CaptureFacts): Capture {
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes,
    url: null,
    charset: null,
    rendition: null,
    retrievedAt: null,
    given: {},
    ...facts,
  }
}
