import { z } from '@hono/zod-openapi'
import { type Api, type ApiContext, createRoute, json, responses } from '../app.ts'
import type { AnsweredQuestion as Answered } from '../../desk/question-desk.ts'
import { defined } from '../defined.ts'
import { paged } from '../paging.ts'
import { AnsweredQuestion, Case, NewCase, NewQuestion, Queued, Refused, Template } from '../shapes/cases.ts'
import { Done, pageOf } from '../shapes/common.ts'

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
      const { title, question, template } = context.req.valid('json')
      const { made: _made, ...made } = await desk.openCase({
        title,
        question: question ?? null,
        template: template ?? null,
      })
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
      method: 'delete',
      path: '/api/cases/{id}',
      summary: 'Take a case away with its claims and watches; what was captured and decided stays',
      request: { params: CaseId },
      responses: responses(Done, 'It is away'),
    }),
    async (context) => {
      await desk.removeCase(context.req.valid('param').id)
      return json(context, { ok: true })
    },
  )
  api.openapi(
    createRoute({
      method: 'delete',
      path: '/api/cases/{id}/reports/{report}',
      summary: 'Take a report out of a case, which is then traced again; its bytes are kept',
      request: { params: CaseId.extend({ report: z.string().max(300) }) },
      responses: responses(Done, 'It is out'),
    }),
    async (context) => {
      const { id, report } = context.req.valid('param')
      await desk.removeReport(id, report)
      return json(context, { ok: true })
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/queued',
      summary: 'What was added to a case and waits to be read, in the order in which it came; at most 200',
      request: { params: CaseId },
      responses: responses(z.object({ items: z.array(Queued) }), 'What waits'),
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      await desk.case(id)
      return json(context, { items: await desk.queued(id) })
    },
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
      path: '/api/templates',
      summary: 'What a case may start from',
      responses: responses(z.object({ items: z.array(Template) }), 'The templates'),
    }),
    async (context) => json(context, { items: await desk.questions.templates() }),
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/questions',
      summary: 'The standing questions of a case with the claims that may answer them',
      request: { params: CaseId },
      responses: responses(z.object({ items: z.array(AnsweredQuestion) }), 'The questions'),
    }),
    async (context) =>
      json(context, { items: (await desk.questions.answered(context.req.valid('param').id)).map(asAnswered) }),
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/cases/{id}/questions',
      summary: 'Ask a standing question of a case',
      request: {
        params: CaseId,
        body: { required: true, content: { 'application/json': { schema: NewQuestion } } },
      },
      responses: responses(AnsweredQuestion, 'The question with the claims that may answer it', 201),
    }),
    async (context) => {
      const caseId = context.req.valid('param').id
      return json(context, asAnswered(await desk.questions.ask(defined({ caseId, ...context.req.valid('json') }))), 201)
    },
  )
  api.openapi(
    createRoute({
      method: 'delete',
      path: '/api/cases/{id}/questions/{question}',
      summary: 'Take a question of the case itself away; those of its template stay',
      request: { params: CaseId.extend({ question: z.string().max(100) }) },
      responses: responses(Done, 'It is away'),
    }),
    async (context) => {
      const { id, question } = context.req.valid('param')
      await desk.questions.remove(id, question)
      return json(context, { ok: true })
    },
  )
}

function asAnswered({ claims, ...question }: Answered): object {
  return { ...question, claims: paged(claims) }
}
