import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { claimAddress } from '../addresses.ts'
import type { ClaimSummary } from '../api.ts'
import { periodInWords } from '../dates.ts'
import { Sign } from '../shell/sign.tsx'
import { interval } from '../words.ts'
import { marksOf, originsInLine } from './claim-marks.ts'
import { HedgeMeter } from './hedge-meter.tsx'
import { OriginBar } from './origin-bar.tsx'

/** A claim as a line that opens it: what it says, who it goes back to, and how many reports run together into how many origins. */
export function ClaimLink(props: {
  readonly caseId: string
  readonly claim: ClaimSummary
  readonly place?: number
  readonly onFocus?: () => void
}): ReactNode {
  const { claim } = props
  return (
    <Link
      href={claimAddress(props.caseId, claim.id)}
      className="claim-link"
      data-place={props.place}
      onFocus={props.onFocus}
    >
      <ClaimLine claim={claim} />
    </Link>
  )
}

/** What a line says of a claim. */
export function ClaimLine({ claim }: { readonly claim: ClaimSummary }): ReactNode {
  return (
    <>
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
    </>
  )
}
