import type { QueryClient } from '@tanstack/react-query'
import { caseQuery, casesQuery, claimQuery, dossierQuery, reportQuery } from './api.ts'
import { isSection, sections } from './case/sections.ts'
import { later } from './shell/later.tsx'

/** Pages that show one thing of a case. */
export const claimPage = later(() => import('./claim/claim-page.tsx'))
export const reportPage = later(() => import('./report/report-page.tsx'))
export const dossierPage = later(() => import('./names/dossier-page.tsx'))

/**
 * Has the code of the page at an address fetched, and what it asks of the desk first: all at once, before anything is drawn. Without
 * it the code would be asked for when the frame of the page is there, and the desk when the code is.
 */
export function begin(client: QueryClient, address: string): void {
  // What fails here is asked again by the page, which says so.
  for (const asked of asksOf(client, address)) asked.catch(() => undefined)
}

function asksOf(client: QueryClient, address: string): readonly Promise<unknown>[] {
  const { pathname, searchParams } = new URL(address, location.href)
  const [root, caseId, part = 'claims', one] = pathname.split('/').slice(1).map(segmentOf)
  if (root === '') return [client.query(casesQuery)]
  if (root !== 'cases' || caseId === undefined) return []
  const about = client.query(caseQuery(caseId))
  if (one === undefined) {
    if (!isSection(part)) return [about]
    sections[part].begin()
    return [about, ...sections[part].asks(client, caseId, searchParams)]
  }
  if (part === 'claims') {
    claimPage.begin()
    return [about, client.query(claimQuery(caseId, one))]
  }
  if (part === 'reports') {
    reportPage.begin()
    return [about, client.query(reportQuery(caseId, one))]
  }
  if (part === 'names') {
    dossierPage.begin()
    return [about, client.query(dossierQuery(caseId, one))]
  }
  return [about]
}

/** A segment that nobody could have written is no reason to stop. */
function segmentOf(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
