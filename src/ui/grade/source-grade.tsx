import type { ReactNode } from 'react'
import type { Reliability } from '../../model/grade.ts'
import type { SourceSummary } from '../api.ts'
import './grade.css'
import { GradeLog } from './grade-log.tsx'
import { GradeProblem, Grader, GradeSheet } from './grade-sheet.tsx'
import { letterWords } from './grade-words.ts'
import { useGrading } from './use-grading.ts'

const letters = Object.keys(letterWords) as Reliability[]

/** The letter of a source: F, which is unknown, while nobody has graded it; with the way to grade it and the history. */
export function SourceGrade(props: { readonly summary: SourceSummary; readonly name: string }): ReactNode {
  const { summary, name } = props
  const given = letterIn(summary.reliability)
  const letter = given ?? 'F'
  const state = given === undefined ? 'not graded' : 'decided'
  return (
    <GradeSheet
      grade={letter}
      isDecided={given !== undefined}
      otherwise="not graded"
      label={`Grade of ${name}: ${letter}, ${letterWords[letter]}, ${state}. Decide`}
      title={`Grade of ${name}`}
    >
      <Form summary={summary} given={given} />
    </GradeSheet>
  )
}

function Form({
  summary,
  given,
}: {
  readonly summary: SourceSummary
  readonly given: Reliability | undefined
}): ReactNode {
  const grading = useGrading(summary.case)
  const { id } = summary.source
  return (
    <div className="grade-form">
      <p className="quiet">
        How reliable the source is by what is known of it, not by what it says here. The letter stands on every claim
        that goes back to it.
      </p>
      <Grader grading={grading} />
      <fieldset className="digits">
        <legend>The source is</legend>
        {letters.map((letter) => (
          <button
            key={letter}
            type="button"
            className="button"
            aria-pressed={given === letter}
            disabled={grading.isIdle}
            onClick={() =>
              grading.decide(id, summary.reliabilityKey, {
                kind: 'reliability',
                value: { reliability: letter, ...grading.reason },
              })
            }
          >
            <strong>{letter}</strong> {letterWords[letter]}
          </button>
        ))}
      </fieldset>
      <GradeProblem grading={grading} />
      <GradeLog
        caseId={summary.case}
        subject={id}
        onUndo={grading.isNameless ? undefined : (key) => grading.undo(key)}
      />
    </div>
  )
}

function letterIn(settled: unknown): Reliability | undefined {
  const given = typeof settled === 'object' && settled !== null && 'reliability' in settled ? settled.reliability : null
  return letters.find((letter) => letter === given)
}
