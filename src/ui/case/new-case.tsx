import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { caseAddress } from '../addresses.ts'
import { makeCase, templatesQuery } from '../api.ts'
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
      <label>
        <span>Name</span>
        <input
          className="field"
          required
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <label>
        <span>What do you want to know? (may stay empty)</span>
        <input
          className="field"
          maxLength={2000}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
        />
      </label>
      {templates.data === undefined ? null : (
        <label>
          <span>Standing questions</span>
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
        </label>
      )}
      <button type="submit" className="button primary">
        Open the case
      </button>
      {make.isError ? (
        <p className="warning" role="alert">
          {make.error.message}
        </p>
      ) : null}
    </form>
  )
}
