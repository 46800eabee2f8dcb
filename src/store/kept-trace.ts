import { sql } from 'kysely'
import type { Trace } from '../model/trace.ts'
import type { Problem } from '../model/problem.ts'
import type { Database } from './database.ts'

/** A list in pieces, in order. */
type Pieces<Part extends keyof Trace> = AsyncIterable<Trace[Part]>

/** The kept trace of a case, piece by piece. */
export type KeptTrace = { readonly [Part in Exclude<keyof Trace, 'schema'>]: Pieces<Part> }

/** Documents fetched at once: with the largest of reports these are some megabytes. */
const PIECE = 200

/**
 * The kept trace of a whole case with its reports; empty lists when it was never traced. What it holds is settled at once, what
 * is taken out while it is read is left out.
 */
export async function keptTrace(database: Database, caseId: string): Promise<KeptTrace> {
  const ids = async (table: string, order: string): Promise<readonly string[]> => {
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} where case_id = ${caseId}
      order by ${sql.raw(order)}`.execute(database)
    return rows.map(({ id }) => id)
  }
  const pieces = <Part extends keyof Trace>(table: string, all: readonly string[]): Pieces<Part> =>
    inPieces(all, async (some) => {
      const { rows } = await sql<{ id: string; document: unknown }>`select id, document from ${sql.table(table)}
        where case_id = ${caseId} and id = any(${[...some]}::text[])`.execute(database)
      return new Map(rows.map(({ id, document }) => [id, document]))
    }) as Pieces<Part>
  // What belongs to a neighbourhood stays together, in the order in which it was traced.
  const traced = 'neighbourhood, rank, id'
  const { rows } = await sql<{ id: string }>`select id from reports join memberships using (capture_id)
    where case_id = ${caseId} order by id`.execute(database)
  const found = await database.selectFrom('cases').select('trace_problems').where('id', '=', caseId).executeTakeFirst()
  return {
    reports: reportPieces(
      database,
      rows.map(({ id }) => id),
    ),
    sources: pieces('sources', await ids('sources', 'id')),
    // Strongest first.
    claims: pieces('claims', await ids('claims', 'rank, id')),
    derivations: pieces('derivations', await ids('derivations', traced)),
    conflicts: pieces('conflicts', await ids('conflicts', traced)),
    drifts: pieces('drifts', await ids('drifts', traced)),
    problems: only((found?.trace_problems ?? []) as readonly Problem[]),
  }
}

function reportPieces(database: Database, all: readonly string[]): Pieces<'reports'> {
  return inPieces(all, async (some) => {
    const { rows } = await sql<{ id: string; document: unknown }>`select id, document from reports
      where id = any(${[...some]}::text[])`.execute(database)
    return new Map(rows.map(({ id, document }) => [id, document]))
  }) as Pieces<'reports'>
}

async function* inPieces(
  all: readonly string[],
  fetch: (some: readonly string[]) => Promise<ReadonlyMap<string, unknown>>,
): AsyncGenerator<readonly unknown[]> {
  for (let start = 0; start < all.length; start += PIECE) {
    const some = all.slice(start, start + PIECE)
    const found = await fetch(some)
    yield some.flatMap((id) => (found.has(id) ? [found.get(id)] : []))
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- a list at hand among lists that are fetched
async function* only<T>(list: readonly T[]): AsyncGenerator<readonly T[]> {
  yield list
}
