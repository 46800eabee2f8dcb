import { sql } from 'kysely'
import type { Problem } from '../model/problem.ts'
import type { Database } from './database.ts'
import { toJson } from './storable.ts'

/** A feed that a case follows. What people set; kept for ever. */
export interface StoredFeed {
  readonly id: string
  readonly caseId: string
  readonly url: string
  /** Seconds between two polls that the giver asked for. */
  readonly every: number
}

/** `ended`: the site says that it is gone for good (410). */
export type FeedState = 'active' | 'paused' | 'ended'

/** What a poll found. */
export interface PollResult {
  readonly at: string
  readonly outcome: 'read' | 'unchanged' | 'failed' | 'gone'
  /** Entries of the feed, those added as reports, and those refused. */
  readonly entries: number
  readonly added: number
  readonly refused: number
  readonly problem: Problem | null
  /** Where the site says the feed stands now, and how many polls in a row it has said so; null when it does not. */
  readonly moved: { readonly url: string; readonly times: number } | null
}

/** A feed with how it stands. */
export interface Feed extends StoredFeed {
  readonly state: FeedState
  /** Seconds until the next poll as the feed's pace made them. */
  readonly interval: number
  readonly nextPollAt: string | null
  /** Polls in a row that failed. */
  readonly failures: number
  readonly lastResult: PollResult | null
}

/** A feed that this process may poll now, with what marked its last version. */
export interface DueFeed extends Feed {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** Seconds after which the poll of a dead process goes to another one; a living one renews its lease. */
const LEASE = 60

/** Entering a feed again changes nothing. Returns false then. */
export async function insertFeed(database: Database, feed: StoredFeed): Promise<boolean> {
  const result = await database
    .insertInto('feeds')
    .values({ id: feed.id, case_id: feed.caseId, url: feed.url, every: feed.every, interval: feed.every })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What a person may change of a feed. */
export interface FeedChange {
  readonly every?: number
  readonly paused?: boolean
}

/** A feed that was paused or ended and is not any more is polled at once. Returns false when there is none. */
export async function changeFeed(database: Database, id: string, { every, paused }: FeedChange): Promise<boolean> {
  const set = {
    ...(every === undefined ? {} : { every, interval: every }),
    ...(paused === undefined ? {} : { state: paused ? 'paused' : 'active' }),
    ...(paused === false || every !== undefined ? { next_poll_at: sql<string>`now()`, failures: 0 } : {}),
  }
  if (Object.keys(set).length === 0) return (await listFeeds(database, { id })).length > 0
  const result = await database.updateTable('feeds').set(set).where('id', '=', id).executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Takes a feed out; its reports stay. Returns false when there is none. */
export async function deleteFeed(database: Database, id: string): Promise<boolean> {
  const result = await database.deleteFrom('feeds').where('id', '=', id).executeTakeFirst()
  return result.numDeletedRows > 0n
}

/** Has a feed polled at the next look. Returns false when there is none that is active. */
export async function hurryFeed(database: Database, id: string): Promise<boolean> {
  const result = await database
    .updateTable('feeds')
    .set({ next_poll_at: sql<string>`now()` })
    .where('id', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Oldest first. */
export async function listFeeds(
  database: Database,
  filter: { readonly caseId?: string; readonly id?: string } = {},
): Promise<readonly Feed[]> {
  let query = database.selectFrom('feeds').selectAll().orderBy('created_at').orderBy('id')
  if (filter.caseId !== undefined) query = query.where('case_id', '=', filter.caseId)
  if (filter.id !== undefined) query = query.where('id', '=', filter.id)
  return (await query.execute()).map(feedOf)
}

/** Takes the feed that waits longest and is due; by the database's clock, so that several processes share the feeds. */
export async function leaseFeed(database: Database): Promise<DueFeed | undefined> {
  const { rows } = await sql<FeedRow>`update feeds set leased_until = now() + make_interval(secs => ${LEASE})
    where id = (select id from feeds where state = 'active' and next_poll_at <= now()
      and (leased_until is null or leased_until < now()) order by next_poll_at, id limit 1 for update skip locked)
    returning *`.execute(database)
  const [row] = rows
  return row && { ...feedOf(row), etag: row.etag, lastModified: row.last_modified }
}

/** Says that a feed is still being polled. */
export async function renewFeed(database: Database, id: string): Promise<void> {
  await sql`update feeds set leased_until = now() + make_interval(secs => ${LEASE}) where id = ${id}`.execute(database)
}

/** Keeps what a poll found, and when to come back in seconds. */
export async function savePoll(
  database: Database,
  id: string,
  poll: {
    readonly result: PollResult
    readonly interval: number
    readonly wait: number
    readonly failures: number
    readonly etag: string | null
    readonly lastModified: string | null
    /** The feed's address from now on. */
    readonly url: string
  },
): Promise<void> {
  await database
    .updateTable('feeds')
    .set({
      url: poll.url,
      last_result: toJson(poll.result),
      interval: poll.interval,
      failures: poll.failures,
      etag: poll.etag,
      last_modified: poll.lastModified,
      leased_until: null,
      next_poll_at: sql<string>`now() + make_interval(secs => ${poll.wait})`,
      ...(poll.result.outcome === 'gone' ? { state: 'ended' } : {}),
    })
    .where('id', '=', id)
    .execute()
}

/** An entry of a feed as it was when it was taken; another digest under the same key is a new version of it. */
export interface FeedEntryMark {
  readonly feed: string
  readonly key: string
  readonly digest: string
}

/** Notes that an entry was taken; the feed may be gone by now. */
export async function markEntry(database: Database, { feed, key, digest }: FeedEntryMark): Promise<void> {
  await sql`insert into feed_entries (feed_id, key, digest)
    select id, ${key}, ${digest} from feeds where id = ${feed}
    on conflict (feed_id, key) do update set digest = excluded.digest`.execute(database)
}

/** Digests of the entries of a feed that were taken, by their keys. */
export async function takenEntries(database: Database, feed: string): Promise<ReadonlyMap<string, string>> {
  const rows = await database.selectFrom('feed_entries').select(['key', 'digest']).where('feed_id', '=', feed).execute()
  return new Map(rows.map((row) => [row.key, row.digest]))
}

interface FeedRow {
  readonly id: string
  readonly case_id: string
  readonly url: string
  readonly every: number
  readonly interval: number
  readonly state: string
  readonly etag: string | null
  readonly last_modified: string | null
  readonly failures: number
  readonly last_result: unknown
  readonly next_poll_at: string
}

/** Results written by earlier versions say nothing of moves. */
type WrittenResult = Omit<PollResult, 'moved'> & Partial<Pick<PollResult, 'moved'>>

function resultOf(written: WrittenResult | null): PollResult | null {
  return written && { ...written, moved: written.moved ?? null }
}

function feedOf(row: FeedRow): Feed {
  const state = row.state as FeedState
  return {
    id: row.id,
    caseId: row.case_id,
    url: row.url,
    every: row.every,
    state,
    interval: row.interval,
    nextPollAt: state === 'active' ? row.next_poll_at : null,
    failures: row.failures,
    lastResult: resultOf(row.last_result as WrittenResult | null),
  }
}
