import { type Kysely, sql } from 'kysely'

/** Decisions about claims: who made which, and what stands. */
export async function review(database: Kysely<unknown>): Promise<void> {
  const statements = [
    // The decision that holds now for each subject; made of the decisions, and kept so that lists can be filtered by it.
    sql`create table standings (
      case_id text not null,
      kind text not null,
      subject text not null,
      key text not null,
      value json,
      primary key (case_id, kind, subject))`,
    sql`insert into standings (case_id, kind, subject, key, value)
      select distinct on (case_id, kind, subject) case_id, kind, subject, key, after from decisions
      order by case_id, kind, subject, id desc`,
  ]
  for (const statement of statements) await statement.execute(database)
}
