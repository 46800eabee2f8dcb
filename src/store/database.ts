import { CompiledQuery, Kysely, PostgresDialect, type QueryCompiler } from 'kysely'
import pg from 'pg'
import { EmbeddedDialect, EmbeddedSession } from './embedded.ts'
import { textParsers } from './parsers.ts'
import { StorableQueryCompiler } from './query-compiler.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/** How many connections one process takes of a PostgreSQL server; its default allows 100 in all. */
const POOL_SIZE = 8

/** The ways to one database. */
export interface Connections {
  /** For what somebody waits for. */
  readonly database: Database
  /** For work in the background; on a server there is no difference. */
  readonly background: Database
  /** Goes up whenever anything may have changed; undefined where other processes write as well. */
  readonly changes: (() => number) | undefined
  readonly close: () => Promise<void>
}

/** The embedded database in `folder`; it is made when it is not there. */
export function embeddedDatabase(folder: string): Connections {
  const session = new EmbeddedSession(folder)
  const database = new Kysely<Tables>({ dialect: new EmbeddedDialect(session, 'now') })
  const background = new Kysely<Tables>({ dialect: new EmbeddedDialect(session, 'later') })
  return { database, background, changes: () => session.changes, close: async () => session.close() }
}

class ServerDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new StorableQueryCompiler()
  }
}

/** A PostgreSQL server of version 15 or later. `onError` hears of idle connections that break. */
export function serverDatabase(url: string, onError: (error: Error) => void): Connections {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: 'stemma',
    types: {
      getTypeParser: ((type: number, format?: 'text' | 'binary') =>
        textParsers[type] ??
        (pg.types.getTypeParser as (type: number, format?: string) => unknown)(
          type,
          format,
        )) as typeof pg.types.getTypeParser,
    },
  })
  pool.on('error', onError)
  // A connection that breaks while it is lent out says so here and to whoever waits for its answer.
  pool.on('connect', (client) => client.on('error', onError))
  const database = new Kysely<Tables>({ dialect: new ServerDialect({ pool }) })
  return { database, background: database, changes: undefined, close: async () => database.destroy() }
}

/** Runs SQL text as it is: for the job queue, which brings its own. Several statements are allowed without values. */
export async function executeSql(
  database: Database,
  text: string,
  values: readonly unknown[] = [],
): Promise<{ rows: unknown[] }> {
  const { rows } = await database.executeQuery(CompiledQuery.raw(text, [...values]))
  return { rows }
}
