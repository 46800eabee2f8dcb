import { useState, type ReactNode } from 'react'
import { ask } from '../request.ts'

/** A desk that listens beyond its own machine asks for its token once; it answers with a cookie that only it can read. */
export function SignIn({ onDone }: { readonly onDone: () => unknown }): ReactNode {
  const [token, setToken] = useState('')
  const [refusal, setRefusal] = useState<string>()
  return (
    <form
      className="notice"
      onSubmit={(event) => {
        event.preventDefault()
        ask('/api/session', {}, { token }).then(
          () => onDone(),
          (error: unknown) => setRefusal(error instanceof Error ? error.message : 'The desk gave no answer.'),
        )
      }}
    >
      <label htmlFor="token-field" className="notice-title">
        This desk asks for its token
      </label>
      <input
        id="token-field"
        className="field"
        type="password"
        autoComplete="current-password"
        value={token}
        onChange={(event) => setToken(event.target.value)}
      />
      <button type="submit" className="button primary">
        Open the desk
      </button>
      {refusal === undefined ? null : (
        <p className="warning" role="alert">
          {refusal}
        </p>
      )}
    </form>
  )
}
