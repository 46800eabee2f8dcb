import { availableParallelism } from 'node:os'
import { PipelineThread } from './pipeline-thread.ts'
import type { PipelineAnswer, PipelineQuestion } from './pipeline-worker.ts'

/** Each thread holds the weights and lexicons by itself, about 200 MB. */
const MOST_THREADS = 4

/** The stages in as many threads as there are processors. A thread is asked one question at a time; others wait in line. */
export class PipelinePool {
  readonly #idle: PipelineThread[]
  readonly #threads: readonly PipelineThread[]
  readonly #waiting: ((thread: PipelineThread) => void)[] = []
  #closed = false

  constructor(size = Math.min(MOST_THREADS, availableParallelism())) {
    this.#threads = Array.from({ length: Math.max(1, size) }, () => new PipelineThread())
    this.#idle = [...this.#threads]
  }

  get size(): number {
    return this.#threads.length
  }

  async ask<T extends PipelineQuestion['type']>(
    question: PipelineQuestion & { type: T },
  ): Promise<PipelineAnswer & { type: T }> {
    // The thread that answered last comes first: the others may never be started.
    const thread = this.#idle.pop() ?? (await new Promise<PipelineThread>((resolve) => this.#waiting.push(resolve)))
    try {
      // A question now would start a thread that nobody ends.
      if (this.#closed) throw new Error('the desk is being closed')
      return await thread.ask<T>(question)
    } finally {
      const next = this.#waiting.shift()
      if (next === undefined) this.#idle.push(thread)
      else next(thread)
    }
  }

  /** Ends the threads; what is asked or waits in line is rejected. */
  async close(): Promise<void> {
    this.#closed = true
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }
}
