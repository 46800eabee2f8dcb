import { memo, type ReactNode, type Ref } from 'react'
import { Link } from 'wouter'
import { claimAddress } from '../addresses.ts'
import type { ClaimSummary } from '../api.ts'
import { periodInWords } from '../dates.ts'
import { interval } from '../words.ts'
import { Sign } from '../shell/sign.tsx'
import { marksOf, originsInLine } from './claim-marks.ts'
import { HedgeMeter } from './hedge-meter.tsx'
import { OriginBar } from './origin-bar.tsx'

interface ClaimRowProps {
  readonly caseId: string
  readonly claim: ClaimSummary
  readonly place: number
  readonly of: number
  readonly onFocus: (place: number) => void
  readonly measure: Ref<HTMLLIElement>
  readonly top: number
}

/** One claim of a case: what it says, who it goes back to, and how many reports run together into how many origins. */
export const ClaimRow = memo(function ClaimRow(props: ClaimRowProps): ReactNode {
  const { claim, place } = props
  return (
    <li
      ref={props.measure}
      data-index={place}
      className="claim-row"
      aria-setsize={props.of}
      aria-posinset={place + 1}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <Link
        href={claimAddress(props.caseId, claim.id)}
        className="claim-link"
        data-place={place}
        onFocus={() => props.onFocus(place)}
      >
        <span className="claim-words">
          <span className="gloss">{claim.gloss}</span>
          <span className="from">
            <span>{originsInLine(claim)}</span>
            {marksOf(claim).map((mark) => (
              <span key={mark.words} className={`claim-mark ${mark.kind}`}>
                {mark.sign === undefined ? null : <Sign name={mark.sign} />}
                {mark.words}
              </span>
            ))}
          </span>
        </span>
        <span className="claim-figures">
          <OriginBar reportCount={claim.reportCount} originCount={claim.originCount} />
          <span className="ratio" aria-hidden="true">
            {claim.reportCount} <span className="arrow">→</span> <strong>{interval(claim.originCount)}</strong>
          </span>
          <HedgeMeter counts={claim.certainties} />
          <span className="when">{periodInWords(claim.firstSeen, claim.lastSeen)}</span>
        </span>
      </Link>
    </li>
  )
})
