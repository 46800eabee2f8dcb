import type { Span } from './span.ts'

/** A toponym, resolved where that is possible. */
export interface Place {
  readonly span: Span
  /** Canonical name; the printed one when not resolved. */
  readonly name: string
  /** Degrees, WGS 84; null when not resolved. */
  readonly lat: number | null
  readonly lon: number | null
  /** ISO 3166-1 alpha-2; null when not resolved or in no country. */
  readonly country: string | null
  /** Other places that the name could stand for, likeliest first. */
  readonly alternatives: readonly {
    readonly name: string
    readonly lat: number
    readonly lon: number
    readonly country: string | null
  }[]
}
