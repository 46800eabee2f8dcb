import { z } from '@hono/zod-openapi'
import { type Api, type ApiContext, createRoute, json, responses } from '../app.ts'
import { problem } from '../errors.ts'
import { ReportVersion, VersionDifference } from '../shapes/reports.ts'

const ReportId = z.object({ id: z.string().max(300) })

export function addVersionRoutes(api: Api, { desk }: ApiContext): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/reports/{id}/versions',
      summary: 'All reports from the address of this one, in the order in which they were received',
      request: { params: ReportId },
      responses: responses(z.object({ items: z.array(ReportVersion) }), 'The versions, this one among them'),
    }),
    async (context) => json(context, { items: await desk.versions(context.req.valid('param').id) }),
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/reports/{id}/difference',
      summary: 'What changed in the words from an earlier version to this one',
      description:
        'The parts follow one another and cover both texts: `same` lies in both, `removed` in `from` alone, `added` in `to` alone.',
      request: {
        params: ReportId,
        query: z.object({
          with: z
            .string()
            .max(300)
            .optional()
            .openapi({ description: 'The earlier version; without it the one before' }),
        }),
      },
      responses: responses(VersionDifference, 'The difference; 404 when there is no earlier version'),
    }),
    async (context) => {
      const { id } = context.req.valid('param')
      const found = await desk.versionDifference(id, context.req.valid('query').with)
      return found === null ? problem(context, 404, 'there is no earlier version of this report') : json(context, found)
    },
  )
}
