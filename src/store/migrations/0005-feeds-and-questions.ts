import { type Kysely, sql } from 'kysely'

/** Feeds that are polled, standing questions, and alerts that are sent on. */
export async function feedsAndQuestions(database: Kysely<unknown>): Promise<void> {
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
