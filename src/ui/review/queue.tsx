import { memo, useEffect, useRef, type ReactNode } from 'react'
import type { ListedClaim } from '../api.ts'
import { interval } from '../words.ts'
import { standingOf } from './decisions.ts'
import { valueInWords } from './decision-words.ts'

/** The claims that wait, as a narrow list; the one at hand stands beside it in full. */
export function Queue(props: {
  readonly claims: readonly ListedClaim[]
  readonly at: number
  readonly ticked: ReadonlyMap<string, ListedClaim>
  readonly onGo: (place: number) => void
  /** Asks for the claims that follow; called again while they are on their way. */
  readonly onEnd: () => void
}): ReactNode {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }, [props.at])
  return (
    <ol
      className="queue"
      aria-label="Queue"
      ref={list}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        if (scrollHeight - scrollTop - clientHeight < ahead) props.onEnd()
      }}
    >
      {props.claims.map((claim, place) => (
        <QueueLine
          key={claim.id}
          claim={claim}
          place={place}
          isAtHand={place === props.at}
          isTicked={props.ticked.has(claim.id)}
          onGo={props.onGo}
        />
      ))}
    </ol>
  )
}

/** More claims are asked for when so much is left below the last one that is seen, in pixels. */
const ahead = 800

const QueueLine = memo(function QueueLine(props: {
  readonly claim: ListedClaim
  readonly place: number
  readonly isAtHand: boolean
  readonly isTicked: boolean
  readonly onGo: (place: number) => void
}): ReactNode {
  const { claim, isTicked } = props
  const standing = standingOf(claim.standings, 'verdict', claim.id)
  return (
    <li>
      <button type="button" aria-current={props.isAtHand ? 'true' : undefined} onClick={() => props.onGo(props.place)}>
        <span className="tick-box" aria-hidden="true">
          {isTicked ? '✓' : ''}
        </span>
        <span className="queue-gloss">
          {isTicked ? <span className="unseen">ticked: </span> : null}
          {claim.gloss}
        </span>
        <span className="quiet nowrap">
          {claim.reportCount} → {interval(claim.originCount)}
        </span>
        {standing === undefined || standing.value === null ? null : (
          <span className="queue-standing">{valueInWords('verdict', standing.value)}</span>
        )}
      </button>
    </li>
  )
})
