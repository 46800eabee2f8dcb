import { createHash } from 'node:crypto'
import { type Transaction, sql } from 'kysely'
import type { Capture } from '../model/capture.ts'
import type { Exchange } from '../model/exchange.ts'
import type { Problem } from '../model/problem.ts'
import { noteChanged } from './changed-reports.ts'
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

/** A capture with the case that it is put into. */
export interface PlacedCapture {
  readonly caseId: string
  readonly capture: ReceivedCapture
}

/**
 * Enters captures, their places in their cases, and the jobs to read them, in this order. Entering one again changes nothing.
 * Receipts are in the order of the captures.
 */
export async function insertCaptures(
  transaction: Transaction<Tables>,
  jobs: Jobs,
  placed: readonly PlacedCapture[],
): Promise<readonly Receipt[]> {
  const captures = [...new Map(placed.map(({ capture }) => [capture.id, capture])).values()]
  const inserted = await sql<{ id: string }>`insert into captures (id, sha256, byte_length, locator, url, media_type,
      charset, retrieved_at, given, rendition, exchange, received_at)
    select id, sha256, byte_length, locator, url, media_type, charset, retrieved_at, given, rendition, exchange,
      coalesce(received_at, now())
    from json_to_recordset(${toJson(captures.map(captureRow))}::json) as c(id text, sha256 text, byte_length bigint,
      locator text, url text, media_type text, charset text, retrieved_at text, given json, rendition json,
      exchange json, received_at timestamptz)
    on conflict do nothing returning id`.execute(transaction)
  const isNew = new Set(inserted.rows.map(({ id }) => id))
  const known = captures.flatMap(({ id }) => (isNew.has(id) ? [] : [id]))
  if (known.length > 0) {
    // Whoever reads one of them at this moment is waited for: what comes of it is counted for its cases, this one among them.
    await sql`select id from captures where id = any(${known}::text[]) order by id for share`.execute(transaction)
  }
  const joined = await sql<{ case_id: string; capture_id: string }>`insert into memberships (case_id, capture_id)
    select case_id, capture_id from unnest(${placed.map(({ caseId }) => caseId)}::text[],
      ${placed.map(({ capture }) => capture.id)}::text[]) as m(case_id, capture_id)
    on conflict do nothing returning case_id, capture_id`.execute(transaction)
  const joins = new Set(joined.rows.map((row) => JSON.stringify([row.case_id, row.capture_id])))
  await jobs.enqueue(
    'read',
    captures.flatMap(({ id }) => (isNew.has(id) ? [id] : [])),
    transaction,
  )
  const read = [...new Set(joined.rows.map((row) => row.capture_id))].filter((id) => !isNew.has(id))
  if (read.length > 0) {
    await noteChanged(transaction, read)
    await markStale(transaction, jobs, read)
  }
  // The first of several equal ones is the one that is new.
  return placed.map(({ caseId, capture }) => ({
    capture: capture.id,
    known: !joins.delete(JSON.stringify([caseId, capture.id])),
  }))
}

function captureRow(capture: ReceivedCapture): Readonly<Record<string, unknown>> {
  return {
    id: capture.id,
    sha256: capture.sha256,
    byte_length: capture.byteLength,
    locator: capture.locator,
    url: capture.url,
    media_type: capture.mediaType,
    charset: capture.charset,
    retrieved_at: capture.retrievedAt,
    given: capture.given,
    rendition: capture.rendition,
    exchange: capture.exchange ?? null,
    received_at: capture.receivedAt ?? null,
  }
}

/** Says that the cases which hold one of the captures have to be traced again. */
export async function markStale(
  transaction: Transaction<Tables>,
  jobs: Jobs,
  captures: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ id: string }>`update cases set revision = revision + 1
    where id in (select case_id from memberships where capture_id = any(${[...captures]}::text[]))
    returning id`.execute(transaction)
  await jobs.enqueue(
    'trace',
    rows.map(({ id }) => id),
    transaction,
  )
}

/** Takes a capture out of a case, which is then traced again; the capture itself stays. Returns false when it was not in it. */
export async function removeCapture(
  transaction: Transaction<Tables>,
  jobs: Jobs,
  caseId: string,
  captureId: string,
): Promise<boolean> {
  await noteChanged(transaction, [captureId], caseId)
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
  await jobs.enqueue('trace', [caseId], transaction)
  return true
}

/** What is known of captures, by their ids; those that are not there are left out. */
export async function findCaptures(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReceivedCapture>> {
  if (ids.length === 0) return new Map()
  const rows = await database.selectFrom('captures').selectAll().where('id', 'in', ids).execute()
  const captures = rows.map((row): ReceivedCapture => ({
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
  }))
  return new Map(captures.map((capture) => [capture.id, capture]))
}

/** What is known of a capture; undefined when there is none. */
export async function findCapture(database: Database, id: string): Promise<ReceivedCapture | undefined> {
  return (await findCaptures(database, [id])).get(id)
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
