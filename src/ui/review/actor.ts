import { useCallback, useState } from 'react'

const key = 'stemma.actor'

/** The name under which this browser's user decides; it is kept here and sent with each decision. */
export function useActor(): readonly [actor: string, setActor: (actor: string) => void] {
  const [actor, setActor] = useState(() => localStorage.getItem(key) ?? '')
  const keep = useCallback((next: string) => {
    localStorage.setItem(key, next.trim())
    setActor(next)
  }, [])
  return [actor, keep]
}
