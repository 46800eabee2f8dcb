import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DeskEvent } from '../api.ts'
import { listen } from '../events.ts'

/** Lists are asked for again at most so often, in milliseconds: while thousands are read, the desk has better to do. */
const atMostEvery = 600

/** Asks for a case's lists again when the desk says that they changed. */
export function useLiveCase(caseId: string): void {
  const client = useQueryClient()
  useEffect(() => {
    const due = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = (): void => {
      timer = undefined
      for (const kind of due) {
        void client.invalidateQueries(kind === everything ? {} : { queryKey: [kind, caseId] })
      }
      due.clear()
    }
    const stop = listen((event) => {
      for (const kind of changedBy(event, caseId)) due.add(kind)
      if (due.size > 0) timer ??= setTimeout(refresh, atMostEvery)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [caseId, client])
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
