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
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  readonly conflictCount: number
  readonly driftCount: number
  readonly denied: boolean
  readonly reportIds: readonly string[]
  readonly sourceIds: readonly string[]
  /** The words by which the claim is found. */
  readonly words: string
  /** What lists show. */
  readonly summary: unknown
}

interface Row {
  readonly id: string
  readonly rank: number
  readonly digest: string
  /** The remaining columns. */
  readonly columns: Readonly<Record<string, unknown>>
  /** What is searched; absent in tables without search. */
  readonly words?: string
}

type PartTable = 'sources' | 'claims' | 'derivations' | 'conflicts' | 'drifts'

/** Keeps the trace of a case that was made of the state `revision` of its reports. Only rows that changed are written. */
export async function saveTrace(
  transaction: Transaction<Tables>,
  caseId: string,
  revision: number,
  parts: TraceParts,
  claimColumns: readonly ClaimColumns[],
): Promise<void> {
  const claimCounts = new Map<string, number>()
  for (const { sourceIds } of claimColumns) {
    for (const id of sourceIds) claimCounts.set(id, (claimCounts.get(id) ?? 0) + 1)
  }
  await replaceRows(
    transaction,
    'claims',
    caseId,
    parts.claims.map((claim, rank) => claimRow(claim, rank, claimColumns[rank])),
  )
  await replaceRows(
    transaction,
    'sources',
    caseId,
    parts.sources.map((source, rank) =>
      row(source.id, rank, source, {
        columns: { name: source.name, kind: source.kind, claim_count: claimCounts.get(source.id) ?? 0 },
        words: [source.name, ...source.aliases].join('\n'),
      }),
    ),
  )
  await replaceRows(
    transaction,
    'derivations',
    caseId,
    parts.derivations.map((derivation, rank) =>
      row(undefined, rank, derivation, {
        columns: {
          report_ids: ['report' in derivation.from ? derivation.from.report : null, derivation.to].filter(
            (id) => id !== null,
          ),
        },
      }),
    ),
  )
  await replaceRows(
    transaction,
    'conflicts',
    caseId,
    parts.conflicts.map((conflict, rank) =>
      row(undefined, rank, conflict, { columns: { claim_ids: conflict.between.map((side) => side.claim) } }),
    ),
  )
  await replaceRows(
    transaction,
    'drifts',
    caseId,
    parts.drifts.map((drift, rank) => row(undefined, rank, drift, { columns: { claim_id: drift.claim } })),
  )
  await transaction
    .updateTable('cases')
    .set({ traced_revision: revision, traced_at: sql<string>`now()`, trace_problems: toJson(parts.problems) })
    .where('id', '=', caseId)
    .execute()
}

function claimRow(claim: Claim, rank: number, columns: ClaimColumns | undefined): Row {
  if (columns === undefined) throw new Error('each claim needs its columns')
  return row(claim.id, rank, claim, {
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
): Row {
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
  given: readonly Row[],
): Promise<void> {
  const rows = [...new Map(given.map((one) => [one.id, one])).values()]
  const before = new Map(
    (await transaction.selectFrom(table).select(['id', 'digest', 'rank']).where('case_id', '=', caseId).execute()).map(
      (one) => [one.id, one],
    ),
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
    return old?.digest === one.digest && old.rank !== one.rank
  })
  if (moved.length > 0) {
    await sql`update ${sql.table(table)} set rank = moved.rank
      from unnest(${moved.map((one) => one.id)}::text[], ${moved.map((one) => one.rank)}::integer[]) as moved(id, rank)
      where case_id = ${caseId} and ${sql.table(table)}.id = moved.id`.execute(transaction)
  }
  const changed = rows.filter((one) => before.get(one.id)?.digest !== one.digest)
  for (let start = 0; start < changed.length; start += ROWS_AT_ONCE) {
    const batch = changed.slice(start, start + ROWS_AT_ONCE)
    const [example] = batch
    if (example === undefined) break
    const names = Object.keys(example.columns)
    const columns = ['case_id', 'id', 'rank', 'digest', ...names, ...(example.words === undefined ? [] : ['search'])]
    const values = batch.map(
      (one) =>
        sql`(${sql.join([
          caseId,
          one.id,
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

/** The kept trace of a whole case; empty when it was never traced. */
export async function loadTrace(database: Database, caseId: string): Promise<TraceParts> {
  const documents = async <T>(table: PartTable): Promise<readonly T[]> => {
    const rows = await database
      .selectFrom(table)
      .select('document')
      .where('case_id', '=', caseId)
      .orderBy('rank')
      .execute()
    return rows.map((one) => one.document as T)
  }
  const found = await database.selectFrom('cases').select('trace_problems').where('id', '=', caseId).executeTakeFirst()
  return {
    sources: await documents('sources'),
    claims: await documents('claims'),
    derivations: await documents('derivations'),
    conflicts: await documents('conflicts'),
    drifts: await documents('drifts'),
    problems: (found?.trace_problems ?? []) as readonly Problem[],
  }
}
