import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { makeWatch } from '../acts.ts'
import { ProblemLine, TextField } from '../shell/form.tsx'

/** Names words to watch; `about` are those that the reader came with. */
export function NewWatch({ caseId, about }: { readonly caseId: string; readonly about: string }): ReactNode {
  const client = useQueryClient()
  const [words, setWords] = useState(about)
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
      <TextField
        words="Words to watch (“phrases”, or, -not)"
        required
        maxLength={500}
        value={words}
        onValue={setWords}
      />
      <TextField words="Name (may stay empty)" maxLength={300} value={title} onValue={setTitle} />
      <TextField
        words="Address to send alerts to (may stay empty)"
        type="url"
        maxLength={2000}
        placeholder="https://…"
        value={webhook}
        onValue={setWebhook}
      />
      <button type="submit" className="button primary" disabled={make.isPending}>
        Watch
      </button>
      {typeof make.data?.secret === 'string' ? (
        <p role="status" className="watch-secret">
          Alerts are signed with this secret; it is shown now and never again: <code>{make.data.secret}</code>
        </p>
      ) : null}
      <ProblemLine error={make.error} />
    </form>
  )
}
