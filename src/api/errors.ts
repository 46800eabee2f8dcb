import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { STATUS_CODES } from './status-codes.ts'
import { NoSuchPosition, NotFound, NotPossible, Overtaken } from '../desk/desk.ts'

/** An answer that says what was wrong, by RFC 9457. */
export function problem(
  context: Context,
  status: ContentfulStatusCode,
  detail?: string,
  errors?: readonly { readonly at: string; readonly message: string }[],
  more: Readonly<Record<string, unknown>> = {},
): Response {
  return context.body(
    JSON.stringify({
      type: 'about:blank',
      title: STATUS_CODES[status] ?? 'Error',
      status,
      ...(detail === undefined ? {} : { detail }),
      ...(errors === undefined ? {} : { errors }),
      ...more,
    }),
    status,
    { 'Content-Type': 'application/problem+json' },
  )
}

/** What the database says when it cannot be reached or is starting (PostgreSQL's classes 08 and 57P, and sockets). */
const UNREACHABLE = /^(?:08|57P|53|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT)/u
const DISK_FULL = /^(?:ENOSPC|EDQUOT|53100)$/u

/** Turns whatever was thrown into an answer; the reason of a failure of ours goes to `report`, not to the caller. */
export function answerError(error: unknown, context: Context, report: (error: Error) => void): Response {
  if (error instanceof HTTPException) return problem(context, error.status, error.message)
  if (error instanceof NotFound) return problem(context, 404, error.message)
  if (error instanceof NoSuchPosition) return problem(context, 400, `cursor: ${error.message}`)
  if (error instanceof NotPossible) return problem(context, 422, error.message)
  if (error instanceof Overtaken) {
    return problem(context, 409, error.message, undefined, { current: error.current })
  }
  const { code: given } = error as { code?: unknown }
  const code = typeof given === 'string' ? given : ''
  if (DISK_FULL.test(code)) {
    context.header('Retry-After', '30')
    return problem(context, 503, 'the disk is full; nothing was kept, try again when there is room')
  }
  if (UNREACHABLE.test(code) || /the database is closed|Connection terminated/u.test(String(error))) {
    context.header('Retry-After', '5')
    return problem(context, 503, 'the database cannot be reached; try again')
  }
  report(error instanceof Error ? error : new Error(String(error)))
  return problem(context, 500, 'something failed on our side; the log says what')
}
