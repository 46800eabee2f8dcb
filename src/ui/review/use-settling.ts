import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { RequestProblem } from '../request.ts'
import { settle, undoBatch, undoDecision } from './decisions.ts'
import type { Decision, Settlement } from '../api.ts'

/** What is about to be settled: the subject, and the decision that the reader saw standing. */
export interface Intent {
  readonly subject: string
  readonly expected: string | null
  readonly settlement: Settlement
  /** Said when it is done. */
  readonly done: string
}

export interface Settling {
  /** The last thing that happened, for the status line. */
  readonly news: { readonly text: string; readonly isProblem: boolean } | undefined
  readonly decide: (intent: Intent) => void
  /** Takes back what this page decided last; does nothing when there is nothing left. */
  readonly undo: () => void
  readonly undoThis: (decision: Pick<Decision, 'key'>) => void
  readonly noteBatch: (batch: string, done: string) => void
  readonly say: (text: string) => void
}

/** What is run, what is said when it is done, and what it is about. */
interface Act {
  readonly about: string
  readonly done: string
  readonly run: () => Promise<unknown>
}

/**
 * Enters decisions in the order in which they were made, however fast the keys are, and remembers them, so that the last can be
 * taken back. A second key for what is still on its way is let pass: the page does not show yet what it would replace.
 */
export function useSettling(caseId: string, actor: string): Settling {
  const client = useQueryClient()
  const mine = useRef<(() => Promise<unknown>)[]>([])
  const onTheirWay = useRef(new Set<string>())
  const [news, setNews] = useState<Settling['news']>()
  const refresh = (): Promise<unknown> =>
    Promise.all(
      ['claims', 'claim', 'decisions', 'sources'].map((kind) => client.invalidateQueries({ queryKey: [kind, caseId] })),
    )
  const act = useMutation({
    scope: { id: `review ${caseId}` },
    mutationFn: ({ run }: Act) => run(),
    onSuccess: (_, { done }) => setNews({ text: done, isProblem: false }),
    onError: (error) => setNews({ text: refusalInWords(error), isProblem: true }),
    onSettled: (_data, _error, { about }) => {
      void refresh().finally(() => onTheirWay.current.delete(about))
    },
  })
  const run = (about: string, done: string, work: () => Promise<unknown>): void => {
    if (actor.trim() === '') setNews({ text: 'Give your name first: the log says who decided.', isProblem: true })
    else if (!onTheirWay.current.has(about)) {
      onTheirWay.current.add(about)
      act.mutate({ about, done, run: work })
    }
  }
  return {
    news,
    decide: ({ subject, expected, settlement, done }) =>
      run(`${settlement.kind} ${subject}`, done, async () => {
        const { key } = await settle({ case: caseId, subject, actor: actor.trim(), expected }, settlement)
        mine.current.push(() => undoDecision(key, actor.trim()))
      }),
    undo: () => {
      const last = mine.current.at(-1)
      if (last === undefined) {
        setNews({ text: 'Nothing of this visit is left to take back; the log below has the rest.', isProblem: false })
        return
      }
      mine.current.pop()
      run(`undo ${mine.current.length}`, 'taken back', last)
    },
    undoThis: ({ key }) => run(`undo ${key}`, 'taken back', () => undoDecision(key, actor.trim())),
    noteBatch: (batch, done) => {
      mine.current.push(() => undoBatch(batch, actor.trim()))
      setNews({ text: done, isProblem: false })
      void refresh()
    },
    say: (text) => setNews({ text, isProblem: false }),
  }
}

function refusalInWords(error: Error): string {
  if (error instanceof RequestProblem && error.status === 409) {
    return 'Somebody else settled this in the meantime. It is shown as it stands now; look again.'
  }
  return error.message
}
