import { createHash } from 'node:crypto'
import type { Feed, FeedChange } from '../../store/feeds.ts'
import { hurryFeed, listFeeds } from '../../store/feeds.ts'
import type { Store } from '../../store/store.ts'
import { NotFound } from '../not-found.ts'
import { NotPossible } from '../review/settlement.ts'
import { isWebAddress } from '../web-address.ts'

/** Has a case follow a feed; following it already, its interval is changed. Throws `NotPossible`. */
export async function followFeed(
  store: Store,
  given: { readonly caseId: string; readonly url: string; readonly every: number },
): Promise<Feed> {
  if (!isWebAddress(given.url)) throw new NotPossible('only addresses that begin with http:// or https:// are followed')
  const { href: url } = new URL(given.url)
  const id = createHash('sha256')
    .update(JSON.stringify([given.caseId, url]))
    .digest('hex')
    .slice(0, 16)
  const isNew = await store.follow({ id, caseId: given.caseId, url, every: given.every })
  if (!isNew) await store.changeFeed(id, { every: given.every, paused: false })
  return feed(store, id)
}

/** Throws `NotFound`. */
export async function feed(store: Store, id: string): Promise<Feed> {
  const [found] = await listFeeds(store.database, { id })
  if (found === undefined) throw new NotFound('feed', id)
  return found
}

/** Throws `NotFound`. */
export async function changeFeed(store: Store, id: string, change: FeedChange): Promise<Feed> {
  if (!(await store.changeFeed(id, change))) throw new NotFound('feed', id)
  return feed(store, id)
}

/** Has a feed polled at the next look. Throws `NotFound`, or `NotPossible` for one that is paused or ended. */
export async function hurry(store: Store, id: string): Promise<Feed> {
  const { state } = await feed(store, id)
  if (!(await hurryFeed(store.database, id))) throw new NotPossible(`the feed is ${state}; start it again first`)
  return feed(store, id)
}
