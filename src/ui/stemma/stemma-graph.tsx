import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Claim } from '../../model/claim.ts'
import type { Evidence } from '../evidence.ts'
import { dayInWords, dayOf } from '../dates.ts'
import { useWidth } from '../shell/use-width.ts'
import { countOf } from '../words.ts'
import { isSame, type Choice } from './choice.ts'
import { kindOf, pathToOrigins } from './kinds.ts'
import { layOut, type StemmaLayout } from './layout.ts'
import { Line } from './line.tsx'
import './stemma.css'
import { stepFrom, type Step } from './walk.ts'
import { Disc } from './disc.tsx'

interface StemmaGraphProps {
  readonly evidence: Evidence
  readonly claim: Claim
  /** What the reader points at or holds. */
  readonly shown: Choice | undefined
  readonly held: Choice | undefined
  readonly onPoint: (choice: Choice | undefined) => void
  readonly onHold: (choice: Choice | undefined) => void
}

const steps: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] satisfies Step[]

/**
 * The picture of the product: who has the claim from whom, origins left, outlets right. One stop of the Tab key; inside
 * it the arrow keys walk along the lines.
 */
export function StemmaGraph(props: StemmaGraphProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const available = useWidth(frame)
  return (
    <div className="stemma" ref={frame}>
      {available === undefined ? null : <Drawing {...props} available={available} />}
    </div>
  )
}

function Drawing(props: StemmaGraphProps & { readonly available: number }): ReactNode {
  const { evidence, claim, shown, available } = props
  const drawing = useRef<SVGSVGElement>(null)
  const layout = useMemo(
    () =>
      layOut(
        claim.stemma,
        ({ report }) => {
          const published = report === null ? null : (evidence.report.get(report)?.publishedAt ?? null)
          return published === null ? null : dayOf(published)
        },
        available,
      ),
    [claim.stemma, evidence, available],
  )
  const lit = useMemo(() => litBy(layout, shown), [layout, shown])
  const [stop, setStop] = useState<Choice>()
  const first = layout.witnesses.toSorted((a, b) => a.x - b.x || a.y - b.y)[0]
  const tabStop = stop ?? (first === undefined ? undefined : { type: 'witness' as const, id: first.witness.id })

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      props.onHold(undefined)
      return
    }
    if (!steps.includes(event.key) || tabStop === undefined) return
    event.preventDefault()
    const next = stepFrom(layout, tabStop, event.key as Step)
    if (next === undefined) return
    setStop(next)
    drawing.current?.querySelector<SVGElement>(selectorOf(next))?.focus()
  }
  const stateOf = (choice: Choice): SignState => ({
    isTabStop: isSame(choice, tabStop),
    isHeld: isSame(choice, props.held),
    onPoint: (isPointed) => props.onPoint(isPointed ? choice : undefined),
    onHold: () => props.onHold(isSame(choice, props.held) ? undefined : choice),
    onFocus: () => {
      setStop(choice)
      props.onPoint(choice)
    },
  })

  return (
    <svg
      ref={drawing}
      onKeyDown={onKeyDown}
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      className={shown === undefined ? '' : 'has-shown'}
      role="group"
      aria-label={`Stemma: ${countOf(claim.stemma.witnesses.length, 'witness', 'witnesses')}, ${countOf(claim.stemma.edges.length, 'derivation')}`}
    >
      <Days layout={layout} />
      {layout.edges.map((placed, index) => (
        <Line
          key={placed.key}
          evidence={evidence}
          claim={claim}
          placed={placed}
          index={index}
          isLit={lit.edges.has(index)}
          state={stateOf({ type: 'edge', index })}
        />
      ))}
      {layout.witnesses.map((placed) => (
        <Disc
          key={placed.witness.id}
          evidence={evidence}
          placed={placed}
          kind={kindOf(evidence, placed.witness, claim.stemma.edges)}
          isLit={lit.witnesses.has(placed.witness.id)}
          room={roomFor(layout)}
          state={stateOf({ type: 'witness', id: placed.witness.id })}
        />
      ))}
    </svg>
  )
}

/** How a disc or a line takes part in pointing, holding and walking. */
export interface SignState {
  readonly isTabStop: boolean
  readonly isHeld: boolean
  readonly onPoint: (isPointed: boolean) => void
  readonly onHold: () => void
  readonly onFocus: () => void
}

function selectorOf(choice: Choice): string {
  return choice.type === 'edge' ? `[data-edge="${choice.index}"]` : `[data-witness="${CSS.escape(choice.id)}"]`
}

function litBy(
  layout: StemmaLayout,
  shown: Choice | undefined,
): { readonly witnesses: ReadonlySet<string>; readonly edges: ReadonlySet<number> } {
  if (shown === undefined) return { witnesses: new Set(), edges: new Set() }
  const all = layout.edges.map(({ edge }) => edge)
  const chosen = shown.type === 'edge' ? all[shown.index] : undefined
  const path = pathToOrigins(all, shown.type === 'witness' ? shown.id : (chosen?.from ?? ''))
  const edges = new Set(all.flatMap((edge, index) => (path.has(edge.from) && path.has(edge.to) ? [index] : [])))
  if (shown.type === 'witness') return { witnesses: path, edges }
  return { witnesses: new Set([...path, chosen?.to ?? '']), edges: new Set([...edges, shown.index]) }
}

/** The width of a column, for names. */
function roomFor(layout: StemmaLayout): number {
  const [first, second] = layout.columns
  return first === undefined || second === undefined ? 140 : second.x - first.x
}

function Days({ layout }: { readonly layout: StemmaLayout }): ReactNode {
  return (
    <g className="days" aria-hidden="true">
      {layout.columns.map((column, index) => {
        const before = layout.columns[index - 1]
        const words = column.day !== null ? dayInWords(column.day) : column.isUndatedEnd ? 'undated' : undefined
        const year = column.day?.slice(0, 4)
        const lastYear = layout.columns
          .slice(0, index)
          .findLast(({ day }) => day !== null)
          ?.day?.slice(0, 4)
        if (words === undefined || (before?.day === column.day && before.isUndatedEnd === column.isUndatedEnd))
          return null
        return (
          <g key={column.x}>
            <line x1={column.x} x2={column.x} y1="34" y2={layout.height - 6} />
            <text x={column.x} y="14">
              {words}
            </text>
            {year === undefined || year === lastYear || words === year ? null : (
              <text x={column.x} y="28">
                {year}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}
