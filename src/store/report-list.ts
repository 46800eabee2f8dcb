import { type RawBuilder, sql } from 'kysely'
import { caseCounts } from './case-counts.ts'
import type { Database } from './database.ts'
import { Keyset, type Page, type Paging, dateKey, textKey } from './keyset.ts'
import { searchQuery } from './search-query.ts'

/** A report as lists show it. */
export interface ReportSummary {
  readonly id: string
  readonly title: string | null
  /** The first words of its text, for a report without a headline. */
  readonly opening: string
  readonly outlet: string | null
  readonly lang: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly textLength: number
  readonly attributionCount: number
}

export interface ReportFilter extends Paging {
  readonly caseId?: string
  readonly outlet?: string
  readonly q?: string
  readonly order?: 'newest' | 'oldest'
}

/** Enough for two lines of a list. */
export const OPENING_CHARACTERS = 160

/** `0015-positions` has an index for each. */
const keysets = {
  newest: new Keyset('newest', 'desc', [dateKey('published_at', 'desc'), textKey(sql.ref('id'))]),
  oldest: new Keyset('oldest', 'asc', [dateKey('published_at', 'asc'), textKey(sql.ref('id'))]),
}

interface ReportRow extends Omit<ReportSummary, 'publishedAt' | 'textLength' | 'attributionCount'> {
  readonly published_at: string | null
  readonly text_length: number
  readonly attribution_count: number
  readonly position: readonly (string | number)[]
}

/**
 * Newest first unless another order is asked for; reports whose date is not known come last. Words are looked up first and the case
 * of what they find after it: the other way round every search costs what the case holds. Throws `NoSuchPosition`.
 */
export async function listReports(database: Database, filter: ReportFilter): Promise<Page<ReportSummary>> {
  const { limit, after, order = 'newest' } = filter
  const keyset = keysets[order]
  const isAfter = keyset.isAfter(after)
  const total = after === undefined ? await countReports(database, filter) : null
  const { rows } = await sql<ReportRow>`with page as materialized (
      select id, ${keyset.values} as position from ${fitting(filter)} and ${isAfter}
      order by ${keyset.sorting} limit ${limit + 1})
    select id, title, outlet, lang, url, published_at, text_length, attribution_count, position,
      coalesce(opening, left(document->>'text', ${OPENING_CHARACTERS})) as opening
    from page join reports using (id) order by ${keyset.sorting}`.execute(database)
  const page = keyset.page(rows, filter, total, summaryOf)
  return { ...page, total: page.total ?? 0 }
}

/** The reports that fit, up to the end of a condition. */
function fitting({ caseId, q, outlet }: Omit<ReportFilter, keyof Paging>): RawBuilder<unknown> {
  const found =
    q === undefined
      ? sql`reports`
      : sql`(select id, capture_id, published_at, outlet from reports where search @@ ${searchQuery(q)} offset 0) as found`
  const isInCase =
    caseId === undefined
      ? sql`true`
      : sql`capture_id in (select m.capture_id from memberships m where m.case_id = ${caseId})`
  return sql`${found} where ${isInCase} and ${outlet === undefined ? sql`true` : sql`outlet = ${outlet}`}`
}

async function countReports(database: Database, filter: ReportFilter): Promise<number> {
  const { caseId, q, outlet } = filter
  if (caseId !== undefined && q === undefined && outlet === undefined) {
    return (await caseCounts(database, caseId)).read
  }
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${fitting(filter)}`.execute(database)
  return rows[0]?.total ?? 0
}

function summaryOf(row: ReportRow): ReportSummary {
  return {
    id: row.id,
    title: row.title,
    opening: row.opening,
    outlet: row.outlet,
    lang: row.lang,
    url: row.url,
    publishedAt: row.published_at,
    textLength: row.text_length,
    attributionCount: row.attribution_count,
  }
}
