import { type PollOutcome, type WebSettings, poll } from '../../pipeline/pipeline.ts'
import { type DueFeed, type PollResult, leaseFeed, renewFeed, savePoll, takenEntries } from '../../store/feeds.ts'
import type { Store } from '../../store/store.ts'
import type { Announcer } from '../events.ts'
import { nextPoll } from './pace.ts'

/** Feeds polled side by side: a slow site holds up a quarter of the others, and two thousand connections nobody. */
const AT_ONCE = 4
/** Polls in a row that must name the same new address before it is kept: a site that is being mended may say so once. */
const MOVES = 3
/** Seconds between two signs that a poll goes on; three may fail before its lease is lost. */
const RENEWAL = 15

/** Entries that are on their way to disk while the next ones are fetched: those that wait together go in together. */
const RECEIVED_AT_ONCE = 32

/** Polls feeds that are due. Several processes share the feeds of one store, each feed being polled by one at a time. */
export class FeedPoller {
  #stopped = false

  constructor(
    private readonly store: Store,
    private readonly announcer: Announcer,
    private readonly web: WebSettings | undefined,
    private readonly onReceived: () => void,
  ) {}

  /** Polls until none is due. Returns how many were polled. */
  async pollDue(): Promise<number> {
    const counts = await Promise.all(Array.from({ length: AT_ONCE }, () => this.#pollOneByOne()))
    return counts.reduce((sum, count) => sum + count, 0)
  }

  stop(): void {
    this.#stopped = true
  }

  async #pollOneByOne(): Promise<number> {
    let polled = 0
    while (!this.#stopped) {
      const feed = await leaseFeed(this.store.database)
      if (feed === undefined) break
      await this.#poll(feed)
      polled += 1
    }
    return polled
  }

  async #poll(feed: DueFeed): Promise<void> {
    const { database } = this.store
    const timer = setInterval(() => {
      renewFeed(database, feed.id).catch(() => undefined)
    }, RENEWAL * 1000)
    let [added, refused] = [0, 0]
    let outcome: PollOutcome | undefined
    const receiving = new Set<Promise<void>>()
    try {
      const taken = await takenEntries(database, feed.id)
      const validators = {
        ...(feed.etag === null ? {} : { etag: feed.etag }),
        ...(feed.lastModified === null ? {} : { lastModified: feed.lastModified }),
      }
      const isTaken = (key: string, digest: string): boolean => taken.get(key) === digest
      const options = this.web === undefined ? {} : { web: this.web }
      for await (const part of poll(feed.url, { validators, isTaken }, options)) {
        if (this.#stopped) return
        if (part.type === 'ended') outcome = part.outcome
        if (part.type === 'left-out') refused += 1
        if (part.type !== 'entry') continue
        const captures = part.acquired.flatMap((each) => (each.type === 'capture' ? [each.capture] : []))
        const mark = { feed: feed.id, key: part.key, digest: part.digest }
        // An entry that gave nothing is marked only when its site refuses it for good; the rest is tried at the next poll.
        if (
          captures.length === 0 &&
          !part.acquired.every((each) => each.type === 'refusal' && isFinal(each.problem.code))
        )
          refused += 1
        else {
          refused += part.acquired.length - captures.length
          const received = this.store.receive(feed.caseId, captures, mark).then((receipts) => {
            added += receipts.filter((receipt) => !receipt.known).length
            if (captures.length > 0) this.onReceived()
            receiving.delete(received)
          })
          receiving.add(received)
          // Whoever waits for all hears of it.
          received.catch(() => undefined)
          if (receiving.size >= RECEIVED_AT_ONCE) await Promise.race(receiving)
        }
      }
      await Promise.all(receiving)
    } finally {
      await Promise.allSettled(receiving)
      clearInterval(timer)
    }
    if (outcome !== undefined) await this.#save(feed, outcome, { added, refused })
  }

  async #save(
    feed: DueFeed,
    outcome: PollOutcome,
    { added, refused }: { readonly added: number; readonly refused: number },
  ): Promise<void> {
    const isFailure = outcome.type === 'failed'
    const failures = isFailure ? feed.failures + 1 : 0
    const { interval, wait } = nextPoll({
      every: feed.every,
      interval: feed.interval,
      failures,
      outcome: isFailure ? 'failed' : added > 0 ? 'new' : 'nothing-new',
      retryAfter: isFailure ? outcome.retryAfter : null,
    })
    const moved = moveOf(feed, outcome)
    const hasMoved = moved !== null && moved.times >= MOVES
    const result: PollResult = {
      at: new Date().toISOString(),
      outcome: outcome.type,
      entries: outcome.type === 'read' ? outcome.entries : 0,
      added,
      refused,
      problem: 'problem' in outcome ? outcome.problem : null,
      moved: hasMoved ? null : moved,
    }
    const validators =
      outcome.type === 'read'
        ? outcome.validators
        : {
            ...(feed.etag === null ? {} : { etag: feed.etag }),
            ...(feed.lastModified === null ? {} : { lastModified: feed.lastModified }),
          }
    await savePoll(this.store.database, feed.id, {
      result,
      interval,
      wait,
      failures,
      // What was refused for now is asked for again: the site must not say that nothing changed.
      etag: refused > 0 ? null : (validators.etag ?? null),
      lastModified: refused > 0 ? null : (validators.lastModified ?? null),
      url: hasMoved ? moved.url : feed.url,
    })
    this.announcer.announce({ type: 'feed', case: feed.caseId, feed: feed.id, outcome: outcome.type, added, refused })
  }
}

/** What a site says of a move; a poll without an answer to read leaves what was known. */
function moveOf({ lastResult }: DueFeed, outcome: PollOutcome): PollResult['moved'] {
  const known = lastResult?.moved ?? null
  if (outcome.type !== 'read') return known
  if (outcome.movedTo === null) return null
  return { url: outcome.movedTo, times: (known?.url === outcome.movedTo ? known.times : 0) + 1 }
}

/** Refusals that asking again will not change. */
function isFinal(code: string): boolean {
  return /^(?:empty|binary|no-text|too-large|robots-refused|address-refused|scheme-refused|port-refused|http-4(?:0[1345]|1[04]|51))$/u.test(
    code,
  )
}
