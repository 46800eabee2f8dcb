import type { Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { Jobs } from './jobs.ts'
import type { Journal, JournalEntry } from './journal.ts'
import { type PlacedCapture, type Receipt, insertCaptures } from './receipts.ts'
import type { Tables } from './tables.ts'

/** Where everything that is acknowledged goes in: nothing is acknowledged before it is on disk. */
export class Entrance {
  #turn: Promise<unknown> = Promise.resolve()
  readonly #waiting: Entering[] = []

  /** `journal`: undefined with a server, whose own durability serves. */
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly journal: Journal | undefined,
  ) {}

  /** Waits for what is being entered. */
  async idle(): Promise<void> {
    await this.#turn.catch(() => undefined)
  }

  /**
   * Journal first, then the database, which notes how far into the journal it is: one after another, in one order. What waits
   * for its turn together is written together, with one force to disk and one commit; what is checked goes alone.
   */
  async enter<T>(
    entries: readonly JournalEntry[],
    work: (transaction: Transaction<Tables>) => Promise<T>,
    check?: (database: Database) => Promise<void>,
  ): Promise<T> {
    const { journal } = this
    if (journal === undefined) {
      return this.#transaction(async (transaction) => {
        await check?.(transaction)
        return work(transaction)
      })
    }
    if (check !== undefined) {
      return this.#inTurn(async () => {
        // What is refused must not be in the journal.
        await check(this.database)
        const end = await journal.append(entries)
        return this.#transaction(async (transaction) => {
          const result = await work(transaction)
          await notePosition(transaction, end)
          return result
        })
      })
    }
    let result: T | undefined
    await this.enterTogether(entries, async (transaction) => {
      result = await work(transaction)
    })
    return result as T
  }

  async enterTogether(
    entries: readonly JournalEntry[],
    work: Entering['work'],
    captures: Entering['captures'] = [],
  ): Promise<readonly Receipt[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, captures, work, resolve, reject })
      this.#inTurn(async () => this.#enterWaiting()).catch(() => undefined)
    })
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.catch(() => undefined).then(work)
    this.#turn = turn
    return turn
  }

  async #enterWaiting(): Promise<void> {
    const together = this.#waiting.splice(0, MOST_TOGETHER)
    if (together.length === 0) return
    try {
      const end = await this.journal?.append(together.flatMap(({ entries }) => entries))
      const results = await this.#transaction(async (transaction) => {
        const all = await this.#enterEach(transaction, together)
        await notePosition(transaction, end)
        return all
      }).catch((error: unknown) => {
        if (together.length === 1) throw error
        return undefined
      })
      if (results !== undefined) for (const [index, { resolve }] of together.entries()) resolve(results[index] ?? [])
      else await this.#enterApart(together, end)
    } catch (error) {
      for (const { reject } of together) reject(error)
    }
  }

  /** In order; captures that follow each other are entered at once. */
  async #enterEach(
    transaction: Transaction<Tables>,
    together: readonly Entering[],
  ): Promise<readonly (readonly Receipt[])[]> {
    const receipts: Receipt[] = []
    let waiting: PlacedCapture[] = []
    const flush = async (): Promise<void> => {
      if (waiting.length > 0) receipts.push(...(await insertCaptures(transaction, this.jobs, waiting)))
      waiting = []
    }
    for (const { captures, work } of together) {
      if (captures.length === 0) await flush()
      waiting.push(...captures)
      await work(transaction)
    }
    await flush()
    return together.map(({ captures }) => receipts.splice(0, captures.length))
  }

  /** One of several could not be entered: each by itself, so that only that one is refused. */
  async #enterApart(together: readonly Entering[], end: number | undefined): Promise<void> {
    for (const one of together) {
      await this.#transaction(async (transaction) => this.#enterEach(transaction, [one])).then(
        ([receipts = []]) => one.resolve(receipts),
        one.reject,
      )
    }
    await this.#transaction(async (transaction) => notePosition(transaction, end))
  }

  async #transaction<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.database.transaction().execute(work)
  }
}

/** What waits for its turn to be entered. */
interface Entering {
  readonly entries: readonly JournalEntry[]
  /** Captures among them; several that follow each other are entered with one statement. */
  readonly captures: readonly PlacedCapture[]
  /** What else there is to do. */
  readonly work: (transaction: Transaction<Tables>) => Promise<unknown>
  /** Hears the receipts of the captures. */
  readonly resolve: (receipts: readonly Receipt[]) => void
  readonly reject: (error: unknown) => void
}

/** Entered with one commit; more would keep readers of the embedded database waiting for longer than a tenth of a second. */
const MOST_TOGETHER = 50

/** The setting that holds how far into the journal the database is. */
export const POSITION = 'journal-position'

/** Nothing without a journal. */
export async function notePosition(transaction: Transaction<Tables>, end: number | undefined): Promise<void> {
  if (end === undefined) return
  await transaction
    .insertInto('settings')
    .values({ name: POSITION, value: String(end) })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(end) }))
    .execute()
}
