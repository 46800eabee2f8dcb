import { type Kysely, sql } from 'kysely'

/**
 * An index for each order in which a list is paged: the page behind a row is one range of it. The expressions are those of
 * `claim-orders.ts`, `report-list.ts` and `people.ts`, letter by letter.
 */
export async function positions(database: Kysely<unknown>): Promise<void> {
  const date = (column: string, unknown: string): ReturnType<typeof sql> =>
    sql`(coalesce(${sql.ref(column)}, ${sql.lit(unknown)}) collate "C")`
  const statements = [
    sql`drop index claims_news`,
    sql`drop index claims_rank`,
    sql`drop index reports_published`,
    sql`create index claims_by_evidence on claims (case_id, rank, id)`,
    sql`create index claims_by_news on claims
      (case_id, ${date('new_origin_seen', '')}, conflict_count, report_count, (- rank), id)`,
    sql`create index claims_by_origins on claims (case_id, origin_low, origin_high, (- rank), id)`,
    sql`create index claims_by_spread on claims (case_id, report_count, (- rank), id)`,
    sql`create index claims_by_last_seen on claims (case_id, ${date('last_seen', '')}, (- rank), id)`,
    sql`create index claims_by_first_seen on claims (case_id, ${date('first_seen', '~')}, rank, id)`,
    sql`create index reports_newest on reports (${date('published_at', '')}, id)`,
    sql`create index reports_oldest on reports (${date('published_at', '~')}, id)`,
    sql`create index sources_by_claims on sources (case_id, (- claim_count), id)`,
    // The first words of a report, for lists: without it the whole text is fetched for each line. Null in reports read before.
    sql`alter table reports add column opening text`,
  ]
  for (const statement of statements) await statement.execute(database)
}
