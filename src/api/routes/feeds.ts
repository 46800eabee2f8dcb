import { z } from '@hono/zod-openapi'
import { parseInterval } from '../../desk/feeds/pace.ts'
import { type Api, type ApiContext, createRoute, json, responses } from '../app.ts'
import { defined } from '../defined.ts'
import { Done } from '../shapes/common.ts'
import { ChangedFeed, Feed, NewFeed } from '../shapes/feeds.ts'

const FeedId = z.object({ id: z.string().max(100) })

export function addFeedRoutes(api: Api, { desk }: ApiContext): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/feeds',
      summary: 'Feeds that cases follow, oldest first, with how the last poll went and when the next one is',
      request: { query: z.object({ case: z.string().max(200).optional() }) },
      responses: responses(z.object({ items: z.array(Feed) }), 'The feeds'),
    }),
    async (context) =>
      json(context, { items: await desk.feeds.list(defined({ caseId: context.req.valid('query').case })) }),
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/feeds',
      summary: 'Have a case follow a feed, a news sitemap or a page',
      description:
        'It is polled by `stemma serve` and `stemma work`: sooner while it has news, later while it has none, at most as often as asked for here. Following it again changes the interval.',
      request: { body: { required: true, content: { 'application/json': { schema: NewFeed } } } },
      responses: responses(Feed, 'The feed', 201),
    }),
    async (context) => {
      const { case: caseId, url, every } = context.req.valid('json')
      return json(context, await desk.feeds.follow({ caseId, url, every: seconds(every) }), 201)
    },
  )
  api.openapi(
    createRoute({
      method: 'patch',
      path: '/api/feeds/{id}',
      summary: 'Pause a feed, start it again, or change its interval',
      request: {
        params: FeedId,
        body: { required: true, content: { 'application/json': { schema: ChangedFeed } } },
      },
      responses: responses(Feed, 'The feed'),
    }),
    async (context) => {
      const { paused, every } = context.req.valid('json')
      const change = defined({ paused, every: every === undefined ? undefined : seconds(every) })
      return json(context, await desk.feeds.change(context.req.valid('param').id, change))
    },
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/feeds/{id}/poll',
      summary: 'Poll a feed at the next look, within seconds',
      request: {
        params: FeedId,
        body: { required: true, content: { 'application/json': { schema: z.object({}).strict() } } },
      },
      responses: responses(Feed, 'The feed'),
    }),
    async (context) => json(context, await desk.feeds.hurry(context.req.valid('param').id)),
  )
  api.openapi(
    createRoute({
      method: 'delete',
      path: '/api/feeds/{id}',
      summary: 'Stop following a feed; its reports stay',
      request: { params: FeedId },
      responses: responses(Done, 'It is not followed any more'),
    }),
    async (context) => {
      await desk.feeds.unfollow(context.req.valid('param').id)
      return json(context, { ok: true })
    },
  )
}

/** The shape let only intervals through. */
function seconds(every: string): number {
  return parseInterval(every) ?? 0
}
