// Signs reports and traces neighbourhoods in a thread of its own, as the desk does.
import { parentPort, workerData } from 'node:worker_threads'
import { loadResources } from '../src/desk/resources.ts'
import type { Paired } from '../src/pipeline/link/pairing.ts'
import { signatureOf } from '../src/pipeline/pipeline.ts'
import type { LinkingWork } from './linking-threads.ts'
import { heldMemory } from './memory.ts'
import { NeighbourhoodTracer } from './neighbourhood-tracer.ts'
import { type Shelf, ShelfReader } from './shelf.ts'

const { shelf } = workerData as { readonly shelf: Shelf }
const before = heldMemory()
const resources = loadResources()
const reader = new ShelfReader<Paired>(shelf)
const tracer = new NeighbourhoodTracer(shelf)

parentPort?.on('message', (work: LinkingWork) => {
  parentPort?.postMessage(answerTo(work))
})

function answerTo(work: LinkingWork): unknown {
  switch (work.type) {
    case 'sign':
      return Array.from({ length: work.to - work.from }, (_, step) => {
        const { report, extraction } = reader.get(work.from + step)
        return signatureOf(report, extraction, resources)
      })
    case 'trace':
      for (const members of work.neighbourhoods) tracer.trace(members)
      return null
    case 'memory':
      return heldMemory() - before
  }
}
