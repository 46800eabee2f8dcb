import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../lib/package-root.ts'
import { outletTable } from '../model/outlet-table.ts'
import type { OutletTable } from '../model/outlet.ts'
import type { Resources } from '../model/resources.ts'

/** The shipped tables and weights, read when first asked for and kept. */
export function loadResources(): Resources {
  const files = new Map<string, Uint8Array | undefined>()
  const read = (name: string): Uint8Array | undefined => {
    if (!/^[\w.-]+$/u.test(name)) return undefined
    if (!files.has(name)) {
      try {
        files.set(name, readFileSync(join(packageRoot(), 'models', name)))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
        files.set(name, undefined)
      }
    }
    return files.get(name)
  }
  let outlets: OutletTable | undefined
  return {
    get outlets() {
      outlets ??= outletTable(new TextDecoder().decode(read('outlets.tsv') ?? new Uint8Array()))
      return outlets
    },
    read,
  }
}
