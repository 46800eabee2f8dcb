import { createHash } from 'node:crypto'
import type { Capture, Given } from '../model/capture.ts'

/** A report as a `.jsonl` line or a request gives it: its text or its page, and what the giver knows of it. */
export interface ReportLine extends Given {
  readonly text?: string
  readonly html?: string
}

/** The capture of a line that carries its content. `locator` names it where the line does not. */
export function lineCapture(line: ReportLine, locator: string): Capture {
  const { text, html, ...given } = line
  const bytes = new TextEncoder().encode(text ?? html ?? '')
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    locator: given.locator ?? locator,
    bytes,
    url: given.url ?? null,
    mediaType: text === undefined ? 'text/html' : 'text/plain',
    charset: 'utf-8',
    rendition: null,
    retrievedAt: null,
    given,
  }
}
