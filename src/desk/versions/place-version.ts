import type { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import type { Database } from '../../store/database.ts'
import { casesOfReport, earlierVersion, casesOfCapture } from '../../store/reports.ts'

/**
 * The place of a report among those from its address: which one it revises, or that it says nothing new. A page captured again
 * with the same text in other bytes (a counter, an advert) is no version where the earlier one is at hand in all its cases.
 */
export async function placeVersion(
  database: Database,
  captureId: string,
  report: Report,
): Promise<{ readonly revisionOf: string | null } | { readonly unchanged: Problem }> {
  const url = report.canonicalUrl ?? report.url
  if (report.revisionOf !== null || url === null) return { revisionOf: report.revisionOf }
  const earlier = await earlierVersion(database, url, captureId)
  if (earlier === undefined) return { revisionOf: null }
  const same = (['text', 'title', 'outlet', 'publishedAt', 'modifiedAt'] as const).every(
    (field) => earlier[field] === report[field],
  )
  if (!same) return { revisionOf: earlier.id }
  const [cases, held] = [await casesOfCapture(database, captureId), await casesOfReport(database, earlier.id)]
  if (!cases.every((id) => held.includes(id))) return { revisionOf: earlier.id }
  const message = `${report.locator}: says the same as when it was captured before; kept as the report ${earlier.id}`
  return { unchanged: { code: 'unchanged', message } }
}
