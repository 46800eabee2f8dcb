import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { makeWatch } from '../api.ts'

/** Names words to watch. */
export function NewWatch({ caseId }: { readonly caseId: string }): ReactNode {
  const client = useQueryClient()
  const [words, setWords] = useState('')
  const [title, setTitle] = useState('')
  const [webhook, setWebhook] = useState('')
  const make = useMutation({
    mutationFn: () =>
      makeWatch({
        case: caseId,
        words: words.trim(),
        title: title.trim() || words.trim(),
        ...(webhook.trim() === '' ? {} : { webhook: webhook.trim() }),
      }),
    onSuccess: async () => {
      setWords('')
      setTitle('')
      setWebhook('')
      await client.invalidateQueries({ queryKey: ['watches', caseId] })
    },
  })
  return (
    <form
      className="new-watch"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() !== '') make.mutate()
      }}
    >
      <label>
        <span>Words to watch (“phrases”, or, -not)</span>
        <input
          className="field"
          required
          maxLength={500}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <label>
        <span>Name (may stay empty)</span>
        <input className="field" maxLength={300} value={title} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <label>
        <span>Address to send alerts to (may stay empty)</span>
        <input
          className="field"
          type="url"
          maxLength={2000}
          placeholder="https://…"
          value={webhook}
          onChange={(event) => setWebhook(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary" disabled={make.isPending}>
        Watch
      </button>
      {typeof make.data?.secret === 'string' ? (
        <p role="status" className="watch-secret">
          Alerts are signed with this secret; it is shown now and never again: <code>{make.data.secret}</code>
        </p>
      ) : null}
      {make.isError ? (
        <p className="warning" role="alert">
          {make.error.message}
        </p>
      ) : null}
    </form>
  )
}
