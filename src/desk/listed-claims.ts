import { type ClaimFilter, listClaims } from '../store/claim-list.ts'
import type { Database } from '../store/database.ts'
import { type Standing, standingsAbout } from '../store/standings.ts'
import type { ClaimSummary } from './claim-summary.ts'
import type { Page } from './context.ts'

/** A claim in a list, with what reviewers settled about it; the latest last. */
export type ListedClaim = ClaimSummary & { readonly case: string; readonly standings: readonly Standing[] }

/** Claims with what reviewers settled about them, their statements, and claims merged into them. */
export async function listedClaims(database: Database, filter: ClaimFilter): Promise<Page<ListedClaim>> {
  const { items, total, next } = await listClaims(database, filter)
  const settled = new Map<string, readonly Standing[]>()
  for (const caseId of new Set(items.map((item) => item.case))) {
    const ids = items.flatMap(({ case: one, summary, aliases }) =>
      one === caseId ? [(summary as ClaimSummary).id, ...aliases] : [],
    )
    settled.set(caseId, await standingsAbout(database, caseId, ids))
  }
  return {
    total,
    next,
    items: items.map(({ case: caseId, summary, aliases }) => {
      const claim = summary as ClaimSummary
      const own = new Set([claim.id, ...aliases])
      const standings = (settled.get(caseId) ?? []).filter(({ about }) => about.some((id) => own.has(id)))
      return { case: caseId, ...claim, standings }
    }),
  }
}
