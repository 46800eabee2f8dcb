import type { DeskEvent } from './api.ts'

type Listener = (event: DeskEvent) => void

const listeners = new Set<Listener>()
let stream: EventSource | undefined

/** Hears what happens at the desk; all listeners share one connection. Returns the function that ends the listening. */
export function listen(listener: Listener): () => void {
  listeners.add(listener)
  stream ??= open()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    stream?.close()
    stream = undefined
    settle(false)
  }
}

function open(): EventSource {
  const source = new EventSource('/api/events')
  source.addEventListener('message', (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as DeskEvent
    for (const listener of [...listeners]) listener(event)
  })
  source.addEventListener('open', () => settle(false))
  source.addEventListener('error', () => {
    patience ??= setTimeout(() => settle(true), shortBreak)
    // The browser asks again by itself, but not after an answer that was no stream.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => reopen(source), pause)
  })
  return source
}

function reopen(closed: EventSource): void {
  if (stream === closed) stream = open()
}

/** Breaks shorter than this, in milliseconds, are nobody's concern: the browser mends them. */
const shortBreak = 2000
/** Before a connection that was refused is tried again, in milliseconds. */
const pause = 4000

let isLost = false
let patience: ReturnType<typeof setTimeout> | undefined
const watchers = new Set<() => void>()

function settle(lost: boolean): void {
  clearTimeout(patience)
  patience = undefined
  if (isLost === lost) return
  isLost = lost
  for (const watcher of watchers) watcher()
}

/** Whether the desk has not been heard for a while. */
export const connection = {
  isLost: (): boolean => isLost,
  watch: (watcher: () => void): (() => void) => {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  },
}
