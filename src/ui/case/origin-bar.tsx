import type { ReactNode } from 'react'
import type { OriginCount } from '../../model/origin.ts'
import { countOf, originsInWords } from '../words.ts'

/** More reports than this are drawn as this many ticks; the figure beside them says how many there are. */
const mostTicks = 24
const mostStrokes = 7
const gap = 4.5
const height = 26

/**
 * The product's number as a picture: one thin tick for each report above, running together into one stroke for each
 * independent origin below. A stroke that is not settled is broken.
 */
export function OriginBar(props: { readonly reportCount: number; readonly originCount: OriginCount }): ReactNode {
  const { reportCount, originCount } = props
  const ticks = Math.min(Math.max(reportCount, 1), mostTicks)
  const strokes = Math.min(originCount.high, mostStrokes, ticks)
  const width = mostTicks * gap
  const tickAt = (index: number): number => index * gap + 2.5
  const middle = (stroke: number): number => {
    const [from, to] = [Math.round((stroke * ticks) / strokes), Math.round(((stroke + 1) * ticks) / strokes) - 1]
    return (tickAt(from) + tickAt(to)) / 2
  }
  const tick = (index: number): string => {
    const [x, foot] = [tickAt(index), middle(Math.min(strokes - 1, Math.floor(((index + 0.5) * strokes) / ticks)))]
    return `M${x} 1V9C${x} 15 ${foot} 12 ${foot} 18`
  }
  // One line for all that look alike: a list draws many bars.
  const lines = (from: number, to: number, line: (index: number) => string): string =>
    Array.from({ length: Math.max(to - from, 0) }, (_, index) => line(from + index)).join('')
  const stroke = (index: number): string => `M${middle(index)} 17V25.5`
  const settled = Math.min(originCount.low, strokes)
  return (
    <svg
      className="origin-bar"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${countOf(reportCount, 'report')}, ${originsInWords(originCount)}`}
    >
      <path className="tick" d={lines(0, ticks, tick)} />
      <path className="stroke" d={lines(0, settled, stroke)} />
      {settled < strokes ? <path className="stroke unsettled" d={lines(settled, strokes, stroke)} /> : null}
    </svg>
  )
}
