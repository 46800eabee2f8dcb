import { z } from '@hono/zod-openapi'
import { type Api, type ApiContext, createRoute, json, responses } from '../app.ts'
import { defined } from '../defined.ts'
import { Paging, paged } from '../paging.ts'
import { Timeline } from '../shapes/claims.ts'

export function addTimelineRoutes(api: Api, { desk }: ApiContext): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/timeline',
      summary: 'Claims of a case in the order in which they came up, with the days on which they were reported',
      request: { query: Paging.extend({ case: z.string().max(200) }) },
      responses: responses(Timeline, 'A page of claims, and the time that all reports of the case take'),
    }),
    async (context) => {
      const { case: caseId, cursor: after, limit } = context.req.valid('query')
      return json(context, paged(await desk.timeline(defined({ caseId, limit, after }))))
    },
  )
}
