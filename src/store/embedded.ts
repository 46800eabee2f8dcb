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
import { Turns, type Urgency } from './turns.ts'
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

/** An embedded database that is open; it has one session, at which statements and transactions take turns. */
export class EmbeddedSession {
  readonly #turns = new Turns()
  #session: Promise<Session> | undefined
  #changes = 0

  constructor(private readonly folder: string) {}

  /** Goes up with each statement that may have changed what is kept, the queue of work apart. */
  get changes(): number {
    return this.#changes
  }

  /** Opens the database when it is not open yet. */
  async open(): Promise<void> {
    await (this.#session ??= Session.open(this.folder, () => (this.#changes += 1)))
  }

  async take(urgency: Urgency): Promise<DatabaseConnection> {
    await this.#turns.take(urgency)
    const session = await this.#session
    if (session === undefined) {
      this.#turns.release()
      throw new Error('the database is closed')
    }
    return session
  }

  release(): void {
    this.#turns.release()
  }

  /** Waits for everybody who waits already. */
  async close(): Promise<void> {
    await this.#turns.take('later')
    const session = await this.#session
    this.#session = undefined
    this.#turns.release()
    await session?.close()
  }
}

/** PGlite in a worker thread, as a dialect of Kysely. Several of one session share it. */
export class EmbeddedDialect implements Dialect {
  constructor(
    private readonly session: EmbeddedSession,
    private readonly urgency: Urgency,
  ) {}

  createDriver(): Driver {
    return new EmbeddedDriver(this.session, this.urgency)
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
  constructor(
    private readonly session: EmbeddedSession,
    private readonly urgency: Urgency,
  ) {}

  async init(): Promise<void> {
    await this.session.open()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.session.take(this.urgency)
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
    this.session.release()
    return Promise.resolve()
  }

  async destroy(): Promise<void> {
    await this.session.close()
  }
}

/** Words without which a statement changes nothing that is kept. */
const WRITES = /\b(?:insert|update|delete|create|alter|drop|truncate)\b/iu
/** Says itself how many rows it touched; a statement that begins with `with` may touch others beside. */
const WRITES_ITSELF = /^\s*(?:insert|update|delete)\b/iu
/** The queue of work, which no answer shows. */
const OF_THE_QUEUE = /\bjobs\./u

/** Whether what answers show may be another after a statement that touched so many rows. */
export function mayChange(sql: string, affected: number): boolean {
  if (!WRITES.test(sql) || OF_THE_QUEUE.test(sql)) return false
  return affected > 0 || !WRITES_ITSELF.test(sql)
}

/** The other end of `pglite-worker.ts`. */
class Session implements DatabaseConnection {
  readonly #waiting = new Map<number, { resolve: (answer: WorkerAnswer) => void; reject: (error: Error) => void }>()
  #last = 0
  #ended: Error | undefined

  private constructor(
    private readonly worker: Worker,
    private readonly onChange: () => void,
  ) {
    worker.on('message', (answer: WorkerAnswer) => {
      const waiting = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      waiting?.resolve(answer)
    })
    worker.on('error', (error) => this.#end(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => this.#end(new Error('the database is closed')))
  }

  static async open(folder: string, onChange: () => void): Promise<Session> {
    const session = new Session(new Worker(builtEntry('pglite-worker'), { workerData: { folder } }), onChange)
    await new Promise<WorkerAnswer>((resolve, reject) => session.#waiting.set(0, { resolve, reject }))
    return session
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const answer = await this.#ask({ sql: query.sql, parameters: query.parameters })
    if (mayChange(query.sql, answer.affected ?? 0)) this.onChange()
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
