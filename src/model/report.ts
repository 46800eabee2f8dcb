import type { Problem } from './problem.ts'

/** One news text after cleaning. Shape of `stemma.report/1`; docs/formats/report.md. */
export interface Report {
  readonly schema: 'stemma.report/1'
  /** Hash of the capture, unless an id was given. */
  readonly id: string
  readonly locator: string
  readonly url: string | null
  readonly canonicalUrl: string | null
  readonly mediaType: string
  /** Of the raw bytes. */
  readonly sha256: string
  readonly title: string | null
  readonly byline: readonly string[]
  /** The publisher's name as the page or its giver states it; null when unknown. */
  readonly outlet: string | null
  /** The place at the head of the first paragraph, as printed. */
  readonly dateline: string | null
  /** BCP 47; null when the text is too short to tell. */
  readonly lang: string | null
  /** ISO 8601 at the precision found (`2025`, `2025-02`, `2025-02-10`, …), in the page's own offset; null is unknown. */
  readonly publishedAt: string | null
  readonly publishedAtBasis: DateBasis | null
  readonly modifiedAt: string | null
  /** The report of which this one is a later version. */
  readonly revisionOf: string | null
  /** Clean text, paragraphs apart by a blank line; it begins with the headline when there is one. */
  readonly text: string
  /** Offset in `text` at which the body starts, after the headline. */
  readonly bodyStart: number
  readonly removed: readonly RemovedBlock[]
  readonly problems: readonly Problem[]
}

export type DateBasis = 'metadata' | 'text' | 'url' | 'given'

/** A block that is no part of the news text, kept so that it can be shown and restored. */
export interface RemovedBlock {
  readonly text: string
  readonly reason: RemovalReason
  /** Offset in the clean text at which the block stood. */
  readonly at: number
}

export type RemovalReason =
  | 'advert'
  | 'navigation'
  | 'caption'
  | 'related'
  | 'author-bio'
  | 'promotion'
  | 'footer'
  | 'comments'
  | 'consent'
  | 'paywall'
  | 'credit'
  | 'duplicate'
  | 'other'
