import { type Kysely, type RawBuilder, sql } from 'kysely'

type Sql = RawBuilder<unknown>

/**
 * What stands at the head of every page of a case, its days and its places are counted when something changes, as names are since
 * 0010. With 5,000 reports counting them when they are asked for took 40 ms each, and a case is asked for again whenever a report
 * was read.
 */
export async function keptCounts(database: Kysely<unknown>): Promise<void> {
  for (const statement of [...overviews(), ...days(), ...places()]) await statement.execute(database)
}

const states = ['queued', 'read', 'refused'] as const

function overviews(): readonly Sql[] {
  const counted = sql`select case_id, ${sql.join(states.map((state) => sql`count(*) filter (where state = ${sql.lit(state)}) as ${sql.ref(state)}`))}`
  const ofClaims = sql`select case_id, count(*) as claims, count(*) filter (where conflict_count > 0) as conflicts`
  const members = { table: 'case_counts', keys: ['case_id'], sums: states }
  const claims = { table: 'case_counts', keys: ['case_id'], sums: ['claims', 'conflicts'] }
  const inGroups = sql`group by case_id order by case_id`
  return [
    sql`create table case_counts (
      case_id text primary key references cases on delete cascade,
      queued integer not null default 0,
      read integer not null default 0,
      refused integer not null default 0,
      claims integer not null default 0,
      conflicts integer not null default 0)`,
    sql`insert into case_counts (case_id, queued, read, refused)
      ${counted} from memberships join captures on captures.id = capture_id group by case_id`,
    sql`insert into case_counts as kept (case_id, claims, conflicts) ${ofClaims} from claims group by case_id
      on conflict (case_id) do update set claims = excluded.claims, conflicts = excluded.conflicts`,
    counting(
      'count_members',
      members,
      sql`${counted} from touched join captures on captures.id = capture_id ${inGroups}`,
    ),
    ...onComingAndGoing('memberships', 'count_members'),
    sql`create function count_states() returns trigger language plpgsql as $$
      begin
        update case_counts as kept set ${sql.join(states.map((state) => sql`${sql.ref(state)} = kept.${sql.ref(state)} + moved.${sql.ref(state)}`))}
        from (
          select case_id, ${sql.join(states.map((state) => sql`sum((touched.state = ${sql.lit(state)})::integer - (was.state = ${sql.lit(state)})::integer) as ${sql.ref(state)}`))}
          from was join touched using (id) join memberships on capture_id = id
          where was.state <> touched.state ${inGroups}) as moved
        where kept.case_id = moved.case_id;
        return null;
      end $$`,
    sql`create trigger count_states after update on captures
      referencing old table as was new table as touched for each statement execute function count_states()`,
    counting('count_claims', claims, sql`${ofClaims} from touched ${inGroups}`),
    ...onComingAndGoing('claims', 'count_claims'),
    sql`create function count_conflicts() returns trigger language plpgsql as $$
      begin
        update case_counts as kept set conflicts = kept.conflicts + moved.conflicts
        from (
          select case_id, sum((touched.conflict_count > 0)::integer - (was.conflict_count > 0)::integer) as conflicts
          from was join touched using (case_id, id)
          where (was.conflict_count > 0) <> (touched.conflict_count > 0) ${inGroups}) as moved
        where kept.case_id = moved.case_id;
        return null;
      end $$`,
    sql`create trigger count_conflicts after update on claims
      referencing old table as was new table as touched for each statement execute function count_conflicts()`,
  ]
}

function days(): readonly Sql[] {
  const day = sql`case when published_at ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' then left(published_at, 10) else '' end`
  const counted = sql`select case_id, ${day} as day, count(*) as reports`
  const inGroups = sql`group by 1, 2 order by 1, 2`
  const kept = { table: 'case_days', keys: ['case_id', 'day'], sums: ['reports'] }
  return [
    // The day is empty for reports whose day is not known.
    sql`create table case_days (
      case_id text not null references cases on delete cascade,
      day text not null,
      reports integer not null,
      primary key (case_id, day))`,
    sql`insert into case_days (case_id, day, reports)
      ${counted} from reports join memberships using (capture_id) group by 1, 2`,
    counting(
      'count_days_of_reports',
      kept,
      sql`${counted} from touched join memberships using (capture_id) ${inGroups}`,
    ),
    counting('count_days_of_members', kept, sql`${counted} from touched join reports using (capture_id) ${inGroups}`),
    ...onComingAndGoing('reports', 'count_days_of_reports'),
    ...onComingAndGoing('memberships', 'count_days_of_members'),
  ]
}

function places(): readonly Sql[] {
  const counted = sql`select case_id, name, lat, lon, coalesce(country, '') as country, sum(mentions) as mentions,
    count(*) as reports`
  const inGroups = sql`group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`
  const keys = ['case_id', 'name', 'lat', 'lon', 'country']
  const kept = { table: 'case_places', keys, sums: ['mentions', 'reports'] }
  return [
    // The country is empty for places of none.
    sql`create table case_places (
      case_id text not null references cases on delete cascade,
      name text not null,
      lat double precision not null,
      lon double precision not null,
      country text not null,
      mentions integer not null,
      reports integer not null,
      primary key (case_id, name, lat, lon, country))`,
    sql`create index places_place on places (name, lat, lon, report_id)`,
    sql`insert into case_places (case_id, name, lat, lon, country, mentions, reports)
      ${counted} from places join memberships using (capture_id) group by 1, 2, 3, 4, 5`,
    counting(
      'count_places_of_reports',
      kept,
      sql`${counted} from touched join memberships using (capture_id) ${inGroups}`,
    ),
    counting('count_places_of_members', kept, sql`${counted} from touched join places using (capture_id) ${inGroups}`),
    ...onComingAndGoing('places', 'count_places_of_reports'),
    ...onComingAndGoing('memberships', 'count_places_of_members'),
  ]
}

/**
 * Adds what was counted of rows that came (`touched`), and takes away what was counted of rows that went. What goes with its case has
 * no counts left to be changed. `counted` is in order, so that two who count wait for each other and not both.
 */
function counting(
  name: string,
  kept: { readonly table: string; readonly keys: readonly string[]; readonly sums: readonly string[] },
  counted: Sql,
): Sql {
  const refs = (columns: readonly string[]): Sql => sql.join(columns.map((column) => sql.ref(column)))
  const changed = (sign: '+' | '-', from: string): Sql =>
    sql.join(
      kept.sums.map(
        (sum) => sql`${sql.ref(sum)} = kept.${sql.ref(sum)} ${sql.raw(sign)} ${sql.raw(from)}.${sql.ref(sum)}`,
      ),
    )
  const same = kept.keys.map((key) => sql`kept.${sql.ref(key)} = gone.${sql.ref(key)}`)
  return sql`create function ${sql.ref(name)}() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into ${sql.table(kept.table)} as kept (${refs([...kept.keys, ...kept.sums])}) ${counted}
        on conflict (${refs(kept.keys)}) do update set ${changed('+', 'excluded')};
      else
        update ${sql.table(kept.table)} as kept set ${changed('-', 'gone')}
        from (${counted}) as gone where ${sql.join(same, sql` and `)};
      end if;
      return null;
    end $$`
}

function onComingAndGoing(table: string, counts: string): readonly Sql[] {
  return (['insert', 'delete'] as const).map(
    (event) => sql`create trigger ${sql.ref(`${counts}_${event}`)} after ${sql.raw(event)} on ${sql.table(table)}
      referencing ${sql.raw(event === 'insert' ? 'new' : 'old')} table as touched
      for each statement execute function ${sql.ref(counts)}()`,
  )
}
