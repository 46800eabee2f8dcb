import type { Span } from './span.ts'

/** A mention of somebody or something with a name; `name` is the same for all mentions of one entity in a report. */
export interface Entity {
  readonly span: Span
  readonly kind: EntityKind
  /** The fullest name the report gives, or the one a reviewed table gives. */
  readonly name: string
}

export type EntityKind = 'person' | 'organization' | 'place' | 'facility' | 'equipment' | 'other'
