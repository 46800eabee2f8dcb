import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { caseAddress } from '../addresses.ts'
import { makeCase } from '../api.ts'

/** Opens a new case under a name and with a question, and goes there. */
export function NewCase(): ReactNode {
  const client = useQueryClient()
  const [, go] = useLocation()
  const [title, setTitle] = useState('')
  const [question, setQuestion] = useState('')
  const make = useMutation({
    mutationFn: () => makeCase(title.trim(), question.trim()),
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
      <button type="submit" className="button">
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
