import { CompiledQuery, Kysely, PostgresDialect, type QueryCompiler } from 'kysely'
import pg from 'pg'
import { EmbeddedDialect } from './embedded.ts'
import { textParsers } from './parsers.ts'
import { StorableQueryCompiler } from './query-compiler.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/** How many connections one process takes of a PostgreSQL server; its default allows 100 in all. */
const POOL_SIZE = 8

/** The embedded database in `folder`; it is made when it is not there. */
export function embeddedDatabase(folder: string): Database {
  return new Kysely<Tables>({ dialect: new EmbeddedDialect(folder) })
}

class ServerDialect extends PostgresDialect {
  override createQueryCompiler(): QueryCompiler {
    return new StorableQueryCompiler()
  }
}

/** A PostgreSQL server of version 15 or later. `onError` hears of idle connections that break. */
export function serverDatabase(url: string, onError: (error: Error) => void): Database {
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
  return new Kysely<Tables>({ dialect: new ServerDialect({ pool }) })
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
