import { randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'

/** Bytes of answers that are kept, and of the largest one of them: enough for all that twenty people look at in a day. */
const MOST_BYTES = 64 * 1024 * 1024
const LARGEST = 2 * 1024 * 1024

interface Answer {
  readonly body: string
  readonly type: string
}

interface Remembered {
  /** The state of the desk that it shows. */
  readonly changes: number
  /** Undefined for what cannot be remembered. */
  readonly answer: Promise<Answer | undefined>
  bytes: number
}

/**
 * Answers from memory what was asked before and cannot have changed since; what is asked by several at once is looked up once.
 * `changes` counts the changes of the desk, and is undefined where others change it as well: nothing is remembered then. Each
 * answer carries the state that it shows as its `ETag`, and a caller that has it already is told so (304).
 */
export function remember(changes: () => number | undefined): MiddlewareHandler {
  const known = new Map<string, Remembered>()
  // Another start counts from zero again.
  const start = randomBytes(6).toString('base64url')
  let bytes = 0
  const forget = (key: string): void => {
    bytes -= known.get(key)?.bytes ?? 0
    known.delete(key)
  }
  return async (context, next) => {
    const state = changes()
    if (context.req.method !== 'GET' || state === undefined) return next()
    const key = context.req.url
    const before = known.get(key)
    if (before?.changes === state) {
      const answer = await before.answer
      if (answer !== undefined && known.get(key) === before) {
        // The map keeps its order: what was asked last is forgotten last.
        known.delete(key)
        known.set(key, before)
      }
      if (answer !== undefined) return answerWith(context, answer, tag(start, state))
    }
    let settle: (answer: Answer | undefined) => void = () => undefined
    const remembered: Remembered = { changes: state, answer: new Promise((resolve) => (settle = resolve)), bytes: 0 }
    forget(key)
    known.set(key, remembered)
    let answer: Answer | undefined
    try {
      await next()
      answer = changes() === state ? await jsonOf(context.res) : undefined
    } finally {
      settle(answer)
      if (answer === undefined) {
        if (known.get(key) === remembered) forget(key)
      } else if (known.get(key) === remembered) {
        remembered.bytes = answer.body.length * 2
        bytes += remembered.bytes
      }
      for (const oldest of bytes > MOST_BYTES ? [...known.keys()] : []) {
        if (bytes <= MOST_BYTES) break
        forget(oldest)
      }
    }
    if (answer !== undefined) context.res.headers.set('ETag', tag(start, state))
    return undefined
  }
}

function answerWith(context: Context, { body, type }: Answer, etag: string): Response {
  context.header('ETag', etag)
  if (context.req.header('if-none-match') === etag) return context.body(null, 304)
  return context.body(body, 200, { 'Content-Type': type })
}

function tag(start: string, changes: number): string {
  return `"${start}-${changes}"`
}

/** The body of a JSON answer that went well; streams and downloads stay as they are. */
async function jsonOf(response: Response): Promise<Answer | undefined> {
  const type = response.headers.get('content-type') ?? ''
  const isShown = !response.headers.has('content-disposition')
  if (response.status !== 200 || !isShown || !type.startsWith('application/json')) return undefined
  const body = await response.clone().text()
  return body.length > LARGEST ? undefined : { body, type }
}
