/**
 * The embedded database, in a thread of its own because it blocks the thread it runs in. Answers one message after another;
 * the other end is `embedded.ts`.
 */
import { closeSync, fdatasyncSync, openSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { textParsers } from './parsers.ts'

export interface WorkerQuestion {
  readonly id: number
  readonly sql?: string
  readonly parameters?: readonly unknown[]
  readonly close?: true
}

export interface WorkerAnswer {
  readonly id: number
  readonly rows?: Record<string, unknown>[]
  /** Columns of the types json and jsonb; they cross the border as text, which is cheaper than cloning what they hold. */
  readonly jsonColumns?: string[]
  readonly affected?: number
  readonly error?: { readonly message: string; readonly code?: string; readonly detail?: string }
}

/**
 * PGlite never calls fsync. Its write-ahead log lies in ordinary files, so the ones that were written to since the last
 * time are forced to disk after each statement outside a transaction and after each commit: one call per commit. Checkpoints and folder entries are not covered: the journal and the captures are what a power cut
 * is survived by.
 */
class DurableFolder extends NodeFS {
  readonly #synced = new Map<string, number>()

  /** Nothing within a transaction has to last before it is committed. */
  isWithin = false

  override syncToFs(): Promise<void> {
    if (this.isWithin) return Promise.resolve()
    const folder = join(this.rootDir, 'pg_wal')
    for (const name of readdirSync(folder)) {
      if (name.length !== 24) continue
      const path = join(folder, name)
      const changed = statSync(path).mtimeMs
      if (this.#synced.get(name) === changed) continue
      const file = openSync(path, 'r')
      fdatasyncSync(file)
      closeSync(file)
      this.#synced.set(name, changed)
    }
    return Promise.resolve()
  }
}

const JSON_TYPES = new Set([114, 3802])
const { folder } = workerData as { folder: string }
const asText = (value: string): string => value
const files = new DurableFolder(folder)
const database = await PGlite.create({
  fs: files,
  parsers: { ...textParsers, 114: asText, 3802: asText },
})

async function answer(question: WorkerQuestion): Promise<WorkerAnswer> {
  if (question.close === true) {
    await database.close()
    return { id: question.id }
  }
  try {
    // Several statements in one text are allowed only without parameters, as with the server's simple protocol.
    const sql = question.sql ?? ''
    if (sql === 'begin') files.isWithin = true
    if (sql === 'commit' || sql === 'rollback') files.isWithin = false
    const result =
      question.parameters === undefined || question.parameters.length === 0
        ? (await database.exec(sql)).at(-1)
        : await database.query(sql, [...question.parameters])
    return {
      id: question.id,
      rows: (result?.rows ?? []) as Record<string, unknown>[],
      jsonColumns: (result?.fields ?? [])
        .filter((field) => JSON_TYPES.has(field.dataTypeID))
        .map((field) => field.name),
      affected: result?.affectedRows ?? 0,
    }
  } catch (error) {
    const { message, code, detail } = error as { message: string; code?: string; detail?: string }
    return {
      id: question.id,
      error: { message, ...(code === undefined ? {} : { code }), ...(detail === undefined ? {} : { detail }) },
    }
  }
}

let queue: Promise<unknown> = Promise.resolve()
parentPort?.on('message', (question: WorkerQuestion) => {
  queue = queue.then(async () => {
    parentPort?.postMessage(await answer(question))
    if (question.close === true) parentPort?.close()
  })
})
parentPort?.postMessage({ id: 0 } satisfies WorkerAnswer)
