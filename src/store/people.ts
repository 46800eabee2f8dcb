import { sql } from 'kysely'
import type { Source } from '../model/source.ts'
import type { Database } from './database.ts'
import { Keyset, type Page, type Paging, numberKey, textKey } from './keyset.ts'
import { searchQuery } from './search-query.ts'

/** A source as lists show it. */
export interface SourceSummary {
  readonly case: string
  readonly source: Source
  readonly claimCount: number
  /** Claims in which it is the only one at the end of every chain, and those where others stand beside it. */
  readonly aloneCount: number
  readonly corroboratedCount: number
  /** Claims in which a report denies what it says, or it denies itself. */
  readonly deniedCount: number
  /** Claims that another origin came to later and that were first heard from it. */
  readonly firstCount: number
  /** What a reviewer settled about its reliability; null when nothing. */
  readonly reliability: unknown
  /** The key of that decision, which a later one has to name; null when nobody settled it. */
  readonly reliabilityKey: string | null
}

export interface SourceFilter extends Paging {
  readonly caseId: string
  readonly id?: string
  readonly q?: string
}

const byClaims = new Keyset('claims', 'asc', [numberKey(sql`(- claim_count)`), textKey(sql.ref('id'))])

/** Sources of a case, those with most claims first. Throws `NoSuchPosition`. */
export async function listSources(database: Database, filter: SourceFilter): Promise<Page<SourceSummary>> {
  const { caseId, id, q, limit, after } = filter
  const isAfter = byClaims.isAfter(after)
  const fitting = sql`sources where case_id = ${caseId} and ${id === undefined ? sql`true` : sql`id = ${id}`}
    and ${q === undefined ? sql`true` : sql`search @@ ${searchQuery(q)}`}`
  const total = after === undefined ? await countOf(database, fitting) : null
  const { rows } = await sql<{
    case_id: string
    document: Source
    claims: number
    alone: number
    denied: number
    first: number
    reliability: unknown
    reliability_key: string | null
    position: (string | number)[]
  }>`with found as (
      select *, ${byClaims.values} as position from ${fitting} and ${isAfter}
      order by ${byClaims.sorting} limit ${limit + 1})
    select found.case_id, found.document, found.claim_count as claims, found.position,
      coalesce(counts.alone, 0) as alone, coalesce(counts.denied, 0) as denied,
      coalesce(counts.first, 0) as first,
      settled.value as reliability, settled.key as reliability_key
    from found left join lateral (
      select count(*) filter (where origin_high <= 1) as alone, count(*) filter (where denied) as denied,
        count(*) filter (where found.id = any(first_source_ids)) as first
      from claims where claims.case_id = found.case_id and source_ids @> array[found.id]) counts on true
      left join standings settled on settled.case_id = found.case_id and settled.kind = 'reliability'
        and settled.subject = found.id
    order by found.claim_count desc, found.id`.execute(database)
  const page = byClaims.page(rows, filter, total, (row) => ({
    case: row.case_id,
    source: row.document,
    claimCount: row.claims,
    aloneCount: row.alone,
    corroboratedCount: row.claims - row.alone,
    deniedCount: row.denied,
    firstCount: row.first,
    reliability: row.reliability,
    reliabilityKey: row.reliability_key,
  }))
  return { ...page, total: page.total ?? 0 }
}

/** `fitting`: what is counted, from the table to the end of the condition. */
async function countOf(database: Database, fitting: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${fitting}`.execute(database)
  return rows[0]?.total ?? 0
}

/** Somebody or something with a name, over all reports of a case. */
export interface EntitySummary {
  readonly name: string
  readonly kind: string
  readonly mentions: number
  readonly reportCount: number
}

export interface EntityFilter extends Paging {
  readonly caseId: string
  readonly q?: string
  readonly kind?: string
  readonly name?: string
}

const byMentions = new Keyset('mentions', 'asc', [
  numberKey(sql`(- mentions)`),
  textKey(sql.ref('name')),
  textKey(sql.ref('kind')),
])

/**
 * Entities of a case, the most mentioned first. Of persons only those who speak for a public body: a person who is spoken of
 * or speaks for themselves (a victim, a witness, a prisoner, a passer-by) gets no file here. Who is not known to hold an
 * office counts as private. Throws `NoSuchPosition`.
 */
export async function listEntities(database: Database, filter: EntityFilter): Promise<Page<EntitySummary>> {
  const { caseId, q, kind, name, limit, after } = filter
  const isAfter = byMentions.isAfter(after)
  const fitting = sql`case_names where case_id = ${caseId} and reports > 0
    and ${kind === undefined ? sql`true` : sql`kind = ${kind}`}
    and ${name === undefined ? sql`true` : sql`name = ${name}`}
    and ${q === undefined ? sql`true` : sql`search @@ ${searchQuery(q)}`}
    and (kind <> 'person' or name in (select s.name from sources s
      where s.case_id = ${caseId} and s.kind = 'person' and s.document->>'voice' is not null))`
  const total = after === undefined ? await countOf(database, fitting) : null
  // Positions are written of the lines that are shown, and not of all that are sorted.
  const { rows } = await sql<EntityRow>`select name, kind, mentions, reports, ${byMentions.values} as position
    from (select name, kind, mentions, reports from ${fitting} and ${isAfter}
      order by ${byMentions.sorting} limit ${limit + 1}) as found
    order by ${byMentions.sorting}`.execute(database)
  const page = byMentions.page(rows, filter, total, (row) => ({
    name: row.name,
    kind: row.kind,
    mentions: row.mentions,
    reportCount: row.reports,
  }))
  return { ...page, total: page.total ?? 0 }
}

interface EntityRow {
  readonly name: string
  readonly kind: string
  readonly mentions: number
  readonly reports: number
  readonly position: readonly (string | number)[]
}
