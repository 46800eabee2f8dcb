import { memo, type ReactNode, type Ref } from 'react'
import type { ClaimSummary } from '../api.ts'
import { ClaimLink } from './claim-link.tsx'

interface ClaimRowProps {
  readonly caseId: string
  readonly claim: ClaimSummary
  readonly place: number
  readonly of: number
  readonly onFocus: (place: number) => void
  readonly measure: Ref<HTMLLIElement>
  readonly top: number
}

/** One claim in the long list of a case, at its height. */
export const ClaimRow = memo(function ClaimRow(props: ClaimRowProps): ReactNode {
  const { claim, place, onFocus } = props
  return (
    <li
      ref={props.measure}
      data-index={place}
      className="claim-row"
      aria-setsize={props.of}
      aria-posinset={place + 1}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <ClaimLink caseId={props.caseId} claim={claim} place={place} onFocus={() => onFocus(place)} />
    </li>
  )
})
