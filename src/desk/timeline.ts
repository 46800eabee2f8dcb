import type { Database } from '../store/database.ts'
import { type CaseDays, type DayCount, daysOfCase, daysOfClaims } from '../store/days.ts'
import type { Page, Paging } from './context.ts'
import { type ListedClaim, listedClaims } from './listed-claims.ts'

/** A claim with the days on which reports of it were published, earliest first. */
export type DatedClaim = ListedClaim & { readonly days: readonly DayCount[] }

/** Claims in the order in which they came up, and the time that all reports of the case take. */
export type Timeline = Page<DatedClaim> & CaseDays

export async function timeline(database: Database, filter: { readonly caseId: string } & Paging): Promise<Timeline> {
  const { items, total, next } = await listedClaims(database, { ...filter, order: 'oldest' })
  const days = await daysOfClaims(
    database,
    filter.caseId,
    items.map(({ id }) => id),
  )
  return {
    ...(await daysOfCase(database, filter.caseId)),
    total,
    next,
    items: items.map((claim) => ({ ...claim, days: days.get(claim.id) ?? [] })),
  }
}
