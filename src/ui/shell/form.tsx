import type { InputHTMLAttributes, ReactNode } from 'react'

/** A field of a form with its words above it. */
export function Labelled(props: { readonly words: string; readonly children: ReactNode }): ReactNode {
  return (
    <label className="labelled">
      <span>{props.words}</span>
      {props.children}
    </label>
  )
}

/** A line of text with its words above it. */
export function TextField({
  words,
  value,
  onValue,
  ...rest
}: {
  readonly words: string
  readonly value: string
  readonly onValue: (value: string) => void
} & Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'>): ReactNode {
  return (
    <Labelled words={words}>
      <input className="field" value={value} onChange={(event) => onValue(event.target.value)} {...rest} />
    </Labelled>
  )
}

/** What went wrong with an act, in the desk's words; nothing while nothing did. */
export function ProblemLine({ error }: { readonly error: Error | null | undefined }): ReactNode {
  return error === null || error === undefined ? null : (
    <p className="warning" role="alert">
      {error.message}
    </p>
  )
}
