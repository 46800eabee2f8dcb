import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { askQuestion, removeQuestion } from '../acts.ts'
import { ProblemLine } from '../shell/form.tsx'

/** Asks a standing question. */
export function AskQuestion({ caseId }: { readonly caseId: string }): ReactNode {
  const client = useQueryClient()
  const [text, setText] = useState('')
  const put = useMutation({
    mutationFn: () => askQuestion(caseId, text.trim()),
    onSuccess: async () => {
      setText('')
      await client.invalidateQueries({ queryKey: ['questions', caseId] })
    },
  })
  return (
    <form
      className="ask-question"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') put.mutate()
      }}
    >
      <input
        className="field"
        required
        maxLength={1000}
        aria-label="A question to keep asking"
        placeholder="How many engineers were sent?"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button primary" disabled={put.isPending}>
        Ask
      </button>
      <ProblemLine error={put.error} />
    </form>
  )
}

/** Takes a question of the case itself away. */
export function RemoveQuestion(props: {
  readonly caseId: string
  readonly id: string
  readonly text: string
}): ReactNode {
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () => removeQuestion(props.caseId, props.id),
    onSettled: () => client.invalidateQueries({ queryKey: ['questions', props.caseId] }),
  })
  return (
    <button type="button" className="link-button" disabled={remove.isPending} onClick={() => remove.mutate()}>
      take away<span className="unseen">: {props.text}</span>
    </button>
  )
}
