import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { claimAddress } from '../addresses.ts'
import type { Decision } from '../api.ts'
import { momentInWords } from '../dates.ts'
import { Failure } from '../shell/notice.tsx'
import { glossOf, kindInWords, valueInWords } from './decision-words.ts'
import { logQuery } from './decisions.ts'
import type { Settling } from './use-settling.ts'

/** Decisions about claims, which have a page. */
const aboutClaims: readonly string[] = ['verdict', 'credibility', 'merge', 'note']

/** Everything that was decided in the case: who, when, what held before and after. Nothing in it ever changes. */
export function DecisionLog({ caseId, settling }: { readonly caseId: string; readonly settling: Settling }): ReactNode {
  const log = useInfiniteQuery(logQuery(caseId))
  if (log.isError) return <Failure error={log.error} retry={log.refetch} />
  const decisions = log.data?.pages.flatMap(({ items }) => items) ?? []
  const undone = new Set(decisions.flatMap(({ undoes }) => undoes ?? []))
  return (
    <section className="log" aria-labelledby="log-title">
      <h2 id="log-title">Log</h2>
      {decisions.length === 0 ? (
        <p className="quiet">Nothing was decided yet. Every decision will stand here, with who made it and when.</p>
      ) : (
        <ol aria-label="Decisions">
          {decisions.map((decision) => (
            <LogLine
              key={decision.key}
              caseId={caseId}
              decision={decision}
              onUndo={
                undone.has(decision.key) || decision.undoes !== null ? undefined : () => settling.undoThis(decision)
              }
            />
          ))}
        </ol>
      )}
      {log.hasNextPage ? (
        <button type="button" className="button" onClick={() => void log.fetchNextPage()}>
          Earlier ones
        </button>
      ) : null}
    </section>
  )
}

function LogLine(props: {
  readonly caseId: string
  readonly decision: Decision
  readonly onUndo: (() => void) | undefined
}): ReactNode {
  const { decision } = props
  const { kind, subject, before, after, actor, madeAt, undoes } = decision
  const gloss = glossOf(decision)
  return (
    <li>
      <span className="log-who">
        {actor}
        <span className="quiet">{momentInWords(madeAt)}</span>
      </span>
      <span>
        <span className="quiet">{undoes === null ? kindInWords(kind) : `took back: ${kindInWords(kind)}`}</span>{' '}
        {valueInWords(kind, before)} → <strong>{valueInWords(kind, after)}</strong>
        {gloss === undefined ? null : <span className="log-gloss"> {gloss}</span>}
        {aboutClaims.includes(kind) ? (
          <>
            {' '}
            <Link href={claimAddress(props.caseId, subject)}>the claim</Link>
          </>
        ) : null}
      </span>
      {props.onUndo === undefined ? null : (
        <button type="button" className="button plain" onClick={props.onUndo}>
          Undo
        </button>
      )}
    </li>
  )
}
