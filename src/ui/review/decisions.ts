import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { BulkPreview, Decision, Settlement, Standing } from '../api.ts'
import { ask, segment } from '../request.ts'

/** So many lines of the log are asked for at once. */
const logPage = 40

/** What was decided about one subject, newest first. */
export const decisionsQuery = (caseId: string, subject: string) =>
  queryOptions({
    queryKey: ['decisions', caseId, subject],
    queryFn: () => ask<{ readonly items: readonly Decision[] }>('/api/decisions', { case: caseId, subject }),
  })

/** What was decided about a claim, as its subject or otherwise, newest first. */
export const decisionsAboutQuery = (caseId: string, about: string) =>
  queryOptions({
    queryKey: ['decisions', caseId, 'about', about],
    queryFn: () => ask<{ readonly items: readonly Decision[] }>('/api/decisions', { case: caseId, about }),
  })

/** What was decided in a case, newest first. */
export const logQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['decisions', caseId],
    queryFn: ({ pageParam }) =>
      ask<{ readonly items: readonly Decision[]; readonly next: string | null }>('/api/decisions', {
        case: caseId,
        limit: String(logPage),
        cursor: pageParam,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export interface Given {
  readonly case: string
  readonly subject: string
  readonly actor: string
  /** The decision that the reader saw; when another one holds by now, the desk refuses this one. */
  readonly expected: string | null
}

/** Settles one thing. The desk refuses what was settled by somebody else since the reader looked, and nothing is lost. */
export function settle(given: Given, settlement: Settlement): Promise<Decision> {
  return ask('/api/decisions', {}, { ...given, ...settlement })
}

export function undoDecision(key: string, actor: string): Promise<Decision> {
  return ask(`/api/decisions/${segment(key)}/undo`, {}, { actor })
}

/** One settlement for many claims: those that fit a filter, or those named. */
export interface Bulk {
  readonly case: string
  readonly filter?: {
    readonly q?: string
    readonly verdict?: string
    readonly conflict?: boolean
    readonly denied?: boolean
  }
  readonly subjects?: readonly string[]
  readonly settlement: Settlement & { readonly kind: 'verdict' }
}

export function previewBulk(bulk: Bulk): Promise<BulkPreview> {
  return ask('/api/decisions/preview', {}, bulk)
}

export function decideBulk(bulk: Bulk, actor: string, seen: string): Promise<{ readonly batch: string }> {
  return ask('/api/decisions/bulk', {}, { ...bulk, actor, seen })
}

export function undoBatch(batch: string, actor: string): Promise<unknown> {
  return ask(`/api/decisions/batches/${segment(batch)}/undo`, {}, { actor })
}

/** What holds about a subject; its key says what a new decision replaces. */
export function standingOf(standings: readonly Standing[], kind: string, subject: string): Standing | undefined {
  return standings.find((standing) => standing.kind === kind && standing.subject === subject)
}
