import { type Kysely, sql } from 'kysely'

/** Decisions are found by the claims that they are about, and those made at once by their batch. */
export async function claimDecisions(database: Kysely<unknown>): Promise<void> {
  const statements = [
    // Null in decisions made before: they are about their subject alone.
    sql`alter table decisions add column about text[]`,
    sql`alter table decisions add column batch text`,
    sql`create index decisions_about on decisions using gin (about)`,
    sql`create index decisions_batch on decisions (batch) where batch is not null`,
    sql`alter table standings add column about text[] not null default '{}'`,
    sql`update standings set about = array[subject]`,
    sql`create index standings_about on standings using gin (about)`,
  ]
  for (const statement of statements) await statement.execute(database)
}
