import { useState, type ReactNode } from 'react'
import type { Claim } from '../../model/claim.ts'
import type { StemmaEdge } from '../../model/stemma.ts'
import { reportName, type Evidence } from '../evidence.ts'
import type { Choice } from '../stemma/choice.ts'
import { isInferred } from '../stemma/kinds.ts'
import { edgeInWords } from '../stemma/line.tsx'
import { Passage } from '../text/passage.tsx'
import { countOf } from '../words.ts'
import { chainInWords } from './chain.ts'
import { evidenceRows } from './evidence-rows.ts'
import { PassagePair } from './passage-pair.tsx'
import { Standing } from './standing.tsx'

interface ShownEvidenceProps {
  readonly evidence: Evidence
  readonly claim: Claim
  readonly shown: Choice | undefined
  readonly isHeld: boolean
  readonly onHold: (choice: Choice | undefined) => void
}

/** What the thing pointed at in the stemma rests on. */
export function ShownEvidence(props: ShownEvidenceProps): ReactNode {
  const { shown } = props
  return (
    <div className="shown-evidence" aria-live="polite">
      {shown === undefined ? (
        <Derivations {...props} />
      ) : shown.type === 'edge' ? (
        <OfEdge {...props} index={shown.index} />
      ) : (
        <OfWitness {...props} id={shown.id} />
      )}
      {props.isHeld ? (
        <button type="button" className="button let-go" onClick={() => props.onHold(undefined)}>
          Let go <kbd>Esc</kbd>
        </button>
      ) : null}
    </div>
  )
}

/** So many lines of the drawing are also listed in words before the list is folded. */
const listedLines = 8

/** The lines of the stemma in words, each a way to its evidence. */
function Derivations({ evidence, claim, onHold }: ShownEvidenceProps): ReactNode {
  const [isWhole, setIsWhole] = useState(false)
  const { edges } = claim.stemma
  return (
    <>
      <p className="quiet hint">
        Point at a disc or a line to see what it rests on. <kbd>←</kbd> <kbd>→</kbd> walk along the lines,{' '}
        <kbd>Enter</kbd> holds.
      </p>
      <ul className="derivations">
        {edges.slice(0, isWhole ? edges.length : listedLines).map((edge, index) => (
          <li key={`${edge.from} ${edge.to} ${edge.kind}`}>
            <button type="button" onClick={() => onHold({ type: 'edge', index })}>
              {edgeInWords(evidence, claim, edge)}
              <span className="quiet"> · {notesInWords(edge)}</span>
            </button>
          </li>
        ))}
      </ul>
      {isWhole || edges.length <= listedLines ? null : (
        <button type="button" className="button let-go" onClick={() => setIsWhole(true)}>
          All {countOf(edges.length, 'derivation')}
        </button>
      )}
    </>
  )
}

/** What a line rests on, in the words of its first evidence; holding the line open shows all. */
function notesInWords(edge: StemmaEdge): string {
  const notes = [...new Set(edge.evidence.map(({ note }) => note))]
  const [first, ...rest] = notes
  if (first === undefined) return 'nothing says so in words'
  return rest.length === 0 ? first : `${first} and ${countOf(rest.length, 'sign')} more`
}

function OfEdge({ evidence, claim, index }: ShownEvidenceProps & { readonly index: number }): ReactNode {
  const edge = claim.stemma.edges[index]
  if (edge === undefined) return null
  return (
    <>
      <p className="evidence-title">
        {edgeInWords(evidence, claim, edge)}
        <span className="quiet"> · our reading, {Math.round(edge.confidence * 100)} of 100 sure</span>
      </p>
      {isInferred(edge) ? (
        <p className="quiet">No words say so: it is inferred from the likeness and the order of the texts.</p>
      ) : (
        evidenceRows(edge.evidence).map((row) =>
          row.type === 'pair' ? (
            <PassagePair
              key={`${row.left.report} ${row.left.span.join('-')}`}
              evidence={evidence}
              left={row.left}
              right={row.right}
              mark="shared"
              note={row.left.note}
            />
          ) : (
            <figure key={`${row.only.report} ${row.only.span.join('-')}`} className="evidence-one">
              <figcaption>
                {reportName(evidence.report.get(row.only.report))} <span className="quiet">{row.only.note}</span>
              </figcaption>
              <Passage text={evidence.report.get(row.only.report)?.text ?? ''} span={row.only.span} />
            </figure>
          ),
        )
      )}
    </>
  )
}

function OfWitness({ evidence, claim, id }: ShownEvidenceProps & { readonly id: string }): ReactNode {
  const witness = claim.stemma.witnesses.find((one) => one.id === id)
  if (witness === undefined) return null
  const own = claim.assertions.filter(({ report, chain }) =>
    witness.report === null ? witness.source !== null && chain.includes(witness.source) : report === witness.report,
  )
  return own.length === 0 ? (
    <p className="quiet">Nothing at hand says it in so many words.</p>
  ) : (
    own.slice(0, 3).map((assertion) => (
      <figure key={`${assertion.report} ${assertion.span.join('-')}`} className="evidence-one">
        <figcaption>
          {chainInWords(evidence, assertion)} <Standing of={assertion} />
        </figcaption>
        <Passage text={evidence.report.get(assertion.report)?.text ?? ''} span={assertion.span} />
      </figure>
    ))
  )
}
