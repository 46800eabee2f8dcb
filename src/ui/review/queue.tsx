import { useEffect, useRef, type ReactNode } from 'react'
import type { ListedClaim } from '../api.ts'
import { interval } from '../words.ts'
import { standingOf } from './decisions.ts'
import { valueInWords } from './decision-words.ts'

/** The claims that wait, as a narrow list; the one at hand stands beside it in full. */
export function Queue(props: {
  readonly claims: readonly ListedClaim[]
  readonly total: number
  readonly at: number
  readonly ticked: ReadonlyMap<string, ListedClaim>
  readonly onGo: (place: number) => void
}): ReactNode {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  }, [props.at])
  return (
    <ol className="queue" aria-label="Queue" ref={list}>
      {props.claims.map((claim, place) => {
        const standing = standingOf(claim.standings, 'verdict', claim.id)
        const isTicked = props.ticked.has(claim.id)
        return (
          <li key={claim.id}>
            <button
              type="button"
              aria-current={place === props.at ? 'true' : undefined}
              onClick={() => props.onGo(place)}
            >
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
      })}
    </ol>
  )
}
