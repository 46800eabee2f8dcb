import { sql } from 'kysely'
import type { Signature } from '../model/signature.ts'
import type { Database } from './database.ts'
import { markStale } from './neighbourhoods.ts'

/**
 * Notes that reports of a case are looked up, under a name of its own, and who did so last: undefined when nobody did. To be
 * called where others are kept from it.
 */
export async function enterLinking(
  database: Database,
  number: number,
): Promise<{ readonly before: string | undefined; readonly now: string }> {
  const before = await database
    .selectFrom('linkings')
    .select('token')
    .where('case_number', '=', number)
    .executeTakeFirst()
  const { rows } = await sql<{ token: string }>`insert into linkings (case_number, token)
    values (${number}, gen_random_uuid())
    on conflict (case_number) do update set token = excluded.token returning token`.execute(database)
  return { before: before?.token, now: rows[0]?.token ?? '' }
}

/** All holders of each key. Keys that nobody holds are left out. */
export async function holdersByKey(
  database: Database,
  number: number,
  keys: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ key: number; places: string }>`select key, string_agg(place::text, ' ') as places
    from postings where case_number = ${number} and key = any(${[...keys]}::integer[]) group by key`.execute(database)
  return new Map(rows.map(({ key, places }) => [key, places.split(' ').map(Number)]))
}

/** Enters reports as neighbourhoods of their own. Returns the places of those that are still there. */
export async function insertLinked(
  database: Database,
  number: number,
  signatures: readonly Signature[],
): Promise<ReadonlySet<number>> {
  if (signatures.length === 0) return new Set()
  const keys = signatures.map((signature) => signature.keys.join(' '))
  const { rows } = await sql<{ place: number }>`insert into linked
      (case_number, place, report_id, read_at, neighbourhood, keys)
    select ${number}, place, id, read_at, place, string_to_array(s.keys, ' ')::integer[]
    from unnest(${signatures.map(({ report }) => report)}::text[], ${signatures.map(({ place }) => place)}::bigint[],
      ${keys}::text[]) as s(report, place, keys) join reports on reports.id = s.report
    returning place`.execute(database)
  const entered = new Set(rows.map(({ place }) => place))
  const present = signatures.filter(({ place }) => entered.has(place))
  await sql`insert into postings (case_number, key, place)
    select ${number}, key, place from unnest(${present.flatMap((one) => [...one.keys])}::integer[],
      ${present.flatMap((one) => one.keys.map(() => one.place))}::bigint[]) as p(key, place)`.execute(database)
  await markStale(database, number, [...entered])
  return entered
}

/** The ids of the reports at some places, by these. */
export async function reportsAt(
  database: Database,
  number: number,
  places: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (places.length === 0) return new Map()
  const { rows } = await sql<{ place: number; report: string }>`select place, report_id as report from linked
    where case_number = ${number} and place = any(${[...places]}::bigint[])`.execute(database)
  return new Map(rows.map(({ place, report }) => [place, report]))
}

/** The signatures of reports, by the reports' ids. */
export async function signaturesOf(
  database: Database,
  reports: readonly string[],
): Promise<ReadonlyMap<string, Signature>> {
  if (reports.length === 0) return new Map()
  const { rows } = await sql<{ document: Signature }>`select document from signatures
    where report_id = any(${[...reports]}::text[])`.execute(database)
  return new Map(rows.map(({ document }) => [document.report, document]))
}

/** Pairs that are neighbours by themselves and not by a decision, with one of the places first. */
export async function neighboursOf(
  database: Database,
  number: number,
  places: readonly number[],
): Promise<(readonly [number, number])[]> {
  if (places.length === 0) return []
  const { rows } = await sql<{ a: number; b: number }>`select a, b from neighbours
    where case_number = ${number} and a = any(${[...places]}::bigint[]) and not decided`.execute(database)
  return rows.map(({ a, b }) => [a, b])
}

/** The neighbourhood of each place. */
export async function homesOf(
  database: Database,
  number: number,
  places: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (places.length === 0) return new Map()
  const { rows } = await sql<{ place: number; home: number }>`select place, neighbourhood as home from linked
    where case_number = ${number} and place = any(${[...places]}::bigint[])`.execute(database)
  return new Map(rows.map(({ place, home }) => [place, home]))
}

/** Moves the members of neighbourhoods to others: from the key to the value. */
export async function moveNeighbourhoods(
  database: Database,
  number: number,
  moves: ReadonlyMap<number, number>,
): Promise<void> {
  if (moves.size === 0) return
  await sql`update linked l set neighbourhood = m.new from unnest(${[...moves.keys()]}::bigint[],
      ${[...moves.values()]}::bigint[]) as m(old, new)
    where l.case_number = ${number} and l.neighbourhood = m.old`.execute(database)
}
