import type { Report } from '../../model/report.ts'
import type { Database } from '../../store/database.ts'
import { type ReportVersion, reportDocuments, versionsOf } from '../../store/reports.ts'
import { NotFound } from '../not-found.ts'
import { type DifferencePart, difference } from './difference.ts'

/** What changed between two versions of a report. */
export interface VersionDifference {
  readonly from: VersionText
  readonly to: VersionText
  readonly parts: readonly DifferencePart[]
}

/** A version with the text that the parts point into. */
export interface VersionText {
  readonly id: string
  readonly title: string | null
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  readonly text: string
}

/** All reports from the address of this one, oldest first; itself alone when it has no address. Throws `NotFound`. */
export async function versions(database: Database, id: string): Promise<readonly ReportVersion[]> {
  const found = await versionsOf(database, id)
  if (found.length === 0) throw new NotFound('report', id)
  return found
}

/**
 * From an earlier version to this one; without `earlier`, from the one before. Null when there is none before. Throws
 * `NotFound`.
 */
export async function versionDifference(
  database: Database,
  id: string,
  earlier?: string,
): Promise<VersionDifference | null> {
  const all = await versions(database, id)
  const place = all.findIndex((version) => version.id === id)
  const before = earlier ?? all[place - 1]?.id
  if (before === undefined) return null
  const reports = await reportDocuments(database, [before, id])
  const [from, to] = [before, id].map((wanted) => reports.find((report) => report.id === wanted))
  if (from === undefined || to === undefined) throw new NotFound('report', before)
  return { from: textOf(from), to: textOf(to), parts: difference(from.text, to.text) }
}

function textOf({ id, title, publishedAt, modifiedAt, text }: Report): VersionText {
  return { id, title, publishedAt, modifiedAt, text }
}
