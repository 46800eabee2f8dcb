import { useEffect, useRef, type ReactNode } from 'react'

/** A button that opens a small sheet below it. Escape, a press elsewhere and a step elsewhere close it. */
export function Disclosure(props: { readonly label: ReactNode; readonly children: ReactNode }): ReactNode {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const closeUnlessInside = (event: Event): void => {
      const { current } = details
      if (current?.open === true && !current.contains(event.target as Node)) current.open = false
    }
    const closeByKey = (event: KeyboardEvent): void => {
      const { current } = details
      if (event.key !== 'Escape' || current?.open !== true) return
      current.open = false
      current.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', closeUnlessInside)
    document.addEventListener('focusin', closeUnlessInside)
    document.addEventListener('keydown', closeByKey)
    return () => {
      document.removeEventListener('pointerdown', closeUnlessInside)
      document.removeEventListener('focusin', closeUnlessInside)
      document.removeEventListener('keydown', closeByKey)
    }
  }, [])
  return (
    <details className="disclosure" ref={details}>
      <summary className="button">{props.label}</summary>
      <div className="disclosed">{props.children}</div>
    </details>
  )
}
