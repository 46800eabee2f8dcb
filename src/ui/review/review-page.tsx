import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { CaseOverview, ListedClaim, Settlement } from '../api.ts'
import { linesOf } from '../shell/lines-of.ts'
import { Failure, Notice } from '../shell/notice.tsx'
import { laterDialog } from '../shell/later.tsx'
import { useKeys } from '../shell/use-keys.ts'
import { countOf } from '../words.ts'
import { useActor } from './actor.ts'
import { standingOf } from './decisions.ts'
import { DecisionLog } from './decision-log.tsx'
import { Queue } from './queue.tsx'
import { QueueBar } from './queue-bar.tsx'
import { queueQuery, usualQueue, type QueueFilter } from './queue-filter.ts'
import './review.css'
import { ReviewedClaim } from './reviewed-claim.tsx'
import { useSettling } from './use-settling.ts'

const BulkAct = laterDialog(() => import('./bulk-act.tsx'))

/** Claims one after the other, to be accepted, rejected, merged and put right; everything can be taken back. */
export default function ReviewPage({ about }: { readonly about: CaseOverview }): ReactNode {
  const [filter, setFilter] = useState<QueueFilter>(usualQueue)
  const [actor, setActor] = useActor()
  const queue = useInfiniteQuery({ ...queueQuery(about.id, filter), placeholderData: keepPreviousData })
  const settling = useSettling(about.id, actor)
  const [at, setAt] = useState(0)
  const [ticked, setTicked] = useState<ReadonlyMap<string, ListedClaim>>(new Map())
  const [isBulk, setBulk] = useState(false)
  const claims = linesOf(queue.data?.pages, ({ id }) => id)
  const total = queue.data?.pages[0]?.total ?? 0
  const place = Math.min(at, claims.length - 1)
  const current = claims[place]

  const move = (by: number): void => {
    setAt(Math.min(Math.max(place + by, 0), claims.length - 1))
    if (place + by > claims.length - 10 && queue.hasNextPage) void queue.fetchNextPage()
  }
  const tick = (): void => {
    if (current === undefined) return
    const next = new Map(ticked)
    if (!next.delete(current.id)) next.set(current.id, current)
    setTicked(next)
  }
  const judge = (verdict: 'accepted' | 'rejected'): void => {
    if (current === undefined) return
    const standing = standingOf(current.standings, 'verdict', current.id)
    settling.decide({
      subject: current.id,
      expected: standing?.key ?? null,
      settlement: { kind: 'verdict', value: { verdict } },
      done: `${verdict}: ${current.gloss}`,
    })
    if (filter.verdict === '') move(1)
  }
  /** Merging and telling apart take two claims: the one ticked, and the one at hand. */
  const withTicked = (settlementFor: (other: ListedClaim, here: ListedClaim) => Settlement, done: string): void => {
    const others = [...ticked.values()].filter(({ id }) => id !== current?.id)
    const [other] = others
    if (current === undefined || other === undefined || others.length > 1) {
      settling.say('Tick one other claim with x, then go to the one it belongs to.')
      return
    }
    settling.decide({ subject: other.id, expected: null, settlement: settlementFor(other, current), done })
    setTicked(new Map())
  }
  const merge = (): void => withTicked((_, here) => ({ kind: 'merge', value: { into: here.id } }), 'merged')
  const tellApart = (): void => withTicked((_, here) => ({ kind: 'not-same', value: { claim: here.id } }), 'told apart')
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    a: () => judge('accepted'),
    r: () => judge('rejected'),
    x: tick,
    m: merge,
    n: tellApart,
    z: settling.undo,
    b: () => setBulk(true),
  })

  if (queue.isError) return <Failure error={queue.error} retry={queue.refetch} />
  if (queue.isPending) return <Notice kind="loading" title="Reading the queue …" />
  return (
    <section aria-label="Review" className="review">
      <QueueBar
        filter={filter}
        onFilter={(next) => {
          setFilter(next)
          setAt(0)
        }}
        actor={actor}
        onActor={setActor}
        onBulk={() => setBulk(true)}
      />
      <p className={settling.news?.isProblem === true ? 'review-news warning' : 'review-news'} role="status">
        {settling.news?.text ??
          `${countOf(total, 'claim')} ${filter.verdict === 'open' ? 'to be reviewed' : 'in the queue'}`}
      </p>
      {claims.length === 0 ? (
        <Notice
          kind="empty"
          title={total === 0 && filter === usualQueue ? 'Everything is reviewed' : 'No claim matches'}
        />
      ) : (
        <div className="review-body">
          <Queue
            claims={claims}
            at={place}
            ticked={ticked}
            onGo={setAt}
            onEnd={() => {
              if (queue.hasNextPage && !queue.isFetchingNextPage) void queue.fetchNextPage()
            }}
          />
          {current === undefined ? null : (
            <ReviewedClaim
              key={current.id}
              caseId={about.id}
              claim={current}
              settling={settling}
              tickedCount={[...ticked.keys()].filter((id) => id !== current.id).length}
              isTicked={ticked.has(current.id)}
              actions={{ judge, merge, tellApart, tick }}
            />
          )}
        </div>
      )}
      <DecisionLog caseId={about.id} settling={settling} />
      <BulkAct
        caseId={about.id}
        filter={filter}
        subjects={[...ticked.keys()]}
        actor={actor}
        isOpen={isBulk}
        onOpenChange={setBulk}
        onDone={(batch, done) => {
          settling.noteBatch(batch, done)
          setTicked(new Map())
        }}
      />
    </section>
  )
}
