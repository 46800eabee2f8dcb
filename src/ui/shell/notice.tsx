import { useEffect, type ReactNode } from 'react'
import { Link } from 'wouter'
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

interface FailureProps {
  readonly error: Error
  readonly retry: () => unknown
}

/** A request that failed, in the server's words, with what to do next. */
export function Failure({ error, retry }: FailureProps): ReactNode {
  const status = error instanceof RequestProblem ? error.status : undefined
  if (status === 401) return <SignIn onDone={retry} />
  if (status === 404) {
    return (
      <Notice
        kind="problem"
        title={error.message}
        action={
          <Link href="/" className="button primary">
            All cases
          </Link>
        }
      >
        It may have been taken away, or the address is an old one.
      </Notice>
    )
  }
  return isPassing(error) ? (
    <PassingFailure error={error} retry={retry} />
  ) : (
    <LastingFailure error={error} retry={retry} />
  )
}

function LastingFailure({ error, retry }: FailureProps): ReactNode {
  return (
    <Notice kind="problem" title={error.message} action={<TryAgain onPress={retry} />}>
      Nothing was changed.
    </Notice>
  )
}

/** No answer, or a desk that cannot reach its database or write to its disk: it may be well again the next moment. */
export function isPassing(error: unknown): boolean {
  return error instanceof RequestProblem && (error.status === 0 || error.status === 503)
}

/** A failure that may pass is tried again so often, in milliseconds. */
const triedEvery = 4000

function PassingFailure({ error, retry }: FailureProps): ReactNode {
  useEffect(() => {
    const timer = setInterval(() => void retry(), triedEvery)
    return () => clearInterval(timer)
  }, [retry])
  return (
    <Notice kind="problem" title={error.message} action={<TryAgain onPress={retry} />}>
      Nothing was changed. It is tried again by itself.
    </Notice>
  )
}

function TryAgain({ onPress }: { readonly onPress: () => unknown }): ReactNode {
  return (
    <button type="button" className="button primary" onClick={() => void onPress()}>
      Try again
    </button>
  )
}
