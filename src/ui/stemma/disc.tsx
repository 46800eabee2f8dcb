import type { KeyboardEvent, ReactNode } from 'react'
import type { Evidence } from '../evidence.ts'
import { dateInWords } from '../dates.ts'
import { kindsInWords, witnessName, type WitnessKind } from './kinds.ts'
import { discRadius, nameRoom, type PlacedWitness } from './layout.ts'
import type { SignState } from './stemma-graph.tsx'

/** Mean advance of a letter at the size of the names, in pixels. */
const letterWidth = 6.1

interface DiscProps {
  readonly evidence: Evidence
  readonly placed: PlacedWitness
  readonly kind: WitnessKind
  readonly isLit: boolean
  /** Pixels that a name may take. */
  readonly room: number
  readonly state: SignState
}

/** A witness: a disc with its siglum, and its name. */
export function Disc({ evidence, placed, kind, isLit, room, state }: DiscProps): ReactNode {
  const { witness, x, y, hasRoomBeside: isBeside } = placed
  const name = witnessName(evidence, witness)
  const published = witness.report === null ? undefined : evidence.report.get(witness.report)?.publishedAt
  const lines = twoLines(name, Math.floor((isBeside ? Math.max(nameRoom, room) - discRadius * 2 : room) / letterWidth))
  const date = published === undefined ? '' : `, ${dateInWords(published)}`
  return (
    <g
      transform={`translate(${x} ${y})`}
      className={`disc ${kind}${isLit ? ' lit' : ''}${state.isHeld ? ' held' : ''}`}
      role="button"
      tabIndex={state.isTabStop ? 0 : -1}
      aria-pressed={state.isHeld}
      aria-label={`${witness.siglum}: ${name}, ${kindsInWords[kind]}${date}`}
      data-witness={witness.id}
      onMouseEnter={() => state.onPoint(true)}
      onMouseLeave={() => state.onPoint(false)}
      onFocus={state.onFocus}
      onBlur={() => state.onPoint(false)}
      onClick={state.onHold}
      onKeyDown={(event) => pressOn(event, state.onHold)}
    >
      <title>{`${name}${date}`}</title>
      <circle className="halo" r={discRadius + 5} />
      {kind === 'unnamed' ? <UnnamedDisc /> : <circle className="body" r={discRadius} />}
      <text className="siglum" dy="0.36em">
        {witness.siglum}
      </text>
      <text
        className={isBeside ? 'witness-name beside' : 'witness-name'}
        y={isBeside ? 4 - (lines.length - 1) * 7 : discRadius + 15}
      >
        {lines.map((line, index) => (
          <tspan key={line} x={isBeside ? discRadius + 7 : 0} dy={index === 0 ? 0 : 14}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}

/** A filled disc with a gap: somebody is there, and nobody says who. */
function UnnamedDisc(): ReactNode {
  const ring = discRadius + 0.5
  const circumference = 2 * Math.PI * ring
  return (
    <>
      <circle className="body" r={discRadius - 2.5} />
      <circle
        className="ring"
        r={ring}
        strokeDasharray={`${circumference * 0.72} ${circumference * 0.28}`}
        transform="rotate(-40)"
      />
    </>
  )
}

/** A key that means "press" on a sign that is no native button. */
export function pressOn(event: KeyboardEvent, press: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  press()
}

/** A name on at most two lines; what does not fit is left out, and the whole name stands in the label. */
function twoLines(name: string, most: number): readonly string[] {
  if (name.length <= most) return [name]
  const cut = name.lastIndexOf(' ', most)
  if (cut < 3) return [shortened(name, most)]
  return [name.slice(0, cut), shortened(name.slice(cut + 1), most)]
}

function shortened(name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, Math.max(most - 1, 4)).trimEnd()}…`
}
