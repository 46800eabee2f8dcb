import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Acquired, acquire } from '../pipeline/pipeline.ts'

/**
 * Acquires the content of a file that was handed over and not named by a path. It is written aside under a name of ours, so
 * that its own name is only ever a label, and removed again.
 */
export async function* acquireUpload(folder: string, name: string, bytes: Uint8Array): AsyncGenerator<Acquired> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true, mode: 0o700 })
  const path = join(incoming, randomUUID())
  const named = (text: string): string => text.replaceAll(path, name)
  try {
    await writeFile(path, bytes, { mode: 0o600 })
    for await (const acquired of acquire(path)) {
      if (acquired.type === 'capture') {
        yield { type: 'capture', capture: { ...acquired.capture, locator: named(acquired.capture.locator) } }
      } else {
        const problem = { ...acquired.problem, message: named(acquired.problem.message) }
        yield { ...acquired, locator: named(acquired.locator), problem }
      }
    }
  } finally {
    await rm(path, { force: true })
  }
}
