import { Worker } from 'node:worker_threads'
import type { Briefing } from '../../exports/briefing/briefing.ts'
import { builtEntry } from '../../lib/package-root.ts'
import type { PdfQuestion } from './pdf-worker.ts'

/** Sets a briefing as PDF. `asOf`: the moment that it shows, ISO 8601. Rejects with the reason when it cannot be set. */
export async function typeset(briefing: Briefing, asOf: string): Promise<Uint8Array> {
  const question: PdfQuestion = { briefing, asOf }
  const worker = new Worker(builtEntry('pdf-worker'), { workerData: question })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread that sets PDF ended without a page')))
  })
}
