import type { Span } from './span.ts'

/** A mention of somebody or something with a name; `name` is the same for all mentions of one entity in a report. */
export interface Entity {
  readonly span: Span
  readonly kind: EntityKind
  /** The fullest name the report gives, or the one a reviewed table gives. */
  readonly name: string
}

export type EntityKind = 'person' | 'organization' | 'place' | 'facility' | 'equipment' | 'other'

/** How a text speaks of somebody or something: by its name, by a noun that says what it is, by a pronoun. */
export type MentionForm = 'name' | 'noun' | 'pronoun'

/**
 * A place in a text that stands for somebody or something, with or without a name ("Elena Marsh", "the judge", "she"). Only
 * those of the form `name` are entities; the others are never listed as names.
 */
export interface EntityMention {
  readonly span: Span
  readonly mention: MentionForm
  /** Undefined for pronouns that may stand for persons and bodies alike ("they", "it"). */
  readonly kind: EntityKind | undefined
  /** Whose it is; undefined when the text leaves it open, and for whoever is only met as a victim, witness or prisoner. */
  readonly name: string | undefined
}
