import type { Problem } from '../model/problem.ts'
import type { Job } from '../store/jobs.ts'
import { RENEWAL, TRIES } from '../store/jobs.ts'
import { findCapture, markStale, refuseCapture } from '../store/receipts.ts'
import { type SignedReport, captureOfReport, casesOfCapture, saveReport } from '../store/reports.ts'
import type { Store } from '../store/store.ts'
import { caseRevision } from '../store/traces.ts'
import type { Announcer } from './events.ts'
import { PipelinePool } from './pipeline-pool.ts'
import { traceCase } from './tracing/case-tracing.ts'
import { placeVersion } from './versions/place-version.ts'

/** Milliseconds between looks at an empty queue; work that this process queued itself wakes it at once. */
const IDLE = 1000
/** Readings fetched at once. */
const BATCH = 16
/**
 * While readings wait, a case is traced again only after this many times the length of its last trace: neighbourhoods to
 * which several reports come are traced once for all of them.
 */
const TRACE_SPACING = 2
const LEAST_TRACE_SPACING = 2000

/** Takes jobs from the queue, runs the stages over them, and keeps what they give. Several processes may do so at once. */
export class Workbench {
  readonly #pool = new PipelinePool()
  #state: 'idle' | 'running' | 'stopped' = 'idle'
  #loop: Promise<void> | undefined
  #wake: () => void = () => undefined
  #traceAfter = 0
  /** Reports are read side by side and kept in the order in which they were given: versions of one address follow each other. */
  #kept: Promise<void> = Promise.resolve()
  /** Whether the last look at the queue left readings in it. */
  #busy = false

  constructor(
    private readonly store: Store,
    private readonly announcer: Announcer,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Works until `stop`. */
  start(): void {
    if (this.#state === 'running') return
    this.#state = 'running'
    this.#loop = this.#run()
  }

  /** Says that there is work. */
  wake(): void {
    this.#wake()
  }

  /** Works until nothing waits; for the command line and for tests. Not while the workbench is started. */
  async drain(): Promise<void> {
    for (;;) {
      if (await this.#step()) continue
      const waiting = (await this.store.jobs.count('read')) + (await this.store.jobs.count('trace'))
      if (waiting === 0) return
      await this.#pause(100)
    }
  }

  async stop(): Promise<void> {
    this.#state = 'stopped'
    this.#wake()
    await this.#pool.close()
    await this.#loop
  }

  async #run(): Promise<void> {
    while (this.#isRunning()) {
      let busy = false
      try {
        busy = await this.#step()
      } catch (error) {
        if (this.#isRunning()) this.onError(asError(error))
      }
      if (!busy && this.#isRunning()) await this.#pause(IDLE)
    }
  }

  /** One round; false when there was nothing to do. */
  async #step(): Promise<boolean> {
    const { jobs } = this.store
    const readings = await jobs.fetch('read', BATCH)
    await this.#leased(readings, async (job) => this.#read(job))
    for (const job of await jobs.fetch('parked', BATCH)) await this.#park(job)
    if (readings.length > 0) {
      this.announcer.announce({ type: 'queue', waiting: await jobs.count('read') })
      const more = readings.length === BATCH
      if (more && !this.#busy) this.#traceAfter = Math.max(this.#traceAfter, Date.now() + LEAST_TRACE_SPACING)
      this.#busy = more
      if (more && Date.now() < this.#traceAfter) return true
    }
    const [job] = await jobs.fetch('trace', 1)
    if (job === undefined) return readings.length > 0
    await this.#leased([job], async (one) => this.#trace(one))
    return true
  }

  /** As many jobs side by side as there are threads, with the leases of all that are not done renewed meanwhile. */
  async #leased(jobs: readonly Job[], work: (job: Job) => Promise<void>): Promise<void> {
    let left = jobs
    const waiting = [...jobs]
    const lane = async (): Promise<void> => {
      for (let job = waiting.shift(); job !== undefined && this.#state !== 'stopped'; job = waiting.shift()) {
        const done = job
        await work(done)
        left = left.filter((other) => other !== done)
      }
    }
    const timer = setInterval(() => {
      this.store.jobs.renew(left).catch((error: unknown) => this.onError(asError(error)))
    }, RENEWAL * 1000)
    try {
      await Promise.all(Array.from({ length: this.#pool.size }, lane))
    } finally {
      clearInterval(timer)
    }
  }

  async #read(job: Job): Promise<void> {
    const before = this.#kept
    let done = (): void => undefined
    this.#kept = new Promise((resolve) => (done = resolve))
    const capture = await findCapture(this.store.database, job.subject)
    if (capture === undefined) {
      done()
      await this.store.jobs.complete('read', job)
      return
    }
    const told = { type: 'read', capture: capture.id, locator: capture.locator } as const
    try {
      const bytes = await this.store.captures.bytes(capture.sha256)
      const { read, problems } = await this.#pool.ask({ type: 'read', capture: { ...capture, bytes } })
      await before
      const settled = read === null ? null : await this.#settle(capture.id, capture.given.id, read)
      const cases = await this.store.transaction(async (transaction) => {
        await this.store.jobs.complete('read', job, transaction)
        if (settled === null || settled.value === null) {
          await refuseCapture(transaction, capture.id, settled === null ? problems : settled.problems)
          return casesOfCapture(transaction, capture.id)
        }
        await saveReport(transaction, capture.id, settled.value)
        return markStale(transaction, this.store.jobs, capture.id)
      })
      const report = settled?.value?.report
      this.announcer.announce({
        ...told,
        cases,
        report: report?.id ?? null,
        problems: report?.problems ?? settled?.problems ?? problems,
      })
    } catch (error) {
      if (this.#state === 'stopped') return
      const reason = asError(error).message
      await this.store.jobs.fail('read', job, reason)
      if (job.tries + 1 >= TRIES) await this.#refuse(capture.id, parked(reason))
    } finally {
      done()
    }
  }

  /**
   * What the stages cannot know: the report from the same address that this one is a version of, and whether another
   * capture has the id. Equal bytes from two places are two witnesses, so a derived id then becomes the capture's own.
   */
  async #settle(
    captureId: string,
    givenId: string | undefined,
    read: SignedReport,
  ): Promise<{ value: SignedReport | null; problems: readonly Problem[] }> {
    let { report, extraction } = read
    const owner = await captureOfReport(this.store.database, report.id)
    if (owner !== undefined && owner !== captureId) {
      if (givenId !== undefined) {
        const message = `${report.locator}: another report has the id ${givenId}; give this one another id`
        return { value: null, problems: [{ code: 'id-taken', message }] }
      }
      report = { ...report, id: captureId }
      extraction = { ...extraction, id: captureId }
    }
    const version = await placeVersion(this.store.database, captureId, report)
    if ('unchanged' in version) return { value: null, problems: [version.unchanged] }
    report = { ...report, revisionOf: version.revisionOf }
    const settled = report.id === read.report.id && report.revisionOf === read.report.revisionOf
    const { signature } = settled ? read : await this.#pool.ask({ type: 'sign', report, extraction })
    return { value: { report, extraction, signature }, problems: [] }
  }

  /** A job that ended as failed without this process hearing of it: its worker died each time. */
  async #park(job: Job): Promise<void> {
    const capture = await this.store.database
      .selectFrom('captures')
      .select(['id', 'state'])
      .where('id', '=', job.subject)
      .executeTakeFirst()
    if (capture?.state === 'queued') await this.#refuse(capture.id, parked('the process that read it ended each time'))
    await this.store.jobs.complete('parked', job)
  }

  async #refuse(captureId: string, problem: Problem): Promise<void> {
    const cases = await this.store.transaction(async (transaction) => {
      await refuseCapture(transaction, captureId, [problem])
      return casesOfCapture(transaction, captureId)
    })
    const capture = await findCapture(this.store.database, captureId)
    const locator = capture?.locator ?? ''
    this.announcer.announce({ type: 'read', cases, capture: captureId, locator, report: null, problems: [problem] })
  }

  async #trace(job: Job): Promise<void> {
    const { database, jobs } = this.store
    const caseId = job.subject
    const state = await caseRevision(database, caseId)
    if (state === undefined) {
      await jobs.complete('trace', job)
      return
    }
    const started = Date.now()
    this.announcer.announce({ type: 'tracing', case: caseId })
    try {
      const running = (): boolean => this.#state !== 'stopped'
      const { alerts, claims } = await traceCase(this.store, this.#pool, caseId, state.revision, running)
      if (this.#state === 'stopped') return
      await jobs.complete('trace', job)
      const milliseconds = Date.now() - started
      this.#traceAfter = Date.now() + Math.max(LEAST_TRACE_SPACING, TRACE_SPACING * milliseconds)
      for (const { watch, claim, kind, message } of alerts) {
        this.announcer.announce({ type: 'alert', case: caseId, watch, claim, kind, message })
      }
      this.announcer.announce({ type: 'traced', case: caseId, claims, milliseconds })
    } catch (error) {
      if (this.#state === 'stopped') return
      await jobs.fail('trace', job, asError(error).message)
      this.onError(new Error(`the case ${caseId} could not be traced: ${asError(error).message}`))
    }
  }

  #isRunning(): boolean {
    return this.#state === 'running'
  }

  async #pause(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

function parked(reason: string): Problem {
  return { code: 'parked', message: `given up after ${TRIES} tries: ${reason}` }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
