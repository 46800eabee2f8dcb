import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Capture } from '../model/capture.ts'
import type { Exchange } from '../model/exchange.ts'
import type { Problem } from '../model/problem.ts'
import type { Database } from './database.ts'
import type { Jobs } from './jobs.ts'
import { storable, toJson } from './storable.ts'
import type { Tables } from './tables.ts'

/** A capture without its bytes, which lie in the file named by the digest. */
export interface ReceivedCapture extends Omit<Capture, 'bytes'> {
  readonly id: string
  readonly byteLength: number
  /** ISO 8601 instant at which it was received first; what is entered again keeps it, and with it the order of versions. */
  readonly receivedAt?: string
}

export interface Receipt {
  readonly capture: string
  /** The same bytes from the same place were in this case already. */
  readonly known: boolean
}

/**
 * The same bytes from two addresses, or under two given ids or outlets, are two captures: each is a witness. The same bytes
 * from two files are one.
 */
export function receivedCapture(capture: Capture): ReceivedCapture {
  const { bytes, ...rest } = capture
  const { given } = capture
  const identity = [capture.sha256, given.id ?? null, given.url ?? capture.url, given.outlet ?? null]
  return storable({
    ...rest,
    id: createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 32),
    byteLength: bytes.byteLength,
  })
}

/** Enters a capture, its place in the case, and the job to read it. Entering it again changes nothing. */
export async function insertCapture(
  transaction: Transaction<Tables>,
  jobs: Jobs,
  caseId: string,
  capture: ReceivedCapture,
): Promise<Receipt> {
  const inserted = await transaction
    .insertInto('captures')
    .values({
      id: capture.id,
      sha256: capture.sha256,
      byte_length: capture.byteLength,
      locator: capture.locator,
      url: capture.url,
      media_type: capture.mediaType,
      charset: capture.charset,
      retrieved_at: capture.retrievedAt,
      given: toJson(capture.given),
      rendition: capture.rendition === null ? null : toJson(capture.rendition),
      exchange: capture.exchange === undefined ? null : toJson(capture.exchange),
      ...(capture.receivedAt === undefined ? {} : { received_at: capture.receivedAt }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const isNew = (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
  const joined = await transaction
    .insertInto('memberships')
    .values({ case_id: caseId, capture_id: capture.id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const isMember = (joined.numInsertedOrUpdatedRows ?? 0n) === 0n
  if (isNew) await jobs.enqueue('read', capture.id, transaction)
  else if (!isMember) await markStale(transaction, jobs, capture.id)
  return { capture: capture.id, known: isMember }
}

/** Says that the cases which hold the capture have to be traced again. Returns their ids. */
export async function markStale(
  transaction: Transaction<Tables>,
  jobs: Jobs,
  captureId: string,
): Promise<readonly string[]> {
  const cases = await transaction
    .updateTable('cases')
    .set((column) => ({ revision: column('revision', '+', 1) }))
    .where('id', 'in', (query) => query.selectFrom('memberships').select('case_id').where('capture_id', '=', captureId))
    .returning('id')
    .execute()
  for (const { id } of cases) await jobs.enqueue('trace', id, transaction)
  return cases.map((row) => row.id)
}

/** Takes a capture out of a case, which is then traced again; the capture itself stays. Returns false when it was not in it. */
export async function removeCapture(
  transaction: Transaction<Tables>,
  jobs: Jobs,
  caseId: string,
  captureId: string,
): Promise<boolean> {
  const result = await transaction
    .deleteFrom('memberships')
    .where('case_id', '=', caseId)
    .where('capture_id', '=', captureId)
    .executeTakeFirst()
  if (result.numDeletedRows === 0n) return false
  await transaction
    .updateTable('cases')
    .set((column) => ({ revision: column('revision', '+', 1) }))
    .where('id', '=', caseId)
    .execute()
  await jobs.enqueue('trace', caseId, transaction)
  return true
}

/** What is known of a capture; undefined when there is none. */
export async function findCapture(database: Database, id: string): Promise<ReceivedCapture | undefined> {
  const row = await database.selectFrom('captures').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    sha256: row.sha256,
    byteLength: row.byte_length,
    locator: row.locator,
    url: row.url,
    mediaType: row.media_type,
    charset: row.charset,
    rendition: row.rendition as ReceivedCapture['rendition'],
    retrievedAt: row.retrieved_at,
    given: row.given as ReceivedCapture['given'],
    receivedAt: row.received_at,
    ...(row.exchange === null ? {} : { exchange: row.exchange as Exchange }),
  }
}

/** Says why a capture gives no report. */
export async function refuseCapture(
  transaction: Transaction<Tables>,
  id: string,
  problems: readonly Problem[],
): Promise<void> {
  await transaction
    .updateTable('captures')
    .set({ state: 'refused', problems: toJson(problems) })
    .where('id', '=', id)
    .execute()
}

export interface Refused {
  readonly id: string
  readonly locator: string
  readonly receivedAt: string
  readonly problems: readonly Problem[]
}

/** A capture that waits to be read. */
export interface Queued {
  readonly id: string
  readonly locator: string
  readonly receivedAt: string
}

/** What was added to a case and waits to be read, in the order in which it came. */
export async function queuedCaptures(database: Database, caseId: string, limit: number): Promise<readonly Queued[]> {
  const rows = await database
    .selectFrom('captures')
    .innerJoin('memberships', 'memberships.capture_id', 'captures.id')
    .select(['captures.id', 'captures.locator', 'captures.received_at'])
    .where('memberships.case_id', '=', caseId)
    .where('captures.state', '=', 'queued')
    .orderBy('captures.received_at')
    .orderBy('captures.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ id: row.id, locator: row.locator, receivedAt: row.received_at }))
}

/** What was added to a case and gives no report, newest first. */
export async function refusedCaptures(database: Database, caseId: string, limit: number): Promise<readonly Refused[]> {
  const rows = await database
    .selectFrom('captures')
    .innerJoin('memberships', 'memberships.capture_id', 'captures.id')
    .select(['captures.id', 'captures.locator', 'captures.received_at', 'captures.problems'])
    .where('memberships.case_id', '=', caseId)
    .where('captures.state', '=', 'refused')
    .orderBy('captures.received_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    locator: row.locator,
    receivedAt: row.received_at,
    problems: row.problems as readonly Problem[],
  }))
}
