import type { Attribution, Statement } from './attribution.ts'
import type { Entity } from './entity.ts'
import type { Place } from './place.ts'
import type { Problem } from './problem.ts'
import type { Quantity } from './quantity.ts'
import type { Span } from './span.ts'
import type { Timex } from './timex.ts'

/** Everything that was found in one report's text. Shape of `stemma.extraction/1`; docs/formats/extraction.md. */
export interface Extraction {
  readonly schema: 'stemma.extraction/1'
  /** The report's id. */
  readonly id: string
  /** Sentences in text order; they never cross a paragraph. */
  readonly sentences: readonly Span[]
  readonly attributions: readonly Attribution[]
  readonly statements: readonly Statement[]
  readonly timexes: readonly Timex[]
  readonly quantities: readonly Quantity[]
  readonly places: readonly Place[]
  readonly entities: readonly Entity[]
  readonly problems: readonly Problem[]
}

/** What extraction needs to know of a report. A line of `stemma extract`'s input is one of these. */
export interface ExtractionInput {
  readonly id: string
  readonly text: string
  /** Offset at which the body starts after the headline; 0 when there is no headline or it is not known. */
  readonly bodyStart?: number
  readonly publishedAt?: string | null
  readonly lang?: string | null
  /** The outlet of the report, which vouches for unnamed sources. */
  readonly outlet?: string | null
}
