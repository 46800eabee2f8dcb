import type { Capture } from '../../model/capture.ts'
import type { Acquired, AcquireOptions } from './acquire.ts'
import { makeCapture } from './make-capture.ts'
import { refusal } from './refusal.ts'
import { captureReportLine } from './report-line.ts'
import { MEDIA_TYPES, sniff } from './sniff.ts'

/** Where bytes came from. */
export interface Origin {
  readonly locator: string
  readonly options: AcquireOptions
}

/** Yields the reports in bytes: one for a page, several for lines, feeds and archives. */
export async function* expand(bytes: Uint8Array, origin: Origin): AsyncGenerator<Acquired> {
  const { locator } = origin
  if (isBlank(bytes)) {
    yield refusal(locator, 'empty', 'the file is empty')
    return
  }
  const format = sniff(bytes)
  switch (format) {
    case 'text':
    case 'html':
      yield dated(makeCapture(bytes, { locator, mediaType: MEDIA_TYPES[format] }), origin)
      return
    case 'jsonl':
      yield* expandLines(bytes, origin)
      return
    default:
      yield refusal(locator, 'not-supported', 'binary data, no format that is read here')
  }
}

function* expandLines(bytes: Uint8Array, origin: Origin): Generator<Acquired> {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/u)
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const read = captureReportLine(line, `${origin.locator}#${index + 1}`)
    yield read.type === 'capture' ? dated(read.capture, origin) : read
  }
}

/** The anchor given for a whole locator holds for what carries no date of its own. */
function dated(capture: Capture, { options }: Origin): Acquired {
  if (options.publishedAt === undefined) return { type: 'capture', capture }
  return { type: 'capture', capture: { ...capture, given: { ...capture.given, anchor: options.publishedAt } } }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || (byte >= 9 && byte <= 13))
}
