import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { Store } from '../../src/store/store.ts'

/**
 * Puts an empty embedded desk into a folder. Making one takes seconds and copying one a tenth of that, so the first that is
 * asked for in a run is made and then copied.
 */
export async function emptyDesk(home: string): Promise<void> {
  const made = join(inject('sharedFolder'), 'empty-desk')
  if (!existsSync(made)) await make(made)
  cpSync(made, home, { recursive: true })
}

async function make(to: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-empty-'))
  await (await Store.open({ home: folder })).close()
  try {
    renameSync(folder, to)
  } catch (error) {
    // Another thread made one meanwhile; one is as good as the other.
    if (!existsSync(to)) throw error
    rmSync(folder, { recursive: true })
  }
}
