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
  }
}

function open(): EventSource {
  const source = new EventSource('/api/events')
  const tell = (message: MessageEvent<string>): void => {
    const event = JSON.parse(message.data) as DeskEvent
    for (const listener of [...listeners]) listener(event)
  }
  source.addEventListener('message', tell)
  return source
}
