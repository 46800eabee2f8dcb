import type { ReactNode } from 'react'
import { Sign, type SignName } from './sign.tsx'

/** Something that a list can be narrowed to. */
export interface Chip<Name extends string> {
  readonly name: Name
  readonly words: string
  readonly sign?: SignName
}

/** A row of things that are each on or off. */
export function Chips<Name extends string>(props: {
  readonly label: string
  readonly chips: readonly Chip<Name>[]
  readonly isOn: (name: Name) => boolean
  readonly onToggle: (name: Name) => void
}): ReactNode {
  return (
    <div className="filter-marks" role="group" aria-label={props.label}>
      {props.chips.map(({ name, words, sign }) => (
        <button
          key={name}
          type="button"
          className="button chip"
          aria-pressed={props.isOn(name)}
          onClick={() => props.onToggle(name)}
        >
          {sign === undefined ? null : <Sign name={sign} />}
          {words}
        </button>
      ))}
    </div>
  )
}
