import { z } from '@hono/zod-openapi'
import { type Api, type ApiContext, createRoute, errorResponses } from '../app.ts'
import { claimFilterQuery, claimOrder } from '../claim-filter.ts'
import { defined } from '../defined.ts'
import { download } from '../download.ts'
import { Trace } from '../shapes/trace.ts'

const CaseId = z.object({ id: z.string().max(200) })
const Selection = z.object({ ...claimFilterQuery, order: claimOrder.optional() })

/** Claims in a briefing unless another number is asked for, and at most: more are for tables. */
const USUAL_CLAIMS = 200
const MOST_CLAIMS = 1000

const BriefingQuery = Selection.extend({
  format: z.enum(['markdown', 'html', 'pdf']).default('markdown'),
  claims: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_CLAIMS)
    .default(USUAL_CLAIMS)
    .openapi({ description: 'The most claims that it holds' }),
})

const briefings = {
  markdown: { type: 'text/markdown; charset=utf-8', extension: 'md' },
  html: { type: 'text/html; charset=utf-8', extension: 'html' },
  pdf: { type: 'application/pdf', extension: 'pdf' },
} as const

const csv = { type: 'text/csv; charset=utf-8; header=present', extension: 'csv' } as const
const asCsv = {
  200: { description: 'CSV (RFC 4180), UTF-8', content: { 'text/csv': { schema: z.string() } } },
  ...errorResponses,
}

/** What is downloaded from a case. A selection is that of the list of claims; without one it is all of them. */
export function addTakeAwayRoutes(api: Api, { desk }: ApiContext): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/briefing',
      summary: 'The case as a cited briefing, for download',
      description:
        'Every sentence about a claim carries the numbers of notes; a note names the report, its digest and the characters of its clean text, and quotes them. Claims that a reviewer rejected are left out.',
      request: { params: CaseId, query: BriefingQuery },
      responses: {
        200: {
          description: 'The briefing',
          content: {
            'text/markdown': { schema: z.string() },
            'text/html': { schema: z.string() },
            'application/pdf': { schema: z.string() },
          },
        },
        ...errorResponses,
      },
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      const { format, claims: most, ...selection } = context.req.valid('query')
      const body = await desk.takeAway.briefing(id, format, { most, ...defined(selection) })
      return download(context, `${id}-briefing`, briefings[format], body)
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/claims.csv',
      summary: 'The claims of a case as a table, one a line, for download',
      request: { params: CaseId, query: Selection },
      responses: asCsv,
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      await desk.case(id)
      return download(context, `${id}-claims`, csv, desk.takeAway.claims(id, defined(context.req.valid('query'))))
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/cases/{id}/statements.csv',
      summary: 'What each report says of the claims, with the place of it, one statement a line, for download',
      request: { params: CaseId, query: Selection },
      responses: asCsv,
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      await desk.case(id)
      const lines = desk.takeAway.statements(id, defined(context.req.valid('query')))
      return download(context, `${id}-statements`, csv, lines)
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/trace',
      summary: 'Everything that a case holds, as `stemma trace --format json` prints it, for download',
      request: { query: z.object({ case: z.string().max(200) }) },
      responses: {
        200: { description: 'The trace', content: { 'application/json': { schema: Trace } } },
        ...errorResponses,
      },
    }),
    async (context) => {
      const { case: id } = context.req.valid('query')
      await desk.case(id)
      const json = { type: 'application/json; charset=utf-8', extension: 'json' }
      return download(context, id, json, desk.takeAway.trace(id))
    },
  )
}
