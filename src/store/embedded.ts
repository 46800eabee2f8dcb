import { Worker } from 'node:worker_threads'
import type {
  DatabaseConnection,
  DatabaseIntrospector,
  Dialect,
  DialectAdapter,
  Driver,
  Kysely,
  QueryCompiler,
  QueryResult,
} from 'kysely'
import { CompiledQuery, PostgresAdapter, PostgresIntrospector } from 'kysely'
import { builtEntry } from '../lib/package-root.ts'
import { StorableQueryCompiler } from './query-compiler.ts'
import type { WorkerAnswer, WorkerQuestion } from './pglite-worker.ts'

/** An error of the database with PostgreSQL's own code (`23505`, …), as `pg` reports it. */
export class DatabaseError extends Error {
  constructor(
    message: string,
    readonly code: string | undefined,
    readonly detail: string | undefined,
  ) {
    super(message)
    this.name = 'DatabaseError'
  }
}

/** PGlite in a worker thread, as a dialect of Kysely. There is one session: statements and transactions wait in line. */
export class EmbeddedDialect implements Dialect {
  constructor(private readonly folder: string) {}

  createDriver(): Driver {
    return new EmbeddedDriver(this.folder)
  }

  createQueryCompiler(): QueryCompiler {
    return new StorableQueryCompiler()
  }

  createAdapter(): DialectAdapter {
    return new PostgresAdapter()
  }

  createIntrospector(database: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(database)
  }
}

class EmbeddedDriver implements Driver {
  #session: Session | undefined
  #turn: Promise<void> = Promise.resolve()
  #release: (() => void) | undefined

  constructor(private readonly folder: string) {}

  async init(): Promise<void> {
    this.#session = await Session.open(this.folder)
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#turn
    let release = (): void => undefined
    this.#turn = new Promise((resolve) => (release = resolve))
    await before
    this.#release = release
    if (this.#session === undefined) {
      release()
      throw new Error('the database is closed')
    }
    return this.#session
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  releaseConnection(): Promise<void> {
    this.#release?.()
    return Promise.resolve()
  }

  async destroy(): Promise<void> {
    await this.#turn
    const session = this.#session
    this.#session = undefined
    await session?.close()
  }
}

/** The other end of `pglite-worker.ts`. */
class Session implements DatabaseConnection {
  readonly #waiting = new Map<number, { resolve: (answer: WorkerAnswer) => void; reject: (error: Error) => void }>()
  #last = 0
  #ended: Error | undefined

  private constructor(private readonly worker: Worker) {
    worker.on('message', (answer: WorkerAnswer) => {
      const waiting = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      waiting?.resolve(answer)
    })
    worker.on('error', (error) => this.#end(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => this.#end(new Error('the database is closed')))
  }

  static async open(folder: string): Promise<Session> {
    const session = new Session(new Worker(builtEntry('pglite-worker'), { workerData: { folder } }))
    await new Promise<WorkerAnswer>((resolve, reject) => session.#waiting.set(0, { resolve, reject }))
    return session
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const answer = await this.#ask({ sql: query.sql, parameters: query.parameters })
    if (answer.error !== undefined) {
      throw new DatabaseError(answer.error.message, answer.error.code, answer.error.detail)
    }
    const rows = answer.rows ?? []
    for (const column of answer.jsonColumns ?? []) {
      for (const row of rows) if (typeof row[column] === 'string') row[column] = JSON.parse(row[column]) as unknown
    }
    return { rows: rows as R[], numAffectedRows: BigInt(answer.affected ?? 0) }
  }

  /** Nothing in the store streams; the interface asks for the method. */
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    await Promise.reject(new Error('the embedded database does not stream'))
  }

  async close(): Promise<void> {
    if (this.#ended === undefined) await this.#ask({ close: true })
    await this.worker.terminate()
  }

  #ask(question: Omit<WorkerQuestion, 'id'>): Promise<WorkerAnswer> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended)
    this.#last += 1
    const id = this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.worker.postMessage({ id, ...question } satisfies WorkerQuestion)
    })
  }

  #end(error: Error): void {
    this.#ended ??= error
    for (const waiting of this.#waiting.values()) waiting.reject(error)
    this.#waiting.clear()
  }
}
