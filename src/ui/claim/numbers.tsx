import { useMemo, type ReactNode } from 'react'
import type { Assertion } from '../../model/claim.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { ClaimView } from '../api.ts'
import { dateInWords } from '../dates.ts'
import { reportName, type Evidence } from '../evidence.ts'
import { Sign } from '../shell/sign.tsx'
import { countOf, numberInWords, quantityInWords, verdictWords } from '../words.ts'
import { scaleOf, ticksBetween } from './axis.ts'
import { clashesOf, type Clash } from './clashes.ts'
import { assertionOf, groupConflicts, harmless, type ConflictGroup } from './conflict-groups.ts'
import { numberAxes, type NumberRow } from './number-rows.ts'

/** The numbers of a claim as intervals on one axis, one axis for each thing that can be compared. */
export function Numbers({ view, evidence }: { readonly view: ClaimView; readonly evidence: Evidence }): ReactNode {
  const axes = useMemo(() => numberAxes(view.claim.assertions), [view])
  const judged = groupConflicts(view.conflicts.filter(({ kind }) => kind === 'quantity'))
  const open = judged.filter(({ verdict }) => !harmless.includes(verdict))
  return (
    <div className="numbers">
      {axes.map(({ dimension, rows }) => (
        <Axis key={dimension} rows={rows} evidence={evidence} clashes={clashesOf(view, open, rows)} />
      ))}
      <Verdicts view={view} groups={open} />
      {judged.length === open.length ? null : (
        <details className="more">
          <summary>Pairs that contradict nothing</summary>
          <Verdicts view={view} groups={judged.filter(({ verdict }) => harmless.includes(verdict))} />
        </details>
      )}
    </div>
  )
}

function Verdicts(props: { readonly view: ClaimView; readonly groups: readonly ConflictGroup[] }): ReactNode {
  if (props.groups.length === 0) return null
  return (
    <ul className="number-verdicts">
      {props.groups.map((group) => (
        <li key={`${group.verdict} ${group.why}`} className={`verdict-${group.verdict}`}>
          <span className="verdict">
            {group.verdict === 'conflict' ? <Sign name="conflict" /> : null}
            {verdictWords[group.verdict]}
          </span>
          <span>{valuePairs(props.view, group)}</span>
          <span className="quiet">{group.why}</span>
        </li>
      ))}
    </ul>
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

const width = 560
const rowHeight = 30
const room = { left: 24, right: 60, top: 8, bottom: 28 }

function Axis(props: {
  readonly rows: readonly NumberRow[]
  readonly evidence: Evidence
  readonly clashes: readonly Clash[]
}): ReactNode {
  const { rows, evidence, clashes } = props
  const ends = rows.flatMap(({ quantity }) => [quantity.low, quantity.high].filter((end) => end !== null))
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const margin = (most - least || Math.abs(most) || 1) * 0.15
  const [low, high] = [least >= 0 ? Math.max(0, least - margin) : least - margin, most + margin]
  const scale = scaleOf(low, high, width - room.left - room.right)
  const unit = rows[0]?.quantity.unit ?? ''
  const height = rows.length * rowHeight
  return (
    <figure className="axis">
      <ul className="axis-names">
        {rows.map(({ quantity, assertions }) => (
          <li key={quantityInWords(quantity)}>
            <span className="axis-value">{quantityInWords(quantity)}</span>
            <span className="axis-who">
              {quantity.unit === 'fraction' ? '' : `${quantity.unit} · `}
              <span className="quiet">{namersInWords(evidence, assertions)}</span>
            </span>
          </li>
        ))}
      </ul>
      <svg
        width={width}
        height={height + room.top + room.bottom}
        viewBox={`0 0 ${width} ${height + room.top + room.bottom}`}
        className="axis-drawing"
        role="img"
        aria-label={`${countOf(rows.length, 'value')} as intervals on one axis`}
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
          {clashes.map(({ between: [upper, lower], verdict }, index) => (
            <Bracket key={`${upper} ${lower}`} verdict={verdict} from={upper} to={lower} step={index} />
          ))}
          {rows.map(({ quantity }, index) => (
            <Interval
              key={quantityInWords(quantity)}
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

/** Joins two rows at the right of the axis: whole for values that cannot both hold, dashed for a possible revision. */
function Bracket(props: {
  readonly verdict: Clash['verdict']
  readonly from: number
  readonly to: number
  readonly step: number
}): ReactNode {
  const [upper, lower] = [(props.from + 0.5) * rowHeight, (props.to + 0.5) * rowHeight]
  const x = width - room.left - room.right + 12 + props.step * 10
  return (
    <path className={`clash ${props.verdict}`} d={`M${x - 4} ${upper}H${x}V${lower}H${x - 4}`}>
      <title>{verdictWords[props.verdict]}</title>
    </path>
  )
}

/** `Harbour Courier, as of 4 Mar 2031, and 3 more reports` */
function namersInWords(evidence: Evidence, [first, ...rest]: readonly Assertion[]): string {
  if (first === undefined) return ''
  const asOf = first.asOf === null ? '' : `, as of ${dateInWords(first.asOf)}`
  const others = new Set(rest.map(({ report }) => report))
  others.delete(first.report)
  return `${reportName(evidence.report.get(first.report))}${asOf}${others.size === 0 ? '' : ` and ${countOf(others.size, 'more report')}`}`
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
