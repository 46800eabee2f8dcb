import { z } from '@hono/zod-openapi'
import { type Api, type ApiContext, createRoute, json, responses } from '../app.ts'
import type { Desk } from '../../desk/desk.ts'
import { defined } from '../defined.ts'
import { Paging, paged } from '../paging.ts'
import {
  Actor,
  BatchMade,
  BatchUndone,
  BulkDecision,
  BulkPreview,
  Decision,
  MadeBulkDecision,
  NewDecision,
} from '../shapes/review.ts'

const DecisionQuery = Paging.extend({
  case: z.string().max(200).optional(),
  kind: z.string().max(50).optional(),
  subject: z.string().max(300).optional(),
  about: z.string().max(300).optional().openapi({ description: 'An id that it is about, as its subject or otherwise' }),
  batch: z.string().max(100).optional().openapi({ description: 'Decisions of one act' }),
  actor: z.string().max(100).optional(),
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
      const { case: caseId, cursor: after, limit, ...filter } = context.req.valid('query')
      const { items, next } = paged(await desk.review.log(defined({ ...filter, caseId, limit, after })))
      return json(context, { items, next })
    },
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/decisions',
      summary: 'Settle something about a claim, a statement or a source',
      description:
        'Decisions that change what the claims are (merge, split, not-same, source) show when the case is traced again, a moment later. A 409 carries what stands now as `current`.',
      request: { body: { required: true, content: { 'application/json': { schema: NewDecision } } } },
      responses: responses(Decision, 'The decision, which holds from now on', 201),
    }),
    async (context) => {
      const { case: caseId, ...given } = context.req.valid('json')
      return json(
        context,
        await desk.review.decide({ ...given, caseId } as Parameters<typeof desk.review.decide>[0]),
        201,
      )
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
          content: { 'application/json': { schema: z.object({ actor: Actor }) } },
        },
      },
      responses: responses(Decision, 'The decision that takes it back', 201),
    }),
    async (context) =>
      json(context, await desk.review.undo(context.req.valid('param').key, context.req.valid('json').actor), 201),
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/decisions/preview',
      summary: 'What settling one thing about many claims would change; nothing is entered',
      request: { body: { required: true, content: { 'application/json': { schema: BulkDecision } } } },
      responses: responses(BulkPreview, 'The preview'),
    }),
    async (context) => json(context, await desk.review.preview(bulk(context.req.valid('json')))),
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/decisions/bulk',
      summary: 'Settle one thing about many claims, one line of the log each, all or none',
      request: { body: { required: true, content: { 'application/json': { schema: MadeBulkDecision } } } },
      responses: responses(BatchMade, 'The decisions, which hold from now on', 201),
    }),
    async (context) => {
      const given = context.req.valid('json')
      return json(context, await desk.review.decideMany({ ...bulk(given), actor: given.actor, seen: given.seen }), 201)
    },
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/decisions/batches/{batch}/undo',
      summary: 'Take all decisions of one act back that still hold',
      request: {
        params: z.object({ batch: z.string().max(100) }),
        body: { required: true, content: { 'application/json': { schema: z.object({ actor: Actor }) } } },
      },
      responses: responses(BatchUndone, 'What was taken back, and what was not', 201),
    }),
    async (context) =>
      json(context, await desk.review.undoMany(context.req.valid('param').batch, context.req.valid('json').actor), 201),
  )
}

function bulk({ case: caseId, ...given }: z.infer<typeof BulkDecision>): Parameters<Desk['review']['preview']>[0] {
  return defined({ ...given, caseId }) as Parameters<Desk['review']['preview']>[0]
}
