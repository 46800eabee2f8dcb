import { queryOptions } from '@tanstack/react-query'
import type { Credibility, Reliability } from '../../model/grade.ts'
import type { Decision } from '../api.ts'
import { ask, segment } from '../request.ts'

export const decisionsQuery = (caseId: string, subject: string) =>
  queryOptions({
    queryKey: ['decisions', caseId, subject],
    queryFn: () => ask<{ readonly items: readonly Decision[] }>('/api/decisions', { case: caseId, subject }),
  })

interface NewDecision {
  readonly case: string
  readonly subject: string
  readonly actor: string
  /** The decision that the reader saw; when another one holds by now, the desk refuses this one. */
  readonly expected: string | null
}

export function settleCredibility(given: NewDecision, credibility: Credibility, why: string): Promise<Decision> {
  return ask(
    '/api/decisions',
    {},
    { ...given, kind: 'credibility', value: { credibility, ...(why === '' ? {} : { why }) } },
  )
}

export function settleReliability(given: NewDecision, reliability: Reliability): Promise<Decision> {
  return ask('/api/decisions', {}, { ...given, kind: 'reliability', value: { reliability } })
}

export function undoDecision(key: string, actor: string): Promise<Decision> {
  return ask(`/api/decisions/${segment(key)}/undo`, {}, { actor })
}
