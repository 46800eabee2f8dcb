import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { ClaimSummary } from '../api.ts'
import { useKeys } from '../shell/use-keys.ts'
import { ClaimRow } from './claim-row.tsx'

/** Height of a line with one line of words, before it is measured. */
const usualHeight = 84
/** More lines are asked for when so few are left below the window. */
const asksAhead = 15

interface ClaimListProps {
  readonly caseId: string
  readonly claims: readonly ClaimSummary[]
  readonly total: number
  /** Asks for the lines that follow; called again while they are on their way. */
  readonly onEnd: () => void
}

/** The claims of a case; only what is near the window is drawn, so thousands scroll as well as ten. */
export function ClaimList({ caseId, claims, total, onEnd }: ClaimListProps): ReactNode {
  const list = useRef<HTMLOListElement>(null)
  const [offset, setOffset] = useState(0)
  const current = useRef(-1)
  useLayoutEffect(() => {
    setOffset((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  }, [claims])
  const rows = useWindowVirtualizer({
    count: claims.length,
    estimateSize: () => usualHeight,
    overscan: 8,
    scrollMargin: offset,
    getItemKey: (index) => claims[index]?.id ?? index,
    // Drawn with the next frame: drawing within the scroll event would hold the frame up.
    useFlushSync: false,
  })
  const onFocus = useCallback((place: number) => {
    current.current = place
  }, [])
  const drawn = rows.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (claims.length < total && last >= claims.length - asksAhead) onEnd()
  }, [claims.length, total, last, onEnd])

  const move = (by: number): void => {
    const next = Math.min(Math.max(current.current + by, 0), claims.length - 1)
    current.current = next
    rows.scrollToIndex(next, { align: 'auto' })
    focusWhenDrawn(list.current, next)
  }
  useKeys({ j: () => move(1), k: () => move(-1) })

  return (
    <ol ref={list} className="claim-list" style={{ height: rows.getTotalSize() }} aria-label="Claims">
      {drawn.map((row) => {
        const claim = claims[row.index]
        return claim === undefined ? null : (
          <ClaimRow
            key={row.key}
            caseId={caseId}
            claim={claim}
            place={row.index}
            of={total}
            measure={rows.measureElement}
            top={row.start - offset}
            onFocus={onFocus}
          />
        )
      })}
    </ol>
  )
}

/** A line that scrolled into view is drawn within a frame or two. */
function focusWhenDrawn(list: HTMLElement | null, place: number, frames = 5): void {
  const link = list?.querySelector<HTMLElement>(`[data-place="${place}"]`)
  if (link !== null && link !== undefined) link.focus()
  else if (frames > 0) requestAnimationFrame(() => focusWhenDrawn(list, place, frames - 1))
}
