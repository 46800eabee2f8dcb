import { type Kysely, sql } from 'kysely'

/** The order in which a case shows its claims: what is new first. */
export async function claimOrder(database: Kysely<unknown>): Promise<void> {
  await sql`create index claims_news on claims
    (case_id, new_origin_seen desc nulls last, conflict_count desc, report_count desc, rank, id)`.execute(database)
}
