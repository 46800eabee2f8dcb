import PgBoss from 'pg-boss'
import type { Transaction } from 'kysely'
import { orderedId } from '../lib/ordered-id.ts'
import { type Database, executeSql } from './database.ts'
import type { Tables } from './tables.ts'

/** `read`: clean and extract one capture. `trace`: link and trace one case. `parked`: readings given up after their last try. */
export type Queue = 'read' | 'trace' | 'parked'

export interface Job {
  readonly id: string
  /** A capture's id, or a case's. */
  readonly subject: string
  /** How often it was tried before. */
  readonly tries: number
}

/** A reading is tried this often before the capture is parked with its reason. */
export const TRIES = 5

/** Seconds after which the work of a dead process is given to another one; a living one renews its leases. */
const LEASE = 20
/** Seconds between renewals: three may fail before a lease is lost. */
export const RENEWAL = 5

/** Seconds between looks for expired leases. */
const MAINTENANCE_INTERVAL = 5

/**
 * The queue fetches in this order. Without an index in it each fetch sorts all that waits, and what waits may be an archive of
 * thousands. Several processes may open at once.
 */
const NEXT_JOB_INDEX = `select pg_advisory_xact_lock(7300);
  create index if not exists job_next on jobs.job (name, priority desc, created_on, id) where state < 'active'`

/** The queue of work, in the same database as everything else, so that a capture and its job are entered together. */
export class Jobs {
  private constructor(
    private readonly boss: PgBoss,
    private readonly database: Database,
  ) {}

  /** `alone`: no other process can be at work on this database, so leases still held are those of a process that died. */
  static async open(
    database: Database,
    options: { readonly alone: boolean; readonly onError: (error: Error) => void },
  ): Promise<Jobs> {
    const boss = new PgBoss({
      db: { executeSql: (text, values) => executeSql(database, text, values as unknown[] | undefined) },
      schema: 'jobs',
      schedule: false,
      supervise: true,
      maintenanceIntervalSeconds: MAINTENANCE_INTERVAL,
      archiveCompletedAfterSeconds: 60,
      deleteAfterHours: 1,
    })
    boss.on('error', options.onError)
    await boss.start()
    const retry = { retryLimit: TRIES - 1, retryDelay: 1 }
    await boss.createQueue('parked', { name: 'parked', expireInSeconds: LEASE, ...retry })
    await boss.createQueue('read', { name: 'read', expireInSeconds: LEASE, deadLetter: 'parked', ...retry })
    await boss.createQueue('trace', { name: 'trace', policy: 'stately', expireInSeconds: LEASE, ...retry })
    await executeSql(database, NEXT_JOB_INDEX)
    const jobs = new Jobs(boss, database)
    if (options.alone) await jobs.#takeOver()
    return jobs
  }

  /** Queues work on each subject, in this order; a trace that waits already is not queued twice. */
  async enqueue(queue: Queue, subjects: readonly string[], transaction?: Transaction<Tables>): Promise<void> {
    if (subjects.length === 0) return
    const now = Date.now()
    // Jobs entered at one time are fetched in the order of their ids.
    const jobs = subjects.map((subject) => ({
      id: orderedId(now),
      name: queue,
      data: { subject },
      ...(queue === 'trace' ? { singletonKey: subject } : {}),
    }))
    const { db } = this.#within(transaction)
    await this.boss.insert(jobs, db === undefined ? {} : { db })
  }

  async fetch(queue: Queue, count: number): Promise<readonly Job[]> {
    const jobs = await this.boss.fetch<{ subject: string }>(queue, { batchSize: count, includeMetadata: true })
    // An update returns its rows in no order.
    return jobs
      .map((job) => ({ ...job, order: `${String(job.createdOn)} ${job.id}` }))
      .sort((a, b) => (a.order < b.order ? -1 : 1))
      .map((job) => ({ id: job.id, subject: job.data.subject, tries: job.retryCount }))
  }

  /** How often the job that comes next was tried before; undefined when none waits. */
  async triesOfNext(queue: Queue): Promise<number | undefined> {
    const { rows } = await executeSql(
      this.database,
      // The queue counts a try when it is begun again, and not when it ends.
      `select retry_count + (started_on is not null)::integer as tries from jobs.job where name = $1 and state < 'active' and start_after < now()
        order by priority desc, created_on, id limit 1`,
      [queue],
    )
    return (rows as { readonly tries: number }[])[0]?.tries
  }

  /** Says that the jobs are still being worked on, by the database's clock. */
  async renew(jobs: readonly Job[]): Promise<void> {
    const ids = jobs.map((job) => job.id)
    if (ids.length === 0) return
    await executeSql(
      this.database,
      "update jobs.job set started_on = now() where id = any($1::uuid[]) and state = 'active'",
      [ids],
    )
  }

  /** Within the transaction that keeps the work's result: both or neither. */
  async complete(queue: Queue, jobs: readonly Job[], transaction?: Transaction<Tables>): Promise<void> {
    if (jobs.length === 0) return
    // Its types leave out that several jobs take a result as well; without one the options would be taken for it.
    const complete = this.boss.complete.bind(this.boss) as unknown as (
      name: string,
      ids: readonly string[],
      output: object,
      options: object,
    ) => Promise<void>
    await complete(
      queue,
      jobs.map(({ id }) => id),
      {},
      this.#within(transaction),
    )
  }

  async fail(queue: Queue, job: Job, reason: string): Promise<void> {
    await this.boss.fail(queue, job.id, { message: reason })
  }

  /** How many jobs wait or are being worked on. */
  async count(queue: Queue): Promise<number> {
    return this.boss.getQueueSize(queue, { before: 'completed' })
  }

  /** Gives the jobs of expired leases back to the queue; happens by itself every few seconds. */
  async expire(): Promise<void> {
    await this.boss.maintain()
  }

  async close(): Promise<void> {
    await this.boss.stop({ graceful: false, close: false, wait: true })
  }

  async #takeOver(): Promise<void> {
    await executeSql(this.database, "update jobs.job set started_on = now() - interval '1 day' where state = 'active'")
    await this.expire()
  }

  #within(transaction: Transaction<Tables> | undefined): { db?: PgBoss.Db } {
    if (transaction === undefined) return {}
    return {
      db: {
        executeSql: (text, values) => executeSql(transaction, text, values as unknown[]),
      },
    }
  }
}
