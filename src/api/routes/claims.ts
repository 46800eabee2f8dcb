import { z } from '@hono/zod-openapi'
import { type Api, type ApiContext, createRoute, json, responses } from '../app.ts'
import { claimFilterQuery, claimOrder } from '../claim-filter.ts'
import { defined } from '../defined.ts'
import { Paging, paged } from '../paging.ts'
import { ClaimSummary, ClaimView } from '../shapes/claims.ts'
import { pageOf } from '../shapes/common.ts'

const ClaimQuery = Paging.extend({
  case: z.string().max(200).optional(),
  ...claimFilterQuery,
  order: claimOrder.optional(),
})

export function addClaimRoutes(api: Api, { desk }: ApiContext): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/claims',
      summary: 'Claims, strongest first unless another order is asked for',
      request: { query: ClaimQuery },
      responses: responses(pageOf(ClaimSummary), 'A page of claims'),
    }),
    async (context) => {
      const { case: caseId, cursor: after, q, ...filter } = context.req.valid('query')
      const words = q?.trim() === '' ? undefined : q
      return json(context, paged(await desk.claims(defined({ ...filter, q: words, caseId, after }))))
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/claims/{id}',
      summary: 'A claim with its sources, conflicts, drifts and the texts its spans point into',
      request: {
        params: z.object({ id: z.string().max(200) }),
        query: z.object({
          case: z.string().max(200).optional().openapi({ description: 'Needed when several cases hold the claim' }),
        }),
      },
      responses: responses(ClaimView, 'The claim'),
    }),
    async (context) => json(context, await desk.claim(context.req.valid('param').id, context.req.valid('query').case)),
  )
}
