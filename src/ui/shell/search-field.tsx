import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useKeys } from './use-keys.ts'

/** Typing rests so long, in milliseconds, before the desk is asked. */
const rest = 200

/** Words to look for; `/` leads here, Escape away, and the words are told once the typing rests. */
export function SearchField(props: {
  readonly label: string
  readonly placeholder: string
  readonly words: string
  readonly onWords: (words: string) => void
}): ReactNode {
  const { words, onWords } = props
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(words)
  // Words that change elsewhere (a filter taken back, the browser's way back) show here too.
  const [told, setTold] = useState(words)
  if (told !== words) {
    setTold(words)
    setTyped(words)
  }
  useKeys({ '/': () => field.current?.focus() })
  useEffect(() => {
    if (typed === words) return
    const timer = setTimeout(() => onWords(typed), rest)
    return () => clearTimeout(timer)
  }, [typed, words, onWords])
  return (
    <input
      ref={field}
      type="search"
      className="field"
      aria-label={props.label}
      placeholder={props.placeholder}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
