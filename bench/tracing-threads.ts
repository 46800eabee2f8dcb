import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Shelf } from './shelf.ts'

/** The threads of a machine with two cores. */
const THREADS = 2

/** Threads do not inherit what reads TypeScript in this one. */
const START =
  "import('tsx/esm/api').then(({ register }) => { register(); return import(require('node:worker_threads').workerData.thread) })"

/** Neighbourhoods are traced side by side: a round is given out when the one before the last is done. */
export class TracingThreads {
  readonly #threads: Worker[]
  readonly #busy: Promise<unknown>[]

  constructor(shelf: Shelf) {
    const workerData = { shelf, thread: new URL('tracing-thread.ts', import.meta.url).href }
    this.#threads = Array.from({ length: THREADS }, () => new Worker(START, { eval: true, workerData }))
    this.#busy = this.#threads.map(() => Promise.resolve())
  }

  async trace(neighbourhoods: readonly (readonly number[])[]): Promise<void> {
    await this.idle()
    for (const [place, thread] of this.#threads.entries()) {
      this.#busy[place] = once(thread, 'message')
      thread.postMessage(neighbourhoods.filter((_, index) => index % THREADS === place))
    }
  }

  async idle(): Promise<void> {
    await Promise.all(this.#busy)
  }

  /** Megabytes that the threads hold beside what they held at the start. */
  async memory(): Promise<number> {
    await this.idle()
    let sum = 0
    for (const thread of this.#threads) {
      const answer = once(thread, 'message')
      thread.postMessage('memory')
      sum += Number((await answer)[0])
    }
    return sum
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()))
  }
}
