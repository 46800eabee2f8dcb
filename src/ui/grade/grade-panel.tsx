import type { ReactNode } from 'react'
import type { Credibility, Reliability } from '../../model/grade.ts'
import type { ClaimView } from '../api.ts'
import { sourceName, type Evidence } from '../evidence.ts'
import { standingOf } from '../review/decisions.ts'
import './grade.css'
import { GradeLog } from './grade-log.tsx'
import { GradeProblem, Grader, GradeSheet } from './grade-sheet.tsx'
import { digitWords, letterWords } from './grade-words.ts'
import { countedSources, gradeOf, reliabilityOf } from './grade.ts'
import { useGrading } from './use-grading.ts'

interface GradePanelProps {
  readonly view: ClaimView
  readonly evidence: Evidence
}

/** The grade of a claim, and the way to decide it. */
export function GradePanel({ view, evidence }: GradePanelProps): ReactNode {
  const grade = gradeOf(view)
  const words = `${grade.letter}${grade.digit}: source ${letterWords[grade.letter]}, claim ${digitWords[grade.digit]}, ${grade.isDecided ? 'decided' : 'proposed'}`
  return (
    <GradeSheet
      grade={`${grade.letter}${grade.digit}`}
      isDecided={grade.isDecided}
      label={`Grade ${words}. Decide`}
      title="Grade of the claim"
    >
      <GradeForm view={view} evidence={evidence} />
    </GradeSheet>
  )
}

function GradeForm({ view, evidence }: GradePanelProps): ReactNode {
  const grade = gradeOf(view)
  const grading = useGrading(view.case)
  const keyOf = (kind: string, subject: string): string | null => standingOf(view.standings, kind, subject)?.key ?? null
  return (
    <div className="grade-form">
      <p>
        Proposed: <strong>{grade.proposal.credibility}</strong> {digitWords[grade.proposal.credibility]}
        <span className="quiet"> – {grade.proposal.why.join('; ')}</span>
      </p>
      <Grader grading={grading} />
      <fieldset className="digits">
        <legend>The claim is</legend>
        {(Object.keys(digitWords) as Credibility[]).map((digit) => (
          <button
            key={digit}
            type="button"
            className="button"
            aria-pressed={grade.isDecided && grade.digit === digit}
            disabled={grading.isIdle}
            onClick={() =>
              grading.decide(view.claim.id, keyOf('credibility', view.claim.id), {
                kind: 'credibility',
                value: { credibility: digit, ...grading.reason },
              })
            }
          >
            <strong>{digit}</strong> {digitWords[digit]}
          </button>
        ))}
      </fieldset>
      {countedSources(view).map((source) => (
        <label key={source} className="grade-field">
          <span>{sourceName(evidence, source)} is</span>
          <select
            className="field"
            value={reliabilityOf(view, source)}
            disabled={grading.isIdle}
            onChange={(event) =>
              grading.decide(source, keyOf('reliability', source), {
                kind: 'reliability',
                value: { reliability: event.target.value as Reliability, ...grading.reason },
              })
            }
          >
            {Object.entries(letterWords).map(([letter, words]) => (
              <option key={letter} value={letter}>
                {letter} {words}
              </option>
            ))}
          </select>
        </label>
      ))}
      <GradeProblem grading={grading} />
      <GradeLog
        caseId={view.case}
        subject={view.claim.id}
        onUndo={grading.isNameless ? undefined : (key) => grading.undo(key)}
      />
    </div>
  )
}
