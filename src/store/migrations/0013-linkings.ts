import { type Kysely, sql } from 'kysely'

/** Who looked up reports of a case last, so that a process knows whether what it remembers of them still holds. */
export async function linkings(database: Kysely<unknown>): Promise<void> {
  await sql`create table linkings (
    case_number integer primary key references cases (number) on delete cascade,
    token uuid not null)`.execute(database)
}
