import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { followFeed, pauseFeed, pollFeed, unfollowFeed } from '../acts.ts'
import { feedsQuery, type Feed } from '../api.ts'
import { Failure } from '../shell/notice.tsx'
import { feedInWords, intervalInWords } from './feed-words.ts'

/** How often a feed may be asked, as the desk reads it. */
const intervals = ['15m', '1h', '6h', '1d'] as const

/** The feeds that the case follows, how the last look at each went, and a way to follow another. */
export function Feeds({ caseId }: { readonly caseId: string }): ReactNode {
  const feeds = useQuery(feedsQuery(caseId))
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">Feeds</h2>
      {feeds.isError ? <Failure error={feeds.error} retry={feeds.refetch} /> : null}
      {feeds.data?.items.length === 0 ? (
        <p className="reports-state">No feed is followed. New entries of a feed become reports of this case.</p>
      ) : (
        <ul className="feeds" aria-label="Feeds">
          {feeds.data?.items.map((feed) => (
            <FeedLine key={feed.id} feed={feed} />
          ))}
        </ul>
      )}
      <FollowFeed caseId={caseId} />
    </section>
  )
}

function FeedLine({ feed }: { readonly feed: Feed }): ReactNode {
  const client = useQueryClient()
  const act = useMutation({
    mutationFn: (work: () => Promise<unknown>) => work(),
    onSettled: () => client.invalidateQueries({ queryKey: ['feeds', feed.caseId] }),
  })
  const button = (words: string, work: () => Promise<unknown>): ReactNode => (
    <button type="button" className="link-button" disabled={act.isPending} onClick={() => act.mutate(work)}>
      {words}
      <span className="unseen">: {feed.url}</span>
    </button>
  )
  const isPaused = feed.state !== 'active'
  return (
    <li>
      <span className="feed-address">{feed.url}</span>
      <span className={feed.failures > 0 ? 'warning' : 'quiet'}>{feedInWords(feed)}</span>
      <span className="feed-actions">
        {isPaused ? null : button('look now', () => pollFeed(feed.id))}
        {button(isPaused ? 'start again' : 'pause', () => pauseFeed(feed.id, !isPaused))}
        {button('stop following', () => unfollowFeed(feed.id))}
      </span>
      {act.isError ? (
        <span className="warning" role="alert">
          {act.error.message}
        </span>
      ) : null}
    </li>
  )
}

function FollowFeed({ caseId }: { readonly caseId: string }): ReactNode {
  const client = useQueryClient()
  const [url, setUrl] = useState('')
  const [every, setEvery] = useState<string>(intervals[0])
  const follow = useMutation({
    mutationFn: () => followFeed(caseId, url.trim(), every),
    onSuccess: async () => {
      setUrl('')
      await client.invalidateQueries({ queryKey: ['feeds', caseId] })
    },
  })
  return (
    <form
      className="follow-feed"
      onSubmit={(event) => {
        event.preventDefault()
        if (url.trim() !== '') follow.mutate()
      }}
    >
      <input
        className="field"
        type="url"
        required
        maxLength={2000}
        aria-label="Address of a feed"
        placeholder="https://… (RSS, Atom, news sitemap or page)"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
      />
      <select
        className="field"
        aria-label="At most every"
        value={every}
        onChange={(event) => setEvery(event.target.value)}
      >
        {intervals.map((one) => (
          <option key={one} value={one}>
            every {intervalInWords(one)}
          </option>
        ))}
      </select>
      <button type="submit" className="button primary" disabled={follow.isPending}>
        Follow
      </button>
      {follow.isError ? (
        <p className="warning" role="alert">
          {follow.error.message}
        </p>
      ) : null}
    </form>
  )
}
