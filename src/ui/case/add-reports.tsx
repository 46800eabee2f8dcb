import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { countOf } from '../words.ts'
import { submissionsOfFile, submissionsOfText } from './submission.ts'
import { useIntake, type IntakeLine } from './intake.ts'
import { Sheet } from '../shell/sheet.tsx'

/** Files, a pasted text or addresses in; what became of each, as it happens. */
export default function AddReports(props: {
  readonly caseId: string
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}): ReactNode {
  const client = useQueryClient()
  const intake = useIntake(props.caseId)
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const close = (isOpen: boolean): void => {
    if (!isOpen) void client.invalidateQueries()
    props.onOpenChange(isOpen)
  }
  const addFiles = async (files: Iterable<File>): Promise<void> => {
    for (const file of files) intake.add(await submissionsOfFile(file))
  }
  return (
    <Sheet title="Add reports" isOpen={props.isOpen} onOpenChange={close}>
      <DropZone
        className="drop-zone"
        aria-label="Drop files here"
        onDrop={(event) => {
          void Promise.all(event.items.flatMap((dropped) => (dropped.kind === 'file' ? [dropped.getFile()] : []))).then(
            addFiles,
          )
        }}
      >
        <p>Drop files here: text, HTML, PDF, Word, mail, feeds, web archives, or one report a line (.jsonl)</p>
        <FileTrigger
          allowsMultiple
          onSelect={(files) => {
            if (files !== null) void addFiles(files)
          }}
        >
          <Button className="button">Choose files</Button>
        </FileTrigger>
      </DropZone>
      <form
        className="paste"
        onSubmit={(event) => {
          event.preventDefault()
          intake.add(submissionsOfText(text))
          setText('')
          field.current?.focus()
        }}
      >
        <label htmlFor="paste-field">Or paste a report, or addresses one a line</label>
        <textarea
          id="paste-field"
          ref={field}
          className="field"
          rows={5}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="sheet-actions">
          <button type="submit" className="button primary">
            Add
          </button>
          <Button slot="close" className="button">
            Done
          </Button>
        </div>
      </form>
      <IntakeList lines={intake.lines} onAgain={intake.again} />
    </Sheet>
  )
}

const stateWords: Readonly<Record<IntakeLine['state'], string>> = {
  sending: 'handing in …',
  reading: 'reading …',
  done: 'in the case',
  known: 'was in the case already',
  refused: 'refused',
  failed: 'not handed in',
}

function IntakeList(props: { readonly lines: readonly IntakeLine[]; readonly onAgain: () => void }): ReactNode {
  const { lines } = props
  if (lines.length === 0) return null
  const done = lines.filter(({ state }) => state === 'done' || state === 'known').length
  const refused = lines.filter(({ state }) => state === 'refused').length
  const failed = lines.filter(({ state }) => state === 'failed').length
  return (
    <section className="intake" aria-label="Progress">
      <p role="status">
        {done} of {countOf(lines.length, 'report')} in the case{refused === 0 ? '' : `, ${refused} refused`}
        {failed === 0 ? '' : `, ${failed} not handed in`}
      </p>
      {failed === 0 ? null : (
        <button type="button" className="button primary" onClick={props.onAgain}>
          Hand in again
        </button>
      )}
      <progress max={lines.length} value={done + refused} aria-label="Reports dealt with" />
      <ul>
        {lines.map((line) => (
          <li key={line.key} className={line.state}>
            <span className="intake-name">{line.name}</span>
            <span className="intake-state">{stateWords[line.state]}</span>
            {line.why === undefined ? null : <span className="intake-why">{line.why}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
