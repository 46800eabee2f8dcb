import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import {
  alertsQuery,
  claimsQuery,
  entitiesQuery,
  feedsQuery,
  placesQuery,
  questionsQuery,
  refusedQuery,
  reportsQuery,
  sourcesQuery,
  timelineQuery,
  watchesQuery,
  type CaseOverview,
} from '../api.ts'
import { worldQuery } from '../map/world-query.ts'
import { queueQuery, usualQueue } from '../review/queue-filter.ts'
import { later, type Later } from '../shell/later.tsx'
import { CaseClaims } from './case-claims.tsx'
import type { CaseSection } from './case-tabs.tsx'
import { filterOf } from './filter.ts'

interface SectionProps {
  readonly about: CaseOverview
}

/** What is read in a case: its code, and what it asks of the desk first. */
interface Section extends Pick<Later<SectionProps>, 'begin'> {
  readonly Page: ComponentType<SectionProps>
  readonly asks: (client: QueryClient, caseId: string, search: URLSearchParams) => readonly Promise<unknown>[]
}

/** Only the claims come with the first page. */
export const sections: Readonly<Record<CaseSection, Section>> = {
  claims: {
    Page: CaseClaims,
    begin: () => undefined,
    asks: (client, id, search) => [
      client.infiniteQuery(claimsQuery(id, filterOf(search))),
      client.infiniteQuery(reportsQuery(id)),
    ],
  },
  questions: {
    ...later(() => import('../questions/questions-page.tsx')),
    asks: (client, id) => [client.query(questionsQuery(id))],
  },
  timeline: {
    ...later(() => import('../timeline/timeline-page.tsx')),
    asks: (client, id) => [client.infiniteQuery(timelineQuery(id))],
  },
  map: {
    ...later(() => import('../map/map-page.tsx')),
    asks: (client, id) => [client.query(placesQuery(id)), client.query(worldQuery('coarse'))],
  },
  sources: {
    ...later(() => import('../sources/sources-page.tsx')),
    asks: (client, id) => [client.infiniteQuery(sourcesQuery(id, ''))],
  },
  names: {
    ...later(() => import('../names/names-page.tsx')),
    asks: (client, id) => [client.infiniteQuery(entitiesQuery(id, { words: '', kind: '' }))],
  },
  reports: {
    ...later(() => import('../reports/reports-page.tsx')),
    asks: (client, id) => [
      client.infiniteQuery(reportsQuery(id)),
      client.query(feedsQuery(id)),
      client.query(refusedQuery(id)),
    ],
  },
  review: {
    ...later(() => import('../review/review-page.tsx')),
    asks: (client, id) => [client.infiniteQuery(queueQuery(id, usualQueue))],
  },
  watch: {
    ...later(() => import('../watch/watch-page.tsx')),
    asks: (client, id) => [client.query(watchesQuery(id)), client.infiniteQuery(alertsQuery(id))],
  },
}

/** Whether an address names a section. */
export function isSection(name: string): name is CaseSection {
  return Object.hasOwn(sections, name)
}
