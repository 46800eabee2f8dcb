import { useInfiniteQuery } from '@tanstack/react-query'
import { memo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { reportAddress } from '../addresses.ts'
import { reportsQuery } from '../api.ts'
import { dateInWords } from '../dates.ts'
import { headlineOf, outletName } from '../evidence.ts'

/** The reports of a case, oldest first. */
export const ReportList = memo(function ReportList({ caseId }: { readonly caseId: string }): ReactNode {
  const reports = useInfiniteQuery(reportsQuery(caseId))
  const shown = reports.data?.pages.flatMap(({ items }) => items) ?? []
  const total = reports.data?.pages[0]?.total ?? 0
  return (
    <>
      <ol className="report-list" aria-label="Reports">
        {shown.map((report) => (
          <li key={report.id}>
            <Link href={reportAddress(caseId, report.id)} className="report-link">
              <span className="report-outlet">
                {outletName(report)}
                <span className="quiet nowrap">{dateInWords(report.publishedAt)}</span>
              </span>
              <span className="report-title">{headlineOf(report)}</span>
            </Link>
          </li>
        ))}
      </ol>
      {reports.hasNextPage ? (
        <button type="button" className="button" onClick={() => void reports.fetchNextPage()}>
          {total - shown.length} more
        </button>
      ) : null}
    </>
  )
})
