import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Database } from './database.ts'
import { searchQuery } from './reports.ts'
import { toJson } from './storable.ts'
import type { Tables } from './tables.ts'

/** A standing question: the claims of a case that hold the words. */
export interface Watch {
  readonly id: string
  readonly caseId: string
  readonly title: string
  /** As a person would type them into the search. */
  readonly words: string
  /** Where alerts are sent, and the secret that signs them; absent or null for none. */
  readonly webhook?: { readonly url: string; readonly secret: string } | null
}

/** The evidence behind a watched claim changed its state. */
export interface Alert {
  readonly id: string
  readonly watch: string
  readonly case: string
  readonly claim: string
  readonly kind: AlertKind
  /** What changed, in words. */
  readonly message: string
  readonly madeAt: string
}

export type AlertKind = 'new-origin' | 'first-denial' | 'number-revised' | 'retraction'

export async function insertWatch(database: Database, watch: Watch): Promise<void> {
  await database
    .insertInto('watches')
    .values({
      id: watch.id,
      case_id: watch.caseId,
      title: watch.title,
      words: watch.words,
      webhook: watch.webhook === undefined || watch.webhook === null ? null : toJson(watch.webhook),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Ends a watch and forgets its alerts. Returns false when there is none. */
export async function deleteWatch(database: Database, id: string): Promise<boolean> {
  const result = await database.deleteFrom('watches').where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows > 0n
}

export async function listWatches(
  database: Database,
  filter: { readonly caseId?: string; readonly id?: string },
): Promise<readonly Watch[]> {
  let query = database
    .selectFrom('watches')
    .select(['id', 'case_id', 'title', 'words', 'webhook'])
    .orderBy('created_at')
    .orderBy('id')
  if (filter.caseId !== undefined) query = query.where('case_id', '=', filter.caseId)
  if (filter.id !== undefined) query = query.where('id', '=', filter.id)
  const rows = await query.execute()
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    title: row.title,
    words: row.words,
    webhook: row.webhook as NonNullable<Watch['webhook']> | null,
  }))
}

/** Ids of the claims that a watch is about, as they are kept now. */
export async function watchedClaims(database: Database, watch: Watch): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom('claims')
    .select('id')
    .where('case_id', '=', watch.caseId)
    .where(sql<boolean>`search @@ ${searchQuery(watch.words)}`)
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Entering an alert again, by its id, changes nothing. It is sent on where its watch names an address. */
export async function insertAlert(transaction: Transaction<Tables>, alert: Omit<Alert, 'madeAt'>): Promise<void> {
  await transaction
    .insertInto('alerts')
    .values({
      id: alert.id,
      watch_id: alert.watch,
      case_id: alert.case,
      claim_id: alert.claim,
      kind: alert.kind,
      message: alert.message,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await sql`insert into deliveries (alert_id, watch_id)
    select ${alert.id}, id from watches where id = ${alert.watch} and webhook is not null
    on conflict do nothing`.execute(transaction)
}

/** Newest first. */
export async function listAlerts(
  database: Database,
  filter: { readonly caseId?: string; readonly watch?: string; readonly limit: number; readonly offset: number },
): Promise<readonly Alert[]> {
  let query = database.selectFrom('alerts').selectAll().orderBy('made_at', 'desc').orderBy('id')
  if (filter.caseId !== undefined) query = query.where('case_id', '=', filter.caseId)
  if (filter.watch !== undefined) query = query.where('watch_id', '=', filter.watch)
  const rows = await query.limit(filter.limit).offset(filter.offset).execute()
  return rows.map((row) => ({
    id: row.id,
    watch: row.watch_id,
    case: row.case_id,
    claim: row.claim_id,
    kind: row.kind as AlertKind,
    message: row.message,
    madeAt: row.made_at,
  }))
}

/**
 * What is known of each claim before the given ones take their places, by id and by the ids of claims merged into it: of
 * these claims by whatever id, and of all others of their neighbourhoods.
 */
export async function claimSummaries(
  database: Database,
  caseId: string,
  neighbourhoods: readonly number[],
  claims: readonly { readonly id: string; readonly aliases: readonly string[] }[],
): Promise<ReadonlyMap<string, unknown>> {
  const ids = claims.flatMap(({ id, aliases }) => [id, ...aliases])
  const { rows } = await sql<{
    id: string
    aliases: string[]
    summary: unknown
  }>`select id, aliases, summary from claims
    where case_id = ${caseId} and (neighbourhood = any(${[...neighbourhoods]}::bigint[]) or id = any(${ids}::text[])
      or aliases && ${ids}::text[])`.execute(database)
  return new Map(rows.flatMap((row) => [row.id, ...row.aliases].map((id) => [id, row.summary] as const)))
}
