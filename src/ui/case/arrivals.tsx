import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { reportAddress, sectionAddress } from '../addresses.ts'
import type { CaseOverview } from '../api.ts'
import { countOf } from '../words.ts'
import { useArrivals, type Arrival } from './arriving.ts'

/** So many lines are shown before the list is opened. */
const shownLines = 6

/** What is refused stands first, for it wants a reader; then what waits, then what was read. */
const order: readonly Arrival['state'][] = ['refused', 'waiting', 'read']

/** What is on its way into the case, report by report, on the page of the case itself; nothing while nothing is. */
export function Arrivals({ about }: { readonly about: CaseOverview }): ReactNode {
  const { arrivals, forget } = useArrivals(about.id)
  const [isWhole, setIsWhole] = useState(false)
  if (arrivals.length === 0) return null
  const counts = { waiting: 0, read: 0, refused: 0 }
  for (const { state } of arrivals) counts[state] += 1
  // More may wait than the desk lists one by one.
  const waiting = Math.max(counts.waiting, about.queuedCount)
  const total = waiting + counts.read + counts.refused
  const sorted = arrivals.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  const isDone = waiting === 0
  return (
    <section className="arrivals" aria-label="On the way in">
      <div className="arrivals-head">
        <p role="status">
          {isDone ? `${countOf(counts.read, 'report')} read` : `${counts.read} of ${countOf(total, 'report')} read`}
          {counts.refused === 0 ? '' : `, ${counts.refused} refused`}
          {isDone && about.stale ? '; the claims are being drawn up anew' : ''}
        </p>
        {isDone ? (
          <button type="button" className="link-button" onClick={forget}>
            Hide
          </button>
        ) : null}
      </div>
      {isDone ? null : <progress max={total} value={counts.read + counts.refused} aria-label="Reports dealt with" />}
      <ul>
        {sorted.slice(0, isWhole ? sorted.length : shownLines).map((arrival) => (
          <Line key={arrival.capture} caseId={about.id} arrival={arrival} />
        ))}
      </ul>
      {isWhole || sorted.length <= shownLines ? null : (
        <button type="button" className="link-button" onClick={() => setIsWhole(true)}>
          and {countOf(sorted.length - shownLines, 'more', 'more')}
        </button>
      )}
      {counts.refused === 0 ? null : <Link href={sectionAddress(about.id, 'reports')}>All that was refused</Link>}
    </section>
  )
}

function Line({ caseId, arrival }: { readonly caseId: string; readonly arrival: Arrival }): ReactNode {
  const { locator, state, report, why } = arrival
  return (
    <li className={state}>
      <span className="arrival-name">
        {report === null ? locator : <Link href={reportAddress(caseId, report)}>{locator}</Link>}
      </span>
      <span className={state === 'refused' ? 'warning' : 'quiet'}>
        {state === 'waiting' ? 'waits to be read' : state}
      </span>
      {why.map((reason) => (
        <span key={reason} className="arrival-why warning">
          {reason}
        </span>
      ))}
    </li>
  )
}
