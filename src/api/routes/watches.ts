import { z } from '@hono/zod-openapi'
import { type Api, type ApiContext, createRoute, errorResponses, json, responses } from '../app.ts'
import { alertFeed } from '../alert-feed.ts'
import { defined } from '../defined.ts'
import { problem } from '../errors.ts'
import { Paging, paged } from '../paging.ts'
import { Alert, MadeWatch, NewWatch, Watch } from '../shapes/watches.ts'

const WatchId = z.object({ id: z.string().max(100) })
/** Alerts in a feed; readers ask often enough that more would only be repeated. */
const IN_FEED = 50

export function addWatchRoutes(api: Api, { desk }: ApiContext): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/watches',
      summary: 'Watches, oldest first',
      request: { query: z.object({ case: z.string().max(200).optional() }) },
      responses: responses(z.object({ items: z.array(Watch) }), 'The watches'),
    }),
    async (context) =>
      json(context, { items: await desk.watches.list(defined({ caseId: context.req.valid('query').case })) }),
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/watches',
      summary: 'Watch the claims of a case that hold the words',
      request: { body: { required: true, content: { 'application/json': { schema: NewWatch } } } },
      description:
        'Alerts come as server-sent events, as a feed, and, where `webhook` is given, as `POST` requests with the header `Stemma-Signature: t=<seconds>,v1=<hex>`: the SHA-256 HMAC of `<seconds>.<body>` under the secret. An answer other than 2xx is tried again up to six times over half a day.',
      responses: responses(MadeWatch, 'The watch', 201),
    }),
    async (context) => {
      const { case: caseId, ...given } = context.req.valid('json')
      return json(context, await desk.watches.start(defined({ caseId, ...given })), 201)
    },
  )
  api.openapi(
    createRoute({
      method: 'delete',
      path: '/api/watches/{id}',
      summary: 'End a watch',
      request: { params: WatchId },
      responses: responses(z.object({ ok: z.literal(true) }), 'It is ended'),
    }),
    async (context) => {
      await desk.watches.end(context.req.valid('param').id)
      return json(context, { ok: true })
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/alerts',
      summary: 'Changes in the evidence behind watched claims, newest first',
      request: {
        query: Paging.extend({ case: z.string().max(200).optional(), watch: z.string().max(100).optional() }),
      },
      responses: responses(z.object({ items: z.array(Alert), next: z.string().nullable() }), 'A page of alerts'),
    }),
    async (context) => {
      const { case: caseId, watch, cursor: after, limit } = context.req.valid('query')
      const { items, next } = paged(await desk.watches.alerts(defined({ caseId, watch, limit, after })))
      return json(context, { items, next })
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/watches/{id}/feed',
      summary: 'The alerts of a watch as RSS 2.0 or Atom',
      request: { params: WatchId, query: z.object({ format: z.enum(['rss', 'atom']).default('rss') }) },
      responses: {
        200: {
          description: 'The feed',
          content: { 'application/rss+xml': { schema: z.string() }, 'application/atom+xml': { schema: z.string() } },
        },
        ...errorResponses,
      },
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      const [watch] = await desk.watches.list({ id })
      if (watch === undefined) return problem(context, 404, `there is no watch ${JSON.stringify(id)}`)
      const { items: alerts } = await desk.watches.alerts({ watch: id, limit: IN_FEED })
      const { format } = context.req.valid('query')
      const feed = alertFeed(format, watch, alerts, new URL(context.req.url).origin)
      return context.body(feed, 200, { 'Content-Type': `application/${format}+xml; charset=utf-8` })
    },
  )
}
