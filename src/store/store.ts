import type { Transaction } from 'kysely'
import type { Capture } from '../model/capture.ts'
import { type StoredCase, deleteCase, insertCase } from './cases.ts'
import { CaptureFiles } from './capture-files.ts'
import { checkpointWhenDue } from './checkpoint.ts'
import { type Connections, type Database, embeddedDatabase, serverDatabase } from './database.ts'
import { type Proposed, expectStandings, insertDecision } from './decisions.ts'
import {
  type FeedChange,
  type FeedEntryMark,
  type StoredFeed,
  changeFeed,
  deleteFeed,
  insertFeed,
  markEntry,
} from './feeds.ts'
import { type Home, homeAt } from './home.ts'
import { Entrance, POSITION, notePosition } from './entrance.ts'
import { Jobs } from './jobs.ts'
import { Journal, type JournalEntry } from './journal.ts'
import { takeLock } from './lock.ts'
import { migrate } from './migrations.ts'
import { type Question, deleteQuestion, insertQuestion } from './questions.ts'
import { type Receipt, type ReceivedCapture, insertCaptures, receivedCapture, removeCapture } from './receipts.ts'
import type { Tables } from './tables.ts'
import { DatabaseUnreachable, isUnreachable } from './unreachable.ts'
import { tidyOneTable } from './upkeep.ts'
import { type Watch, deleteWatch, insertWatch } from './watches.ts'

export interface StoreOptions {
  /** Folder of the desk; `STEMMA_HOME`, else `~/.stemma`. Raw captures lie there with a server's database too. */
  readonly home?: string
  /** A PostgreSQL server instead of the embedded database. */
  readonly databaseUrl?: string
  /** Hears of trouble that no caller waits for. */
  readonly onError?: (error: Error) => void
}

/** Everything a desk keeps. What is acknowledged by `receive`, `addCase` and `decide` survives a kill and a power cut. */
export class Store {
  readonly #entrance: Entrance

  private constructor(
    readonly home: Home,
    private readonly connections: Connections,
    readonly jobs: Jobs,
    readonly captures: CaptureFiles,
    private readonly journal: Journal | undefined,
    private readonly unlock: () => void,
  ) {
    this.#entrance = new Entrance(connections.database, jobs, journal)
  }

  /** Opens, brings the schema up to date and enters what a crash kept out. Throws `DeskInUse`, `DatabaseUnreachable` or `NewerSchema`. */
  static async open(options: StoreOptions = {}): Promise<Store> {
    const home = homeAt(options.home)
    const onError = options.onError ?? ((): void => undefined)
    const isEmbedded = options.databaseUrl === undefined
    const unlock = isEmbedded ? takeLock(home.lock, home.folder) : (): void => undefined
    const connections = isEmbedded ? embeddedDatabase(home.database) : serverDatabase(options.databaseUrl, onError)
    try {
      await migrate(connections.database)
      const jobs = await Jobs.open(connections.background, { alone: isEmbedded, onError })
      const journal = isEmbedded ? await Journal.open(home.journal) : undefined
      const store = new Store(home, connections, jobs, new CaptureFiles(home.captures), journal, unlock)
      await store.#replay(onError)
      await store.#traceStale()
      return store
    } catch (error) {
      await connections.close()
      unlock()
      const { databaseUrl } = options
      throw databaseUrl !== undefined && isUnreachable(error) ? new DatabaseUnreachable(databaseUrl, error) : error
    }
  }

  /** On return the bytes are on disk and the reading is queued. The case must be there. */
  async receive(caseId: string, captures: readonly Capture[], entry?: FeedEntryMark): Promise<readonly Receipt[]> {
    const received: ReceivedCapture[] = []
    const receivedAt = new Date().toISOString()
    for (const capture of captures) {
      await this.captures.keep(capture.bytes, capture.sha256)
      received.push({ ...receivedCapture(capture), receivedAt })
    }
    const placed = received.map((capture) => ({ caseId, capture }))
    const entries = placed.map((one): JournalEntry => ({ type: 'capture', ...one, ...(entry && { entry }) }))
    const mark = async (transaction: Transaction<Tables>): Promise<void> => {
      if (entry !== undefined) await markEntry(transaction, entry)
    }
    return this.#entrance.enterTogether(entries, mark, placed)
  }

  /** Returns false when there is a case with this id. */
  async addCase(row: StoredCase): Promise<boolean> {
    return this.#entrance.enter([{ type: 'case', case: row }], (transaction) => insertCase(transaction, row))
  }

  /**
   * Enters decisions, all or none. Each names the key of the one that its giver saw standing; throws `Overtaken` when it is
   * another one by now.
   */
  async decide(proposed: readonly Proposed[]): Promise<void> {
    await this.#entrance.enter(
      proposed.map(({ decision }) => ({ type: 'decision', decision })),
      async (transaction) => {
        for (const { decision } of proposed) await insertDecision(transaction, this.jobs, decision)
      },
      (database) => expectStandings(database, proposed),
    )
  }

  /** Returns false when there is no such case. */
  async removeCase(id: string): Promise<boolean> {
    return this.#entrance.enter([{ type: 'case-removed', id }], (transaction) => deleteCase(transaction, id))
  }

  /** Returns false when the capture is not in the case. */
  async removeCapture(caseId: string, capture: string): Promise<boolean> {
    return this.#entrance.enter([{ type: 'capture-removed', caseId, capture }], (transaction) =>
      removeCapture(transaction, this.jobs, caseId, capture),
    )
  }

  async watch(watch: Watch): Promise<void> {
    await this.#entrance.enter([{ type: 'watch', watch }], (transaction) => insertWatch(transaction, watch))
  }

  /** Returns false when there is no such watch. */
  async endWatch(id: string): Promise<boolean> {
    return this.#entrance.enter([{ type: 'watch-ended', id }], (transaction) => deleteWatch(transaction, id))
  }

  async ask(question: Question): Promise<void> {
    await this.#entrance.enter([{ type: 'question', question }], (transaction) => insertQuestion(transaction, question))
  }

  /** Returns false when there is no such question. */
  async removeQuestion(id: string): Promise<boolean> {
    return this.#entrance.enter([{ type: 'question-removed', id }], (transaction) => deleteQuestion(transaction, id))
  }

  /** Returns false when the case follows the feed already. */
  async follow(feed: StoredFeed): Promise<boolean> {
    return this.#entrance.enter([{ type: 'feed', feed }], (transaction) => insertFeed(transaction, feed))
  }

  /** Returns false when there is no such feed. */
  async changeFeed(id: string, change: FeedChange): Promise<boolean> {
    return this.#entrance.enter([{ type: 'feed-changed', id, change }], (transaction) =>
      changeFeed(transaction, id, change),
    )
  }

  /** Returns false when there is no such feed. */
  async unfollow(id: string): Promise<boolean> {
    return this.#entrance.enter([{ type: 'feed-removed', id }], (transaction) => deleteFeed(transaction, id))
  }

  /** Enters one line of a backup; `bytes` gives what was captured. */
  async enter(entry: JournalEntry, bytes: (sha256: string) => Promise<Uint8Array>): Promise<void> {
    if (entry.type === 'capture') await this.captures.keep(await bytes(entry.capture.sha256), entry.capture.sha256)
    await this.#entrance.enter([entry], (transaction) => this.#apply(transaction, entry))
  }

  /** For what somebody waits for. */
  get database(): Database {
    return this.connections.database
  }

  /** For work in the background: with an embedded database it leaves half of the time to who waits. */
  get background(): Database {
    return this.connections.background
  }

  /**
   * Does for the embedded database, a piece at a time, what a server does by itself: clears away what it leaves behind, and keeps
   * short what it has to read again after a kill. False when there is nothing to do.
   */
  async tidy(): Promise<boolean> {
    if (this.journal === undefined) return false
    return (await checkpointWhenDue(this.background)) || tidyOneTable(this.background)
  }

  /** Goes up whenever anything may have changed; undefined when other processes write to the database as well. */
  get changes(): number | undefined {
    return this.connections.changes?.()
  }

  /** A transaction that nobody waits for. Keep it short: who waits, waits for its end. */
  async work<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.background.transaction().execute(work)
  }

  async transaction<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.database.transaction().execute(work)
  }

  async close(): Promise<void> {
    await this.#entrance.idle()
    await this.jobs.close()
    await this.connections.close()
    await this.journal?.close()
    this.unlock()
  }

  /** Cases whose claims are not up to date, for what a migration changed, are traced; a queued trace is not queued twice. */
  async #traceStale(): Promise<void> {
    const cases = await this.database
      .selectFrom('cases')
      .select('id')
      .whereRef('revision', '>', 'traced_revision')
      .execute()
    await this.jobs.enqueue(
      'trace',
      cases.map(({ id }) => id),
    )
  }

  async #apply(transaction: Transaction<Tables>, entry: JournalEntry): Promise<void> {
    if (entry.type === 'case') await insertCase(transaction, entry.case)
    if (entry.type === 'decision') await insertDecision(transaction, this.jobs, entry.decision)
    if (entry.type === 'case-removed') await deleteCase(transaction, entry.id)
    if (entry.type === 'capture-removed') await removeCapture(transaction, this.jobs, entry.caseId, entry.capture)
    if (entry.type === 'watch') await insertWatch(transaction, entry.watch)
    if (entry.type === 'watch-ended') await deleteWatch(transaction, entry.id)
    if (entry.type === 'question') await insertQuestion(transaction, entry.question)
    if (entry.type === 'question-removed') await deleteQuestion(transaction, entry.id)
    if (entry.type === 'feed') await insertFeed(transaction, entry.feed)
    if (entry.type === 'feed-changed') await changeFeed(transaction, entry.id, entry.change)
    if (entry.type === 'feed-removed') await deleteFeed(transaction, entry.id)
    if (entry.type === 'capture') {
      await insertCaptures(transaction, this.jobs, [entry])
      if (entry.entry !== undefined) await markEntry(transaction, entry.entry)
    }
  }

  /** An entry that the database refused when it was made was not acknowledged; it is passed over again. */
  async #replay(onError: (error: Error) => void): Promise<void> {
    if (this.journal === undefined) return
    const row = await this.database
      .selectFrom('settings')
      .select('value')
      .where('name', '=', POSITION)
      .executeTakeFirst()
    for await (const { entry, end } of this.journal.from(Number(row?.value ?? 0))) {
      try {
        await this.transaction(async (transaction) => {
          await this.#apply(transaction, entry)
          await notePosition(transaction, end)
        })
      } catch (error) {
        onError(error instanceof Error ? error : new Error(String(error)))
      }
    }
  }
}
