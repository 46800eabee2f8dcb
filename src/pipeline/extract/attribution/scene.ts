import type { SourceKind } from '../../../model/attribution.ts'
import type { Resources } from '../../../model/resources.ts'
import type { Spans } from '../../../model/span.ts'
import type { Name } from '../language/names/names.ts'
import type { Frame } from './frame.ts'
import type { Mentions } from './mention.ts'
import type { Reading } from './reading.ts'

/** Who a source is, after coreference within the report. */
export interface NamedSource {
  /** The fullest name the report gives, or the description of somebody unnamed. */
  readonly name: string
  /** Where the report gives it. */
  readonly spans: Spans
  readonly kind: SourceKind
  /** Words that describe it, by which it can be taken up ("the broadcaster", "the Ukrainian leader"). */
  readonly words: ReadonlySet<string>
  readonly plural: boolean
  /** Who in the report vouches for somebody unnamed: the source that passes on what they say. */
  readonly vouchedBy: string | null
  /** The medium that cited it last. */
  readonly citedBy?: NamedSource
  /** Offset of the mention, for "the last one before". */
  readonly at: number
}

/** How far back a pronoun reaches for its source, in code units: about two paragraphs of a news report. */
export const PRONOUN_REACH = 1500

/** What settling a source can look at. */
export interface Scene {
  /** By the relation that holds theirs: names of those who were cited. */
  readonly cited: ReadonlyMap<Frame, ReadonlySet<string>>
  readonly reading: Reading
  readonly mentions: Mentions
  readonly resources: Resources
  readonly parents: ReadonlyMap<Frame, Frame>
  readonly names: ReadonlyMap<Frame, NamedSource>
  readonly known: readonly NamedSource[]
  /** What the name tagger takes names for, by their first and last offset. */
  readonly tagged: ReadonlyMap<number, Name['kind']>
}
