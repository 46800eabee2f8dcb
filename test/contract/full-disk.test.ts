import { readFileSync, readdirSync, rmSync } from 'node:fs'
import type * as Files from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createApp } from '../../src/api/server.ts'
import { Desk } from '../../src/desk/desk.ts'
import { type TestDatabase, embedded } from './databases.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** Files whose path matches take half of what is written to them, and then the disk is full. */
let full: RegExp | undefined

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof Files>()
  const filling = (path: string, file: FileHandle, write: 'writeFile' | 'appendFile'): void => {
    const ordinary = file[write].bind(file)
    file[write] = async (bytes) => {
      if (full?.test(path) !== true) return ordinary(bytes)
      await ordinary(Buffer.from(bytes as Uint8Array).subarray(0, (bytes as Uint8Array).length / 2))
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    }
  }
  return {
    ...real,
    open: async (path: string, ...rest: [string, number?]): Promise<FileHandle> => {
      const file = await real.open(path, ...rest)
      filling(path, file, 'writeFile')
      filling(path, file, 'appendFile')
      return file
    },
  }
})

let database: TestDatabase
beforeAll(async () => {
  database = await embedded()
})
afterAll(async () => database.close())

test('a full disk is a clear refusal, nothing acknowledged is lost, and with room again the work goes on', async () => {
  const { home } = await database.fresh()
  const desk = await Desk.open({ home })
  const api = createApp({ desk, boundPort: () => 7300 })
  const add = async (place: string): Promise<Response> =>
    api.request('/api/reports', {
      method: 'POST',
      body: JSON.stringify({ text: `A lamp went out at ${place}.` }),
      headers: { host: '127.0.0.1:7300', 'content-type': 'application/json' },
    })
  const journal = (): string => readFileSync(join(home, 'journal.jsonl'), 'utf8')
  try {
    expect((await add('Corvo')).status).toBe(202)
    const before = journal()
    for (const path of [/\.part$/u, /journal\.jsonl$/u]) {
      full = path
      const answers = await Promise.all(['Wexmar', 'Aldmoor'].map(add))
      for (const answer of answers) {
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30'])
        expect(await answer.text()).toContain('the disk is full; nothing was kept')
      }
      // Neither half a capture nor half a line stays.
      expect(readdirSync(join(home, 'captures')).filter((name) => name.endsWith('.part'))).toEqual([])
      expect(journal()).toBe(before)
      full = undefined
    }
    for (const place of ['Wexmar', 'Wexmar', 'Aldmoor']) expect((await add(place)).status).toBe(202)
  } finally {
    full = undefined
    await desk.close()
  }
  // What was acknowledged is there once, even when the database is lost as well.
  rmSync(join(home, 'database'), { recursive: true })
  const again = await Desk.open({ home })
  try {
    const [inbox] = await again.cases()
    expect(inbox?.queuedCount).toBe(3)
  } finally {
    await again.close()
  }
})
