import { createHash } from 'node:crypto'
import type { Capture, Given } from '../model/capture.ts'
import { storableText } from '../store/storable.ts'

/** A report as a `.jsonl` line or a request gives it: its text or its page, and what the giver knows of it. */
export interface ReportLine extends Given {
  readonly text?: string
  readonly html?: string
}

/**
 * The capture of a line that carries its content; undefined when the content is empty. The bytes are the line, so that one
 * text from two outlets stays two reports. `locator` names it where the line does not.
 */
export function lineCapture(line: ReportLine, locator: string): Capture | undefined {
  const { text, html, ...given } = line
  const isPage = html !== undefined && html.trim() !== ''
  const content = isPage ? html : (text ?? '')
  if (content.trim() === '') return undefined
  const bytes = new TextEncoder().encode(JSON.stringify(line))
  const mediaType = isPage ? 'text/html' : 'text/plain'
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    locator: given.locator ?? given.url ?? locator,
    bytes,
    url: given.url ?? null,
    mediaType,
    charset: 'utf-8',
    rendition: { mediaType, text: storableText(content), problems: [] },
    retrievedAt: null,
    given,
  }
}
