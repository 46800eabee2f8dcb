import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { type ClaimOrder, claimKeyset } from './claim-orders.ts'
import { caseCounts } from './case-counts.ts'
import type { Database } from './database.ts'
import type { Page, Paging } from './keyset.ts'
import { searchQuery } from './search-query.ts'
import type { Tables } from './tables.ts'

type Verdict = 'accepted' | 'rejected' | 'open' | 'settled'

/** Which claims. */
export interface ClaimSelection {
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
  /** What a reviewer settled; `open` is nothing yet, `settled` anything. */
  readonly verdict?: Verdict
}

export interface ClaimFilter extends ClaimSelection, Paging {
  readonly order?: ClaimOrder
}

/** What lists show of a claim. */
export interface ClaimRow {
  readonly case: string
  readonly summary: unknown
  readonly aliases: readonly string[]
}

/** Claims in the order of the trace unless another is asked for. Throws `NoSuchPosition`. */
export async function listClaims(database: Database, filter: ClaimFilter): Promise<Page<ClaimRow>> {
  const { limit, after, order = 'evidence', ...selection } = filter
  const keyset = claimKeyset(order, selection.caseId !== undefined)
  const isAfter = keyset.isAfter(after)
  const total = after === undefined ? await countClaims(database, selection) : null
  const rows = await (
    await selected(database, selection)
  )
    .select(['case_id', 'summary', 'aliases', keyset.values.as('position')])
    .where(isAfter)
    .orderBy(keyset.sorting)
    .limit(limit + 1)
    .execute()
  const page = keyset.page(rows, filter, total, (row) => ({
    case: row.case_id,
    summary: row.summary,
    aliases: row.aliases,
  }))
  return { ...page, total: page.total ?? 0 }
}

/** How the evidence of some claims stands in all. */
export interface ClaimFacts {
  /** Claims with one origin at most. */
  readonly alone: number
  /** Claims in conflict, or that somebody denies. */
  readonly disputed: number
  readonly firstSeen: string | null
  readonly lastSeen: string | null
}

export async function claimFacts(database: Database, selection: ClaimSelection): Promise<ClaimFacts> {
  const query = await selected(database, selection)
  return query
    .select([
      sql<number>`count(*) filter (where origin_high <= 1)`.as('alone'),
      sql<number>`count(*) filter (where conflict_count > 0 or denied)`.as('disputed'),
      sql<string | null>`min(first_seen collate "C")`.as('firstSeen'),
      sql<string | null>`max(last_seen collate "C")`.as('lastSeen'),
    ])
    .executeTakeFirstOrThrow()
}

type ClaimQuery = SelectQueryBuilder<Tables, 'claims', object>

async function selected(database: Database, selection: ClaimSelection): Promise<ClaimQuery> {
  let query: ClaimQuery = database.selectFrom('claims')
  const { caseId, q, report, source, conflict, drift, denied, newOrigin, since, minOrigins, ids, verdict } = selection
  if (caseId !== undefined) query = query.where('case_id', '=', caseId)
  if (q !== undefined) query = query.where(sql<boolean>`search @@ ${searchQuery(q)}`)
  if (report !== undefined) query = query.where(sql<boolean>`report_ids @> array[${report}]::text[]`)
  if (source !== undefined) query = query.where(sql<boolean>`source_ids @> array[${source}]::text[]`)
  if (conflict !== undefined) query = query.where('conflict_count', conflict ? '>' : '=', 0)
  if (drift !== undefined) query = query.where('drift_count', drift ? '>' : '=', 0)
  if (denied !== undefined) query = query.where('denied', '=', denied)
  if (newOrigin !== undefined) query = query.where('new_origin_seen', newOrigin ? 'is not' : 'is', null)
  if (since !== undefined) query = query.where(newOrigin === true ? 'new_origin_seen' : 'last_seen', '>=', since)
  if (minOrigins !== undefined) query = query.where('origin_high', '>=', minOrigins)
  if (ids !== undefined) query = query.where(sql<boolean>`id = any(${[...ids]}::text[])`)
  if (verdict !== undefined) query = query.where(await hasVerdict(database, verdict))
  return query
}

/** All claims of a case are counted already; of those that nobody has settled it is quicker to count the others. */
async function countClaims(database: Database, selection: ClaimSelection): Promise<number> {
  const { caseId, verdict, ...rest } = selection
  const isWhole = Object.keys(rest).length === 0
  if (caseId !== undefined && isWhole && verdict === undefined) return (await caseCounts(database, caseId)).claims
  if (caseId !== undefined && isWhole && verdict === 'open') {
    const settled = { caseId, verdict: 'settled' } as const
    return (await caseCounts(database, caseId)).claims - (await countClaims(database, settled))
  }
  const query = await selected(database, selection)
  const { total } = await query.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return total
}

/**
 * The verdict on a claim is its own; one without its own has that of a claim that was merged into it. Such claims are few and
 * are looked up first, so that the filter is a look-up by id for all others.
 */
async function hasVerdict(database: Database, verdict: Verdict): Promise<RawBuilder<boolean>> {
  const { rows } = await sql<{ subject: string; verdict: string }>`select subject, value->>'verdict' as verdict
    from standings where kind = 'verdict' and value is not null
    and not exists (select from claims where claims.case_id = standings.case_id and id = subject)`.execute(database)
  const wanted = verdict === 'open' || verdict === 'settled' ? ['accepted', 'rejected'] : [verdict]
  const subjects = rows.filter((row) => wanted.includes(row.verdict)).map((row) => row.subject)
  const merged = sql<boolean>`aliases && ${subjects}::text[]`
  const settled = sql`(select s.case_id, s.subject from standings s where s.kind = 'verdict' and s.value is not null)`
  if (verdict === 'open') return sql<boolean>`((case_id, id) not in ${settled} and not (${merged}))`
  if (verdict === 'settled') return sql<boolean>`((case_id, id) in ${settled} or ${merged})`
  return sql<boolean>`((case_id, id) in (select s.case_id, s.subject from standings s
      where s.kind = 'verdict' and s.value->>'verdict' = ${verdict})
    or ((case_id, id) not in ${settled} and ${merged}))`
}
