import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { CaptureFiles } from './capture-files.ts'
import type { Database } from './database.ts'
import { listDecisions } from './decisions.ts'
import type { JournalEntry } from './journal.ts'
import type { Position } from './keyset.ts'
import { listFeeds } from './feeds.ts'
import { findCapture } from './receipts.ts'
import { listQuestions } from './questions.ts'
import type { Store } from './store.ts'
import { listWatches } from './watches.ts'

/** Rows read at once. */
const BATCH = 500
const ENTRIES = 'desk.jsonl'
const CAPTURES = 'captures'

/** What a check of every digest found. */
export interface Verification {
  readonly checked: number
  /** Bytes that are not those they were. */
  readonly damaged: readonly string[]
  /** Bytes that rows speak of and that are not there. */
  readonly missing: readonly string[]
}

/** Compares every capture with its digest. */
export async function verify(store: Store): Promise<Verification> {
  const damaged: string[] = []
  const missing: string[] = []
  let checked = 0
  for await (const { sha256 } of pages(store.database, 'sha256')) {
    checked += 1
    try {
      await store.captures.bytes(sha256)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') missing.push(sha256)
      else damaged.push(sha256)
    }
  }
  return { checked, damaged, missing }
}

/**
 * Writes everything that cannot be made again into an empty folder: the bytes of all captures, and one line for each case,
 * capture and decision. What the machine made is left out. The desk may be at work meanwhile: what is added after the start
 * may be missing, and nothing is there by halves. Returns how many lines were written.
 */
export async function backup(store: Store, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty; give a new folder for the backup`)
  const captures = new CaptureFiles(join(folder, CAPTURES))
  await mkdir(join(folder, CAPTURES), { mode: 0o700 })
  const file = await open(join(folder, ENTRIES), 'wx', 0o600)
  let written = 0
  try {
    for await (const entry of entries(store)) {
      if (entry.type === 'capture') {
        await captures.keep(await store.captures.bytes(entry.capture.sha256), entry.capture.sha256)
      }
      await file.appendFile(`${JSON.stringify(entry)}\n`)
      written += 1
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return written
}

/** Enters a backup into a desk that has nothing yet, and queues all readings. Every digest is compared on the way. */
export async function restore(store: Store, folder: string): Promise<number> {
  const { n } = await store.database
    .selectFrom('cases')
    .select((select) => select.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  if (n > 0) throw new Error('a backup is restored only into an empty desk; choose a new folder with STEMMA_HOME')
  await stat(join(folder, ENTRIES)).catch(() => {
    throw new Error(`${folder} holds no backup: ${ENTRIES} is missing`)
  })
  const captures = new CaptureFiles(join(folder, CAPTURES))
  let entered = 0
  for await (const line of createInterface({ input: createReadStream(join(folder, ENTRIES)), crlfDelay: Infinity })) {
    if (line === '') continue
    const entry = JSON.parse(line) as JournalEntry
    await store.enter(entry, async (sha256) => captures.bytes(sha256))
    entered += 1
  }
  return entered
}

/** Everything that is made again from captures and decisions. */
const MACHINE_TABLES = [
  'case_names',
  'case_days',
  'case_places',
  'reports',
  'claims',
  'sources',
  'source_views',
  'derivations',
  'conflicts',
  'drifts',
  'changed_reports',
  'linked',
  'linkings',
  'postings',
  'neighbours',
  'neighbourhoods',
] as const

/** Throws away what the machine made and queues every reading again. Captures, cases and decisions stay. */
export async function rebuild(store: Store): Promise<void> {
  await store.transaction(async (transaction) => {
    for (const table of MACHINE_TABLES) await transaction.deleteFrom(table).execute()
    await transaction
      .updateTable('cases')
      .set((column) => ({ revision: column('revision', '+', 1) }))
      .execute()
    await sql`update captures set state = 'queued', problems = '[]'`.execute(transaction)
    const rows = await transaction.selectFrom('captures').select('id').orderBy('received_at').orderBy('id').execute()
    await store.jobs.enqueue(
      'read',
      rows.map(({ id }) => id),
      transaction,
    )
  })
}

async function* entries(store: Store): AsyncGenerator<JournalEntry> {
  const cases = await store.database
    .selectFrom('cases')
    .select(['id', 'title', 'question', 'label', 'template'])
    .orderBy('created_at')
    .execute()
  for (const one of cases) yield { type: 'case', case: one }
  for (const watch of await listWatches(store.database, {})) yield { type: 'watch', watch }
  for (const question of await listQuestions(store.database)) yield { type: 'question', question }
  for (const { id, caseId, url, every, state } of await listFeeds(store.database)) {
    yield { type: 'feed', feed: { id, caseId, url, every } }
    if (state !== 'active') yield { type: 'feed-changed', id, change: { paused: true } }
  }
  for await (const { id } of pages(store.database, 'id')) {
    const capture = await findCapture(store.database, id)
    if (capture === undefined) continue
    const members = await store.database
      .selectFrom('memberships')
      .select('case_id')
      .where('capture_id', '=', id)
      .execute()
    for (const { case_id: caseId } of members) yield { type: 'capture', caseId, capture }
  }
  // Oldest first, so that what holds in the end is what held before.
  for (let after: Position | null | undefined; after !== null;) {
    const page = await listDecisions(store.database, { order: 'oldest', limit: BATCH, after })
    for (const decision of page.items) yield { type: 'decision', decision }
    after = page.next
  }
}

/** A column of all captures, each value once, in its own order. */
async function* pages<C extends 'id' | 'sha256'>(database: Database, column: C): AsyncGenerator<Record<C, string>> {
  let after = ''
  for (;;) {
    const rows = (await database
      .selectFrom('captures')
      .select(column)
      .distinct()
      .where(column, '>', after as never)
      .orderBy(column)
      .limit(BATCH)
      .execute()) as unknown as Record<C, string>[]
    yield* rows
    const last = rows.at(-1)
    if (last === undefined) return
    after = last[column]
  }
}
