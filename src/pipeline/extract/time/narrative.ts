import type { Expression } from './expression.ts'
import type { PartialDate } from './resolve.ts'

/** Full dates of other years that a text must name, and their share of all, to be taken for a history. */
const LEAST_DATES = 3
const LEAST_SHARE = 0.6

/**
 * Whether a text tells of other years than that of its publication: then a month without a year goes on from the date
 * last named, and not from the publication.
 */
export function isNarrative(expressions: readonly Expression[], publication: PartialDate | undefined): boolean {
  const years = expressions.flatMap(({ meaning }) =>
    meaning.kind === 'calendar' && meaning.year !== undefined && meaning.month !== undefined ? [meaning.year] : [],
  )
  if (publication === undefined) return years.length >= LEAST_DATES
  const elsewhere = years.filter((year) => year < publication.year - 1)
  return elsewhere.length >= LEAST_DATES && elsewhere.length >= LEAST_SHARE * years.length
}
