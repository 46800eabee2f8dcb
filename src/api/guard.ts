import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { problem } from './errors.ts'

export interface GuardOptions {
  /** What callers must know; undefined only for a server that listens on the loopback alone. */
  readonly token: string | undefined
  /** The name that the pages are asked for besides the loopback's names; undefined allows any when there is a token. */
  readonly port: () => number
}

/** On each answer, errors too. Report text is hostile: nothing runs here but our own files, and nothing is asked of other hosts. */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}

/** Sets the headers of safety unless the route has set a stricter one. */
export const safeHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) {
    if (!context.res.headers.has(name)) context.res.headers.set(name, value)
  }
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])
const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])
/** The cookie that a browser holds after it has given the token once. */
export const TOKEN_COOKIE = 'stemma'

/**
 * Who may ask. A server without a token answers only under the loopback's own names, so that a page which binds its name to
 * this address gets nothing. Methods that change something must come from our own pages or from no page at all.
 */
export function guard({ token, port }: GuardOptions): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? ''
    const name = host.replace(/:\d+$/u, '').toLowerCase()
    if (token === undefined && (!LOOPBACK_NAMES.has(name) || (host !== name && host !== `${name}:${port()}`))) {
      return problem(context, 421, 'this server answers under 127.0.0.1 and localhost only')
    }
    if (!SAFE_METHODS.has(context.req.method)) {
      const site = context.req.header('sec-fetch-site')
      const origin = context.req.header('origin')
      if (site !== undefined && site !== 'same-origin' && site !== 'none') {
        return problem(context, 403, 'another site may not change anything here')
      }
      if (origin !== undefined && !sameHost(origin, host)) {
        return problem(context, 403, 'another site may not change anything here')
      }
    }
    if (token !== undefined && context.req.path.startsWith('/api/') && !isOpen(context.req.path)) {
      if (!equal(given(context.req.header('authorization'), context.req.header('cookie')), token)) {
        context.header('WWW-Authenticate', 'Bearer')
        return problem(context, 401, 'a token is needed: Authorization: Bearer …')
      }
    }
    return next()
  }
}

/** What may be asked without a token: whether the server is up, and the exchange of the token for a cookie. */
function isOpen(path: string): boolean {
  return path === '/api/health' || path === '/api/session'
}

function given(authorization: string | undefined, cookie: string | undefined): string {
  const bearer = /^Bearer ([\x21-\x7e]{1,500})$/u.exec(authorization ?? '')?.[1]
  if (bearer !== undefined) return bearer
  const pairs = (cookie ?? '').split(';').map((pair) => pair.trim())
  const own = pairs.find((pair) => pair.startsWith(`${TOKEN_COOKIE}=`))
  if (own === undefined) return ''
  try {
    return decodeURIComponent(own.slice(TOKEN_COOKIE.length + 1))
  } catch {
    return ''
  }
}

/** Takes the same time whatever differs. */
export function equal(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

function sameHost(origin: string, host: string): boolean {
  try {
    return new URL(origin).host === host.toLowerCase()
  } catch {
    return false
  }
}
