import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let root: string | undefined

/** The folder of this package, found from wherever this module was bundled to. */
export function packageRoot(): string {
  if (root !== undefined) return root
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder)
      throw new Error('package.json is missing above the installed files: install the package again')
    folder = parent
  }
  root = folder
  return folder
}

/** The built file of an entry point that runs in a thread or process of its own. */
export function builtEntry(name: string): string {
  return join(packageRoot(), 'dist', `${name}.js`)
}
