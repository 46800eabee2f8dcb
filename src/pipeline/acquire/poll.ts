import type { Problem } from '../../model/problem.ts'
import type { Acquired } from './acquire.ts'
import { type AcquireOptions, originOf, openWeb } from './address.ts'
import { expand } from './expand.ts'
import { feedEntries, sitemapEntries, type Offered } from './feed-entries.ts'
import { sniff } from './sniff.ts'
import type { Validators, WebResponse } from './web.ts'

/** How a poll ended. */
export type PollOutcome =
  /** The site says that nothing changed, and nothing was sent. */
  | { readonly type: 'unchanged' }
  /** `entries` is how many the feed holds, known ones included. */
  | {
      readonly type: 'read'
      readonly entries: number
      readonly validators: Validators
      /** Where the site says the feed stands from now on (301 or 308 all the way); null when it says nothing of the kind. */
      readonly movedTo: string | null
    }
  /** Gone for good. */
  | { readonly type: 'gone'; readonly problem: Problem }
  /** `retryAfter`: in how many seconds the site asks to come back. */
  | { readonly type: 'failed'; readonly problem: Problem; readonly retryAfter: number | null }

/** One thing that a poll gives: what came of an entry that is new or changed, and in the end how it went. */
export type Polled =
  | {
      readonly type: 'entry'
      readonly key: string
      readonly digest: string
      readonly acquired: readonly Acquired[]
    }
  | { readonly type: 'left-out'; readonly problem: Problem }
  | { readonly type: 'ended'; readonly outcome: PollOutcome }

/** HTTP says that a resource stands elsewhere for good (RFC 9110, 15.4.2 and 15.4.9). */
const MOVED = new Set([301, 308])

/** HTTP says that a resource is gone and will not come back (RFC 9110, 15.5.11). */
const GONE = 410

/**
 * Asks a feed, a news sitemap or a page whether there is anything new. `isTaken` says which entries were taken as they are now:
 * they are neither fetched nor given again. Never throws.
 */
export async function* poll(
  url: string,
  known: { readonly validators: Validators; readonly isTaken: (key: string, digest: string) => boolean },
  options: AcquireOptions = {},
): AsyncGenerator<Polled> {
  const web = await openWeb(options.web)
  const answer = await web.fetch(url, known.validators)
  if (answer.type === 'not-modified') {
    yield { type: 'ended', outcome: { type: 'unchanged' } }
    return
  }
  if (answer.type === 'refusal') {
    const { problem, status, retryAfter } = answer
    yield {
      type: 'ended',
      outcome: status === GONE ? { type: 'gone', problem } : { type: 'failed', problem, retryAfter },
    }
    return
  }
  const { exchange, charset, bytes, validators } = answer
  const origin = {
    ...originOf(url, options, true),
    facts: { url: answer.url, charset, exchange, retrievedAt: exchange.endedAt },
  }
  const format = sniff(bytes)
  let offered: readonly Offered[]
  try {
    if (format === 'sitemap') offered = await sitemapEntries(bytes, origin)
    else if (format === 'feed' || format === 'json-feed') {
      const feed = await feedEntries(bytes, origin)
      for (const { problem } of feed.refusals) yield { type: 'left-out', problem }
      offered = feed.offered
    } else offered = [{ key: url, digest: exchange.endedAt, acquire: () => expand(bytes, origin) }]
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : String(error)
    const problem = { code: 'broken', message: `${url}: the feed is broken (${why})` }
    yield { type: 'ended', outcome: { type: 'failed', problem, retryAfter: null } }
    return
  }
  for (const entry of offered) {
    const { key, digest } = entry
    if (known.isTaken(key, digest)) continue
    const acquired: Acquired[] = []
    for await (const part of entry.acquire()) acquired.push(part)
    yield { type: 'entry', key, digest, acquired }
  }
  yield { type: 'ended', outcome: { type: 'read', entries: offered.length, validators, movedTo: movedTo(answer) } }
}

/** One redirect of another kind on the way says that the move may end. */
function movedTo({ url, exchange: { redirects } }: WebResponse): string | null {
  return redirects.length > 0 && redirects.every(({ status }) => MOVED.has(status)) ? url : null
}
