import { type Kysely, sql } from 'kysely'

/** Places of reports in a table of their own: the map read them out of every report of a case each time. */
export async function places(database: Kysely<unknown>): Promise<void> {
  const statements = [
    sql`create table places (
      report_id text not null references reports on delete cascade,
      capture_id text not null,
      name text not null,
      lat double precision not null,
      lon double precision not null,
      country text,
      mentions integer not null)`,
    sql`create index places_report on places (report_id)`,
    sql`create index places_capture on places (capture_id)`,
    sql`insert into places (report_id, capture_id, name, lat, lon, country, mentions)
      select id, capture_id, place->>'name', (place->>'lat')::float8, (place->>'lon')::float8, place->>'country', count(*)
      from reports cross join lateral json_array_elements(extraction->'places') as place
      where place->>'lat' is not null and place->>'lon' is not null
      group by 1, 2, 3, 4, 5, 6`,
  ]
  for (const statement of statements) await statement.execute(database)
}
