import type { ReactNode } from 'react'
import type { Certainty } from '../../model/factuality.ts'
import { certaintyWords } from '../words.ts'

const degrees: readonly Certainty[] = ['certain', 'probable', 'possible', 'unknown']
const width = 56

/** How sure the reports are, in the language of underlines: solid certain, dashed probable, dotted possible. */
export function HedgeMeter({ counts }: { readonly counts: Readonly<Partial<Record<Certainty, number>>> }): ReactNode {
  const present = degrees.flatMap((degree) => {
    const count = counts[degree] ?? 0
    return count > 0 ? [{ degree, count }] : []
  })
  const total = present.reduce((sum, { count }) => sum + count, 0)
  const most = present.toSorted((a, b) => b.count - a.count)[0]
  if (most === undefined) return <span className="quiet">–</span>
  const ends = present.map((_, index) => present.slice(0, index + 1).reduce((sum, { count }) => sum + count, 0))
  const inWords = present.map(({ degree, count }) => `${count} ${certaintyWords[degree]}`).join(', ')
  return (
    <span className="hedge-meter">
      <span>{present.length === 1 ? certaintyWords[most.degree] : `mostly ${certaintyWords[most.degree]}`}</span>
      <svg width={width} height="4" viewBox={`0 0 ${width} 4`} role="img" aria-label={inWords}>
        <title>{inWords}</title>
        {present.map(({ degree, count }, index) => {
          const end = ends[index] ?? total
          return (
            <line
              key={degree}
              className={`degree ${degree}`}
              x1={((end - count) / total) * width}
              x2={(end / total) * width - (index === present.length - 1 ? 0 : 3)}
              y1="2"
              y2="2"
            />
          )
        })}
      </svg>
    </span>
  )
}
