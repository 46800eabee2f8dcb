import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Store, type StoreOptions } from '../../src/store/store.ts'
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

/** Making an empty embedded database takes seconds and copying one a tenth of that, so one is made and then copied. */
export async function embedded(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-embedded-'))
  const first = join(folder, 'first')
  await (await Store.open({ home: first })).close()
  let count = 0
  return {
    server: undefined,
    fresh: () => {
      count += 1
      const home = join(folder, String(count))
      cpSync(first, home, { recursive: true })
      return Promise.resolve({ home })
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true })
      return Promise.resolve()
    },
  }
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
