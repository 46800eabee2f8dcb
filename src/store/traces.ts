import { type Transaction, sql } from 'kysely'
import type { Claim } from '../model/claim.ts'
import type { Conflict } from '../model/conflict.ts'
import type { Derivation } from '../model/derivation.ts'
import type { Drift } from '../model/drift.ts'
import type { Problem } from '../model/problem.ts'
import type { Source } from '../model/source.ts'
import type { Database } from './database.ts'
import { digestOf } from './capture-files.ts'
import { toJson } from './storable.ts'
import type { Tables } from './tables.ts'

/** What tracing a case makes, without the reports. */
export interface TraceParts {
  readonly sources: readonly Source[]
  readonly claims: readonly Claim[]
  readonly derivations: readonly Derivation[]
  readonly conflicts: readonly Conflict[]
  readonly drifts: readonly Drift[]
  readonly problems: readonly Problem[]
}

/** What lists, filters and searches need of a claim beside the claim itself; one for each claim, in the same order. */
export interface ClaimColumns {
  /** Sorts claims, least first; equal ones go by their ids. */
  readonly rank: number
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly conflictCount: number
  readonly driftCount: number
  readonly denied: boolean
  readonly reportIds: readonly string[]
  readonly sourceIds: readonly string[]
  /** The day on which the last of several origins was first heard; null while none came after the first day. */
  readonly newOriginSeen: string | null
  /** Sources heard on the first day of a claim that another origin came to later. */
  readonly firstSourceIds: readonly string[]
  /** The words by which the claim is found. */
  readonly words: string
  /** What lists show. */
  readonly summary: unknown
}

interface Row {
  readonly id: string
  readonly neighbourhood: number
  readonly rank: number
  readonly digest: string
  /** The remaining columns. */
  readonly columns: Readonly<Record<string, unknown>>
  /** What is searched; absent in tables without search. */
  readonly words?: string
}

type PartTable = 'claims' | 'derivations' | 'conflicts' | 'drifts'

/** What a trace of one neighbourhood made; `columns` are in the order of its claims. */
export interface TracedNeighbourhood {
  readonly id: number
  readonly parts: TraceParts
  readonly columns: readonly ClaimColumns[]
}

/** Keeps the traces of some neighbourhoods in place of what was kept of these. Only rows that changed are written. */
export async function saveTraces(
  transaction: Transaction<Tables>,
  caseId: string,
  traced: readonly TracedNeighbourhood[],
): Promise<void> {
  const ids = traced.map(({ id }) => id)
  const rows = (make: (each: TracedNeighbourhood) => readonly Omit<Row, 'neighbourhood'>[]): Row[] =>
    traced.flatMap((each) => make(each).map((one) => ({ ...one, neighbourhood: each.id })))
  await replaceRows(
    transaction,
    'claims',
    caseId,
    ids,
    rows(({ parts, columns }) => parts.claims.map((claim, index) => claimRow(claim, columns[index]))),
  )
  await replaceRows(
    transaction,
    'derivations',
    caseId,
    ids,
    rows(({ parts }) =>
      parts.derivations.map((derivation, rank) =>
        row(undefined, rank, derivation, {
          columns: {
            report_ids: ['report' in derivation.from ? derivation.from.report : null, derivation.to].filter(
              (id) => id !== null,
            ),
          },
        }),
      ),
    ),
  )
  await replaceRows(
    transaction,
    'conflicts',
    caseId,
    ids,
    rows(({ parts }) =>
      parts.conflicts.map((conflict, rank) =>
        row(undefined, rank, conflict, { columns: { claim_ids: conflict.between.map((side) => side.claim) } }),
      ),
    ),
  )
  await replaceRows(
    transaction,
    'drifts',
    caseId,
    ids,
    rows(({ parts }) =>
      parts.drifts.map((drift, rank) => row(undefined, rank, drift, { columns: { claim_id: drift.claim } })),
    ),
  )
}

/** Says that the claims of a case show the state `revision` of its reports, unless some of these were not looked up yet. */
export async function finishTrace(
  transaction: Transaction<Tables>,
  caseId: string,
  revision: number,
  problems: readonly Problem[],
): Promise<void> {
  await sql`update cases set traced_at = now(), traced_revision = case
      when exists (select from changed_reports c where c.case_number = cases.number) then traced_revision
      else ${revision}::bigint end, trace_problems = (
      select coalesce(json_agg(problem), '[]') from (
        select problem from json_array_elements(${toJson(problems)}::json) as p(problem)
        union all
        select problem from neighbourhoods n, json_array_elements(n.problems) as p(problem)
          where n.case_number = cases.number and n.problems::text <> '[]') found)
    where id = ${caseId}`.execute(transaction)
}

function claimRow(claim: Claim, columns: ClaimColumns | undefined): Omit<Row, 'neighbourhood'> {
  if (columns === undefined) throw new Error('each claim needs its columns')
  return row(claim.id, columns.rank, claim, {
    columns: {
      gloss: claim.gloss,
      origin_low: claim.originCount.low,
      origin_high: claim.originCount.high,
      outlet_count: claim.outletCount,
      report_count: claim.reportCount,
      first_seen: columns.firstSeen,
      last_seen: columns.lastSeen,
      conflict_count: columns.conflictCount,
      drift_count: columns.driftCount,
      denied: columns.denied,
      report_ids: columns.reportIds,
      source_ids: columns.sourceIds,
      new_origin_seen: columns.newOriginSeen,
      first_source_ids: columns.firstSourceIds,
      aliases: claim.aliases,
      summary: toJson(columns.summary),
    },
    words: columns.words,
  })
}

/** Parts without an id of their own are known by their content. */
function row(
  id: string | undefined,
  rank: number,
  value: unknown,
  { columns, words }: { readonly columns: Readonly<Record<string, unknown>>; readonly words?: string },
): Omit<Row, 'neighbourhood'> {
  const document = toJson(value)
  const digest = digestOf(Buffer.from(document + JSON.stringify(columns) + (words ?? ''))).slice(0, 32)
  return {
    id: id ?? digestOf(Buffer.from(document)).slice(0, 32),
    rank,
    digest,
    columns: { ...columns, document },
    ...(words === undefined ? {} : { words }),
  }
}

/** Rows written in one statement; more would make the statement's list of values too long (65,535 in all). */
const ROWS_AT_ONCE = 500

async function replaceRows(
  transaction: Transaction<Tables>,
  table: PartTable,
  caseId: string,
  neighbourhoods: readonly number[],
  given: readonly Row[],
): Promise<void> {
  const rows = [...new Map(given.map((one) => [one.id, one])).values()]
  const before = new Map(
    (
      await sql<{
        id: string
        digest: string
        rank: number
        neighbourhood: number
      }>`select id, digest, rank, neighbourhood
        from ${sql.table(table)} where case_id = ${caseId} and neighbourhood = any(${[...neighbourhoods]}::bigint[])`.execute(
        transaction,
      )
    ).rows.map((one) => [one.id, one]),
  )
  const kept = new Set(rows.map((one) => one.id))
  const gone = [...before.keys()].filter((id) => !kept.has(id))
  if (gone.length > 0) {
    await sql`delete from ${sql.table(table)} where case_id = ${caseId} and id = any(${gone}::text[])`.execute(
      transaction,
    )
  }
  const moved = rows.filter((one) => {
    const old = before.get(one.id)
    return old?.digest === one.digest && (old.rank !== one.rank || old.neighbourhood !== one.neighbourhood)
  })
  if (moved.length > 0) {
    await sql`update ${sql.table(table)} set rank = moved.rank, neighbourhood = moved.neighbourhood
      from unnest(${moved.map((one) => one.id)}::text[], ${moved.map((one) => one.rank)}::integer[],
        ${moved.map((one) => one.neighbourhood)}::bigint[]) as moved(id, rank, neighbourhood)
      where case_id = ${caseId} and ${sql.table(table)}.id = moved.id`.execute(transaction)
  }
  const changed = rows.filter((one) => before.get(one.id)?.digest !== one.digest)
  for (let start = 0; start < changed.length; start += ROWS_AT_ONCE) {
    const batch = changed.slice(start, start + ROWS_AT_ONCE)
    const [example] = batch
    if (example === undefined) break
    const names = Object.keys(example.columns)
    const columns = [
      'case_id',
      'id',
      'neighbourhood',
      'rank',
      'digest',
      ...names,
      ...(example.words === undefined ? [] : ['search']),
    ]
    const values = batch.map(
      (one) =>
        sql`(${sql.join([
          caseId,
          one.id,
          one.neighbourhood,
          one.rank,
          one.digest,
          ...names.map((name) => one.columns[name]),
          ...(one.words === undefined ? [] : [sql`to_tsvector('english', left(${one.words}, 100000))`]),
        ])})`,
    )
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
      values ${sql.join(values)}
      on conflict (case_id, id) do update set ${sql.join(
        columns.slice(2).map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`),
      )}`.execute(transaction)
  }
}

/** The revision of a case's reports now, and the one that its claims show; undefined when there is no such case. */
export async function caseRevision(
  database: Database,
  caseId: string,
): Promise<{ readonly revision: number; readonly traced: number } | undefined> {
  const found = await database
    .selectFrom('cases')
    .select(['revision', 'traced_revision'])
    .where('id', '=', caseId)
    .executeTakeFirst()
  return found && { revision: found.revision, traced: found.traced_revision }
}
