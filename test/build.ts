import { execFileSync } from 'node:child_process'

/** Threads and child processes run built files, so the tests build first. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
}
