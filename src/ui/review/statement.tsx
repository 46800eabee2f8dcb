import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { Assertion } from '../../model/claim.ts'
import { reportAddress } from '../addresses.ts'
import type { ClaimView } from '../api.ts'
import { chainInWords } from '../claim/chain.ts'
import { Standing } from '../claim/standing.tsx'
import { dateInWords } from '../dates.ts'
import type { Evidence } from '../evidence.ts'
import { Passage } from '../text/passage.tsx'
import { standingOf } from './decisions.ts'
import { SourceForm } from './source-form.tsx'
import type { Settling } from './use-settling.ts'

/** One statement of the claim at hand; it can be taken out of the claim, or be given another source. */
export function Statement(props: {
  readonly caseId: string
  readonly view: ClaimView
  readonly evidence: Evidence
  readonly assertion: Assertion
  readonly settling: Settling
  readonly isOut: boolean
  readonly onOut: (isOut: boolean) => void
}): ReactNode {
  const { caseId, view, evidence, assertion, settling } = props
  const [isPuttingRight, setPuttingRight] = useState(false)
  const report = evidence.report.get(assertion.report)
  const standing = standingOf(view.standings, 'source', assertion.id)
  const who = chainInWords(evidence, assertion)
  return (
    <li className="statement">
      <input
        type="checkbox"
        aria-label={`Not part of this claim: ${who}`}
        checked={props.isOut}
        onChange={(event) => props.onOut(event.target.checked)}
      />
      <div>
        <p className="statement-who">
          <Link href={reportAddress(caseId, assertion.report, view.claim.id)}>{who}</Link>
          <span className="quiet">{dateInWords(report?.publishedAt ?? null)}</span>
          <Standing of={assertion} />
          {standing?.value === undefined || standing.value === null ? null : (
            <span className="quiet">source set by a reviewer</span>
          )}
          <button type="button" className="link-button wrong-source" onClick={() => setPuttingRight(!isPuttingRight)}>
            wrong source?
          </button>
        </p>
        <Passage text={report?.text ?? ''} span={assertion.span} context={80} />
        {isPuttingRight ? (
          <SourceForm
            sources={view.sources}
            onGive={(chain, words) => {
              settling.decide({
                subject: assertion.id,
                expected: standing?.key ?? null,
                settlement: { kind: 'source', value: { chain } },
                done: `source set: ${words}`,
              })
              setPuttingRight(false)
            }}
          />
        ) : null}
      </div>
    </li>
  )
}
