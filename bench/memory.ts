import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Megabytes that are held after a collection of garbage: objects and buffers of bytes. */
export function heldMemory(): number {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}

/** Megabytes that a piece of work leaves behind, as long as its result is held. */
export function memoryOf(work: () => unknown): number {
  const before = heldMemory()
  const result = work()
  const after = heldMemory()
  return result === undefined ? 0 : after - before
}
