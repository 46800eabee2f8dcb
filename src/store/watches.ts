import { type RawBuilder, type Transaction, sql } from 'kysely'
import type { Database } from './database.ts'
import { Keyset, type Paging, type UncountedPage, numberKey, textKey } from './keyset.ts'
import { searchQuery } from './search-query.ts'
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

/** Those of the given claims that a watch is about, as they are kept now. */
export async function watchedClaims(
  database: Database,
  watch: Watch,
  claims: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from claims
    where case_id = ${watch.caseId} and id = any(${[...claims]}::text[])
      and search @@ ${searchQuery(watch.words)}`.execute(database)
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

const latest = new Keyset('latest', 'desc', [
  // Microseconds, which is as exactly as the database keeps moments.
  numberKey(sql`(extract(epoch from made_at) * 1000000)::bigint`),
  textKey(sql.ref('id')),
])

/** Newest first. Throws `NoSuchPosition`. */
export async function listAlerts(
  database: Database,
  filter: { readonly caseId?: string; readonly watch?: string } & Paging,
): Promise<UncountedPage<Alert>> {
  let query = database.selectFrom('alerts').selectAll().select(latest.values.as('position'))
  if (filter.caseId !== undefined) query = query.where('case_id', '=', filter.caseId)
  if (filter.watch !== undefined) query = query.where('watch_id', '=', filter.watch)
  const rows = await query
    .where(latest.isAfter(filter.after))
    .orderBy(latest.sorting)
    .limit(filter.limit + 1)
    .execute()
  return latest.page(rows, filter, null, (row) => ({
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
 * What is known of claims before others take their places, by id and by the ids of claims merged into them: of all claims of
 * some neighbourhoods, and of those that have one of the ids.
 */
export async function claimSummaries(
  database: Database,
  caseId: string,
  neighbourhoods: readonly number[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const summaries = new Map<string, unknown>()
  const find = async (condition: RawBuilder<unknown>): Promise<void> => {
    const { rows } = await sql<{ id: string; aliases: string[]; summary: unknown }>`select id, aliases, summary
      from claims where case_id = ${caseId} and ${condition}`.execute(database)
    for (const row of rows) for (const id of [row.id, ...row.aliases]) summaries.set(id, row.summary)
  }
  await find(sql`neighbourhood = any(${[...neighbourhoods]}::bigint[])`)
  // A claim that comes from elsewhere is rare; each way to it is looked up by itself, or all claims of the case were read.
  const unknown = ids.filter((id) => !summaries.has(id))
  if (unknown.length === 0) return summaries
  await find(sql`id = any(${unknown}::text[])`)
  await find(sql`aliases && ${unknown}::text[]`)
  return summaries
}
