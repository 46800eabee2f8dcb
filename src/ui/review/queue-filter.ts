import { infiniteQueryOptions } from '@tanstack/react-query'
import type { ListedClaim } from '../api.ts'
import { ask } from '../request.ts'

/** How claims stand with the reviewers. */
export const verdicts = { open: 'open', accepted: 'accepted', rejected: 'rejected', '': 'all' } as const
export type Verdict = keyof typeof verdicts

/** Which claims stand in the queue. */
export interface QueueFilter {
  readonly words: string
  readonly verdict: Verdict
  readonly conflict: boolean
  readonly denied: boolean
}

export const usualQueue: QueueFilter = { words: '', verdict: 'open', conflict: false, denied: false }

/** The filter as a bulk act names it. */
export function bulkFilterOf({ words, verdict, conflict, denied }: QueueFilter): {
  readonly q?: string
  readonly verdict?: string
  readonly conflict?: boolean
  readonly denied?: boolean
} {
  return {
    ...(words.trim() === '' ? {} : { q: words.trim() }),
    ...(verdict === '' ? {} : { verdict }),
    ...(conflict ? { conflict } : {}),
    ...(denied ? { denied } : {}),
  }
}

/** So many claims of the queue are asked for at once. */
const queuePage = 60

export const queueQuery = (caseId: string, filter: QueueFilter) =>
  infiniteQueryOptions({
    queryKey: ['claims', caseId, 'queue', filter],
    queryFn: ({ pageParam }) =>
      ask<{ readonly items: readonly ListedClaim[]; readonly total: number; readonly next: string | null }>(
        '/api/claims',
        {
          case: caseId,
          q: filter.words.trim(),
          verdict: filter.verdict,
          conflict: filter.conflict ? 'true' : '',
          denied: filter.denied ? 'true' : '',
          limit: String(queuePage),
          cursor: pageParam,
        },
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })
