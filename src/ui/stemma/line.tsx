import type { ReactNode } from 'react'
import type { Claim } from '../../model/claim.ts'
import type { DerivationKind } from '../../model/derivation.ts'
import type { Evidence } from '../evidence.ts'
import { derivationWords } from '../words.ts'
import { pressOn } from './disc.tsx'
import { isInferred, witnessName } from './kinds.ts'
import type { PlacedEdge } from './layout.ts'
import type { SignState } from './stemma-graph.tsx'

interface LineProps {
  readonly evidence: Evidence
  readonly claim: Claim
  readonly placed: PlacedEdge
  readonly index: number
  readonly isLit: boolean
  readonly state: SignState
}

/** Lines fade with our machine's confidence, never below what can be read. */
const faintest = 0.6

/** With more lines than this their words would stand on one another; the list below the drawing and the label have them. */
const mostNamedLines = 24
const lineWords: Readonly<Partial<Record<DerivationKind, string>>> = { copy: 'copy', rewrite: 'rewrite' }

/** A derivation: thin for a citation, medium for a rewrite, heavy for a copy, with a quote mark for a quotation. */
export function Line({ evidence, claim, placed, index, isLit, state }: LineProps): ReactNode {
  const { edge, path, middle, end } = placed
  // Most lines are citations, and a line without a word is one.
  const word = claim.stemma.edges.length > mostNamedLines ? undefined : lineWords[edge.kind]
  return (
    <g
      className={`line ${edge.kind}${isInferred(edge) ? ' inferred' : ''}${isLit ? ' lit' : ''}${state.isHeld ? ' held' : ''}`}
      role="button"
      tabIndex={state.isTabStop ? 0 : -1}
      aria-pressed={state.isHeld}
      aria-label={edgeInWords(evidence, claim, edge)}
      data-edge={index}
      onMouseEnter={() => state.onPoint(true)}
      onMouseLeave={() => state.onPoint(false)}
      onFocus={state.onFocus}
      onBlur={() => state.onPoint(false)}
      onClick={state.onHold}
      onKeyDown={(event) => pressOn(event, state.onHold)}
    >
      <title>{edgeInWords(evidence, claim, edge)}</title>
      <path className="reach" d={path} />
      <path className="ink" d={path} strokeOpacity={faintest + (1 - faintest) * edge.confidence} />
      {edge.kind === 'quotation' || edge.kind === 'revision' ? (
        <text className="line-mark" x={middle[0]} y={middle[1]} dy="0.34em">
          {edge.kind === 'quotation' ? '“ ”' : '′'}
        </text>
      ) : null}
      {word === undefined ? null : (
        <text className="line-word" x={end[0]} y={end[1]} dy="-0.6em">
          {word}
        </text>
      )}
    </g>
  )
}

/** `B Tarsk Daily rewrites A Harbour Courier` */
export function edgeInWords(evidence: Evidence, claim: Claim, edge: PlacedEdge['edge']): string {
  const named = (id: string): string => {
    const witness = claim.stemma.witnesses.find((one) => one.id === id)
    return witness === undefined ? id : `${witness.siglum} ${witnessName(evidence, witness)}`
  }
  return `${named(edge.to)} ${derivationWords[edge.kind]} ${named(edge.from)}${isInferred(edge) ? ' (inferred)' : ''}`
}
