import { sql } from 'kysely'
import type { Source } from '../model/source.ts'
import type { Database } from './database.ts'
import { searchQuery } from './reports.ts'

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

export interface SourceFilter {
  readonly caseId: string
  readonly id?: string
  readonly q?: string
  readonly limit: number
  readonly offset: number
}

/** Sources of a case, those with most claims first. */
export async function listSources(
  database: Database,
  filter: SourceFilter,
): Promise<{ readonly items: readonly SourceSummary[]; readonly total: number }> {
  const { rows } = await sql<{
    case_id: string
    document: Source
    claims: number
    alone: number
    denied: number
    first: number
    reliability: unknown
    reliability_key: string | null
    total: number
  }>`with found as (
      select *, count(*) over () as total from sources
      where case_id = ${filter.caseId}
        and (${filter.id ?? null}::text is null or id = ${filter.id ?? null})
        and (${filter.q ?? null}::text is null or search @@ ${searchQuery(filter.q ?? '')})
      order by claim_count desc, id limit ${filter.limit} offset ${filter.offset})
    select found.case_id, found.document, found.claim_count as claims, found.total,
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
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      case: row.case_id,
      source: row.document,
      claimCount: row.claims,
      aloneCount: row.alone,
      corroboratedCount: row.claims - row.alone,
      deniedCount: row.denied,
      firstCount: row.first,
      reliability: row.reliability,
      reliabilityKey: row.reliability_key,
    })),
  }
}

/** Somebody or something with a name, over all reports of a case. */
export interface EntitySummary {
  readonly name: string
  readonly kind: string
  readonly mentions: number
  readonly reportCount: number
}

export interface EntityFilter {
  readonly caseId: string
  readonly q?: string
  readonly kind?: string
  readonly name?: string
  readonly limit: number
  readonly offset: number
}

/**
 * Entities of a case, the most mentioned first. Of persons only those who speak for a public body: a person who is spoken of
 * or speaks for themselves (a victim, a witness, a prisoner, a passer-by) gets no file here. Who is not known to hold an
 * office counts as private.
 */
export async function listEntities(
  database: Database,
  filter: EntityFilter,
): Promise<{ readonly items: readonly EntitySummary[]; readonly total: number }> {
  const { rows } = await sql<EntityRow>`
    select name, kind, mentions, reports, count(*) over () as total from case_names
    where case_id = ${filter.caseId} and reports > 0
      and (${filter.kind ?? null}::text is null or kind = ${filter.kind ?? null})
      and (${filter.name ?? null}::text is null or name = ${filter.name ?? null})
      and (${filter.q ?? null}::text is null or search @@ ${searchQuery(filter.q ?? '')})
      and (kind <> 'person' or name in (select s.name from sources s
        where s.case_id = ${filter.caseId} and s.kind = 'person' and s.document->>'voice' is not null))
    order by mentions desc, name, kind
    limit ${filter.limit} offset ${filter.offset}`.execute(database)
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({ name: row.name, kind: row.kind, mentions: row.mentions, reportCount: row.reports })),
  }
}

interface EntityRow {
  readonly name: string
  readonly kind: string
  readonly mentions: number
  readonly reports: number
  readonly total: number
}
