import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoreOptions } from '../../src/store/store.ts'
import { emptyDesk } from './empty-desk.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

/** One of the two databases that everything must work on alike. */
export interface TestDatabase {
  /** Options of a store that nobody has opened yet. */
  fresh(): Promise<StoreOptions & { readonly home: string }>
  readonly server: PostgresServer | undefined
  close(): Promise<void>
}

export const failLoudly = (error: Error): void => {
  throw error
}

export function embedded(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-embedded-'))
  let count = 0
  return Promise.resolve({
    server: undefined,
    fresh: async () => {
      count += 1
      const home = join(folder, String(count))
      await emptyDesk(home)
      return { home }
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true })
      return Promise.resolve()
    },
  })
}

export async function postgres(): Promise<TestDatabase> {
  const server = await startPostgres()
  const folder = mkdtempSync(join(tmpdir(), 'stemma-homes-'))
  let count = 0
  return {
    server,
    fresh: async () => {
      count += 1
      return { home: join(folder, String(count)), databaseUrl: await server.database() }
    },
    close: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
