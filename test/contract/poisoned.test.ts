import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Announcer } from '../../src/desk/events.ts'
import type { PipelinePool } from '../../src/desk/pipeline-pool.ts'
import { ReadingLine } from '../../src/desk/reading.ts'
import { TRIES } from '../../src/store/jobs.ts'
import { Store } from '../../src/store/store.ts'
import { embedded, failLoudly, type TestDatabase } from './databases.ts'
import { capture } from './invented.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let database: TestDatabase
beforeAll(async () => {
  database = await embedded()
})
afterAll(async () => database.close())

/** Reads nothing, and dies of one report: nothing that was begun beside it ends either. */
class FrailProcess {
  died = false
  readonly begun: string[] = []
  readonly size = 2

  ask({ capture: { locator } }: { readonly capture: { readonly locator: string } }): Promise<unknown> {
    this.begun.push(locator)
    if (locator !== 'poison.txt') return Promise.resolve({ type: 'read', read: null, problems: [] })
    this.died = true
    return Promise.reject(new Error('died'))
  }
}

/** A process that works until it dies or nothing waits; its leases are over then. */
async function live(store: Store): Promise<FrailProcess> {
  const process = new FrailProcess()
  const pool = process as unknown as PipelinePool
  await new ReadingLine(store, pool, new Announcer(), () => process.died, failLoudly).run()
  await sql`update jobs.job set started_on = now() - interval '1 day' where state = 'active'`.execute(store.database)
  await store.jobs.expire()
  // Nobody waits for the second after which a job is tried again.
  await sql`update jobs.job set start_after = now() - interval '1 second'`.execute(store.database)
  return process
}

test('a report that kills its process is parked after its tries, and none of its batch with it', async () => {
  const store = await Store.open({ ...(await database.fresh()), onError: failLoudly })
  await store.addCase({ id: 'quay', title: 'Quay', question: null, label: null, template: null })
  const names = ['a.txt', 'b.txt', 'poison.txt', 'c.txt', 'd.txt']
  await store.receive(
    'quay',
    names.map((locator) => capture(`The fog lifted over ${locator}.`, { locator })),
  )
  const lives: FrailProcess[] = []
  for (let life = 1; life <= TRIES; life += 1) lives.push(await live(store))
  expect(lives.map(({ died }) => died)).toEqual(Array.from({ length: TRIES }, () => true))
  // At first all are begun together; from then on whatever was begun before is read with nothing beside it.
  expect(lives[0]?.begun).toContain('c.txt')
  expect(lives.slice(1).map(({ begun }) => begun.at(-1))).toEqual(Array.from({ length: TRIES - 1 }, () => 'poison.txt'))
  const last = await live(store)
  expect([last.died, last.begun]).toEqual([false, ['c.txt', 'd.txt']])
  const parked = await store.jobs.fetch('parked', 10)
  const waiting = await store.jobs.count('read')
  const { rows } = await sql<{ locator: string }>`select locator from captures where state = 'queued'`.execute(
    store.database,
  )
  await store.close()
  expect(waiting).toBe(0)
  expect(parked).toHaveLength(1)
  expect(rows).toEqual([{ locator: 'poison.txt' }])
})
