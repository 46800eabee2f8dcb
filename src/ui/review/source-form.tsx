import { useId, useState, type ReactNode } from 'react'
import type { SourceKind } from '../../model/attribution.ts'
import type { Source } from '../../model/source.ts'
import type { Settlement } from '../api.ts'
import { sourceKindWords } from '../words.ts'

type Chain = (Settlement & { readonly kind: 'source' })['value']['chain']

/** Who the statement is from, by the name of a source of the claim or by a new one; and who that one has it from. */
export function SourceForm(props: {
  readonly sources: readonly Source[]
  readonly onGive: (chain: Chain, inWords: string) => void
}): ReactNode {
  const { sources } = props
  const [nearest, setNearest] = useState('')
  const [origin, setOrigin] = useState('')
  const [kind, setKind] = useState<SourceKind>('organization')
  const list = useId()
  const named = [nearest, origin].map((name) => name.trim()).filter((name) => name !== '')
  const known = (name: string): Source | undefined => sources.find((source) => source.name === name)
  return (
    <form
      className="source-form"
      onSubmit={(event) => {
        event.preventDefault()
        const chain = named.map((name) => {
          const source = known(name)
          return source === undefined ? { name, kind } : { source: source.id }
        })
        props.onGive(chain, named.length === 0 ? 'its own voice' : named.join(' ← '))
      }}
    >
      <datalist id={list}>
        {[...new Set(sources.map(({ name }) => name))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <label>
        <span>According to (empty: its own voice)</span>
        <input
          className="field"
          list={list}
          value={nearest}
          maxLength={300}
          onChange={(event) => setNearest(event.target.value)}
        />
      </label>
      <label>
        <span>who has it from (may stay empty)</span>
        <input
          className="field"
          list={list}
          value={origin}
          maxLength={300}
          onChange={(event) => setOrigin(event.target.value)}
        />
      </label>
      {named.every((name) => known(name) !== undefined) ? null : (
        <label>
          <span>A new name is a</span>
          <select className="field" value={kind} onChange={(event) => setKind(event.target.value as SourceKind)}>
            {Object.entries(sourceKindWords).map(([one, inWords]) => (
              <option key={one} value={one}>
                {inWords}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit" className="button primary">
        Set the source
      </button>
    </form>
  )
}
