import { createHash } from 'node:crypto'
import type { Acquired } from './acquire.ts'
import { capture } from './capture-bytes.ts'
import type { Feed, FeedEntry } from './formats/feed.ts'
import { FEED_ENTRIES } from './limits.ts'
import type { Origin } from './origin.ts'
import { makePage } from './page.ts'
import { refusal, type Refusal } from './refusal.ts'
import { decode } from './text.ts'

/** Text of an entry below which it is a summary and the page behind its link is fetched. */
const FULL_TEXT = 1200

/** One thing that a feed or a sitemap offers. */
export interface Offered {
  /** What it is called for ever: its id, its address, or its place when it has neither. */
  readonly key: string
  /** Of all that the feed says of it: another one means that something changed. */
  readonly digest: string
  /** Reads it, following its link where the feed carries a summary only. */
  acquire(): AsyncGenerator<Acquired>
}

/** What a feed offers, in its order, and what of it is left out. Throws when the bytes are no feed. */
export async function feedEntries(
  bytes: Uint8Array,
  origin: Origin,
): Promise<{ readonly offered: readonly Offered[]; readonly refusals: readonly Refusal[] }> {
  const { readFeed } = await import('./formats/feed.ts')
  const feed = await readFeed(decode(bytes, origin.facts?.charset ?? null))
  const refusals: Refusal[] = []
  if (feed.entries.length === 0) refusals.push(refusal(origin.locator, 'no-reports', 'the feed has no entries'))
  if (feed.entries.length > FEED_ENTRIES) {
    const why = `only the first ${FEED_ENTRIES} of ${feed.entries.length} entries are read`
    refusals.push(refusal(origin.locator, 'cut', why))
  }
  const offered = feed.entries.slice(0, FEED_ENTRIES).map((entry, index): Offered => {
    const key = entry.guid ?? entry.url ?? String(index + 1)
    return {
      key,
      digest: digestOf(entry),
      acquire: () => acquireEntry(feed, entry, { ...origin, locator: `${origin.locator}#${key}` }, origin.follow),
    }
  })
  return { offered, refusals }
}

async function* acquireEntry(
  feed: Feed,
  entry: FeedEntry,
  origin: Origin,
  follow: Origin['follow'],
): AsyncGenerator<Acquired> {
  const { locator } = origin
  const isSummary = entry.html.length < FULL_TEXT
  if (isSummary && entry.url !== undefined && follow !== undefined) {
    yield* follow(entry.url)
    return
  }
  if (entry.html.trim() === '') {
    yield refusal(locator, 'empty', 'the entry has no text')
    return
  }
  const problems = isSummary ? [{ code: 'summary', message: `${locator}: the feed carries a summary only` }] : []
  const rendition = makePage({ ...entry, outlet: feed.title, lang: feed.lang }, entry.html, problems)
  const facts = { ...origin.facts, url: entry.url ?? null, charset: 'utf-8' }
  yield capture(new TextEncoder().encode(JSON.stringify(entry)), 'html', { ...origin, facts }, rendition)
}

/** The pages that a sitemap lists, each known by its address; its date of change tells versions apart. */
export async function sitemapEntries(bytes: Uint8Array, origin: Origin): Promise<readonly Offered[]> {
  const { readSitemap } = await import('./formats/sitemap.ts')
  const { follow } = origin
  if (follow === undefined) return []
  return readSitemap(decode(bytes, origin.facts?.charset ?? null)).map(({ address, changedAt }) => ({
    key: address,
    digest: digestOf([address, changedAt]),
    acquire: () => follow(address),
  }))
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
}
