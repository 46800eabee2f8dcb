import { type Transaction, sql } from 'kysely'
import type { Database } from './database.ts'
import type { CapturedReport } from './reports.ts'
import type { Tables } from './tables.ts'

/** A place with coordinates, over all reports of a case. */
export interface PlaceSummary {
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly country: string | null
  readonly mentions: number
  readonly reportCount: number
  /** Some of them. */
  readonly reports: readonly string[]
}

/** Reports named with a place: enough to open some; a country may be named in all reports of an archive. */
const NAMED_REPORTS = 20

/** Places of a case that could be resolved, the most mentioned first. */
export async function listPlaces(database: Database, caseId: string, limit: number): Promise<readonly PlaceSummary[]> {
  const { rows } = await sql<PlaceSummary>`
    with most as (
      select name, lat, lon, country, mentions, reports from case_places where case_id = ${caseId} and reports > 0
      order by mentions desc, name, lat, lon, country limit ${limit})
    select name, lat, lon, nullif(country, '') as country, mentions, most.reports as "reportCount",
      array(select p.report_id from places p join memberships m using (capture_id)
        where m.case_id = ${caseId} and (p.name, p.lat, p.lon) = (most.name, most.lat, most.lon)
          and coalesce(p.country, '') = most.country
        order by p.report_id limit ${NAMED_REPORTS}) as reports
    from most order by mentions desc, name, lat, lon, country`.execute(database)
  return rows
}

/** Keeps the places of reports that could be resolved. */
export async function savePlaces(transaction: Transaction<Tables>, read: readonly CapturedReport[]): Promise<void> {
  const rows = read.flatMap(({ report, captureId, extraction }) => {
    const found = new Map<string, PlaceRow>()
    for (const { name, lat, lon, country } of extraction.places) {
      if (lat === null || lon === null) continue
      const key = JSON.stringify([name, lat, lon, country])
      const mentions = (found.get(key)?.mentions ?? 0) + 1
      found.set(key, { report: report.id, capture: captureId, name, lat, lon, country, mentions })
    }
    return [...found.values()]
  })
  if (rows.length === 0) return
  await sql`insert into places (report_id, capture_id, name, lat, lon, country, mentions)
    select * from unnest(${rows.map((row) => row.report)}::text[], ${rows.map((row) => row.capture)}::text[],
      ${rows.map((row) => row.name)}::text[], ${rows.map((row) => row.lat)}::float8[],
      ${rows.map((row) => row.lon)}::float8[], ${rows.map((row) => row.country)}::text[],
      ${rows.map((row) => row.mentions)}::integer[])`.execute(transaction)
}

interface PlaceRow {
  readonly report: string
  readonly capture: string
  readonly name: string
  readonly lat: number
  readonly lon: number
  readonly country: string | null
  readonly mentions: number
}
