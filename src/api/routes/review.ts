import { z } from '@hono/zod-openapi'
import { type Api, type ApiContext, createRoute, json, responses } from '../app.ts'
import { defined } from '../defined.ts'
import { Paging, offsetOf } from '../paging.ts'
import { Decision, NewDecision } from '../shapes.ts'

const DecisionQuery = Paging.extend({
  case: z.string().max(200).optional(),
  kind: z.string().max(50).optional(),
  subject: z.string().max(300).optional(),
})

export function addReviewRoutes(api: Api, { desk }: ApiContext): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/decisions',
      summary: 'The log of what reviewers decided, newest first; nothing is ever changed or deleted in it',
      request: { query: DecisionQuery },
      responses: responses(z.object({ items: z.array(Decision), next: z.string().nullable() }), 'A page of the log'),
    }),
    async (context) => {
      const { case: caseId, cursor, limit, kind, subject } = context.req.valid('query')
      const offset = offsetOf({ cursor })
      const items = await desk.decisions(defined({ caseId, kind, subject, limit, offset }))
      return json(context, { items, next: items.length === limit ? String(offset + limit) : null })
    },
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/decisions',
      summary: 'Settle something about a claim or a source',
      request: { body: { required: true, content: { 'application/json': { schema: NewDecision } } } },
      responses: responses(Decision, 'The decision, which holds from now on', 201),
    }),
    async (context) => {
      const { case: caseId, ...given } = context.req.valid('json')
      return json(context, await desk.decide({ ...given, caseId } as Parameters<typeof desk.decide>[0]), 201)
    },
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/decisions/{key}/undo',
      summary: 'Take a decision back: what held before it holds again, and the log keeps both',
      request: {
        params: z.object({ key: z.string().max(100) }),
        body: {
          required: true,
          content: { 'application/json': { schema: z.object({ actor: z.string().trim().min(1).max(100) }) } },
        },
      },
      responses: responses(Decision, 'The decision that takes it back', 201),
    }),
    async (context) =>
      json(context, await desk.undo(context.req.valid('param').key, context.req.valid('json').actor), 201),
  )
}
