import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { caseAddress } from '../addresses.ts'
import { makeCase } from '../acts.ts'
import { templatesQuery } from '../api.ts'
import { Labelled, ProblemLine, TextField } from '../shell/form.tsx'
import { countOf } from '../words.ts'

/** Opens a new case under a name and with a question, and goes there. */
export function NewCase(): ReactNode {
  const client = useQueryClient()
  const [, go] = useLocation()
  const [title, setTitle] = useState('')
  const [question, setQuestion] = useState('')
  const [template, setTemplate] = useState('')
  const templates = useQuery(templatesQuery)
  const make = useMutation({
    mutationFn: () => makeCase({ title: title.trim(), question: question.trim(), template }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['cases'] })
      go(caseAddress(made.id))
    },
  })
  return (
    <form
      className="new-case"
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') make.mutate()
      }}
    >
      <h2>A new case</h2>
      <TextField words="Name" required maxLength={300} value={title} onValue={setTitle} />
      <TextField
        words="What do you want to know? (may stay empty)"
        maxLength={2000}
        value={question}
        onValue={setQuestion}
      />
      {templates.data === undefined ? null : (
        <Labelled words="Standing questions">
          <select
            className="field"
            value={template}
            onChange={(event) => {
              const chosen = templates.data.items.find(({ id }) => id === event.target.value)
              setTemplate(event.target.value)
              if (question === '' && chosen !== undefined) setQuestion(chosen.question)
            }}
          >
            <option value="">none</option>
            {templates.data.items.map(({ id, title: name, questions }) => (
              <option key={id} value={id}>
                {name} ({countOf(questions.length, 'question')})
              </option>
            ))}
          </select>
        </Labelled>
      )}
      <button type="submit" className="button primary" disabled={make.isPending}>
        Open the case
      </button>
      <ProblemLine error={make.error} />
    </form>
  )
}
