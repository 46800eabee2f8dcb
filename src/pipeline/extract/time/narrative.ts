import type { Expression, Meaning } from './expression.ts'
import type { PartialDate } from './resolve.ts'

/** Years that a text must name, and the share of them that lie behind, to be taken for a history. */
const LEAST_YEARS = 5
const LEAST_SHARE = 0.8
/** Above this share of "today" and "Friday" a text is news, whatever years it tells of. */
const MOST_NEWS = 0.1

/**
 * Whether a text tells of other years than that of its publication: then a month without a year goes on from the date
 * last named, and not from the publication.
 */
export function isNarrative(expressions: readonly Expression[], publication: PartialDate | undefined): boolean {
  const years = expressions.flatMap(({ meaning }) =>
    meaning.kind === 'calendar' && meaning.year !== undefined ? [meaning.year] : [],
  )
  const news = expressions.filter(({ meaning }) => isNews(meaning)).length
  if (years.length < LEAST_YEARS || news > MOST_NEWS * expressions.length) return false
  const elsewhere = years.filter((year) => publication === undefined || year < publication.year - 1)
  return elsewhere.length >= LEAST_SHARE * years.length
}

/** What is told from where the writer stands. */
function isNews(meaning: Meaning): boolean {
  if (meaning.kind === 'calendar') return meaning.weekday !== undefined && meaning.month === undefined
  return meaning.kind === 'shift' && meaning.from === 'publication'
}
