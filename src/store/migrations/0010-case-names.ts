import { type Kysely, sql } from 'kysely'

/**
 * Names are counted for each case when reports come and go. Counting them when they are asked for took a fifth of a second with
 * 20,000 reports. The database counts by itself, whoever adds or takes away.
 */
export async function caseNames(database: Kysely<unknown>): Promise<void> {
  const statements = [
    // The capture of the report: a report that is taken away is gone before its names are.
    sql`alter table entities add column capture_id text`,
    sql`update entities set capture_id = r.capture_id from reports r where r.id = entities.report_id`,
    sql`alter table entities alter column capture_id set not null`,
    sql`create index entities_capture on entities (capture_id)`,
    // Names are searched where they are counted.
    sql`drop index entities_search`,
    sql`alter table entities drop column search`,
    sql`create table case_names (
      case_id text not null references cases on delete cascade,
      name text not null,
      kind text not null,
      mentions integer not null,
      reports integer not null,
      search tsvector generated always as (to_tsvector('simple'::regconfig, name)) stored,
      primary key (case_id, name, kind))`,
    sql`create index case_names_search on case_names using gin (search)`,
    sql`insert into case_names (case_id, name, kind, mentions, reports)
      select m.case_id, e.name, e.kind, sum(e.mentions), count(*) from entities e join memberships m using (capture_id)
      group by m.case_id, e.name, e.kind`,
    counting('count_names_of_reports', 'memberships'),
    counting('count_names_of_members', 'entities'),
    ...['insert', 'delete'].flatMap((event) => [
      trigger('entities', event, 'count_names_of_reports'),
      trigger('memberships', event, 'count_names_of_members'),
    ]),
  ]
  for (const statement of statements) await statement.execute(database)
}

/** `beside`: the table that holds the other half of what is counted. In order, so that two who count wait for each other and not both. */
function counting(name: string, beside: string): ReturnType<typeof sql> {
  const counted = sql`select case_id, name, kind, sum(mentions) as mentions, count(*) as reports
    from touched join ${sql.table(beside)} using (capture_id) group by case_id, name, kind order by case_id, name, kind`
  return sql`create function ${sql.ref(name)}() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into case_names as kept (case_id, name, kind, mentions, reports) ${counted}
        on conflict (case_id, name, kind) do update
          set mentions = kept.mentions + excluded.mentions, reports = kept.reports + excluded.reports;
      else
        -- With a case that is taken away its names go as well, and nothing is left to be counted.
        update case_names as kept set mentions = kept.mentions - gone.mentions, reports = kept.reports - gone.reports
        from (${counted}) as gone
        where (kept.case_id, kept.name, kept.kind) = (gone.case_id, gone.name, gone.kind);
      end if;
      return null;
    end $$`
}

function trigger(table: string, event: string, counts: string): ReturnType<typeof sql> {
  return sql`create trigger ${sql.ref(`${counts}_${event}`)} after ${sql.raw(event)} on ${sql.table(table)}
    referencing ${sql.raw(event === 'insert' ? 'new' : 'old')} table as touched
    for each statement execute function ${sql.ref(counts)}()`
}
