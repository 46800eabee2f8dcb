import { type Feed, type FeedChange, listFeeds } from '../../store/feeds.ts'
import type { DeskContext } from '../context.ts'
import { NotFound } from '../not-found.ts'
import { changeFeed, feed, followFeed, hurry } from './feeds.ts'
import type { FeedPoller } from './poller.ts'

/** The feeds that cases follow. */
export class FeedDesk {
  constructor(
    private readonly context: DeskContext,
    private readonly poller: FeedPoller,
  ) {}

  /** Has a case follow a feed, asked every so many seconds at most. Throws `NotFound`, `NotPossible`. */
  async follow(given: { readonly caseId: string; readonly url: string; readonly every: number }): Promise<Feed> {
    await this.context.case(given.caseId)
    return this.#told(await followFeed(this.context.store, given))
  }

  /** Oldest first. */
  async list(filter: { readonly caseId?: string } = {}): Promise<readonly Feed[]> {
    return listFeeds(this.context.database, filter)
  }

  /** Throws `NotFound`. */
  async change(id: string, change: FeedChange): Promise<Feed> {
    return this.#told(await changeFeed(this.context.store, id, change))
  }

  /** Its reports stay. Throws `NotFound`. */
  async unfollow(id: string): Promise<void> {
    const removed = await feed(this.context.store, id)
    if (!(await this.context.store.unfollow(id))) throw new NotFound('feed', id)
    this.#told(removed)
  }

  /** Has a feed polled at the next look. Throws `NotFound`, `NotPossible`. */
  async hurry(id: string): Promise<Feed> {
    return hurry(this.context.store, id)
  }

  /** Polls every feed that is due. Returns how many were polled. */
  async pollDue(): Promise<number> {
    return this.poller.pollDue()
  }

  #told(changed: Feed): Feed {
    this.context.announce({ type: 'case', case: changed.caseId })
    return changed
  }
}
