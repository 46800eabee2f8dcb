import { Worker } from 'node:worker_threads'
import type { Signature } from '../src/model/signature.ts'
import type { Shelf } from './shelf.ts'

/** What a thread is asked to do; it answers in the order in which it is asked. */
export type LinkingWork =
  | { readonly type: 'sign'; readonly from: number; readonly to: number }
  | { readonly type: 'trace'; readonly neighbourhoods: readonly (readonly number[])[] }
  | { readonly type: 'memory' }
  | { readonly type: 'close' }

/** The threads of a machine with two cores. */
const THREADS = 2
/** Reports, and neighbourhoods, that a thread is given at a time. */
const SIGNED = 200
const TRACED = 24
/** Lots of reports that are signed before they are asked for. */
const AHEAD = 2 * THREADS

/** Threads do not inherit what reads TypeScript in this one. */
const START =
  "import('tsx/esm/api').then(({ register }) => { register(); return import(require('node:worker_threads').workerData.thread) })"

/** Signs the reports on a shelf and traces their neighbourhoods side by side. The threads serve one shelf after the other. */
export class LinkingThreads {
  readonly #threads = Array.from({ length: THREADS }, () => new LinkingThread())

  async open(shelf: Shelf): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.ask({ type: 'open', shelf })))
  }

  async closeShelf(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.ask({ type: 'close' })))
  }

  /** The signatures of the first reports on the shelf, in their order, a lot at a time. */
  async *signatures(size: number): AsyncGenerator<readonly Signature[]> {
    const waiting: Promise<unknown>[] = []
    for (let from = 0; from < size || waiting.length > 0;) {
      for (; from < size && waiting.length < AHEAD; from += SIGNED) {
        const work = { type: 'sign', from, to: Math.min(size, from + SIGNED) } as const
        const thread = this.#threads[(from / SIGNED) % THREADS]
        if (thread !== undefined) waiting.push(thread.ask(work))
      }
      yield (await waiting.shift()) as Signature[]
    }
  }

  /** `tell` is told after each lot how many reports it had. */
  async trace(neighbourhoods: Iterable<readonly number[]>, tell: (reports: number) => void): Promise<void> {
    const rest = neighbourhoods[Symbol.iterator]()
    const nextLot = (): (readonly number[])[] => {
      const lot: (readonly number[])[] = []
      while (lot.length < TRACED) {
        const next = rest.next()
        if (next.done === true) break
        lot.push(next.value)
      }
      return lot
    }
    await Promise.all(
      this.#threads.map(async (thread) => {
        for (let lot = nextLot(); lot.length > 0; lot = nextLot()) {
          await thread.ask({ type: 'trace', neighbourhoods: lot })
          tell(lot.reduce((sum, { length }) => sum + length, 0))
        }
      }),
    )
  }

  /** One report that comes by itself: `enter` is given its signature and gives back the neighbourhood that it joins. */
  async add(number: number, enter: (signature: Signature) => readonly number[]): Promise<void> {
    const [thread] = this.#threads
    const signed = (await thread?.ask({ type: 'sign', from: number, to: number + 1 })) as Signature[] | undefined
    const neighbourhoods = (signed ?? []).map(enter)
    await thread?.ask({ type: 'trace', neighbourhoods })
  }

  /** Megabytes that the threads hold beside what they held at the start. */
  async memory(): Promise<number> {
    const held = await Promise.all(this.#threads.map((thread) => thread.ask({ type: 'memory' })))
    return held.reduce<number>((sum, each) => sum + Number(each), 0)
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }
}

class LinkingThread {
  readonly #worker: Worker
  readonly #asked: { readonly resolve: (answer: unknown) => void; readonly reject: (error: unknown) => void }[] = []

  constructor() {
    const workerData = { thread: new URL('linking-thread.ts', import.meta.url).href }
    this.#worker = new Worker(START, { eval: true, workerData })
    this.#worker.on('message', (answer) => this.#asked.shift()?.resolve(answer))
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#asked.splice(0)) reject(error)
    })
  }

  ask(work: LinkingWork | { readonly type: 'open'; readonly shelf: Shelf }): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject })
      this.#worker.postMessage(work)
    })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }
}
