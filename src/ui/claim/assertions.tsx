import { useEffect, useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Assertion } from '../../model/claim.ts'
import { reportAddress } from '../addresses.ts'
import type { ClaimView } from '../api.ts'
import { dateInWords } from '../dates.ts'
import { reportName, type Evidence } from '../evidence.ts'
import type { Choice } from '../stemma/choice.ts'
import { Passage } from '../text/passage.tsx'
import { sourcesInChain } from './chain.ts'
import { Standing } from './standing.tsx'

interface AssertionsProps {
  readonly view: ClaimView
  readonly evidence: Evidence
  readonly caseId: string
  readonly shown: Choice | undefined
  readonly onPoint: (choice: Choice | undefined) => void
}

/** Each assertion in its text: who says it, who they have it from, and how sure they are. */
export function Assertions({ view, evidence, caseId, shown, onPoint }: AssertionsProps): ReactNode {
  const { claim } = view
  const body = useRef<HTMLTableSectionElement>(null)
  const shownReport =
    shown?.type === 'witness' ? claim.stemma.witnesses.find(({ id }) => id === shown.id)?.report : undefined
  useEffect(() => {
    if (shownReport === undefined || shownReport === null) return
    body.current
      ?.querySelector(`[data-report="${CSS.escape(shownReport)}"]`)
      ?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }, [shownReport])
  const witnessOf = (assertion: Assertion) => claim.stemma.witnesses.find(({ report }) => report === assertion.report)
  return (
    <table className="assertions">
      <thead>
        <tr>
          <th scope="col">Report</th>
          <th scope="col">According to</th>
          <th scope="col">In its words</th>
          <th scope="col">Standing</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {claim.assertions.map((assertion) => {
          const report = evidence.report.get(assertion.report)
          const witness = witnessOf(assertion)
          return (
            <tr
              key={`${assertion.report} ${assertion.span.join('-')}`}
              data-report={assertion.report}
              className={shownReport === assertion.report ? 'lit' : ''}
              onMouseEnter={() => onPoint(witness === undefined ? undefined : { type: 'witness', id: witness.id })}
              onMouseLeave={() => onPoint(undefined)}
            >
              <th scope="row">
                <span className="assertion-of">
                  <span className="siglum-mark">{witness?.siglum ?? '–'}</span>
                  <span>
                    <Link href={reportAddress(caseId, assertion.report, claim.id)} className="assertion-report">
                      {reportName(report)}
                    </Link>
                    <span className="quiet nowrap">{dateInWords(report?.publishedAt ?? null)}</span>
                  </span>
                </span>
              </th>
              <td className="chain">
                {assertion.chain.length === 0 ? (
                  <span className="quiet">its own voice</span>
                ) : (
                  sourcesInChain(evidence, assertion.chain).map((name, index) => (
                    <span key={`${name} ${index}`}>
                      {index === 0 ? null : <span className="quiet"> ← </span>}
                      {name}
                    </span>
                  ))
                )}
              </td>
              <td>
                <Passage text={report?.text ?? ''} span={assertion.span} context={70} />
                {assertion.asOf === null ? null : <span className="as-of">as of {dateInWords(assertion.asOf)}</span>}
              </td>
              <td>
                <Standing of={assertion} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
