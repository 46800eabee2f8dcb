#!/usr/bin/env node
// Starts the built program; in a checkout whose build is missing or old, builds it first (about half a second).
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
if (existsSync(join(root, 'src', 'cli', 'main.ts'))) {
  const { programIsFresh, buildProgram } = await import('../scripts/build.mjs')
  if (!programIsFresh()) await buildProgram()
}
await import('../dist/cli.js')
