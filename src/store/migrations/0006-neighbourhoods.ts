import { type Kysely, sql } from 'kysely'

/** Reports are looked up among each other, and traced by neighbourhood (ADR 14). */
export async function neighbourhoods(database: Kysely<unknown>): Promise<void> {
  const results = ['claims', 'derivations', 'conflicts', 'drifts']
  const statements = [
    // A short name for rows that come in hundreds for each report.
    sql`alter table cases add column number integer generated always as identity unique`,
    sql`create table signatures (
      report_id text primary key references reports on delete cascade,
      document json not null)`,
    // The reports of a case that were looked up among the others; read_at is that of the reading that was looked up.
    sql`create table linked (
      case_number integer not null references cases (number) on delete cascade,
      place bigint not null,
      report_id text not null,
      read_at timestamptz not null,
      neighbourhood bigint not null,
      keys integer[] not null,
      primary key (case_number, place))`,
    sql`create index linked_neighbourhood on linked (case_number, neighbourhood)`,
    sql`create index linked_report on linked (report_id)`,
    // The inverted index: which reports hold a key. Without a foreign key, whose check would cost more than the row.
    sql`create table postings (
      case_number integer not null,
      key integer not null,
      place bigint not null,
      primary key (case_number, key, place))`,
    // Reports that are neighbours, both ways round; decided ones by a reviewer.
    sql`create table neighbours (
      case_number integer not null references cases (number) on delete cascade,
      a bigint not null,
      b bigint not null,
      decided boolean not null,
      primary key (case_number, a, b, decided))`,
    // A neighbourhood goes by the least place in it. A stale one has to be traced again, or to be forgotten when it is empty.
    sql`create table neighbourhoods (
      case_number integer not null references cases (number) on delete cascade,
      id bigint not null,
      stale boolean not null,
      decisions text not null default '',
      problems json not null default '[]',
      primary key (case_number, id))`,
    sql`create index neighbourhoods_stale on neighbourhoods (case_number, id) where stale`,
    // What each neighbourhood knows of a source; \`sources\` holds what comes of all.
    sql`create table source_views (
      case_id text not null references cases on delete cascade,
      neighbourhood bigint not null,
      id text not null,
      claim_count integer not null,
      document json not null,
      primary key (case_id, id, neighbourhood))`,
    sql`create index source_views_neighbourhood on source_views (case_id, neighbourhood)`,
    ...results.flatMap((table) => [
      sql`alter table ${sql.table(table)} add column neighbourhood bigint not null default 0`,
      sql`create index ${sql.ref(`${table}_neighbourhood`)} on ${sql.table(table)} (case_id, neighbourhood)`,
    ]),
    // Everything traced before belongs to one neighbourhood without members, and is replaced by the next trace.
    sql`insert into neighbourhoods (case_number, id, stale) select number, 0, true from cases`,
    sql`insert into source_views (case_id, neighbourhood, id, claim_count, document)
      select case_id, 0, id, claim_count, document from sources`,
    sql`update cases set revision = revision + 1`,
  ]
  for (const statement of statements) await statement.execute(database)
}
