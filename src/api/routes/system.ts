import { z } from '@hono/zod-openapi'
import { setCookie } from 'hono/cookie'
import { streamSSE } from 'hono/streaming'
import { type Api, type ApiContext, createRoute, errorResponses, json, responses } from '../app.ts'
import { problem } from '../errors.ts'
import { TOKEN_COOKIE, equal } from '../guard.ts'

/** Seconds between signs of life on a quiet stream; proxies close silent ones after a minute. */
const HEARTBEAT = 20
/** Events kept for a reader that is slow; the oldest are dropped, and a page that missed some asks again. */
const KEPT_EVENTS = 500

export function addSystemRoutes(api: Api, { desk, token }: ApiContext): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/health',
      summary: 'Whether the server is up',
      responses: responses(z.object({ ok: z.literal(true) }), 'It is'),
    }),
    (context) => json(context, { ok: true }),
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/session',
      summary: 'Exchange the token for a cookie that only the server can read',
      request: {
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ token: z.string().max(500) }).strict() } },
        },
      },
      responses: responses(z.object({ ok: z.literal(true) }), 'The cookie is set'),
    }),
    (context) => {
      if (token !== undefined) {
        if (!equal(context.req.valid('json').token, token)) return problem(context, 401, 'the token is wrong')
        setCookie(context, TOKEN_COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/' })
      }
      return json(context, { ok: true })
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/events',
      summary: 'What happens at the desk, as server-sent events',
      description: 'Each event is a JSON object with a `type`: received, read, tracing, traced, case, decided, queue.',
      responses: {
        200: { description: 'The stream', content: { 'text/event-stream': { schema: z.string() } } },
        ...errorResponses,
      },
    }),
    (context) =>
      streamSSE(context, async (stream) => {
        const waiting: string[] = []
        let wake = (): void => undefined
        const stop = desk.listen((event) => {
          waiting.push(JSON.stringify(event))
          if (waiting.length > KEPT_EVENTS) waiting.shift()
          wake()
        })
        stream.onAbort(() => {
          stop()
          wake()
        })
        try {
          await stream.write(': here\n\n')
          while (!stream.aborted && !stream.closed) {
            const event = waiting.shift()
            if (event !== undefined) {
              await stream.writeSSE({ data: event })
              continue
            }
            const timedOut = await new Promise<boolean>((resolve) => {
              const timer = setTimeout(() => resolve(true), HEARTBEAT * 1000)
              wake = () => {
                clearTimeout(timer)
                resolve(false)
              }
            })
            if (timedOut) await stream.write(': here\n\n')
          }
        } finally {
          stop()
        }
      }),
  )
}
