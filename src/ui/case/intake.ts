import { useEffect, useRef, useState } from 'react'
import { addReport, type Submission } from '../acts.ts'
import type { DeskEvent } from '../api.ts'
import { listen } from '../events.ts'
import { isPassing } from '../shell/notice.tsx'
import type { NamedSubmission } from './submission.ts'

/** One report on its way in. */
export interface IntakeLine {
  readonly key: number
  readonly name: string
  /** `failed`: it did not reach the desk, or the desk could not keep it; handing it in again may help. */
  readonly state: 'sending' | 'reading' | 'done' | 'known' | 'refused' | 'failed'
  readonly submission: Submission
  /** Captures that the desk keeps of it; one, unless an address gave several. */
  readonly captures: readonly string[]
  readonly why?: string
}

/** Hands reports in one after the other and follows what becomes of them. */
export function useIntake(caseId: string): {
  readonly lines: readonly IntakeLine[]
  readonly add: (submissions: readonly NamedSubmission[]) => void
  /** Hands in again what failed. */
  readonly again: () => void
} {
  const [lines, setLines] = useState<readonly IntakeLine[]>([])
  const nextKey = useRef(0)
  const queue = useRef(Promise.resolve())
  /** What was read before the answer told which capture it was. */
  const early = useRef(new Map<string, ReadEvent>())

  useEffect(
    () =>
      listen((event) => {
        if (event.type !== 'read') return
        early.current.set(event.capture, event)
        setLines((before) =>
          before.map((line) => (line.captures.includes(event.capture) ? settled(line, event) : line)),
        )
      }),
    [],
  )

  const change = (key: number, next: (line: IntakeLine) => IntakeLine): void =>
    setLines((before) => before.map((line) => (line.key === key ? next(line) : line)))

  const send = (key: number, submission: Submission): void => {
    queue.current = queue.current.then(async () => {
      try {
        const received = await addReport(caseId, submission)
        change(key, (line) => {
          const next = acknowledged(line, received)
          const read = next.captures.map((capture) => early.current.get(capture)).find((event) => event !== undefined)
          return read === undefined ? next : settled(next, read)
        })
      } catch (error) {
        const why = error instanceof Error ? error.message : 'the desk gave no answer'
        change(key, (line) => ({ ...line, state: isPassing(error) ? 'failed' : 'refused', why }))
      }
    })
  }

  const add = (submissions: readonly NamedSubmission[]): void => {
    for (const { name, submission } of submissions) {
      const key = nextKey.current
      nextKey.current += 1
      setLines((before) => [...before, { key, name, submission, state: 'sending', captures: [] }])
      send(key, submission)
    }
  }
  const again = (): void => {
    for (const { key, submission, state } of lines) {
      if (state !== 'failed') continue
      change(key, ({ why: _why, ...line }) => ({ ...line, state: 'sending' }))
      send(key, submission)
    }
  }
  return { lines, add, again }
}

type ReadEvent = DeskEvent & { readonly type: 'read' }

/** After the bytes are safe. */
function acknowledged(line: IntakeLine, { items }: Awaited<ReturnType<typeof addReport>>): IntakeLine {
  const refusal = items.find((added) => added.type === 'refused')
  const captures = items.flatMap((added) => (added.type === 'refused' ? [] : added.capture))
  if (captures.length === 0 && refusal !== undefined) {
    return { ...line, state: 'refused', why: refusal.problem.message }
  }
  return { ...line, captures, state: items.some(({ type }) => type === 'queued') ? 'reading' : 'known' }
}

/** After it was read. */
function settled(line: IntakeLine, event: ReadEvent): IntakeLine {
  if (event.report !== null) return { ...line, state: 'done' }
  return { ...line, state: 'refused', why: event.problems.map(({ message }) => message).join(' ') }
}
