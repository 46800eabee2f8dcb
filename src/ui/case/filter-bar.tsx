import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { claimOrders, sourceQuery, type ClaimFilter, type ClaimOrder } from '../api.ts'
import { Chips } from '../shell/chips.tsx'
import { SearchField } from '../shell/search-field.tsx'

const marks = [
  { name: 'newOrigin', words: 'new origin', sign: 'origin' },
  { name: 'conflict', words: 'conflict', sign: 'conflict' },
  { name: 'drift', words: 'changed on the way', sign: 'drift' },
  { name: 'denied', words: 'denied', sign: 'denial' },
] as const

/** Search, marks and order; they stand in the address, so that a view can be shared and gone back to. */
export function FilterBar(props: {
  readonly caseId: string
  readonly filter: ClaimFilter
  readonly onChange: (filter: ClaimFilter) => void
}): ReactNode {
  const { filter, onChange } = props
  return (
    <search className="filter-bar">
      <SearchField
        label="Search the claims, their sources and their texts"
        placeholder="Search claims, sources, texts"
        words={filter.words}
        onWords={(words) => onChange({ ...filter, words })}
      />
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
      <Chips
        label="Only claims with"
        chips={marks}
        isOn={(mark) => filter[mark]}
        onToggle={(mark) => onChange({ ...filter, [mark]: !filter[mark] })}
      />
      <label className="order" title={sinceWords(filter)}>
        <span className="quiet">since</span>
        <input
          type="date"
          className="field"
          aria-label={sinceWords(filter)}
          value={filter.since}
          onChange={(event) => onChange({ ...filter, since: event.target.value })}
        />
      </label>
      {filter.source === null ? null : (
        <SourceChip
          caseId={props.caseId}
          source={filter.source}
          onRemove={() => onChange({ ...filter, source: null })}
        />
      )}
    </search>
  )
}

function sinceWords({ newOrigin }: ClaimFilter): string {
  return newOrigin ? 'Only claims with a new origin since' : 'Only claims reported since'
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
