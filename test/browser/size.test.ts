import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/lib/package-root.ts'

/** Compressed bytes that a first visit may cost in scripts. */
const mostBytes = 250_000

test('the scripts that every page needs are small', () => {
  const folder = join(packageRoot(), 'dist', 'ui')
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/gu)].map((match) => match[1] ?? '')
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(folder, script))).byteLength, 0)
  expect(scripts.length).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(mostBytes)
})
