import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Desk } from '../desk/desk.ts'
import { packageRoot } from '../lib/package-root.ts'
import { type Api, newApi } from './app.ts'
import { answerError, problem } from './errors.ts'
import { guard, safeHeaders } from './guard.ts'
import { addRoutes, openApiDocument } from './openapi.ts'
import { addPages } from './pages.ts'
import { remember } from './remembered.ts'

export interface ServerOptions {
  readonly desk: Desk
  /** Default 127.0.0.1. Any other address needs a token. */
  readonly host?: string
  /** Default 7300; 0 takes a free one. */
  readonly port?: number
  /** What callers must know (`STEMMA_TOKEN`). */
  readonly token?: string
  /** The built pages; default `dist/ui` of this package. */
  readonly uiFolder?: string
  /** Hears of failures of ours; callers are told no more than that there was one. */
  readonly onError?: (error: Error) => void
}

export interface Server {
  /** `http://127.0.0.1:7300` */
  readonly url: string
  close(): Promise<void>
}

/** The largest request that is taken, in bytes. */
const LARGEST_BODY = 20 * 1024 * 1024
/** Milliseconds for a caller to send its headers and its whole request. */
const HEADERS_TIMEOUT = 10_000
const REQUEST_TIMEOUT = 120_000

/** A bind that would let others in without a token, or a port that cannot be had. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen'
}

/** The API and the pages as one function from request to answer; nothing listens yet. */
export function createApp(options: ServerOptions & { readonly boundPort: () => number }): Api {
  const token = options.token === '' ? undefined : options.token
  const onError = options.onError ?? ((): void => undefined)
  const api = newApi()
  api.use(safeHeaders)
  api.use(guard({ token, port: options.boundPort }))
  api.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: (context: Context) => problem(context, 413, 'the request is larger than 20 MB'),
    }),
  )
  api.use('/api/*', async (context: Context, next) => {
    context.header('Cache-Control', 'no-store')
    const hasBody = context.req.method === 'POST' || context.req.method === 'PUT' || context.req.method === 'PATCH'
    const wanted = context.req.path === '/api/files' ? 'application/octet-stream' : 'application/json'
    const [type = ''] = (context.req.header('content-type') ?? '').split(';')
    if (hasBody && type.trim().toLowerCase() !== wanted) {
      return problem(context, 415, `send ${wanted}`)
    }
    return next()
  })
  api.use(
    '/api/*',
    remember(() => options.desk.changes),
  )
  api.onError((error, context) => answerError(error, context, onError))
  addRoutes(api, { desk: options.desk, token })
  const document = openApiDocument(api)
  api.get('/api/openapi.json', (context) => context.json(document))
  addPages(api, options.uiFolder ?? join(packageRoot(), 'dist', 'ui'))
  api.notFound((context) => problem(context, 404, 'there is nothing at this address'))
  return api
}

/** Listens and answers until closed. Throws `CannotListen`. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const host = options.host ?? '127.0.0.1'
  const port = options.port ?? 7300
  if (!isLoopback(host) && (options.token ?? '') === '') {
    throw new CannotListen(
      `listening on ${host} lets others in: set STEMMA_TOKEN to a long random text first, or listen on 127.0.0.1`,
    )
  }
  let bound = port
  const app = createApp({ ...options, boundPort: () => bound })
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout: HEADERS_TIMEOUT, requestTimeout: REQUEST_TIMEOUT },
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new CannotListen(
          error.code === 'EADDRINUSE'
            ? `port ${port} on ${host} is taken; stop what listens there or choose another one with PORT`
            : `cannot listen on ${host}:${port}: ${error.message}`,
        ),
      ),
    )
    server.listen(port, host, () => resolve())
  })
  const address = server.address()
  if (typeof address === 'object' && address !== null) bound = address.port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    },
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/u.test(host)
}
