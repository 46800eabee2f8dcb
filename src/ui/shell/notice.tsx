import type { ReactNode } from 'react'
import { RequestProblem } from '../request.ts'
import { SignIn } from './sign-in.tsx'

/** An empty page, a page on its way, a page that could not be had: what is so, and what to do next. */
export function Notice(props: {
  readonly kind: 'empty' | 'loading' | 'problem'
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}): ReactNode {
  return (
    <div className={`notice ${props.kind}`} role={props.kind === 'problem' ? 'alert' : 'status'}>
      <p className="notice-title">{props.title}</p>
      {props.children === undefined ? null : <p className="quiet">{props.children}</p>}
      {props.action}
    </div>
  )
}

/** A request that failed, in the server's words, with a way to try again. */
export function Failure({ error, retry }: { readonly error: Error; readonly retry: () => unknown }): ReactNode {
  if (error instanceof RequestProblem && error.status === 401) return <SignIn onDone={retry} />
  return (
    <Notice
      kind="problem"
      title={error.message}
      action={
        <button type="button" className="button primary" onClick={() => void retry()}>
          Try again
        </button>
      }
    >
      Nothing was changed.
    </Notice>
  )
}
