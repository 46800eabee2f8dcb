import { z } from '@hono/zod-openapi'
import { type Api, type ApiContext, createRoute, json, responses } from '../app.ts'
import { defined } from '../defined.ts'
import { Hit } from '../shapes/reports.ts'

const SearchQuery = z.object({
  q: z.string().max(500).openapi({ description: 'Words, "phrases", or, -not' }),
  case: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(10).openapi({ description: 'The most of each type' }),
})

export function addSearchRoutes(api: Api, { desk }: ApiContext): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/search',
      summary: 'Claims, reports, sources and entities that hold the words, best first, with the places that do',
      request: { query: SearchQuery },
      responses: responses(z.object({ items: z.array(Hit) }), 'The hits'),
    }),
    async (context) => {
      const { q, case: caseId, limit } = context.req.valid('query')
      return json(context, { items: await desk.search(q, defined({ caseId, limit })) })
    },
  )
}
