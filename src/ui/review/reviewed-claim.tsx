import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { claimAddress } from '../addresses.ts'
import { claimQuery, type ListedClaim } from '../api.ts'
import { ClaimLine } from '../case/claim-link.tsx'
import { evidenceOf } from '../evidence.ts'
import { Failure } from '../shell/notice.tsx'
import { useKeys } from '../shell/use-keys.ts'
import { countOf } from '../words.ts'
import { Statement } from './statement.tsx'
import type { Settling } from './use-settling.ts'

interface ReviewedClaimProps {
  readonly caseId: string
  readonly claim: ListedClaim
  readonly settling: Settling
  /** How many other claims are ticked. */
  readonly tickedCount: number
  readonly isTicked: boolean
  readonly actions: {
    readonly judge: (verdict: 'accepted' | 'rejected') => void
    readonly merge: () => void
    readonly tellApart: () => void
    readonly tick: () => void
  }
}

/** The claim at hand: what can be done with it, and its statements in their texts. */
export function ReviewedClaim(props: ReviewedClaimProps): ReactNode {
  const { caseId, claim, settling, tickedCount, actions } = props
  const found = useQuery(claimQuery(caseId, claim.id))
  const evidence = useMemo(
    () => (found.data === undefined ? undefined : evidenceOf(found.data.reports, found.data.sources)),
    [found.data],
  )
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const split = (): void => {
    if (out.size === 0) {
      settling.say('Tick the statements that say something else, then split.')
      return
    }
    settling.decide({
      subject: claim.id,
      expected: null,
      settlement: { kind: 'split', value: { assertions: [...out] } },
      done: `${countOf(out.size, 'statement')} taken out`,
    })
    setOut(new Set())
  }
  useKeys({ s: split })
  return (
    <article className="reviewed" aria-label="Claim at hand">
      <div className="reviewed-line">
        <ClaimLine claim={claim} />
      </div>
      <div className="reviewed-actions" role="toolbar" aria-label="What to do with it">
        <button
          type="button"
          className="button primary"

          onClick={() => actions.judge('accepted')}
        >
          Accept <kbd>a</kbd>
        </button>
        <button type="button" className="button" onClick={() => actions.judge('rejected')}>
          Reject <kbd>r</kbd>
        </button>
        <button type="button" className="button" aria-pressed={props.isTicked} onClick={actions.tick}>
          Tick <kbd>x</kbd>
        </button>
        <button type="button" className="button" disabled={tickedCount !== 1} onClick={actions.merge}>
          Merge the ticked one into this <kbd>m</kbd>
        </button>
        <button type="button" className="button" disabled={tickedCount !== 1} onClick={actions.tellApart}>
          Not the same as the ticked one <kbd>n</kbd>
        </button>
        <button type="button" className="button" disabled={out.size === 0} onClick={split}>
          Split the ticked statements off <kbd>s</kbd>
        </button>
        <button type="button" className="button" onClick={settling.undo}>
          Undo <kbd>z</kbd>
        </button>
        <Link href={claimAddress(caseId, claim.id)} className="button plain">
          Its page
        </Link>
      </div>
      {found.isError ? <Failure error={found.error} retry={found.refetch} /> : null}
      {found.data === undefined || evidence === undefined ? (
        <p className="quiet">Reading its statements …</p>
      ) : (
        <ol className="statements" aria-label="Statements">
          {found.data.claim.assertions.map((assertion) => (
            <Statement
              key={assertion.id}
              caseId={caseId}
              view={found.data}
              evidence={evidence}
              assertion={assertion}
              settling={settling}
              isOut={out.has(assertion.id)}
              onOut={(isOut) => {
                const next = new Set(out)
                if (isOut) next.add(assertion.id)
                else next.delete(assertion.id)
                setOut(next)
              }}
            />
          ))}
        </ol>
      )}
    </article>
  )
}
