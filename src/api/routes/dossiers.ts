import { z } from '@hono/zod-openapi'
import { type Api, type ApiContext, createRoute, json, responses } from '../app.ts'
import { defined } from '../defined.ts'
import { Paging, paged } from '../paging.ts'
import { pageOf } from '../shapes/common.ts'
import { EntityDossier, EntitySummary, PlaceSummary, SourceSummary, SourceView } from '../shapes/people.ts'

const CaseQuery = z.object({ case: z.string().max(200) })
const ListQuery = Paging.extend({
  case: z.string().max(200),
  q: z.string().trim().min(1).max(500).optional(),
})

export function addDossierRoutes(api: Api, { desk }: ApiContext): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/sources',
      summary: 'Sources of a case, those with most claims first',
      request: { query: ListQuery },
      responses: responses(pageOf(SourceSummary), 'A page of sources'),
    }),
    async (context) => {
      const { case: caseId, cursor: after, ...filter } = context.req.valid('query')
      return json(context, paged(await desk.dossiers.sources(defined({ ...filter, caseId, after }))))
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/sources/{id}',
      summary: 'A source with its claims',
      request: { params: z.object({ id: z.string().max(200) }), query: CaseQuery },
      responses: responses(SourceView, 'The source'),
    }),
    async (context) => {
      const { claims, ...source } = await desk.dossiers.source(
        context.req.valid('query').case,
        context.req.valid('param').id,
      )
      return json(context, { ...source, claims: paged(claims) })
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/entities',
      summary: 'Names in a case, the most mentioned first; of persons only those who speak',
      request: { query: ListQuery.extend({ kind: z.string().max(50).optional() }) },
      responses: responses(pageOf(EntitySummary), 'A page of entities'),
    }),
    async (context) => {
      const { case: caseId, cursor: after, ...filter } = context.req.valid('query')
      return json(context, paged(await desk.dossiers.entities(defined({ ...filter, caseId, after }))))
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/entities/{name}',
      summary: 'All that is claimed about one name in a case',
      request: { params: z.object({ name: z.string().max(300) }), query: CaseQuery },
      responses: responses(EntityDossier, 'The dossier'),
    }),
    async (context) => {
      const { claims, ...entity } = await desk.dossiers.entity(
        context.req.valid('query').case,
        context.req.valid('param').name,
      )
      return json(context, { ...entity, claims: paged(claims) })
    },
  )
  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/places',
      summary: 'Places of a case that could be resolved, the most mentioned first',
      request: { query: CaseQuery },
      responses: responses(z.object({ items: z.array(PlaceSummary) }), 'The places'),
    }),
    async (context) => json(context, { items: await desk.dossiers.places(context.req.valid('query').case) }),
  )
}
