import { useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { Notice } from './notice.tsx'

/** A component whose code comes when it is asked for. */
export interface Later<Props> {
  /** A notice stands in its place until the code is there. */
  readonly Page: (props: Props) => ReactNode
  /** Has the code fetched before the component is drawn; a second time nothing happens. */
  readonly begin: () => void
}

/**
 * Not React's own `lazy`: a boundary that has shown its placeholder keeps it for 300 ms, even when the code was there after
 * twenty. Here what has come is shown at once.
 */
export function later<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
  placeholder: ReactNode = <Notice kind="loading" title="Opening …" />,
): Later<Props> {
  let code: ComponentType<Props> | undefined
  let coming: Promise<void> | undefined
  const fetchCode = (): Promise<void> =>
    (coming ??= load().then(
      (found) => {
        code = found.default
      },
      (error: unknown) => {
        coming = undefined
        throw error
      },
    ))
  function Page(props: Props): ReactNode {
    const [state, setState] = useState<'waits' | 'there' | 'failed'>('waits')
    useEffect(() => {
      let isShown = true
      const settle = (next: 'there' | 'failed') => (): void => {
        if (isShown) setState(next)
      }
      fetchCode().then(settle('there'), settle('failed'))
      return () => {
        isShown = false
      }
    }, [])
    const Code = code
    if (Code !== undefined) return <Code {...props} />
    return state === 'failed' ? <CodeFailure /> : placeholder
  }
  return { Page, begin: () => void fetchCode().catch(() => undefined) }
}

/** A dialog whose code comes when it is opened first; what it holds stays while it is closed. */
export function laterDialog<Props extends { readonly isOpen: boolean }>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): (props: Props) => ReactNode {
  const { Page } = later(load, null)
  return function Dialog(props: Props): ReactNode {
    const [wasOpened, setWasOpened] = useState(props.isOpen)
    if (props.isOpen && !wasOpened) setWasOpened(true)
    return wasOpened ? <Page {...props} /> : null
  }
}

/** A desk that is gone, or that was renewed and has this code under another name. */
function CodeFailure(): ReactNode {
  return (
    <Notice
      kind="problem"
      title="A part of the pages could not be loaded"
      action={
        <button type="button" className="button primary" onClick={() => location.reload()}>
          Load the page again
        </button>
      }
    >
      The desk may be gone for a moment, or it was renewed.
    </Notice>
  )
}
