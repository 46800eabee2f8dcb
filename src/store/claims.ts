import { type RawBuilder, sql } from 'kysely'
import type { Claim } from '../model/claim.ts'
import type { Conflict } from '../model/conflict.ts'
import type { Derivation } from '../model/derivation.ts'
import type { Drift } from '../model/drift.ts'
import type { Source } from '../model/source.ts'
import type { Database } from './database.ts'
import { searchQuery } from './reports.ts'

export interface ClaimFilter {
  readonly caseId?: string
  readonly ids?: readonly string[]
  readonly q?: string
  readonly report?: string
  readonly source?: string
  readonly conflict?: boolean
  readonly drift?: boolean
  readonly denied?: boolean
  /** Claims that another origin came to after the first day; with `since`, on that day or later. */
  readonly newOrigin?: boolean
  /** Claims last seen on this day or later, at the precision given. */
  readonly since?: string
  readonly minOrigins?: number
  /** What a reviewer settled; `open` is nothing yet. */
  readonly verdict?: 'accepted' | 'rejected' | 'open'
  readonly order?: 'evidence' | 'news' | 'origins' | 'spread' | 'newest' | 'oldest'
  readonly limit: number
  readonly offset: number
}

/** What lists show of claims, with the case of each. The order is that of the trace unless another is asked for. */
export async function listClaims(
  database: Database,
  filter: ClaimFilter,
): Promise<{
  readonly items: readonly { readonly case: string; readonly summary: unknown; readonly aliases: readonly string[] }[]
  readonly total: number
}> {
  let query = database.selectFrom('claims')
  if (filter.caseId !== undefined) query = query.where('case_id', '=', filter.caseId)
  if (filter.q !== undefined) query = query.where(sql<boolean>`search @@ ${searchQuery(filter.q)}`)
  if (filter.report !== undefined) query = query.where(sql<boolean>`report_ids @> array[${filter.report}]::text[]`)
  if (filter.source !== undefined) query = query.where(sql<boolean>`source_ids @> array[${filter.source}]::text[]`)
  if (filter.conflict !== undefined) query = query.where('conflict_count', filter.conflict ? '>' : '=', 0)
  if (filter.drift !== undefined) query = query.where('drift_count', filter.drift ? '>' : '=', 0)
  if (filter.denied !== undefined) query = query.where('denied', '=', filter.denied)
  if (filter.newOrigin !== undefined) query = query.where('new_origin_seen', filter.newOrigin ? 'is not' : 'is', null)
  if (filter.since !== undefined) {
    query = query.where(filter.newOrigin === true ? 'new_origin_seen' : 'last_seen', '>=', filter.since)
  }
  if (filter.minOrigins !== undefined) query = query.where('origin_high', '>=', filter.minOrigins)
  if (filter.ids !== undefined) query = query.where(sql<boolean>`id = any(${[...filter.ids]}::text[])`)
  if (filter.verdict !== undefined) query = query.where(await hasVerdict(database, filter.verdict))
  const { total } = await query.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  let ordered = query.select(['case_id', 'summary', 'aliases'])
  if (filter.order === 'news') {
    ordered = ordered
      .orderBy('new_origin_seen', (as) => as.desc().nullsLast())
      .orderBy('conflict_count', 'desc')
      .orderBy('report_count', 'desc')
  }
  if (filter.order === 'origins') ordered = ordered.orderBy('origin_low', 'desc').orderBy('origin_high', 'desc')
  if (filter.order === 'spread') ordered = ordered.orderBy('report_count', 'desc')
  if (filter.order === 'newest') ordered = ordered.orderBy('last_seen', (as) => as.desc().nullsLast())
  if (filter.order === 'oldest') ordered = ordered.orderBy('first_seen', (as) => as.asc().nullsLast())
  const rows = await ordered
    .orderBy('rank')
    .orderBy('case_id')
    .orderBy('id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  return { total, items: rows.map((row) => ({ case: row.case_id, summary: row.summary, aliases: row.aliases })) }
}

/**
 * The verdict on a claim is its own; one without its own has that of a claim that was merged into it. Such claims are few and
 * are looked up first, so that the filter is a look-up by id for all others.
 */
async function hasVerdict(database: Database, verdict: 'accepted' | 'rejected' | 'open'): Promise<RawBuilder<boolean>> {
  const { rows } = await sql<{ subject: string; verdict: string }>`select subject, value->>'verdict' as verdict
    from standings where kind = 'verdict' and value is not null
    and not exists (select from claims where claims.case_id = standings.case_id and id = subject)`.execute(database)
  const own = sql`(select s.case_id, s.subject from standings s where s.kind = 'verdict' and s.value is not null)`
  const merged = (wanted: readonly string[]): RawBuilder<boolean> => {
    const subjects = rows.filter((row) => wanted.includes(row.verdict)).map((row) => row.subject)
    return sql<boolean>`aliases && ${subjects}::text[]`
  }
  if (verdict === 'open') {
    return sql<boolean>`((case_id, id) not in ${own} and not (${merged(['accepted', 'rejected'])}))`
  }
  return sql<boolean>`((case_id, id) in (select s.case_id, s.subject from standings s
      where s.kind = 'verdict' and s.value->>'verdict' = ${verdict})
    or ((case_id, id) not in ${own} and ${merged([verdict])}))`
}

/** A claim by its id or by the id of one that was merged into it; the case is needed only when several hold it. */
export async function findClaim(
  database: Database,
  id: string,
  caseId?: string,
): Promise<{ readonly caseId: string; readonly claim: Claim } | undefined> {
  let query = database
    .selectFrom('claims')
    .select(['case_id', 'document'])
    .where((where) => where.or([where('id', '=', id), sql<boolean>`aliases @> array[${id}]::text[]`]))
  if (caseId !== undefined) query = query.where('case_id', '=', caseId)
  const row = await query
    .orderBy(sql`id = ${id}`, 'desc')
    .orderBy('case_id')
    .limit(1)
    .executeTakeFirst()
  return row && { caseId: row.case_id, claim: row.document as Claim }
}

/** Glosses by claim id. */
export async function claimGlosses(
  database: Database,
  caseId: string,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly gloss: string }[]> {
  if (ids.length === 0) return []
  return database
    .selectFrom('claims')
    .select(['id', 'gloss'])
    .where('case_id', '=', caseId)
    .where('id', 'in', ids)
    .execute()
}

export async function claimsOfReport(database: Database, caseId: string, report: string): Promise<readonly Claim[]> {
  const rows = await database
    .selectFrom('claims')
    .select('document')
    .where('case_id', '=', caseId)
    .where(sql<boolean>`report_ids @> array[${report}]::text[]`)
    .orderBy('rank')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.document as Claim)
}

export async function sourcesById(
  database: Database,
  caseId: string,
  ids: readonly string[],
): Promise<readonly Source[]> {
  if (ids.length === 0) return []
  const rows = await database
    .selectFrom('sources')
    .select('document')
    .where('case_id', '=', caseId)
    .where('id', 'in', ids)
    .orderBy('rank')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.document as Source)
}

/** Derivations that touch at least one of the reports. */
export async function derivationsOfReports(
  database: Database,
  caseId: string,
  reports: readonly string[],
): Promise<readonly Derivation[]> {
  if (reports.length === 0) return []
  const rows = await database
    .selectFrom('derivations')
    .select('document')
    .where('case_id', '=', caseId)
    .where(sql<boolean>`report_ids && ${[...reports]}::text[]`)
    .orderBy('rank')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.document as Derivation)
}

/** Claims by id, in no order; ids that are not there are passed over. */
export async function claimsById(
  database: Database,
  caseId: string,
  ids: readonly string[],
): Promise<readonly Claim[]> {
  const { rows } = await sql<{ document: Claim }>`select document from claims
    where case_id = ${caseId} and id = any(${[...ids]}::text[])`.execute(database)
  return rows.map((row) => row.document)
}

/** Conflicts that touch at least one of the claims. */
export async function conflictsOfClaims(
  database: Database,
  caseId: string,
  claims: readonly string[],
): Promise<readonly Conflict[]> {
  const { rows } = await sql<{ document: Conflict }>`select document from conflicts
    where case_id = ${caseId} and claim_ids && ${[...claims]}::text[] order by rank, id`.execute(database)
  return rows.map((row) => row.document)
}

/** What copies changed in the claims. */
export async function driftsOfClaims(
  database: Database,
  caseId: string,
  claims: readonly string[],
): Promise<readonly Drift[]> {
  const { rows } = await sql<{ document: Drift }>`select document from drifts
    where case_id = ${caseId} and claim_id = any(${[...claims]}::text[]) order by rank, id`.execute(database)
  return rows.map((row) => row.document)
}
