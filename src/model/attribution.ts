import type { Factuality } from './factuality.ts'
import type { Span, Spans } from './span.ts'

/**
 * An attribution relation (PARC 3.0): somebody (source) is said, by some words (cue), to hold something (content).
 */
export interface Attribution extends Factuality {
  /** Unique within its report. */
  readonly id: string
  /** `[]` when nobody is named ("reportedly"). */
  readonly source: Spans
  readonly cue: Spans
  readonly content: Spans
  /**
   * The relation whose content holds this one. In "X reported, citing Y, that C" Y's relation is nested in X's and has
   * the same content.
   */
  readonly nestedIn: string | null
  readonly sourceKind: SourceKind
  readonly quoteType: QuoteType
  /**
   * Who the source is after coreference within the report: "he", "the agency" and "Kim" carry the fullest name the
   * report gives, an unnamed source its description ("multiple unidentified sources"). Never a pronoun; null when
   * nobody is named or the pronoun could not be settled.
   */
  readonly sourceName: string | null
  /** Where the report gives that name; equals `source` when it stands there itself. */
  readonly sourceNamed: Spans
  /** For unnamed sources: the name of who, in this report, passes on what they say ("NHK cited its sources"); else null. */
  readonly vouchedBy?: string | null
}

export type SourceKind = 'person' | 'organization' | 'government' | 'media' | 'document' | 'unnamed' | 'none'

export type QuoteType = 'direct' | 'mixed' | 'indirect'

/** What the report says in its own voice: a sentence, or what is left of it outside attributed content. */
export interface Statement extends Factuality {
  readonly id: string
  readonly span: Span
}
