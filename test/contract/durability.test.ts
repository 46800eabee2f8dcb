import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Desk } from '../../src/desk/desk.ts'
import { DeskInUse } from '../../src/store/lock.ts'
import { Store } from '../../src/store/store.ts'
import { type TestDatabase, embedded, postgres } from './databases.ts'
import { capture } from './invented.ts'

// Processes that start, die and start again take their time beside other tests.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

/** `npm run check:full` runs the sizes that are promised. */
const full = process.env['STEMMA_FULL'] === '1'
const KILLS = full ? 100 : 5
const CRASHES = full ? 20 : 1
/** Milliseconds. The small version runs beside everything else on a busy machine and only keeps watch over the order of size. */
const REOPEN_LIMIT = full ? 5000 : 20_000

/** How many more are acknowledged before the next kill, and below how many it begins again: each moment is another one. */
const ACKNOWLEDGED_MORE = 7
const MOST_ACKNOWLEDGED = 71

interface Writer {
  readonly child: ChildProcess
  /** Capture ids that were acknowledged. */
  readonly acknowledged: string[]
  readonly opened: Promise<void>
}

function startWriter(home: string, first: number, databaseUrl?: string): Writer {
  const file = fileURLToPath(new URL('writer.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', file, home, String(first), ...(databaseUrl === undefined ? [] : [databaseUrl])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  running.add(child)
  child.once('exit', () => running.delete(child))
  const acknowledged: string[] = []
  let rest = ''
  const opened = new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the writer ended before it had opened the desk')))
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (line === 'open') resolve()
        else acknowledged.push(line.split(' ')[0] ?? '')
      }
    })
  })
  return { child, acknowledged, opened }
}

/** A failed test leaves no process behind. */
const running = new Set<ChildProcess>()
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

async function kill(writer: Writer): Promise<void> {
  const ended = new Promise((resolve) => writer.child.once('close', resolve))
  writer.child.kill('SIGKILL')
  await ended
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Waits until a writer has so many acknowledgements. */
async function acknowledgements(writer: Writer, count: number): Promise<void> {
  for (let waited = 0; writer.acknowledged.length < count && waited < 60_000; waited += 10) await pause(10)
}

/** Nothing acknowledged is lost, nothing is there twice, and every row has its bytes. */
async function expectWhole(store: Store, acknowledged: readonly string[]): Promise<void> {
  const rows = await store.database.selectFrom('captures').select(['id', 'sha256', 'state']).execute()
  const ids = new Set(rows.map((row) => row.id))
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
  for (const row of rows) expect((await store.captures.bytes(row.sha256)).length).toBeGreaterThan(0)
  const doubled = await sql`select locator from captures group by locator having count(*) > 1`.execute(store.database)
  expect(doubled.rows).toEqual([])
  // What is not read yet has a job that will read it, and what is read has a report.
  const torn = await sql`select id from captures where
    (state = 'queued' and not exists (select from jobs.job where data->>'subject' = captures.id and state < 'completed'))
    or (state = 'read' and not exists (select from reports where capture_id = captures.id))`.execute(store.database)
  expect(torn.rows).toEqual([])
}

describe('embedded', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await embedded()
  })
  afterAll(async () => database.close())

  test(`killed ${KILLS} times while it adds and reads, it loses nothing and opens again`, async () => {
    const { home } = await database.fresh()
    const acknowledged: string[] = []
    for (let time = 0; time < KILLS; time += 1) {
      const writer = startWriter(home, time * 100_000)
      await writer.opened
      // Different moments of the work, told by what was acknowledged and not by a clock, which a busy machine stretches; the
      // first kill hits the very first writes.
      await acknowledgements(writer, (time * ACKNOWLEDGED_MORE) % MOST_ACKNOWLEDGED)
      await kill(writer)
      acknowledged.push(...writer.acknowledged)
      const began = Date.now()
      const store = await Store.open({ home })
      const opened = Date.now() - began
      try {
        expect(opened).toBeLessThan(REOPEN_LIMIT)
        await expectWhole(store, acknowledged)
      } finally {
        await store.close()
      }
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS)
    const desk = await Desk.open({ home })
    try {
      await desk.drain()
      const [inbox] = await desk.cases()
      expect(inbox?.queuedCount).toBe(0)
      expect((inbox?.reportCount ?? 0) + (inbox?.refusedCount ?? 0)).toBeGreaterThanOrEqual(acknowledged.length)
    } finally {
      await desk.close()
    }
  }, 1_800_000)

  test('a second process on the same folder is refused with the reason', async () => {
    const { home } = await database.fresh()
    const writer = startWriter(home, 0)
    await writer.opened
    try {
      await expect(Store.open({ home })).rejects.toThrow(DeskInUse)
      await expect(Store.open({ home })).rejects.toThrow(String(writer.child.pid))
    } finally {
      await kill(writer)
    }
    await (await Store.open({ home })).close()
  })

  test('a lock whose number now belongs to another process is taken over', async () => {
    const { home } = await database.fresh()
    writeFileSync(join(home, 'desk.lock'), JSON.stringify({ pid: 1, started: '1', command: 'stemma serve' }))
    if (process.platform === 'linux') await (await Store.open({ home })).close()
    writeFileSync(join(home, 'desk.lock'), 'torn')
    await (await Store.open({ home })).close()
  })

  test('a lost database is made again from the journal and the captures', async () => {
    const { home } = await database.fresh()
    const first = await Store.open({ home })
    await first.addCase({ id: 'ferry', title: 'The ferry', question: null, label: null, template: null })
    await first.receive('ferry', [
      capture('The fog lifted.', { locator: 'a.txt' }),
      capture('The fog came back.', { locator: 'b.txt' }),
    ])
    await first.close()
    rmSync(join(home, 'database'), { recursive: true })
    appendFileSync(join(home, 'journal.jsonl'), '{"type":"case","case":{"id":"half')
    const second = await Store.open({ home })
    try {
      expect(await second.jobs.count('read')).toBe(2)
      await expectWhole(second, [])
      const cases = await second.database.selectFrom('cases').select('id').execute()
      expect(cases).toEqual([{ id: 'ferry' }])
    } finally {
      await second.close()
    }
  })
})

describe('PostgreSQL', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await postgres()
  })
  afterAll(async () => database.close())

  test(`all its processes killed ${CRASHES} times under load, it loses nothing and the work goes on`, async () => {
    const { home, databaseUrl } = await database.fresh()
    const writer = startWriter(home, 0, databaseUrl)
    await writer.opened
    for (let time = 0; time < CRASHES; time += 1) {
      await pause(400)
      await database.server?.crash()
      await database.server?.start()
      const before = writer.acknowledged.length
      for (let waited = 0; writer.acknowledged.length === before; waited += 50) {
        expect(waited).toBeLessThan(10_000)
        await pause(50)
      }
    }
    await kill(writer)
    const store = await Store.open({ home, ...(databaseUrl === undefined ? {} : { databaseUrl }) })
    try {
      await expectWhole(store, writer.acknowledged)
    } finally {
      await store.close()
    }
  })

  test('two processes share the queue: each job goes to one of them', async () => {
    const options = await database.fresh()
    const [one, two] = [await Store.open(options), await Store.open(options)]
    try {
      await one.jobs.enqueue(
        'read',
        Array.from({ length: 40 }, (_, number) => `job-${number}`),
      )
      const taken = await Promise.all(
        Array.from({ length: 10 }, (_, turn) => (turn % 2 === 0 ? one : two).jobs.fetch('read', 5)),
      )
      const subjects = taken.flat().map((job) => job.subject)
      expect(new Set(subjects).size).toBe(subjects.length)
    } finally {
      await one.close()
      await two.close()
    }
  })

  test('a server that is not there is a clear error', async () => {
    const home = mkdtempSync(join(tmpdir(), 'stemma-none-'))
    await expect(Store.open({ home, databaseUrl: `postgres://x@localhost/x?host=${home}` })).rejects.toThrow(
      /ENOENT|ECONNREFUSED/u,
    )
    rmSync(home, { recursive: true })
  })
})
