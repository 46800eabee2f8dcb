import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Grading } from './use-grading.ts'

/** A grade as a button, outlined while it is only proposed and filled once a person has decided; it opens the way to decide. */
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
  return (
    <DialogTrigger>
      <Button className="grade-button" aria-label={props.label}>
        <span className={isDecided ? 'grade decided' : 'grade'}>{props.grade}</span>
        <span className="grade-state">{isDecided ? 'decided' : (props.otherwise ?? 'proposed')}</span>
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="sheet">
          <Dialog>
            <Heading slot="title" level={2} className="sheet-title">
              {props.title}
            </Heading>
            {props.children}
            <Button slot="close" className="button">
              Done
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
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
