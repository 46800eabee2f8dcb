import {
  useQueryClient,
  type InfiniteData,
  type Query,
  type QueryClient,
  type QueryFilters,
} from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DeskEvent } from '../api.ts'
import { listen } from '../events.ts'

/** Lists are asked for again at most so often, in milliseconds: while thousands are read, the desk has better to do. */
const atMostEvery = 600

/** A list of more pages than this is left as it is while the reader is in it: to ask for all of it again would move what he reads. */
const mostPages = 3
/** He is at its head again when he has scrolled no further than this, in pixels. */
const headHeight = 600

/** Asks for a case's lists again when the desk says that they changed; for long ones once the reader is at their head. */
export function useLiveCase(caseId: string): void {
  const client = useQueryClient()
  useEffect(() => {
    const due = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = (): void => {
      timer = undefined
      for (const kind of due) renew(client, kind === everything ? {} : { queryKey: [kind, caseId] })
      due.clear()
      renewLong()
    }
    const renewLong = (): void => {
      if (window.scrollY <= headHeight) renewLongLists(client)
    }
    window.addEventListener('scroll', renewLong, { passive: true })
    const stop = listen((event) => {
      for (const kind of changedBy(event, caseId)) due.add(kind)
      if (due.size > 0) timer ??= setTimeout(refresh, atMostEvery)
    })
    return () => {
      stop()
      clearTimeout(timer)
      window.removeEventListener('scroll', renewLong)
    }
  }, [caseId, client])
}

function renew(client: QueryClient, which: QueryFilters): void {
  void client.invalidateQueries({ ...which, predicate: (query) => !isLong(query) })
  void client.invalidateQueries({ ...which, predicate: isLong, refetchType: 'none' })
}

/** The queue of reviewers is none: what was settled leaves it, and its reader has his place in it. */
function isLong({ queryKey, state: { data } }: Query): boolean {
  if (queryKey[2] === 'queue') return false
  return typeof data === 'object' && data !== null && 'pages' in data && (data.pages as unknown[]).length > mostPages
}

/** Long lists that are out of date begin anew with their first page. */
function renewLongLists(client: QueryClient): void {
  const old = client
    .getQueryCache()
    .findAll({ type: 'active', predicate: (one) => isLong(one) && one.state.isInvalidated })
  for (const { queryKey } of old) {
    client.setQueryData<InfiniteData<unknown>>(queryKey, (known) =>
      known === undefined ? known : { pages: known.pages.slice(0, 1), pageParams: known.pageParams.slice(0, 1) },
    )
    void client.invalidateQueries({ queryKey, exact: true })
  }
}

const everything = '*'

/** What the pages show of a case that an event makes out of date, by the first word of its query's key. */
function changedBy(event: DeskEvent, caseId: string): readonly string[] {
  switch (event.type) {
    case 'read':
      return event.cases.includes(caseId) ? ['case', 'reports', 'refused'] : []
    case 'queue':
      return []
    default:
      return event.case === caseId ? changes[event.type] : []
  }
}

const changes: Readonly<Record<Exclude<DeskEvent['type'], 'read' | 'queue'>, readonly string[]>> = {
  received: ['case'],
  tracing: [],
  traced: [everything],
  case: ['case', 'feeds', 'questions'],
  decided: ['claims', 'claim', 'decisions', 'sources'],
  alert: ['alerts'],
  feed: ['feeds'],
}
