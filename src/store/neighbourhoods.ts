import { sql } from 'kysely'
import type { Database } from './database.ts'

/** A report of a case by its place, with the keys under which it is found. */
export interface LinkedReport {
  readonly place: number
  readonly keys: readonly number[]
}

/** The number of a case in the tables of this file; undefined when there is no such case. */
export async function caseNumber(database: Database, caseId: string): Promise<number | undefined> {
  return (await database.selectFrom('cases').select('number').where('id', '=', caseId).executeTakeFirst())?.number
}

/** Keeps others from changing the neighbourhoods of a case until the transaction ends. */
export async function lockNeighbourhoods(database: Database, number: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('neighbourhoods'), ${number}::integer)`.execute(database)
}

/** The first holders of each key by their places, at most so many. Keys that nobody holds are left out. */
export async function firstHolders(
  database: Database,
  number: number,
  keys: readonly number[],
  most: number,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { rows } = await sql<{ key: number; places: string | null }>`select k.key, (
      select string_agg(f.place::text, ' ' order by f.place) from (
        select p.place from postings p where p.case_number = ${number} and p.key = k.key order by p.place limit ${most}) f
    ) as places from unnest(${[...keys]}::integer[]) as k(key)`.execute(database)
  return new Map(
    rows.flatMap(({ key, places }) => (places === null ? [] : [[key, places.split(' ').map(Number)] as const])),
  )
}

export async function holdersOf(database: Database, number: number, keys: readonly number[]): Promise<number[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<{ place: number }>`select distinct place from postings
    where case_number = ${number} and key = any(${[...keys]}::integer[])`.execute(database)
  return rows.map(({ place }) => place)
}

export async function deleteLinked(database: Database, number: number, { place, keys }: LinkedReport): Promise<void> {
  await database.deleteFrom('linked').where('case_number', '=', number).where('place', '=', place).execute()
  await sql`delete from postings where case_number = ${number} and place = ${place}
    and key = any(${[...keys]}::integer[])`.execute(database)
  await sql`delete from neighbours where case_number = ${number} and (a = ${place}
    or (b = ${place} and a in (select b from neighbours where case_number = ${number} and a = ${place})))`.execute(
    database,
  )
}

/** Enters pairs of neighbours, both ways round. */
export async function insertNeighbours(
  database: Database,
  number: number,
  pairs: readonly (readonly [number, number])[],
  decided: boolean,
): Promise<void> {
  if (pairs.length === 0) return
  const [a, b] = [pairs.flat(), pairs.flatMap(([x, y]) => [y, x])]
  await sql`insert into neighbours (case_number, a, b, decided)
    select ${number}, a, b, ${decided} from unnest(${a}::bigint[], ${b}::bigint[]) as p(a, b)
    on conflict do nothing`.execute(database)
}

export async function deleteNeighbours(
  database: Database,
  number: number,
  pairs: readonly (readonly [number, number])[],
  decided: boolean,
): Promise<void> {
  if (pairs.length === 0) return
  const [a, b] = [pairs.flat(), pairs.flatMap(([x, y]) => [y, x])]
  await sql`delete from neighbours n using unnest(${a}::bigint[], ${b}::bigint[]) as p(a, b)
    where n.case_number = ${number} and n.a = p.a and n.b = p.b and n.decided = ${decided}`.execute(database)
}

/** Pairs that a reviewer made neighbours, each once, the lesser place first. */
export async function decidedNeighbours(database: Database, number: number): Promise<(readonly [number, number])[]> {
  const rows = await database
    .selectFrom('neighbours')
    .select(['a', 'b'])
    .where('case_number', '=', number)
    .where('decided', '=', true)
    .execute()
  return rows.flatMap(({ a, b }) => (a < b ? [[a, b] as const] : []))
}

/** The neighbourhoods of some places, each once. */
export async function neighbourhoodsAt(
  database: Database,
  number: number,
  places: readonly number[],
): Promise<number[]> {
  if (places.length === 0) return []
  const { rows } = await sql<{ id: number }>`select distinct neighbourhood as id from linked
    where case_number = ${number} and place = any(${[...places]}::bigint[])`.execute(database)
  return rows.map(({ id }) => id)
}

/** Members of some neighbourhoods, and which of these are neighbours. */
export async function membersOf(
  database: Database,
  number: number,
  ids: readonly number[],
): Promise<{
  readonly places: readonly number[]
  readonly pairs: readonly { readonly a: number; readonly b: number }[]
}> {
  const members = await sql<{ place: number }>`select place from linked
    where case_number = ${number} and neighbourhood = any(${[...ids]}::bigint[]) order by place`.execute(database)
  const places = members.rows.map(({ place }) => place)
  const { rows } = await sql<{ a: number; b: number }>`select a, b from neighbours
    where case_number = ${number} and a = any(${places}::bigint[]) and a < b`.execute(database)
  return { places, pairs: rows }
}

/** Puts places into neighbourhoods: `ids` in the order of `places`. The neighbourhoods they come to are stale then. */
export async function assignNeighbourhoods(
  database: Database,
  number: number,
  places: readonly number[],
  ids: readonly number[],
): Promise<void> {
  await sql`update linked l set neighbourhood = n.id
    from unnest(${[...places]}::bigint[], ${[...ids]}::bigint[]) as n(place, id)
    where l.case_number = ${number} and l.place = n.place and l.neighbourhood <> n.id`.execute(database)
  await markStale(database, number, [...new Set(ids)])
}

export async function markStale(database: Database, number: number, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  await sql`insert into neighbourhoods (case_number, id, stale)
    select ${number}, id, true from unnest(${[...ids]}::bigint[]) as n(id)
    on conflict (case_number, id) do update set stale = true`.execute(database)
}

/** Places of those of the reports that were looked up. */
export async function placesOf(
  database: Database,
  number: number,
  reports: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (reports.length === 0) return new Map()
  const { rows } = await sql<{ report: string; place: number }>`select report_id as report, place from linked
    where case_number = ${number} and report_id = any(${[...reports]}::text[])`.execute(database)
  return new Map(rows.map(({ report, place }) => [report, place]))
}

/** A neighbourhood that has to be traced again. One without reports is to be forgotten. */
export interface StaleNeighbourhood {
  readonly id: number
  readonly reports: readonly string[]
}

/** The first stale neighbourhoods that together hold at most so many reports; always at least one when there is any. */
export async function staleNeighbourhoods(
  database: Database,
  number: number,
  most: { readonly neighbourhoods: number; readonly reports: number },
): Promise<readonly StaleNeighbourhood[]> {
  const { rows } = await sql<{ id: number; report: string | null }>`select n.id, l.report_id as report
    from (select id from neighbourhoods where case_number = ${number} and stale order by id limit ${most.neighbourhoods}) n
    left join linked l on l.case_number = ${number} and l.neighbourhood = n.id order by n.id, l.report_id`.execute(
    database,
  )
  const found = new Map<number, string[]>()
  for (const { id, report } of rows) {
    const reports = found.get(id) ?? []
    if (report !== null) reports.push(report)
    found.set(id, reports)
  }
  let count = 0
  return [...found]
    .map(([id, reports]) => ({ id, reports }))
    .filter(({ reports }, index) => {
      count += reports.length
      return index === 0 || count <= most.reports
    })
}

/**
 * Marks as stale every neighbourhood for which other decisions stand than those it was traced with. `standing` are digests by
 * neighbourhood; one that is not named has none.
 */
export async function markDecided(
  database: Database,
  number: number,
  standing: ReadonlyMap<number, string>,
): Promise<void> {
  await sql`update neighbourhoods n set stale = true
    from neighbourhoods o left join unnest(${[...standing.keys()]}::bigint[], ${[...standing.values()]}::text[])
      as s(id, decisions) on s.id = o.id
    where n.case_number = ${number} and o.case_number = ${number} and n.id = o.id
      and n.decisions <> coalesce(s.decisions, '')`.execute(database)
}

/** Says that neighbourhoods were traced, with which decisions and which problems; those without members are forgotten. */
export async function markTraced(
  database: Database,
  number: number,
  traced: readonly { readonly id: number; readonly decisions: string; readonly problems: string }[],
  forgotten: readonly number[],
): Promise<void> {
  await sql`update neighbourhoods n set stale = false, decisions = t.decisions, problems = t.problems::json
    from unnest(${traced.map(({ id }) => id)}::bigint[], ${traced.map((each) => each.decisions)}::text[],
      ${traced.map(({ problems }) => problems)}::text[]) as t(id, decisions, problems)
    where n.case_number = ${number} and n.id = t.id`.execute(database)
  if (forgotten.length === 0) return
  await sql`delete from neighbourhoods where case_number = ${number}
    and id = any(${[...forgotten]}::bigint[])`.execute(database)
}

/** The neighbourhoods of those of the reports that were looked up. */
export async function neighbourhoodsOfReports(
  database: Database,
  number: number,
  reports: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (reports.length === 0) return new Map()
  const { rows } = await sql<{ report: string; id: number }>`select report_id as report, neighbourhood as id from linked
    where case_number = ${number} and report_id = any(${[...reports]}::text[])`.execute(database)
  return new Map(rows.map(({ report, id }) => [report, id]))
}
