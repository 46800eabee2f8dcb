import type { ReactNode } from 'react'
import { Chips } from '../shell/chips.tsx'
import { SearchField } from '../shell/search-field.tsx'
import { verdicts, type QueueFilter, type Verdict } from './queue-filter.ts'

const marks = [
  { name: 'conflict', words: 'conflict', sign: 'conflict' },
  { name: 'denied', words: 'denied', sign: 'denial' },
] as const

/** Which claims stand in the queue, and who reviews them. */
export function QueueBar(props: {
  readonly filter: QueueFilter
  readonly onFilter: (filter: QueueFilter) => void
  readonly actor: string
  readonly onActor: (actor: string) => void
  readonly onBulk: () => void
}): ReactNode {
  const { filter, onFilter } = props
  return (
    <search className="filter-bar">
      <label className="order">
        <span className="quiet">show</span>
        <select
          className="field"
          value={filter.verdict}
          onChange={(event) => onFilter({ ...filter, verdict: event.target.value as Verdict })}
        >
          {Object.entries(verdicts).map(([verdict, inWords]) => (
            <option key={verdict} value={verdict}>
              {inWords}
            </option>
          ))}
        </select>
      </label>
      <SearchField
        label="Search the queue"
        placeholder="Search claims, sources, texts"
        words={filter.words}
        onWords={(words) => onFilter({ ...filter, words })}
      />
      <Chips
        label="Only claims with"
        chips={marks}
        isOn={(mark) => filter[mark]}
        onToggle={(mark) => onFilter({ ...filter, [mark]: !filter[mark] })}
      />
      <button type="button" className="button" onClick={props.onBulk}>
        Many at once <kbd>b</kbd>
      </button>
      <label className="order">
        <span className="quiet">your name</span>
        <input
          className="field actor-field"
          maxLength={100}
          autoComplete="name"
          value={props.actor}
          onChange={(event) => props.onActor(event.target.value)}
        />
      </label>
    </search>
  )
}
