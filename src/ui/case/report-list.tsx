import { useInfiniteQuery } from '@tanstack/react-query'
import { memo, type ReactNode } from 'react'
import { Link } from 'wouter'
import { reportAddress } from '../addresses.ts'
import { reportsQuery } from '../api.ts'
import { dateInWords } from '../dates.ts'
import { headlineOf, outletName } from '../evidence.ts'
import { linesOf } from '../shell/lines-of.ts'
import { More } from '../shell/more.tsx'
import { countOf } from '../words.ts'

/** The reports of a case, oldest first. */
export const ReportList = memo(function ReportList(props: {
  readonly caseId: string
  /** Whether more are fetched as the reader scrolls; beside another list that would be its scrolling. */
  readonly isEndless?: boolean
}): ReactNode {
  const { caseId } = props
  const reports = useInfiniteQuery(reportsQuery(caseId))
  const shown = linesOf(reports.data?.pages, ({ id }) => id)
  const left = countOf((reports.data?.pages[0]?.total ?? 0) - shown.length, 'more', 'more')
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
      {props.isEndless === true ? (
        <More pages={reports} words={left} />
      ) : reports.hasNextPage ? (
        <button type="button" className="button more" onClick={() => void reports.fetchNextPage()}>
          {left}
        </button>
      ) : null}
    </>
  )
})
