import { z } from '@hono/zod-openapi'
import { type Api, type ApiContext, createRoute, errorResponses, json, responses } from '../app.ts'
import type { Context } from 'hono'
import type { Added as AddedReport } from '../../desk/desk.ts'
import { defined } from '../defined.ts'
import { problem } from '../errors.ts'
import { Paging, paged } from '../paging.ts'
import { pageOf } from '../shapes/common.ts'
import { Added, NewReport, ReportSummary, ReportView } from '../shapes/reports.ts'

const ReportId = z.object({ id: z.string().max(300) })

const ReportQuery = Paging.extend({
  case: z.string().max(200).optional(),
  q: z.string().max(500).optional().openapi({ description: 'Words, "phrases", or, -not' }),
  outlet: z.string().max(300).optional(),
  order: z.enum(['newest', 'oldest']).optional(),
})

export function addReportRoutes(api: Api, { desk }: ApiContext): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/reports',
      summary: 'Reports, newest first unless another order is asked for',
      request: { query: ReportQuery },
      responses: responses(pageOf(ReportSummary), 'A page of reports'),
    }),
    async (context) => {
      const { case: caseId, cursor: after, q, ...filter } = context.req.valid('query')
      const words = q?.trim() === '' ? undefined : q
      return json(context, paged(await desk.reports(defined({ ...filter, q: words, caseId, after }))))
    },
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/reports',
      summary: 'Add a report by its text, its page or its address',
      description:
        'Answers when the bytes are on disk and the reading is queued. Adding the same again changes nothing.',
      request: { body: { required: true, content: { 'application/json': { schema: NewReport } } } },
      responses: responses(
        z.object({ items: z.array(Added) }),
        'What was queued, was known, or was refused and why',
        202,
      ),
    }),
    async (context) => {
      const { case: caseId, ...line } = context.req.valid('json')
      const items = await desk.addLine(defined(line), caseId)
      return answerAdded(context, items)
    },
  )
  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/files',
      summary: 'Add the reports in a file: text, HTML, PDF, a feed, an archive, told apart by content',
      description: 'The body is the file. Answers as `POST /api/reports` does.',
      request: {
        query: z.object({
          name: z.string().min(1).max(300).openapi({ description: 'What to call the file' }),
          case: z.string().max(200).optional(),
        }),
        body: {
          required: true,
          content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
        },
      },
      responses: responses(
        z.object({ items: z.array(Added) }),
        'What was queued, was known, or was refused and why',
        202,
      ),
    }),
    async (context) => {
      const { name, case: caseId } = context.req.valid('query')
      const bytes = new Uint8Array(await context.req.arrayBuffer())
      return answerAdded(context, await desk.addFile(name, bytes, caseId))
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/reports/{id}',
      summary: 'A report with its annotations, its derivations, and the claims that lie in it',
      request: { params: ReportId, query: z.object({ case: z.string().max(200).optional() }) },
      responses: responses(ReportView, 'The report'),
    }),
    async (context) => json(context, await desk.report(context.req.valid('param').id, context.req.valid('query').case)),
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/reports/{id}/capture',
      summary: 'The bytes that a report was made from, for download only',
      request: { params: ReportId },
      responses: {
        200: {
          description: 'The bytes',
          content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
        },
        ...errorResponses,
      },
    }),
    async (context) => {
      const bytes = await desk.capture(context.req.valid('param').id)
      // Whatever the bytes are, no browser may show them under our address.
      return context.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': 'attachment; filename="capture.bin"',
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'X-Content-Type-Options': 'nosniff',
      })
    },
  )
}

/** 202 when anything was kept or known already, 422 with every reason when nothing was. */
function answerAdded(context: Context, items: readonly AddedReport[]): never {
  const refused = items.filter((added) => added.type === 'refused')
  if (items.length > 0 && refused.length === items.length) {
    const errors = refused.map((added) => ({ at: added.locator, message: added.problem.message }))
    return problem(context, 422, errors.map((error) => error.message).join('; '), errors) as never
  }
  return json(context, { items }, 202)
}
