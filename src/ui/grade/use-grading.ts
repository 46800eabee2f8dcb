import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Decision, Settlement } from '../api.ts'
import { useActor } from '../review/actor.ts'
import { settle, undoDecision } from '../review/decisions.ts'

/** How a person grades: under a name, with a reason if one is needed, and with a way back. */
export interface Grading {
  readonly actor: string
  readonly setActor: (actor: string) => void
  readonly why: string
  readonly setWhy: (why: string) => void
  /** Whether nothing can be decided now: nobody gave a name, or a decision is on its way. */
  readonly isIdle: boolean
  readonly isNameless: boolean
  readonly error: Error | null
  readonly decide: (subject: string, expected: string | null, settlement: Settlement) => void
  readonly undo: (key: string) => void
  /** The reason as a decision carries it. */
  readonly reason: { readonly why?: string }
}

export function useGrading(caseId: string): Grading {
  const client = useQueryClient()
  const [actor, setActor] = useActor()
  const [why, setWhy] = useState('')
  const act = useMutation({
    mutationFn: (decide: () => Promise<Decision>) => decide(),
    onSettled: () => client.invalidateQueries(),
  })
  const name = actor.trim()
  return {
    actor,
    setActor,
    why,
    setWhy,
    isIdle: name === '' || act.isPending,
    isNameless: name === '',
    error: act.error,
    decide: (subject, expected, settlement) =>
      act.mutate(() => settle({ case: caseId, subject, actor: name, expected }, settlement)),
    undo: (key) => act.mutate(() => undoDecision(key, name)),
    reason: why.trim() === '' ? {} : { why: why.trim() },
  }
}
