import type { Desk } from '../desk/desk.ts'
import { type Api, type ApiContext, newApi } from './app.ts'
import { addCaseRoutes } from './routes/cases.ts'
import { addClaimRoutes } from './routes/claims.ts'
import { addDossierRoutes } from './routes/dossiers.ts'
import { addFeedRoutes } from './routes/feeds.ts'
import { addReportRoutes } from './routes/reports.ts'
import { addReviewRoutes } from './routes/review.ts'
import { addSearchRoutes } from './routes/search.ts'
import { addTakeAwayRoutes } from './routes/take-away.ts'
import { addSystemRoutes } from './routes/system.ts'
import { addTimelineRoutes } from './routes/timeline.ts'
import { addVersionRoutes } from './routes/versions.ts'
import { addWatchRoutes } from './routes/watches.ts'

/** All routes, in the order of the document. */
const groups = [
  addSystemRoutes,
  addCaseRoutes,
  addTakeAwayRoutes,
  addClaimRoutes,
  addTimelineRoutes,
  addReportRoutes,
  addVersionRoutes,
  addSearchRoutes,
  addDossierRoutes,
  addReviewRoutes,
  addWatchRoutes,
  addFeedRoutes,
]

export function addRoutes(api: Api, context: ApiContext): void {
  for (const add of groups) add(api, context)
}

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'Stemma',
    version: '1',
    description: 'Reports, the claims they carry, and how many independent origins stand behind each.',
    license: { name: 'Apache-2.0' },
  },
} as const

/** The document of every route; made without a desk, so that documentation can be made of it. */
export function openApiDocument(api?: Api): Record<string, unknown> {
  const described = api ?? newApi()
  if (api === undefined) addRoutes(described, { desk: undefined as unknown as Desk, token: undefined })
  const document = described.getOpenAPI31Document(ABOUT) as unknown as {
    paths: Record<string, unknown>
  } & Record<string, unknown>
  return {
    ...document,
    paths: {
      ...document.paths,
      '/api/openapi.json': {
        get: {
          summary: 'This document',
          responses: {
            200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
          },
        },
      },
    },
  }
}
