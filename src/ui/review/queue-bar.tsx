import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Sign } from '../shell/sign.tsx'
import { useKeys } from '../shell/use-keys.ts'
import { verdicts, type QueueFilter, type Verdict } from './queue-filter.ts'

/** Typing rests so long, in milliseconds, before the desk is asked. */
const rest = 250

/** Which claims stand in the queue, and who reviews them. */
export function QueueBar(props: {
  readonly filter: QueueFilter
  readonly onFilter: (filter: QueueFilter) => void
  readonly actor: string
  readonly onActor: (actor: string) => void
  readonly onBulk: () => void
}): ReactNode {
  const { filter, onFilter } = props
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(filter.words)
  useKeys({ '/': () => field.current?.focus() })
  useEffect(() => {
    if (words === filter.words) return
    const timer = setTimeout(() => onFilter({ ...filter, words }), rest)
    return () => clearTimeout(timer)
  }, [words, filter, onFilter])
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
      <input
        ref={field}
        type="search"
        className="field"
        aria-label="Search the queue"
        placeholder="Search claims, sources, texts"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <div className="filter-marks" role="group" aria-label="Only claims with">
        {(['conflict', 'denied'] as const).map((mark) => (
          <button
            key={mark}
            type="button"
            className="button chip"
            aria-pressed={filter[mark]}
            onClick={() => onFilter({ ...filter, [mark]: !filter[mark] })}
          >
            <Sign name={mark === 'denied' ? 'denial' : mark} />
            {mark}
          </button>
        ))}
      </div>
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
