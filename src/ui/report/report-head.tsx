import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { DateBasis } from '../../model/report.ts'
import type { ReportView } from '../api.ts'
import { momentInWords } from '../dates.ts'
import { outletName, reportName, sourceName, type Evidence } from '../evidence.ts'
import { derivationWords } from '../words.ts'

const basisWords: Readonly<Record<DateBasis, string>> = {
  metadata: 'as the page states',
  text: 'as the text states',
  url: 'by its address',
  given: 'as given',
}

/** Who published the report and when, what it came from, and what could not be settled about it. */
export function ReportHead(props: {
  readonly view: ReportView
  readonly evidence: Evidence
  readonly addressOf: (report: string) => string
}): ReactNode {
  const { view, evidence, addressOf } = props
  const { report } = view
  return (
    <header className="report-head">
      {report.bodyStart > 0 ? null : <h1 className="unseen">{outletName(report)}</h1>}
      <p className="report-facts">
        <strong>{outletName(report)}</strong>
        <span>
          {report.publishedAt === null ? 'date unknown' : momentInWords(report.publishedAt)}
          {report.publishedAtBasis === null ? null : (
            <span className="quiet"> {basisWords[report.publishedAtBasis]}</span>
          )}
        </span>
        {report.byline.length === 0 ? null : <span>by {report.byline.join(', ')}</span>}
        {report.dateline === null ? null : <span>{report.dateline}</span>}
        {report.url === null ? null : (
          <a href={report.url} rel="noreferrer noopener" target="_blank">
            at the outlet
          </a>
        )}
        <a href={`/api/reports/${encodeURIComponent(report.id)}/capture`} download>
          as captured
        </a>
      </p>
      <ul className="report-relations">
        {view.derivations.map((derivation) => {
          const isChild = derivation.to === report.id
          const otherId = isChild ? ('report' in derivation.from ? derivation.from.report : undefined) : derivation.to
          const other = otherId === undefined ? undefined : evidence.report.get(otherId)
          const name =
            'source' in derivation.from && isChild ? sourceName(evidence, derivation.from.source) : reportName(other)
          const verb = derivationWords[derivation.kind]
          return (
            <li key={JSON.stringify([derivation.from, derivation.to, derivation.kind])}>
              {derivation.siblings ? 'shares a lost text with ' : isChild ? `${verb} ` : ''}
              {otherId === undefined ? name : <Link href={addressOf(otherId)}>{name}</Link>}
              {derivation.siblings || isChild ? '' : ` ${verb} it`}
            </li>
          )
        })}
        {report.problems.map(({ message }) => (
          <li key={message} className="report-problem">
            {message}
          </li>
        ))}
      </ul>
    </header>
  )
}
