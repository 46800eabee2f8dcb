// Traces neighbourhoods in a thread of its own, as the desk does. Answers with the megabytes that it holds, when asked for.
import { parentPort, workerData } from 'node:worker_threads'
import { heldMemory } from './memory.ts'
import { NeighbourhoodTracer } from './neighbourhood-tracer.ts'
import type { Shelf } from './shelf.ts'

const before = heldMemory()
const tracer = new NeighbourhoodTracer((workerData as { readonly shelf: Shelf }).shelf)

parentPort?.on('message', (neighbourhoods: readonly (readonly number[])[] | 'memory') => {
  if (neighbourhoods === 'memory') {
    parentPort?.postMessage(heldMemory() - before)
    return
  }
  for (const members of neighbourhoods) tracer.trace(members)
  parentPort?.postMessage('done')
})
