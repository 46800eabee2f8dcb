import { type Kysely, sql } from 'kysely'

/** Watches, and the alerts that they give. */
export async function watches(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table watches (
      id text primary key,
      case_id text not null references cases on delete cascade,
      title text not null,
      words text not null,
      created_at timestamptz not null default now())`,
    sql`create table alerts (
      id text primary key,
      watch_id text not null references watches on delete cascade,
      case_id text not null,
      claim_id text not null,
      kind text not null,
      message text not null,
      made_at timestamptz not null default now())`,
    sql`create index alerts_made on alerts (case_id, made_at desc)`,
  ]
  for (const statement of statements) await statement.execute(database)
}
