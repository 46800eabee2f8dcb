import type { Problem } from '../model/problem.ts'
import type { Job } from '../store/jobs.ts'
import { RENEWAL, TRIES } from '../store/jobs.ts'
import { type ReceivedCapture, findCaptures, markStale, refuseCapture } from '../store/receipts.ts'
import {
  type CapturedReport,
  type SignedReport,
  capturesOfReports,
  casesOfCaptures,
  knownAddresses,
  saveReports,
} from '../store/reports.ts'
import type { Store } from '../store/store.ts'
import type { Announcer } from './events.ts'
import type { PipelinePool } from './pipeline-pool.ts'
import { placeVersion } from './versions/place-version.ts'

/** Readings fetched at once. */
const BATCH = 32
/** More are fetched when so many are left: enough for the threads to do while what was read is kept. */
const LEFT = 16
/** Kept with one commit. The embedded database answers nobody else meanwhile; these take it some tens of milliseconds. */
const KEPT_TOGETHER = 16

/** Milliseconds between counts of what waits: counting an archive takes as long as keeping a report. */
const COUNTING = 1000

/** One capture on its way to a report. */
interface Reading {
  readonly job: Job
  readonly capture: ReceivedCapture | undefined
  /** What came of it; undefined as long as it is being read. */
  outcome: Outcome | undefined
  readonly ended: Promise<void>
}

type Outcome =
  | { readonly type: 'read'; readonly read: SignedReport | null; readonly problems: readonly Problem[] }
  | { readonly type: 'failed'; readonly reason: string }

/** What is kept of a reading. */
interface Settled {
  readonly job: Job
  readonly capture: ReceivedCapture
  readonly report: CapturedReport | null
  readonly problems: readonly Problem[]
}

/**
 * Takes readings from the queue, reads them side by side, and keeps them in the order in which they were given, because
 * versions of one address follow each other; several with one commit.
 */
export class ReadingLine {
  #line: Reading[] = []
  /** Whether what is in the line has to be read with nothing beside it. */
  #isAlone = false
  /** When it was last told how much waits. */
  #counted = 0
  /** Readings that wait for a thread; their bytes are not fetched before. */
  readonly #waiting: (() => Promise<void>)[] = []
  #lanes = 0

  constructor(
    private readonly store: Store,
    private readonly pool: PipelinePool,
    private readonly announcer: Announcer,
    private readonly isStopped: () => boolean,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Whether anything is being read. */
  get isBusy(): boolean {
    return this.#line.length > 0
  }

  /** Reads until the queue is empty. Returns false when it was. */
  async run(): Promise<boolean> {
    const timer = setInterval(() => {
      this.store.jobs.renew(this.#line.map(({ job }) => job)).catch((error: unknown) => this.onError(asError(error)))
    }, RENEWAL * 1000)
    let any = false
    try {
      for (let more = true; more || this.isBusy;) {
        if (this.isStopped()) return any
        if (more && this.#line.length <= LEFT) {
          const jobs = await this.#fetch()
          more = jobs !== undefined
          if (more) any = true
          await this.#begin(jobs ?? [])
        }
        if (!this.isBusy) continue
        await this.#line[0]?.ended
        if (this.isStopped()) return any
        await this.#keepFirst()
        if (this.#line.length === 0) this.#isAlone = false
      }
      return any
    } finally {
      clearInterval(timer)
      this.#line = []
      this.#isAlone = false
      this.#waiting.length = 0
    }
  }

  /**
   * What is read next; undefined when nothing waits, empty when it has to wait. A reading that was begun before is read with
   * nothing beside it: when a process dies, all that it held has been tried once more, and only alone does it show which
   * report it dies of. The others of its batch are not parked with that one.
   */
  async #fetch(): Promise<readonly Job[] | undefined> {
    const { jobs } = this.store
    const tries = await jobs.triesOfNext('read')
    if (tries === undefined) return undefined
    if (tries > 0 && this.isBusy) return []
    if (tries === 0 && this.#isAlone) return []
    const fetched = await jobs.fetch('read', tries > 0 ? 1 : BATCH)
    if (fetched.length === 0) return undefined
    this.#isAlone = fetched.some((job) => job.tries > 0)
    if (Date.now() - this.#counted >= COUNTING) {
      this.#counted = Date.now()
      this.announcer.announce({ type: 'queue', waiting: await jobs.count('read') })
    }
    return fetched
  }

  async #begin(jobs: readonly Job[]): Promise<void> {
    const captures = await findCaptures(
      this.store.background,
      jobs.map(({ subject }) => subject),
    )
    for (const job of jobs) {
      const capture = captures.get(job.subject)
      let end = (): void => undefined
      const ended = new Promise<void>((resolve) => (end = resolve))
      const reading: Reading = { job, capture, outcome: undefined, ended }
      this.#line.push(reading)
      this.#waiting.push(async () => {
        reading.outcome = await this.#read(capture)
        end()
      })
    }
    // One lane more than threads: the next bytes are at hand when a thread is free.
    while (this.#lanes <= this.pool.size && this.#waiting.length > 0) {
      this.#lanes += 1
      void this.#lane().finally(() => (this.#lanes -= 1))
    }
  }

  async #lane(): Promise<void> {
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) await next()
  }

  async #read(capture: ReceivedCapture | undefined): Promise<Outcome> {
    if (capture === undefined) return { type: 'read', read: null, problems: [] }
    try {
      const bytes = await this.store.captures.bytes(capture.sha256)
      const { read, problems } = await this.pool.ask({ type: 'read', capture: { ...capture, bytes } })
      return { type: 'read', read, problems }
    } catch (error) {
      return { type: 'failed', reason: asError(error).message }
    }
  }

  /** Keeps the readings at the head of the line that are done. */
  async #keepFirst(): Promise<void> {
    const ready = this.#line.findIndex(({ outcome }) => outcome === undefined)
    const done = this.#line.slice(0, Math.min(ready < 0 ? this.#line.length : ready, KEPT_TOGETHER))
    const together = done.slice(0, independent(done))
    const read = together.filter(({ outcome }) => outcome?.type === 'read')
    try {
      await this.#keep(read)
    } catch (error) {
      if (this.isStopped()) return
      // One of several could not be kept: each by itself, so that only that one is tried again.
      for (const one of read) {
        await this.#keep([one]).catch(async (apart: unknown) => this.#fail(one, asError(apart).message))
      }
      if (read.length === 0) throw error
    }
    for (const one of together) {
      if (one.outcome?.type === 'failed' && !this.isStopped()) await this.#fail(one, one.outcome.reason)
    }
    this.#line.splice(0, together.length)
  }

  async #keep(readings: readonly Reading[]): Promise<void> {
    if (readings.length === 0) return
    const { store } = this
    const settled = await this.#settle(readings)
    const kept = settled.flatMap(({ report }) => report ?? [])
    const cases = await store.work(async (transaction) => {
      await store.jobs.complete(
        'read',
        readings.map(({ job }) => job),
        transaction,
      )
      for (const { capture, report, problems } of settled) {
        if (report === null) await refuseCapture(transaction, capture.id, problems)
      }
      await saveReports(transaction, kept)
      const captures = kept.map(({ captureId }) => captureId)
      if (captures.length > 0) await markStale(transaction, store.jobs, captures)
      return casesOfCaptures(
        transaction,
        settled.map(({ capture }) => capture.id),
      )
    })
    for (const { capture, report, problems } of settled) {
      this.announcer.announce({
        type: 'read',
        capture: capture.id,
        locator: capture.locator,
        cases: cases.get(capture.id) ?? [],
        report: report?.report.id ?? null,
        problems: report?.report.problems ?? problems,
      })
    }
  }

  /**
   * What the stages cannot know: the report from the same address that one is a version of, and whether another capture has
   * its id. Equal bytes from two places are two witnesses, so a derived id then becomes the capture's own.
   */
  async #settle(readings: readonly Reading[]): Promise<readonly Settled[]> {
    const { background: database } = this.store
    const reports = readings.flatMap(({ outcome }) => reportOf(outcome) ?? [])
    const owners = await capturesOfReports(
      database,
      reports.map(({ id }) => id),
    )
    const addresses = await knownAddresses(
      database,
      reports.flatMap((report) => addressOf(report) ?? []),
    )
    const settled: Settled[] = []
    for (const { job, capture, outcome } of readings) {
      if (capture === undefined || outcome?.type !== 'read') continue
      const { read, problems } = outcome
      const one =
        read === null
          ? { report: null, problems }
          : await this.#place(capture, read, owners.get(read.report.id), addresses)
      settled.push({ job, capture, ...one })
    }
    return settled
  }

  async #place(
    capture: ReceivedCapture,
    read: SignedReport,
    owner: string | undefined,
    addresses: ReadonlySet<string>,
  ): Promise<Pick<Settled, 'report' | 'problems'>> {
    let { report, extraction } = read
    if (owner !== undefined && owner !== capture.id) {
      const { id } = capture.given
      if (id !== undefined) {
        const message = `${report.locator}: another report has the id ${id}; give this one another id`
        return { report: null, problems: [{ code: 'id-taken', message }] }
      }
      report = { ...report, id: capture.id }
      extraction = { ...extraction, id: capture.id }
    }
    if (addresses.has(addressOf(report) ?? '')) {
      const version = await placeVersion(this.store.background, capture.id, report)
      if ('unchanged' in version) return { report: null, problems: [version.unchanged] }
      report = { ...report, revisionOf: version.revisionOf }
    }
    const isAsRead = report.id === read.report.id && report.revisionOf === read.report.revisionOf
    const { signature } = isAsRead ? read : await this.pool.ask({ type: 'sign', report, extraction })
    return { report: { captureId: capture.id, report, extraction, signature }, problems: [] }
  }

  async #fail({ job, capture }: Reading, reason: string): Promise<void> {
    await this.store.jobs.fail('read', job, reason)
    if (capture !== undefined && job.tries + 1 >= TRIES) {
      await this.refuse(capture.id, { code: 'parked', message: `given up after ${TRIES} tries: ${reason}` })
    }
  }

  /** Says why a capture gives no report. */
  async refuse(captureId: string, problem: Problem): Promise<void> {
    const cases = await this.store.work(async (transaction) => {
      await refuseCapture(transaction, captureId, [problem])
      return (await casesOfCaptures(transaction, [captureId])).get(captureId) ?? []
    })
    const capture = (await findCaptures(this.store.background, [captureId])).get(captureId)
    const locator = capture?.locator ?? ''
    this.announcer.announce({ type: 'read', cases, capture: captureId, locator, report: null, problems: [problem] })
  }
}

type ReadReportOf = SignedReport['report']

function reportOf(outcome: Outcome | undefined): ReadReportOf | undefined {
  return outcome?.type === 'read' ? outcome.read?.report : undefined
}

function addressOf(report: ReadReportOf): string | null {
  return report.canonicalUrl ?? report.url
}

/** How many of the first readings can be settled at once: none has the id or the address of one before it. */
function independent(readings: readonly Reading[]): number {
  const seen = new Set<string>()
  for (const [index, { outcome }] of readings.entries()) {
    const report = reportOf(outcome)
    if (report === undefined) continue
    const own = [`id ${report.id}`, `url ${addressOf(report) ?? report.id}`]
    if (own.some((each) => seen.has(each))) return index
    for (const each of own) seen.add(each)
  }
  return readings.length
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
