import { useLayoutEffect, useState } from 'react'

/** The width of an element; undefined until it was measured, which is before anything is painted. */
export function useWidth(frame: { readonly current: HTMLElement | null }): number | undefined {
  const [width, setWidth] = useState<number>()
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return
    const measure = (): void => setWidth(element.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}
