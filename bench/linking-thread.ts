// Signs reports and traces neighbourhoods in a thread of its own, as the desk does.
import { parentPort } from 'node:worker_threads'
import { loadResources } from '../src/desk/resources.ts'
import type { Paired } from '../src/pipeline/link/pairing.ts'
import { signatureOf } from '../src/pipeline/pipeline.ts'
import type { LinkingWork } from './linking-threads.ts'
import { heldMemory } from './memory.ts'
import { NeighbourhoodTracer } from './neighbourhood-tracer.ts'
import { type Shelf, ShelfReader } from './shelf.ts'

const resources = loadResources()

/** What lies on one shelf is read, signed and traced by this. */
class Reading {
  readonly #before = heldMemory()
  readonly #reader: ShelfReader<Paired>
  readonly #tracer: NeighbourhoodTracer

  constructor(shelf: Shelf) {
    this.#reader = new ShelfReader<Paired>(shelf)
    this.#tracer = new NeighbourhoodTracer(shelf)
  }

  answerTo(work: LinkingWork): unknown {
    switch (work.type) {
      case 'sign':
        return Array.from({ length: work.to - work.from }, (_, step) => {
          const { report, extraction } = this.#reader.get(work.from + step)
          return signatureOf(report, extraction, resources)
        })
      case 'trace':
        for (const members of work.neighbourhoods) this.#tracer.trace(members)
        return null
      case 'memory':
        return heldMemory() - this.#before
      case 'close':
        this.#reader.close()
        this.#tracer.close()
        return null
    }
  }
}

let reading: Reading | undefined

parentPort?.on('message', (work: LinkingWork | { readonly type: 'open'; readonly shelf: Shelf }) => {
  if (work.type === 'open') reading = new Reading(work.shelf)
  parentPort?.postMessage(work.type === 'open' ? null : reading?.answerTo(work))
  if (work.type === 'close') reading = undefined
})
