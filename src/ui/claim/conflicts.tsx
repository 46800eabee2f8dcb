import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Assertion } from '../../model/claim.ts'
import type { Conflict } from '../../model/conflict.ts'
import { claimAddress } from '../addresses.ts'
import type { ClaimView } from '../api.ts'
import type { Evidence } from '../evidence.ts'
import { Sign } from '../shell/sign.tsx'
import { Passage } from '../text/passage.tsx'
import { conflictWords, countOf, verdictWords } from '../words.ts'
import { chainInWords } from './chain.ts'
import { assertionOf, groupConflicts, harmless, type ConflictGroup } from './conflict-groups.ts'
import { Standing } from './standing.tsx'

interface ConflictsProps {
  readonly view: ClaimView
  readonly evidence: Evidence
  readonly caseId: string
}

/** Who speaks against the claim, and pairs that were compared because they could contradict each other. */
export function Conflicts(props: ConflictsProps): ReactNode {
  const { view, evidence } = props
  const groups = groupConflicts(view.conflicts)
  const against = view.claim.assertions.filter(({ stance }) => stance !== 'asserts' && stance !== 'hedges')
  if (groups.length === 0 && against.length === 0) {
    return (
      <p className="quiet tab-empty">
        No report denies or doubts it, and no two reports were found to contradict each other.
      </p>
    )
  }
  return (
    <div className="conflicts">
      {against.length === 0 ? null : (
        <section>
          <h3 className="conflict-title">Denied, doubted, not acknowledged</h3>
          {against.map((assertion) => (
            <Side key={`${assertion.report} ${assertion.span.join('-')}`} evidence={evidence} assertion={assertion} />
          ))}
        </section>
      )}
      {groups
        .filter(({ verdict }) => !harmless.includes(verdict))
        .map((group) => (
          <Group key={keyOf(group)} {...props} group={group} />
        ))}
      {harmless.map((verdict) => (
        <Harmless key={verdict} {...props} groups={groups.filter((group) => group.verdict === verdict)} />
      ))}
    </div>
  )
}

function keyOf({ verdict, kind, why }: ConflictGroup): string {
  return `${verdict} ${kind} ${why}`
}

/** Pairs that were compared and contradict nothing, folded away. */
function Harmless({ groups, ...props }: ConflictsProps & { readonly groups: readonly ConflictGroup[] }): ReactNode {
  const [first] = groups
  if (first === undefined) return null
  const pairs = groups.reduce((sum, { conflicts }) => sum + conflicts.length, 0)
  return (
    <details className="harmless">
      <summary>
        {countOf(pairs, 'pair')} that {verdictWords[first.verdict]}
      </summary>
      {groups.map((group) => (
        <Group key={keyOf(group)} {...props} group={group} />
      ))}
    </details>
  )
}

function Group({ group, ...props }: ConflictsProps & { readonly group: ConflictGroup }): ReactNode {
  const [first, ...rest] = group.conflicts
  return (
    <section className={`verdict-${group.verdict}`}>
      <h3 className="conflict-title">
        <span className="verdict">
          {group.verdict === 'conflict' ? <Sign name="conflict" /> : null}
          {verdictWords[group.verdict]}
        </span>
        <span className="quiet">
          {' '}
          · {conflictWords[group.kind]} · {group.why}
        </span>
      </h3>
      <Pair {...props} conflict={first} />
      {rest.length === 0 ? null : (
        <details className="more">
          <summary>{countOf(rest.length, 'more pair')}</summary>
          {rest.map((conflict) => (
            <Pair key={JSON.stringify(conflict.between)} {...props} conflict={conflict} />
          ))}
        </details>
      )}
    </section>
  )
}

function Pair({ view, evidence, caseId, conflict }: ConflictsProps & { readonly conflict: Conflict }): ReactNode {
  return (
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
  )
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
