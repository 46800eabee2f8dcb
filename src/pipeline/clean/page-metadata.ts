import type { DateBasis } from '../../model/report.ts'

/** What a page states about itself apart from its text. Null and empty mean that it does not say. */
export interface PageMetadata {
  readonly title: string | null
  readonly byline: readonly string[]
  /** Who wrote it as less certain places say. */
  readonly perhapsBy: readonly string[]
  /** Who signs where no person does: a nickname, an office, a body. */
  readonly signature: string | null
  readonly outlet: string | null
  readonly canonicalUrl: string | null
  readonly lang: string | null
  readonly publishedAt: string | null
  readonly publishedAtBasis: DateBasis | null
  readonly modifiedAt: string | null
}

/** Plain text states nothing about itself. */
export const NO_METADATA: PageMetadata = {
  title: null,
  byline: [],
  perhapsBy: [],
  signature: null,
  outlet: null,
  canonicalUrl: null,
  lang: null,
  publishedAt: null,
  publishedAtBasis: null,
  modifiedAt: null,
}
