import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import { claimAddress, searchAddress } from '../addresses.ts'
import { endWatch } from '../acts.ts'
import { alertsQuery, feedAddress, watchesQuery, type Alert, type CaseOverview, type Watch } from '../api.ts'
import { momentInWords } from '../dates.ts'
import { Failure, Notice } from '../shell/notice.tsx'
import { Sign, type SignName } from '../shell/sign.tsx'
import { alertInWords } from './alert-words.ts'
import { NewWatch } from './new-watch.tsx'
import './watch.css'

/** Standing questions to the evidence, and every time that it changed its state. */
export default function WatchPage({ about }: { readonly about: CaseOverview }): ReactNode {
  const [search] = useSearchParams()
  const watches = useQuery(watchesQuery(about.id))
  const alerts = useInfiniteQuery(alertsQuery(about.id))
  if (watches.isError) return <Failure error={watches.error} retry={watches.refetch} />
  if (alerts.isError) return <Failure error={alerts.error} retry={alerts.refetch} />
  if (watches.isPending || alerts.isPending) return <Notice kind="loading" title="Reading the watches …" />
  const named = new Map(watches.data.items.map((watch) => [watch.id, watch]))
  const shown = alerts.data.pages.flatMap(({ items }) => items)
  return (
    <section aria-label="Watch">
      <p className="section-note">
        A watch tells when the evidence behind claims changes its state: a new independent origin, a first denial, a
        number revised, a report taken back. More copies of what is known are no news.
      </p>
      <div className="watch-body">
        <section aria-labelledby="alerts-title">
          <h2 id="alerts-title">Alerts</h2>
          {shown.length === 0 ? (
            <p className="quiet watch-empty">
              {watches.data.items.length === 0
                ? 'Nothing is watched yet: name words to watch.'
                : 'Nothing has changed since the watches were set.'}
            </p>
          ) : (
            <ol className="alerts" aria-label="Alerts">
              {shown.map((alert) => (
                <AlertLine key={alert.id} caseId={about.id} alert={alert} watch={named.get(alert.watch)} />
              ))}
            </ol>
          )}
          {alerts.hasNextPage ? (
            <button type="button" className="button" onClick={() => void alerts.fetchNextPage()}>
              Earlier ones
            </button>
          ) : null}
        </section>
        <section aria-labelledby="watches-title">
          <h2 id="watches-title">Watches</h2>
          <ul className="watches" aria-label="Watches">
            {watches.data.items.map((watch) => (
              <WatchLine key={watch.id} watch={watch} />
            ))}
          </ul>
          <NewWatch key={search.get('words')} caseId={about.id} about={search.get('words') ?? ''} />
        </section>
      </div>
    </section>
  )
}

const signs: Readonly<Record<string, SignName>> = {
  'first-denial': 'denial',
  'number-revised': 'revision',
  retraction: 'silence',
}

function AlertLine(props: {
  readonly caseId: string
  readonly alert: Alert
  readonly watch: Watch | undefined
}): ReactNode {
  const { alert } = props
  const { kind, gloss } = alertInWords(alert)
  const sign = signs[alert.kind]
  return (
    <li>
      <Link href={claimAddress(props.caseId, alert.claim)} className="alert-link">
        <span className="alert-kind">
          {sign === undefined ? <span className="origin-dot" aria-hidden="true" /> : <Sign name={sign} />}
          {kind}
        </span>
        <span className="gloss">{gloss}</span>
        <span className="quiet">
          {momentInWords(alert.madeAt)}
          {props.watch === undefined ? '' : ` · ${props.watch.title}`}
        </span>
      </Link>
    </li>
  )
}

function WatchLine({ watch }: { readonly watch: Watch }): ReactNode {
  const client = useQueryClient()
  const end = useMutation({
    mutationFn: () => endWatch(watch.id),
    onSettled: () => client.invalidateQueries({ queryKey: ['watches', watch.caseId] }),
  })
  return (
    <li>
      <span className="watch-title">{watch.title}</span>
      <span className="quiet">{watch.words}</span>
      <span className="watch-links">
        <Link href={searchAddress(watch.caseId, watch.words)}>its claims</Link>
        <a href={feedAddress(watch.id)}>RSS</a>
        <button type="button" className="link-button" disabled={end.isPending} onClick={() => end.mutate()}>
          end it<span className="unseen">: {watch.title}</span>
        </button>
      </span>
      {watch.webhook === null ? null : (
        <span className="quiet">
          sent to {watch.webhook.url}
          {watch.webhook.lastDelivery === null ? ', nothing yet' : `, ${deliveryInWords(watch.webhook.lastDelivery)}`}
        </span>
      )}
      {end.isError ? (
        <span className="warning" role="alert">
          {end.error.message}
        </span>
      ) : null}
    </li>
  )
}

/** How the last alert went on its way to the watch's address. */
function deliveryInWords(last: NonNullable<NonNullable<Watch['webhook']>['lastDelivery']>): string {
  if (last.state === 'delivered') return 'the last one arrived'
  const why = last.problem === null ? '' : `: ${last.problem}`
  return last.state === 'waiting' ? `the last one is on its way${why}` : `the last one was given up${why}`
}
