import { sql } from 'kysely'
import type { Database } from './database.ts'

/** How many reports were published on a day. */
export interface DayCount {
  /** ISO 8601, in the page's own offset. */
  readonly day: string
  readonly reports: number
}

/** The time that the reports of a case take. */
export interface CaseDays {
  /** Null while no report's day is known. */
  readonly first: string | null
  readonly last: string | null
  /** Reports that are dated less exactly than to the day, or not at all. */
  readonly undated: number
}

const DAY = sql.raw(`case when r.published_at ~ '^\\d{4}-\\d\\d-\\d\\d' then left(r.published_at, 10) end`)

/** The days on which reports of each claim were published, in order; reports without a known day are left out. */
export async function daysOfClaims(
  database: Database,
  caseId: string,
  claims: readonly string[],
): Promise<ReadonlyMap<string, readonly DayCount[]>> {
  const { rows } = await sql<DayCount & { readonly id: string }>`select c.id, ${DAY} as day, count(*) as reports
    from claims c cross join unnest(c.report_ids) as u(report) join reports r on r.id = u.report
    where c.case_id = ${caseId} and c.id = any(${[...claims]}::text[]) and ${DAY} is not null
    group by c.id, 2 order by c.id, 2`.execute(database)
  const days = new Map<string, DayCount[]>()
  for (const { id, day, reports } of rows) days.set(id, [...(days.get(id) ?? []), { day, reports }])
  return days
}

export async function daysOfCase(database: Database, caseId: string): Promise<CaseDays> {
  const { rows } =
    await sql<CaseDays>`select min(day) filter (where day <> '') as first, max(day) filter (where day <> '') as last,
      coalesce(sum(reports) filter (where day = ''), 0) as undated
    from case_days where case_id = ${caseId} and reports > 0`.execute(database)
  return rows[0] ?? { first: null, last: null, undated: 0 }
}
