import type { Exchange } from './exchange.ts'
import type { Problem } from './problem.ts'

/**
 * Bytes as they were fetched, with when and from where: the immutable ground that every later offset leads back to.
 */
export interface Capture {
  /** SHA-256 of `bytes`, lower-case hexadecimal. The report's id is made from it. */
  readonly sha256: string
  /** What the user gave us to fetch: a path, an address, `-`; inside an archive, with the member's name appended. */
  readonly locator: string
  readonly bytes: Uint8Array
  /** The address the bytes came from after redirects; null for files. */
  readonly url: string | null
  /** Media type by content, not by name or header. */
  readonly mediaType: string
  /** Character set named by a header or found; null means to be detected. */
  readonly charset: string | null
  /** The text form of bytes that are no text (PDF, DOCX), made by a parser apart from this process; null for the rest. */
  readonly rendition: Rendition | null
  /** ISO 8601 instant of the fetch; null when the bytes came from a file. */
  readonly retrievedAt: string | null
  /** Values that the giver knows better than the bytes do (a line of a `.jsonl`, a flag). They win. */
  readonly given: Given
  /** How the bytes were fetched; absent for files. */
  readonly exchange?: Exchange
}

/** Bytes turned into something that cleaning can read. */
export interface Rendition {
  readonly mediaType: 'text/plain' | 'text/html'
  readonly text: string
  readonly problems: readonly Problem[]
}

/** What a `.jsonl` line or a flag may state about a report. */
export interface Given {
  readonly id?: string
  readonly locator?: string
  readonly url?: string
  readonly title?: string
  readonly outlet?: string
  readonly publishedAt?: string
  /** The date of publication to assume when the bytes carry none. */
  readonly anchor?: string
  readonly lang?: string
}
