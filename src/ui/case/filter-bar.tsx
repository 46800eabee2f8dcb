import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { claimOrders, sourceQuery, type ClaimFilter, type ClaimOrder } from '../api.ts'
import { Sign } from '../shell/sign.tsx'
import { useKeys } from '../shell/use-keys.ts'

const markWords = {
  conflict: 'conflict',
  drift: 'changed on the way',
  denied: 'denied',
} as const

/** Typing rests so long, in milliseconds, before the desk is asked. */
const rest = 200

/** Search, marks and order; they stand in the address, so that a view can be shared and gone back to. */
export function FilterBar(props: {
  readonly caseId: string
  readonly filter: ClaimFilter
  readonly onChange: (filter: ClaimFilter) => void
}): ReactNode {
  const { filter, onChange } = props
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(filter.words)
  useKeys({ '/': () => field.current?.focus() })
  useEffect(() => {
    if (words === filter.words) return
    const timer = setTimeout(() => onChange({ ...filter, words }), rest)
    return () => clearTimeout(timer)
  }, [words, filter, onChange])
  return (
    <search className="filter-bar">
      <input
        ref={field}
        type="search"
        className="field"
        aria-label="Search the claims, their sources and their texts"
        placeholder="Search claims, sources, texts"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <div className="filter-marks" role="group" aria-label="Only claims with">
        {(Object.keys(markWords) as (keyof typeof markWords)[]).map((mark) => (
          <button
            key={mark}
            type="button"
            className="button chip"
            aria-pressed={filter[mark]}
            onClick={() => onChange({ ...filter, [mark]: !filter[mark] })}
          >
            <Sign name={mark === 'denied' ? 'denial' : mark} />
            {markWords[mark]}
          </button>
        ))}
      </div>
      {filter.source === null ? null : (
        <SourceChip
          caseId={props.caseId}
          source={filter.source}
          onRemove={() => onChange({ ...filter, source: null })}
        />
      )}
      <label className="order">
        <span className="quiet">by</span>
        <select
          className="field"
          value={filter.order}
          onChange={(event) => onChange({ ...filter, order: event.target.value as ClaimOrder })}
        >
          {Object.entries(claimOrders).map(([order, inWords]) => (
            <option key={order} value={order}>
              {inWords}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}

/** The source that the list is narrowed to; pressing it takes it back. */
function SourceChip(props: {
  readonly caseId: string
  readonly source: string
  readonly onRemove: () => void
}): ReactNode {
  const found = useQuery(sourceQuery(props.caseId, props.source))
  const name = found.data?.source.name ?? (found.isError ? 'a source that is not in this case' : '…')
  return (
    <button type="button" className="button chip" aria-pressed onClick={props.onRemove} title="Show all sources again">
      from {name} <span aria-hidden="true">×</span>
    </button>
  )
}
