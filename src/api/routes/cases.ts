import { z } from '@hono/zod-openapi'
import { type Api, type ApiContext, createRoute, json, responses } from '../app.ts'
import { Case, NewCase, Refused, Trace, pageOf } from '../shapes.ts'

const CaseId = z.object({ id: z.string().max(200) })

export function addCaseRoutes(api: Api, { desk }: ApiContext): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases',
      summary: 'All cases, oldest first',
      responses: responses(pageOf(Case), 'The cases'),
    }),
    async (context) => {
      const items = await desk.cases()
      return json(context, { items, total: items.length, next: null })
    },
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/cases',
      summary: 'Make a case',
      request: { body: { required: true, content: { 'application/json': { schema: NewCase } } } },
      responses: responses(Case, 'The new case', 201),
    }),
    async (context) => {
      const { title, question } = context.req.valid('json')
      const { made: _made, ...made } = await desk.openCase({ title, question: question ?? null })
      return json(context, made, 201)
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}',
      summary: 'One case',
      request: { params: CaseId },
      responses: responses(Case, 'The case'),
    }),
    async (context) => json(context, await desk.case(context.req.valid('param').id)),
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/refused',
      summary: 'What was added to a case and gives no report, with the reasons, newest first',
      request: { params: CaseId },
      responses: responses(pageOf(Refused), 'What was refused'),
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      await desk.case(id)
      const items = await desk.refused(id)
      return json(context, { items, total: items.length, next: null })
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/trace',
      summary: 'Everything that a case holds, as `stemma trace --format json` prints it',
      request: { query: z.object({ case: z.string().max(200) }) },
      responses: responses(Trace, 'The trace'),
    }),
    async (context) => json(context, await desk.trace(context.req.valid('query').case)),
  )
}
