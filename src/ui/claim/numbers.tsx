import { useMemo, type ReactNode } from 'react'
import type { Assertion } from '../../model/claim.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { ClaimView } from '../api.ts'
import { dateInWords } from '../dates.ts'
import { outletName, type Evidence } from '../evidence.ts'
import { Sign } from '../shell/sign.tsx'
import { numberInWords, quantityInWords, verdictWords } from '../words.ts'
import { assertionOf, groupConflicts, type ConflictGroup } from './conflict-groups.ts'
import { scaleOf, ticksBetween } from './axis.ts'

type Counted = Assertion & { readonly quantity: Quantity }

/** The numbers of a claim as intervals on one axis, one axis for each thing that can be compared. */
export function Numbers({ view, evidence }: { readonly view: ClaimView; readonly evidence: Evidence }): ReactNode {
  const groups = useMemo(() => groupsOf(view), [view])
  const judged = groupConflicts(view.conflicts.filter(({ kind }) => kind === 'quantity'))
  return (
    <div className="numbers">
      {groups.map(([dimension, assertions]) => (
        <Axis key={dimension} assertions={assertions} evidence={evidence} />
      ))}
      {judged.length === 0 ? null : (
        <ul className="number-verdicts">
          {judged.map((group) => (
            <li key={`${group.verdict} ${group.why}`} className={`verdict-${group.verdict}`}>
              <span className="verdict">
                {group.verdict === 'conflict' ? <Sign name="conflict" /> : null}
                {valuePairs(view, group)} {verdictWords[group.verdict]}
              </span>
              : {group.why}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** `~4,000 and >6,000`, each pair of values once. */
function valuePairs(view: ClaimView, group: ConflictGroup): string {
  const pairs = group.conflicts.map(({ between }) =>
    between
      .map((ref) => assertionOf(view, ref)?.quantity)
      .map((quantity) => (quantity === null || quantity === undefined ? '?' : quantityInWords(quantity)))
      .sort()
      .join(' and '),
  )
  return [...new Set(pairs)].join('; ')
}

/** Shares, currencies and measures each have an axis of their own; whatever is counted by heads or pieces shares one. */
function groupsOf(view: ClaimView): readonly (readonly [dimension: string, readonly Counted[]])[] {
  const groups = new Map<string, Counted[]>()
  for (const assertion of view.claim.assertions) {
    const { quantity } = assertion
    if (quantity === null) continue
    const dimension = quantity.unit === 'fraction' || /^[A-Z]{3}$/u.test(quantity.unit) ? quantity.unit : 'count'
    groups.set(dimension, [...(groups.get(dimension) ?? []), { ...assertion, quantity }])
  }
  return [...groups]
}

const width = 560
const rowHeight = 30
const room = { left: 24, right: 40, top: 8, bottom: 28 }

function Axis({
  assertions,
  evidence,
}: {
  readonly assertions: readonly Counted[]
  readonly evidence: Evidence
}): ReactNode {
  const ends = assertions.flatMap(({ quantity }) => [quantity.low, quantity.high].filter((end) => end !== null))
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const margin = (most - least || Math.abs(most) || 1) * 0.15
  const [low, high] = [least >= 0 ? Math.max(0, least - margin) : least - margin, most + margin]
  const scale = scaleOf(low, high, width - room.left - room.right)
  const unit = assertions[0]?.quantity.unit ?? ''
  const height = assertions.length * rowHeight
  return (
    <figure className="axis">
      <div className="axis-names">
        {assertions.map((assertion) => (
          <p key={`${assertion.report} ${assertion.span.join('-')}`}>
            <span className="axis-value">{quantityInWords(assertion.quantity)}</span>{' '}
            <span className="axis-unit">{assertion.quantity.unit === 'fraction' ? '' : assertion.quantity.unit}</span>
            <span className="quiet">
              {outletName(evidence.report.get(assertion.report))}
              {assertion.asOf === null ? '' : `, as of ${dateInWords(assertion.asOf)}`}
            </span>
          </p>
        ))}
      </div>
      <svg
        width={width}
        height={height + room.top + room.bottom}
        className="axis-drawing"
        role="img"
        aria-label={`${assertions.length} values as intervals on one axis`}
      >
        <g transform={`translate(${room.left} ${room.top})`}>
          {ticksBetween(low, high).map((tick) => (
            <g key={tick} transform={`translate(${scale(tick)} 0)`}>
              <line className="axis-tick" y2={height} />
              <text className="axis-label" y={height + 18}>
                {numberInWords(tick, unit)}
              </text>
            </g>
          ))}
          {assertions.map(({ quantity, report, span }, index) => (
            <Interval
              key={`${report} ${span.join('-')}`}
              quantity={quantity}
              y={(index + 0.5) * rowHeight}
              from={scale(quantity.low ?? low)}
              to={scale(quantity.high ?? high)}
            />
          ))}
        </g>
      </svg>
    </figure>
  )
}

/** A closed end is a bar across, an end that is itself left out a ring, an open end an arrow. */
function Interval(props: {
  readonly quantity: Quantity
  readonly y: number
  readonly from: number
  readonly to: number
}): ReactNode {
  const { quantity, y, from, to } = props
  const isPoint = quantity.low !== null && quantity.low === quantity.high
  if (isPoint) return <circle className="interval-point" cx={from} cy={y} r="4.5" />
  return (
    <g className={`interval ${quantity.bound}`}>
      <line x1={from} x2={to} y1={y} y2={y} />
      {quantity.low === null ? (
        <path d={`M${from + 6} ${y - 5}L${from} ${y}L${from + 6} ${y + 5}`} />
      ) : quantity.bound === 'more-than' ? (
        <circle cx={from} cy={y} r="4" />
      ) : (
        <path d={`M${from} ${y - 7}V${y + 7}`} />
      )}
      {quantity.high === null ? (
        <path d={`M${to - 6} ${y - 5}L${to} ${y}L${to - 6} ${y + 5}`} />
      ) : quantity.bound === 'less-than' ? (
        <circle cx={to} cy={y} r="4" />
      ) : (
        <path d={`M${to} ${y - 7}V${y + 7}`} />
      )}
    </g>
  )
}
