import { useState, type ReactNode } from 'react'
import { laterDialog } from '../shell/later.tsx'
import type { Grading } from './use-grading.ts'

const GradeDialog = laterDialog(() => import('./grade-dialog.tsx'))

/**
 * A grade as a button, outlined while it is only proposed and filled once a person has decided; it opens the way to decide. A list
 * has one in each of its lines, so the sheet and its code come only when one is pressed.
 */
export function GradeSheet(props: {
  readonly grade: string
  readonly isDecided: boolean
  /** What is said of a grade that nobody decided. */
  readonly otherwise?: string
  readonly label: string
  readonly title: string
  readonly children: ReactNode
}): ReactNode {
  const { isDecided } = props
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="grade-button"
        aria-label={props.label}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
      >
        <span className={isDecided ? 'grade decided' : 'grade'}>{props.grade}</span>
        <span className="grade-state">{isDecided ? 'decided' : (props.otherwise ?? 'proposed')}</span>
      </button>
      <GradeDialog title={props.title} isOpen={isOpen} onOpenChange={setIsOpen}>
        {props.children}
      </GradeDialog>
    </>
  )
}

/** Who grades, and why. */
export function Grader({ grading }: { readonly grading: Grading }): ReactNode {
  return (
    <>
      <label className="grade-field">
        <span>Your name, for the log</span>
        <input
          className="field"
          value={grading.actor}
          maxLength={100}
          onChange={(event) => grading.setActor(event.target.value)}
        />
      </label>
      <label className="grade-field">
        <span>Reason, if one is needed</span>
        <input
          className="field"
          value={grading.why}
          maxLength={1000}
          onChange={(event) => grading.setWhy(event.target.value)}
        />
      </label>
    </>
  )
}

/** What keeps a grade from being set. */
export function GradeProblem({ grading }: { readonly grading: Grading }): ReactNode {
  return (
    <>
      {grading.isNameless ? <p className="quiet">Give your name first: the log says who decided.</p> : null}
      {grading.error === null ? null : (
        <p className="warning" role="alert">
          {grading.error.message}
        </p>
      )}
    </>
  )
}
