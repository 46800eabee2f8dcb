import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { momentInWords } from '../dates.ts'
import { decisionsQuery } from '../review/decisions.ts'

/** Every decision about one subject, newest first; the latest can be taken back. */
export function GradeLog(props: {
  readonly caseId: string
  readonly subject: string
  /** Absent while nobody can decide. */
  readonly onUndo: ((key: string) => void) | undefined
}): ReactNode {
  const { onUndo } = props
  const log = useQuery(decisionsQuery(props.caseId, props.subject))
  const decisions = log.data?.items ?? []
  if (decisions.length === 0) return null
  return (
    <section>
      <h3>Decisions so far</h3>
      <ol className="decisions">
        {decisions.map((decision, index) => (
          <li key={decision.key}>
            <span>
              {decision.actor} {decision.undoes === null ? 'set' : 'went back to'} {valueInWords(decision.after)}
              <span className="quiet"> {momentInWords(decision.madeAt)}</span>
            </span>
            {index === 0 && onUndo !== undefined ? (
              <button type="button" className="button plain" onClick={() => onUndo(decision.key)}>
                Undo
              </button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function valueInWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return 'what was proposed'
  return Object.values(value)
    .filter((part) => typeof part === 'string')
    .join(': ')
}
