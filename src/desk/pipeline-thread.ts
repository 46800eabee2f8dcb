import { Worker } from 'node:worker_threads'
import { builtEntry } from '../lib/package-root.ts'
import type { PipelineAnswer, PipelineQuestion } from './pipeline-worker.ts'

/** Seconds after which the reading of one report is given up. An ordinary one takes a tenth of one. */
const READ_LIMIT = 20
/** Seconds for a neighbourhood. */
const TRACE_LIMIT = 900

interface Waiting {
  readonly resolve: (answer: PipelineAnswer) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/** The stages in a worker thread. A report that makes them hang or crash ends the thread; the next question starts a new one. */
export class PipelineThread {
  #worker: Worker | undefined
  #last = 0
  readonly #waiting = new Map<number, Waiting>()

  /** Rejects with the reason when the stages failed or took too long. One question at a time keeps the limits honest. */
  async ask<T extends PipelineQuestion['type']>(
    question: PipelineQuestion & { type: T },
  ): Promise<PipelineAnswer & { type: T }> {
    const worker = (this.#worker ??= this.#start())
    this.#last += 1
    const id = this.#last
    const limit = question.type === 'trace' ? TRACE_LIMIT : READ_LIMIT
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#end(worker, new Error(`it took longer than ${limit} seconds and was stopped`))
        void worker.terminate()
      }, limit * 1000)
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, timer })
      worker.postMessage({ id, question })
    })
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(builtEntry('pipeline-worker'))
    worker.on('message', (message: { id: number; answer?: PipelineAnswer; error?: string }) => {
      const waiting = this.#waiting.get(message.id)
      if (waiting === undefined) return
      this.#waiting.delete(message.id)
      clearTimeout(waiting.timer)
      if (message.answer === undefined) waiting.reject(new Error(message.error ?? 'no answer'))
      else waiting.resolve(message.answer)
    })
    worker.on('error', (error) => this.#end(worker, error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', () => this.#end(worker, new Error('the thread that reads reports ended')))
    return worker
  }

  #end(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return
    this.#worker = undefined
    for (const waiting of this.#waiting.values()) {
      clearTimeout(waiting.timer)
      waiting.reject(error)
    }
    this.#waiting.clear()
  }
}
