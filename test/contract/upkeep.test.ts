import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { checkpointWhenDue } from '../../src/store/checkpoint.ts'
import { Store } from '../../src/store/store.ts'
import { embedded, failLoudly, type TestDatabase } from './databases.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let database: TestDatabase
beforeAll(async () => {
  database = await embedded()
})
afterAll(async () => database.close())

test('the queue of work does not grow with all that was ever done, and what fetches from it goes by an index', async () => {
  const store = await Store.open({ ...(await database.fresh()), onError: failLoudly })
  const bytes = async (): Promise<number> => {
    const { rows } = await sql<{ bytes: number }>`select sum(pg_relation_size(oid)) as bytes from pg_class
      where relnamespace = 'jobs'::regnamespace and relkind = 'r' and relispartition`.execute(store.database)
    return Number(rows[0]?.bytes)
  }
  const work = async (): Promise<void> => {
    await store.jobs.enqueue(
      'read',
      Array.from({ length: 800 }, (_, number) => `job-${number}`),
    )
    for (let jobs = await store.jobs.fetch('read', 200); jobs.length > 0; jobs = await store.jobs.fetch('read', 200)) {
      await store.jobs.complete('read', jobs)
    }
    await sql`delete from jobs.job where state = 'completed'`.execute(store.database)
  }
  try {
    await work()
    while (await store.tidy());
    const once = await bytes()
    for (let round = 0; round < 3; round += 1) {
      await work()
      while (await store.tidy());
    }
    expect(await bytes()).toBeLessThan(once * 1.5)
    await store.jobs.enqueue(
      'read',
      Array.from({ length: 3000 }, (_, number) => `job-${number}`),
    )
    while (await store.tidy());
    const { rows } = await sql<{ plan: string }>`explain select id from jobs.job
      where name = 'read' and state < 'active' and start_after < now()
      order by priority desc, created_on, id limit 32`.execute(store.database)
    const plan = rows.map((row) => Object.values(row)[0]).join('\n')
    expect(plan).toContain('priority_created_on_id')
    expect(plan).not.toContain('Sort')
  } finally {
    await store.close()
  }
})

test('after a kill little has to be read again, whatever was written before', async () => {
  const store = await Store.open({ ...(await database.fresh()), onError: failLoudly })
  const toReplay = async (): Promise<number> => {
    const { rows } = await sql<{
      bytes: number
    }>`select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 as bytes
      from pg_control_checkpoint()`.execute(store.database)
    return Number(rows[0]?.bytes)
  }
  try {
    await sql`insert into settings (name, value) select 'n' || n, repeat(md5(n::text), 20) from generate_series(1, 2000) as n`.execute(
      store.database,
    )
    expect(await toReplay()).toBeGreaterThan(1_000_000)
    expect(await checkpointWhenDue(store.background, 100_000_000)).toBe(false)
    expect(await checkpointWhenDue(store.background, 1_000_000)).toBe(true)
    expect(await toReplay()).toBeLessThan(100_000)
  } finally {
    await store.close()
  }
})

test('a table that was filled is looked at, and one that is tidy is left alone', async () => {
  const store = await Store.open({ ...(await database.fresh()), onError: failLoudly })
  const rows = async (): Promise<number> => {
    const found = await sql<{
      rows: number
    }>`select reltuples as rows from pg_class where relname = 'settings'`.execute(store.database)
    return Number(found.rows[0]?.rows)
  }
  try {
    while (await store.tidy());
    await sql`insert into settings (name, value) select 'n' || n, '' from generate_series(1, 1200) as n`.execute(
      store.database,
    )
    expect(await store.tidy()).toBe(true)
    expect(await rows()).toBeGreaterThanOrEqual(1200)
    expect(await store.tidy()).toBe(false)
  } finally {
    await store.close()
  }
})
