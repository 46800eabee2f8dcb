import { type Kysely, type Migration, Migrator, sql } from 'kysely'
import type { Database } from './database.ts'
import { firstSpeakers } from './migrations/0008-first-speakers.ts'
import { changedReports } from './migrations/0009-changed-reports.ts'
import { caseNames } from './migrations/0010-case-names.ts'
import { places } from './migrations/0011-places.ts'
import { claimOrder } from './migrations/0012-claim-order.ts'
import { linkings } from './migrations/0013-linkings.ts'
import { keptCounts } from './migrations/0014-kept-counts.ts'
import { positions } from './migrations/0015-positions.ts'

/**
 * Forward only: a migration that was released is never edited, a mistake is repaired by the next one. The SQL is that of
 * PostgreSQL 15. Names sort in order.
 */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': { up: first },
  '0002-review': { up: review },
  '0003-watches': { up: watches },
  '0004-claim-decisions': { up: claimDecisions },
  '0005-feeds-and-questions': { up: feedsAndQuestions },
  '0006-neighbourhoods': { up: neighbourhoods },
  '0008-first-speakers': { up: firstSpeakers },
  '0009-changed-reports': { up: changedReports },
  '0010-case-names': { up: caseNames },
  '0011-places': { up: places },
  '0012-claim-order': { up: claimOrder },
  '0013-linkings': { up: linkings },
  '0014-kept-counts': { up: keptCounts },
  '0015-positions': { up: positions },
}

/** The database was written by a newer version of Stemma. */
export class NewerSchema extends Error {
  constructor(names: readonly string[]) {
    super(
      `the database was written by a newer version of Stemma (${names.join(', ')}); start that version, or restore a backup made with this one`,
    )
    this.name = 'NewerSchema'
  }
}

/** Brings the schema to what this version knows; several processes may try at once. Refuses a newer one and changes nothing. */
export async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
    migrationTableName: 'schema_versions',
    migrationLockTableName: 'schema_lock',
  })
  const { rows } = await sql<{
    present: boolean
  }>`select to_regclass('schema_versions') is not null as present`.execute(database)
  if (rows[0]?.present === true) {
    const applied = await sql<{ name: string }>`select name from schema_versions order by name`.execute(database)
    const unknown = applied.rows.map((row) => row.name).filter((name) => !(name in migrations))
    if (unknown.length > 0) throw new NewerSchema(unknown)
  }
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('the database could not be brought up to date')
}

async function first(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table settings (name text primary key, value text not null)`,
    // What people make: kept for ever.
    sql`create table cases (
      id text primary key,
      title text not null,
      question text,
      label text,
      template text,
      created_at timestamptz not null default now(),
      revision bigint not null default 0,
      traced_revision bigint not null default 0,
      traced_at timestamptz,
      trace_problems json not null default '[]')`,
    sql`create table captures (
      id text primary key,
      sha256 text not null,
      byte_length bigint not null,
      locator text not null,
      url text,
      media_type text not null,
      charset text,
      retrieved_at text,
      given json not null,
      rendition json,
      received_at timestamptz not null default now(),
      state text not null default 'queued' check (state in ('queued', 'read', 'refused')),
      problems json not null default '[]')`,
    sql`create index captures_state on captures (state) where state <> 'read'`,
    sql`create table memberships (
      case_id text not null references cases on delete cascade,
      capture_id text not null references captures on delete cascade,
      added_at timestamptz not null default now(),
      primary key (case_id, capture_id))`,
    sql`create index memberships_capture on memberships (capture_id)`,
    sql`create table decisions (
      id bigint generated always as identity primary key,
      key text not null unique,
      case_id text not null,
      kind text not null,
      subject text not null,
      actor text not null,
      made_at timestamptz not null default now(),
      before json,
      after json,
      undoes text)`,
    sql`create index decisions_subject on decisions (case_id, kind, subject, id)`,
    sql`create function decisions_are_kept() returns trigger language plpgsql as $$
      begin raise exception 'decisions are never changed or deleted'; end $$`,
    sql`create trigger decisions_are_kept before update or delete on decisions
      for each statement execute function decisions_are_kept()`,
    // What the machine makes: can be thrown away and made again from captures and decisions.
    sql`create table reports (
      id text primary key,
      capture_id text not null unique references captures on delete cascade,
      title text,
      outlet text,
      lang text,
      url text,
      published_at text,
      text_length integer not null,
      attribution_count integer not null,
      document json not null,
      extraction json not null,
      read_at timestamptz not null default now(),
      search tsvector not null default ''::tsvector)`,
    sql`create index reports_search on reports using gin (search)`,
    sql`create index reports_published on reports (published_at desc nulls last, id)`,
    sql`create index reports_url on reports (url)`,
    sql`create table entities (
      report_id text not null references reports on delete cascade,
      name text not null,
      kind text not null,
      mentions integer not null,
      search tsvector not null default ''::tsvector,
      primary key (report_id, name, kind))`,
    sql`create index entities_name on entities (name, kind)`,
    sql`create index entities_search on entities using gin (search)`,
    sql`create table claims (
      case_id text not null references cases on delete cascade,
      id text not null,
      rank integer not null,
      digest text not null,
      gloss text not null,
      origin_low integer not null,
      origin_high integer not null,
      outlet_count integer not null,
      report_count integer not null,
      first_seen text,
      last_seen text,
      conflict_count integer not null,
      drift_count integer not null,
      denied boolean not null,
      report_ids text[] not null,
      source_ids text[] not null,
      aliases text[] not null,
      summary json not null,
      document json not null,
      search tsvector not null default ''::tsvector,
      primary key (case_id, id))`,
    sql`create index claims_rank on claims (case_id, rank)`,
    sql`create index claims_id on claims (id)`,
    sql`create index claims_reports on claims using gin (report_ids)`,
    sql`create index claims_sources on claims using gin (source_ids)`,
    sql`create index claims_aliases on claims using gin (aliases)`,
    sql`create index claims_search on claims using gin (search)`,
    sql`create table sources (
      case_id text not null references cases on delete cascade,
      id text not null,
      rank integer not null,
      digest text not null,
      name text not null,
      kind text not null,
      claim_count integer not null,
      document json not null,
      search tsvector not null default ''::tsvector,
      primary key (case_id, id))`,
    sql`create index sources_search on sources using gin (search)`,
    sql`create table derivations (
      case_id text not null references cases on delete cascade,
      id text not null,
      rank integer not null,
      digest text not null,
      report_ids text[] not null,
      document json not null,
      primary key (case_id, id))`,
    sql`create index derivations_reports on derivations using gin (report_ids)`,
    sql`create table conflicts (
      case_id text not null references cases on delete cascade,
      id text not null,
      rank integer not null,
      digest text not null,
      claim_ids text[] not null,
      document json not null,
      primary key (case_id, id))`,
    sql`create index conflicts_claims on conflicts using gin (claim_ids)`,
    sql`create table drifts (
      case_id text not null references cases on delete cascade,
      id text not null,
      rank integer not null,
      digest text not null,
      claim_id text not null,
      document json not null,
      primary key (case_id, id))`,
    sql`create index drifts_claim on drifts (case_id, claim_id)`,
  ]
  for (const statement of statements) await statement.execute(database)
}

async function review(database: Kysely<unknown>): Promise<void> {
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

async function watches(database: Kysely<unknown>): Promise<void> {
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

async function claimDecisions(database: Kysely<unknown>): Promise<void> {
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

async function feedsAndQuestions(database: Kysely<unknown>): Promise<void> {
  const statements = [
    // How bytes were fetched: headers, redirects, times, tool. Null for files and for what was captured before.
    sql`alter table captures add column exchange json`,
    sql`create table questions (
      id text primary key,
      case_id text not null references cases on delete cascade,
      text text not null,
      words text not null,
      created_at timestamptz not null default now())`,
    sql`create index questions_case on questions (case_id)`,
    // What people set of a feed, and how it stands.
    sql`create table feeds (
      id text primary key,
      case_id text not null references cases on delete cascade,
      url text not null,
      every integer not null,
      state text not null default 'active' check (state in ('active', 'paused', 'ended')),
      interval integer not null,
      etag text,
      last_modified text,
      failures integer not null default 0,
      last_result json,
      next_poll_at timestamptz not null default now(),
      leased_until timestamptz,
      created_at timestamptz not null default now(),
      unique (case_id, url))`,
    sql`create index feeds_due on feeds (next_poll_at) where state = 'active'`,
    sql`create table feed_entries (
      feed_id text not null references feeds on delete cascade,
      key text not null,
      digest text not null,
      primary key (feed_id, key))`,
    sql`alter table watches add column webhook json`,
    sql`create table deliveries (
      alert_id text primary key references alerts on delete cascade,
      watch_id text not null references watches on delete cascade,
      state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up')),
      tries integer not null default 0,
      problem text,
      tried_at timestamptz,
      next_try_at timestamptz not null default now())`,
    sql`create index deliveries_due on deliveries (next_try_at) where state = 'waiting'`,
    sql`create index deliveries_watch on deliveries (watch_id, tried_at desc)`,
  ]
  for (const statement of statements) await statement.execute(database)
}

async function neighbourhoods(database: Kysely<unknown>): Promise<void> {
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
