import { z } from '@hono/zod-openapi'
import { generateRssFeed } from 'feedsmith'
import { type Api, type ApiContext, createRoute, errorResponses, json, responses } from '../app.ts'
import { defined } from '../defined.ts'
import { problem } from '../errors.ts'
import { Paging, offsetOf } from '../paging.ts'
import { Alert, NewWatch, Watch } from '../shapes.ts'

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
      json(context, { items: await desk.watches(defined({ caseId: context.req.valid('query').case })) }),
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/watches',
      summary: 'Watch the claims of a case that hold the words',
      request: { body: { required: true, content: { 'application/json': { schema: NewWatch } } } },
      responses: responses(Watch, 'The watch', 201),
    }),
    async (context) => {
      const { case: caseId, title, words } = context.req.valid('json')
      return json(context, await desk.watch({ caseId, title, words }), 201)
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
      await desk.endWatch(context.req.valid('param').id)
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
      const { case: caseId, watch, cursor, limit } = context.req.valid('query')
      const offset = offsetOf({ cursor })
      const items = await desk.alerts({ ...defined({ caseId, watch }), limit, offset })
      return json(context, { items, next: items.length === limit ? String(offset + limit) : null })
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/watches/{id}/feed',
      summary: 'The alerts of a watch as RSS 2.0',
      request: { params: WatchId },
      responses: {
        200: { description: 'The feed', content: { 'application/rss+xml': { schema: z.string() } } },
        ...errorResponses,
      },
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      const [watch] = await desk.watches({ id })
      if (watch === undefined) return problem(context, 404, `there is no watch ${JSON.stringify(id)}`)
      const alerts = await desk.alerts({ watch: id, limit: IN_FEED, offset: 0 })
      const { origin } = new URL(context.req.url)
      const page = (claim: string): string =>
        `${origin}/cases/${encodeURIComponent(watch.caseId)}/claims/${encodeURIComponent(claim)}`
      const feed = generateRssFeed({
        title: `Stemma: ${watch.title}`,
        link: origin,
        description: `Changes in the evidence behind claims about ${watch.words}`,
        items: alerts.map((alert) => ({
          title: alert.message,
          link: page(alert.claim),
          guid: { value: alert.id, isPermaLink: false },
          pubDate: new Date(alert.madeAt),
        })),
      })
      return context.body(feed, 200, { 'Content-Type': 'application/rss+xml; charset=utf-8' })
    },
  )
}
