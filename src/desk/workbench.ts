import type { Problem } from '../model/problem.ts'
import type { Job } from '../store/jobs.ts'
import { RENEWAL, TRIES } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { caseRevision } from '../store/traces.ts'
import type { Announcer } from './events.ts'
import { PipelinePool } from './pipeline-pool.ts'
import { ReadingLine } from './reading.ts'
import { CaseTracer } from './tracing/case-tracing.ts'

/** Milliseconds between looks at an empty queue; work that this process queued itself wakes it at once. */
const IDLE = 1000
/** Milliseconds between looks whether a case may be traced while reports are read. */
const GLANCE = 100
/** Given-up readings fetched at once. */
const PARKED_AT_ONCE = 16
/**
 * While reports are read, a case is traced again only after this many times the length of its last trace: neighbourhoods to
 * which several reports come are traced once for all of them.
 */
const TRACE_SPACING = 2
const LEAST_TRACE_SPACING = 2000

/**
 * Takes jobs from the queue, runs the stages over them, and keeps what they give. Reading and tracing go on side by side;
 * several processes may do so at once.
 */
export class Workbench {
  readonly #pool = new PipelinePool()
  readonly #reading: ReadingLine
  readonly #tracer: CaseTracer
  #state: 'idle' | 'running' | 'stopped' = 'idle'
  #loops: Promise<unknown> = Promise.resolve()
  readonly #pausing = new Set<() => void>()
  #traceAfter = 0

  constructor(
    private readonly store: Store,
    private readonly announcer: Announcer,
    private readonly onError: (error: Error) => void,
  ) {
    this.#reading = new ReadingLine(store, this.#pool, announcer, () => this.#state === 'stopped', onError)
    this.#tracer = new CaseTracer(store, this.#pool, () => this.#state !== 'stopped')
  }

  /** Works until `stop`. */
  start(): void {
    if (this.#state === 'running') return
    this.#state = 'running'
    this.#loops = Promise.all([this.#again(async () => this.#readAll()), this.#again(async () => this.#traceNext())])
  }

  /** Says that there is work. */
  wake(): void {
    for (const wake of this.#pausing) wake()
  }

  /** Works until nothing waits; for the command line and for tests. Not while the workbench is started. */
  async drain(): Promise<void> {
    const { jobs } = this.store
    let reading = true
    const read = async (): Promise<void> => {
      try {
        for (;;) {
          if (await this.#readAll()) continue
          if ((await jobs.count('read')) === 0) return
          await this.#pause(GLANCE)
        }
      } finally {
        reading = false
      }
    }
    const trace = async (): Promise<void> => {
      for (;;) {
        const isLast = !reading
        if (await this.#traceNext()) continue
        if (isLast && (await jobs.count('trace')) === 0) return
        await this.#pause(GLANCE)
      }
    }
    await Promise.all([read(), trace()])
  }

  async stop(): Promise<void> {
    this.#state = 'stopped'
    this.wake()
    await this.#pool.close()
    await this.#loops
  }

  async #again(round: () => Promise<boolean>): Promise<void> {
    while (this.#isRunning()) {
      let busy = false
      try {
        busy = await round()
      } catch (error) {
        if (this.#isRunning()) this.onError(asError(error))
      }
      if (!busy && this.#isRunning()) await this.#pause(this.#reading.isBusy ? GLANCE : IDLE)
    }
  }

  /** Reads what waits; false when there was nothing. */
  async #readAll(): Promise<boolean> {
    const { jobs } = this.store
    const any = await this.#reading.run()
    for (const job of await jobs.fetch('parked', PARKED_AT_ONCE)) await this.#park(job)
    if (any) {
      this.announcer.announce({ type: 'queue', waiting: await jobs.count('read') })
      this.wake()
    }
    return any
  }

  /** Traces the case that waits longest, unless reports are being read and the last trace was just now; false then. */
  async #traceNext(): Promise<boolean> {
    if (this.#reading.isBusy && Date.now() < this.#traceAfter) return false
    const [job] = await this.store.jobs.fetch('trace', 1)
    if (job === undefined) return false
    const timer = setInterval(() => {
      this.store.jobs.renew([job]).catch((error: unknown) => this.onError(asError(error)))
    }, RENEWAL * 1000)
    try {
      await this.#trace(job)
    } finally {
      clearInterval(timer)
    }
    return true
  }

  /** A job that ended as failed without this process hearing of it: its worker died each time. */
  async #park(job: Job): Promise<void> {
    const capture = await this.store.background
      .selectFrom('captures')
      .select(['id', 'state'])
      .where('id', '=', job.subject)
      .executeTakeFirst()
    if (capture?.state === 'queued') await this.#reading.refuse(capture.id, PARKED)
    await this.store.jobs.complete('parked', [job])
  }

  async #trace(job: Job): Promise<void> {
    const { background: database, jobs } = this.store
    const caseId = job.subject
    const state = await caseRevision(database, caseId)
    if (state === undefined) {
      await jobs.complete('trace', [job])
      return
    }
    const started = Date.now()
    this.announcer.announce({ type: 'tracing', case: caseId })
    try {
      const { alerts, claims } = await this.#tracer.trace(caseId, state.revision)
      if (this.#state === 'stopped') return
      await jobs.complete('trace', [job])
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
      const end = (): void => {
        clearTimeout(timer)
        this.#pausing.delete(end)
        resolve()
      }
      const timer = setTimeout(end, milliseconds)
      this.#pausing.add(end)
    })
  }
}

const PARKED: Problem = {
  code: 'parked',
  message: `given up after ${TRIES} tries: the process that read it ended each time`,
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}
