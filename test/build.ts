import { spawnSync } from 'node:child_process'

/** Threads and child processes run built files, so the tests build first. */
export default function setup(): void {
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
  if (built.status !== 0) console.error('The build failed; tests of built files run on the build before.')
}
