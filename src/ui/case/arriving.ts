import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { queuedQuery, type DeskEvent } from '../api.ts'
import { listen } from '../events.ts'

/** A report on its way into a case, or come to its end while the page was open. */
export interface Arrival {
  readonly capture: string
  readonly locator: string
  readonly state: 'waiting' | 'read' | 'refused'
  readonly report: string | null
  readonly why: readonly string[]
}

/** The list is drawn anew at most so often, in milliseconds. */
const drawnEvery = 250

/** What waits to be read in a case, and what became of everything that came in since the page was opened. */
export function useArrivals(caseId: string): { readonly arrivals: readonly Arrival[]; readonly forget: () => void } {
  const waiting = useQuery(queuedQuery(caseId))
  const [heard, setHeard] = useState<ReadonlyMap<string, Arrival>>(new Map())
  useEffect(() => {
    const fresh: Arrival[] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = (): void => {
      timer = undefined
      const news = fresh.splice(0)
      setHeard((before) => withNews(before, news))
    }
    const stop = listen((event) => {
      const arrival = arrivalOf(event, caseId)
      if (arrival === undefined) return
      fresh.push(arrival)
      timer ??= setTimeout(draw, drawnEvery)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [caseId])
  const arrivals = useMemo(() => {
    const queued = waiting.data?.items ?? []
    const asked = queued.map(({ id, locator }): [string, Arrival] => [id, inLine(id, locator)])
    return [...new Map([...asked, ...heard]).values()]
  }, [waiting.data, heard])
  const forget = (): void => {
    void waiting.refetch()
    setHeard((before) => new Map([...before].filter(([, { state }]) => state === 'waiting')))
  }
  return { arrivals, forget }
}

/** What was read cannot be waiting any more, in whatever order the two are heard. */
function withNews(before: ReadonlyMap<string, Arrival>, news: readonly Arrival[]): ReadonlyMap<string, Arrival> {
  const all = new Map(before)
  for (const arrival of news) {
    if (arrival.state !== 'waiting' || !all.has(arrival.capture)) all.set(arrival.capture, arrival)
  }
  return all
}

function inLine(capture: string, locator: string): Arrival {
  return { capture, locator, state: 'waiting', report: null, why: [] }
}

function arrivalOf(event: DeskEvent, caseId: string): Arrival | undefined {
  if (event.type === 'received' && event.case === caseId) {
    return inLine(event.capture, event.locator)
  }
  if (event.type !== 'read' || !event.cases.includes(caseId)) return undefined
  const { capture, locator, report, problems } = event
  return report === null
    ? { capture, locator, state: 'refused', report, why: problems.map(({ message }) => message) }
    : { capture, locator, state: 'read', report, why: [] }
}
