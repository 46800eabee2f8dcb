import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Assertion } from '../../model/claim.ts'
import type { AssertionRef, Conflict } from '../../model/conflict.ts'
import { claimAddress } from '../addresses.ts'
import type { ClaimView } from '../api.ts'
import type { Evidence } from '../evidence.ts'
import { Passage } from '../text/passage.tsx'
import { conflictWords, verdictWords } from '../words.ts'
import { chainInWords } from './chain.ts'
import { Standing } from './standing.tsx'

interface ConflictsProps {
  readonly view: ClaimView
  readonly evidence: Evidence
  readonly caseId: string
}

const verdictOrder: readonly Conflict['verdict'][] = ['conflict', 'revision', 'different-measure', 'compatible']

/** Pairs that were compared because they could contradict each other, and who speaks against the claim. */
export function Conflicts({ view, evidence, caseId }: ConflictsProps): ReactNode {
  const sorted = view.conflicts.toSorted((a, b) => verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict))
  const against = view.claim.assertions.filter(({ stance }) => stance !== 'asserts' && stance !== 'hedges')
  if (sorted.length === 0 && against.length === 0) {
    return (
      <p className="quiet tab-empty">
        No report denies or doubts it, and no two reports were found to contradict each other.
      </p>
    )
  }
  return (
    <div className="conflicts">
      {against.length === 0 ? null : (
        <section aria-label="Denials, doubts and silence">
          {against.map((assertion) => (
            <Side key={`${assertion.report} ${assertion.span.join('-')}`} evidence={evidence} assertion={assertion} />
          ))}
        </section>
      )}
      {sorted.map((conflict) => (
        <section key={JSON.stringify(conflict.between)} className={`conflict ${conflict.verdict}`}>
          <p className="conflict-title">
            <span className="verdict">
              {conflict.verdict === 'conflict' ? <span aria-hidden="true">⚑ </span> : null}
              {verdictWords[conflict.verdict]}
            </span>
            <span className="quiet"> · {conflictWords[conflict.kind]}</span>
          </p>
          <p className="conflict-why">{conflict.why}</p>
          <div className="conflict-sides">
            {conflict.between.map((ref) => {
              const assertion = assertionOf(view, ref)
              const other = view.otherClaims.find(({ id }) => id === ref.claim)
              return assertion === undefined ? null : (
                <div key={`${ref.claim} ${ref.assertion}`}>
                  {other === undefined ? null : (
                    <p className="other-claim">
                      in another claim: <Link href={claimAddress(caseId, other.id)}>{other.gloss}</Link>
                    </p>
                  )}
                  <Side evidence={evidence} assertion={assertion} />
                </div>
              )
            })}
          </div>
        </section>
      ))}
    </div>
  )
}

function assertionOf(view: ClaimView, ref: AssertionRef): Assertion | undefined {
  const claim = ref.claim === view.claim.id ? view.claim : view.otherClaims.find(({ id }) => id === ref.claim)?.claim
  return claim?.assertions[ref.assertion]
}

function Side({ evidence, assertion }: { readonly evidence: Evidence; readonly assertion: Assertion }): ReactNode {
  return (
    <figure className="evidence-one">
      <figcaption>
        {chainInWords(evidence, assertion)} <Standing of={assertion} />
      </figcaption>
      <Passage
        text={evidence.report.get(assertion.report)?.text ?? ''}
        span={assertion.quantity?.span ?? assertion.span}
        context={assertion.quantity === null ? 40 : 90}
      />
    </figure>
  )
}
