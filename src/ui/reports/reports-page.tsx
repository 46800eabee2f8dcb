import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { refusedQuery, type CaseOverview } from '../api.ts'
import { ReportList } from '../case/report-list.tsx'
import { momentInWords } from '../dates.ts'
import { Failure } from '../shell/notice.tsx'
import { countOf } from '../words.ts'
import { Feeds } from './feeds.tsx'
import './reports.css'

/** Everything that was handed in to a case: the reports, what waits, and what was refused and why. */
export default function ReportsPage({ about }: { readonly about: CaseOverview }): ReactNode {
  return (
    <section aria-label="Reports" className="reports-body">
      <section aria-labelledby="all-reports">
        <h2 id="all-reports">{countOf(about.reportCount, 'report')}, oldest first</h2>
        <ReportList caseId={about.id} isEndless />
      </section>
      <div>
        <section aria-labelledby="under-way">
          <h2 id="under-way">Under way</h2>
          <p className="reports-state" role="status">
            {about.queuedCount === 0
              ? 'Nothing waits: everything that was handed in has been read.'
              : `${countOf(about.queuedCount, 'report')} still to be read; they come in one by one.`}
            {about.stale ? ' The claims are being drawn up anew.' : ''}
          </p>
        </section>
        <Feeds caseId={about.id} />
        <RefusedList about={about} />
      </div>
    </section>
  )
}

function RefusedList({ about }: { readonly about: CaseOverview }): ReactNode {
  const refused = useQuery(refusedQuery(about.id))
  if (refused.isError) return <Failure error={refused.error} retry={refused.refetch} />
  const items = refused.data?.items ?? []
  return (
    <section aria-labelledby="refused">
      <h2 id="refused">Refused</h2>
      {items.length === 0 ? (
        <p className="reports-state">{refused.isPending ? '…' : 'Nothing was refused.'}</p>
      ) : (
        <ul className="refused" aria-label="Refused">
          {items.map(({ id, locator, receivedAt, problems }) => (
            <li key={id}>
              <span className="refused-name">{locator}</span>
              {problems.map(({ message }) => (
                <span key={message} className="warning">
                  {message}
                </span>
              ))}
              <span className="quiet">{momentInWords(receivedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
