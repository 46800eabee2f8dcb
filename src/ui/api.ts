import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  CaseOverview,
  ClaimView,
  ListedClaim,
  Alert,
  AnsweredQuestion,
  EntityDossier,
  EntitySummary,
  Feed,
  Hit,
  PlaceSummary,
  Queued,
  Refused,
  ReportSummary,
  ReportVersion,
  ReportView,
  SourceSummary,
  Template,
  Timeline,
  VersionDifference,
  Watch,
} from '../api/answers.ts'
import { ask, segment } from './request.ts'

export type * from '../api/answers.ts'

/*
 * What the pages ask of the desk, in the shapes of docs/api.md.
 */

/** A claim as the page of one of its reports shows it, with its assertions there. */
export type ClaimInReport = ReportView['claims'][number]

/** Any list of the API; `next` is where the following page begins. */
interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next: string | null
}

/** A list that is never cut. */
interface List<T> {
  readonly items: readonly T[]
}

/** What the list of claims can be narrowed to and ordered by. */
export interface ClaimFilter {
  readonly words: string
  /** Only claims that go through this source. */
  readonly source: string | null
  readonly conflict: boolean
  readonly drift: boolean
  readonly denied: boolean
  /** Only claims that another origin came to after the first day. */
  readonly newOrigin: boolean
  /** Only claims reported on this day or later, with `newOrigin` those that the origin came to since; empty for all. */
  readonly since: string
  readonly order: ClaimOrder
}

/** Best first, as the case page means it, is the first of these: a new origin, then conflicts, then how widely it is reported. */
export const claimOrders = {
  news: 'what is new',
  evidence: 'evidence',
  origins: 'most origins',
  spread: 'most reports',
  newest: 'latest',
  oldest: 'earliest',
} as const
export type ClaimOrder = keyof typeof claimOrders

/** The query parameter that takes a page's `next`. */
const cursorName = 'cursor'

/** Lines asked for at once: two screens of the longest window. */
const pageSize = 60

export const casesQuery = queryOptions({
  queryKey: ['cases'],
  queryFn: () => ask<Page<CaseOverview>>('/api/cases'),
})

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => ask<CaseOverview>(`/api/cases/${segment(id)}`) })

/** A filter as the API is asked for it; what is empty is left out when it is asked. */
function claimParameters(filter: ClaimFilter): Readonly<Record<string, string>> {
  return {
    q: filter.words.trim(),
    source: filter.source ?? '',
    conflict: filter.conflict ? 'true' : '',
    drift: filter.drift ? 'true' : '',
    denied: filter.denied ? 'true' : '',
    newOrigin: filter.newOrigin ? 'true' : '',
    since: filter.since,
    order: filter.order,
  }
}

export const claimsQuery = (caseId: string, filter: ClaimFilter) =>
  infiniteQueryOptions({
    queryKey: ['claims', caseId, filter],
    queryFn: ({ pageParam }) =>
      ask<Page<ListedClaim>>('/api/claims', {
        case: caseId,
        ...claimParameters(filter),
        limit: String(pageSize),
        [cursorName]: pageParam,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const reportsQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['reports', caseId],
    queryFn: ({ pageParam }) =>
      ask<Page<ReportSummary>>('/api/reports', {
        case: caseId,
        order: 'oldest',
        limit: String(pageSize),
        [cursorName]: pageParam,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const sourcesQuery = (caseId: string, words: string) =>
  infiniteQueryOptions({
    queryKey: ['sources', caseId, words],
    queryFn: ({ pageParam }) =>
      ask<Page<SourceSummary>>('/api/sources', {
        case: caseId,
        q: words.trim(),
        limit: String(pageSize),
        [cursorName]: pageParam,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const sourceQuery = (caseId: string, id: string) =>
  queryOptions({
    queryKey: ['source', caseId, id],
    queryFn: () => ask<SourceSummary>(`/api/sources/${segment(id)}`, { case: caseId }),
  })

export const questionsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['questions', caseId],
    queryFn: () => ask<List<AnsweredQuestion>>(`/api/cases/${segment(caseId)}/questions`),
  })

export const placesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['places', caseId],
    queryFn: () => ask<List<PlaceSummary>>('/api/places', { case: caseId }),
  })

/** The strongest claims that hold a name as it stands. */
export const claimsNamingQuery = (caseId: string, name: string) =>
  queryOptions({
    queryKey: ['claims', caseId, 'naming', name],
    queryFn: () => ask<Page<ListedClaim>>('/api/claims', { case: caseId, q: phrase(name), limit: '20' }),
  })

export const entitiesQuery = (caseId: string, filter: { readonly words: string; readonly kind: string }) =>
  infiniteQueryOptions({
    queryKey: ['entities', caseId, filter],
    queryFn: ({ pageParam }) =>
      ask<Page<EntitySummary>>('/api/entities', {
        case: caseId,
        q: filter.words.trim(),
        kind: filter.kind,
        limit: String(pageSize),
        [cursorName]: pageParam,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const dossierQuery = (caseId: string, name: string) =>
  queryOptions({
    queryKey: ['dossier', caseId, name],
    queryFn: () => ask<EntityDossier>(`/api/entities/${segment(name)}`, { case: caseId }),
  })

/** All claims of a dossier, of which it brings the first. */
export const claimsOfDossierQuery = (caseId: string, { name, claims }: EntityDossier) =>
  infiniteQueryOptions({
    queryKey: ['claims', caseId, 'dossier', name],
    queryFn: ({ pageParam }) =>
      ask<Page<ListedClaim>>('/api/claims', { case: caseId, q: phrase(name), [cursorName]: pageParam }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    initialData: { pages: [claims], pageParams: [''] },
  })

/** A name as it stands, for a search. */
function phrase(name: string): string {
  return `"${name.replaceAll('"', ' ')}"`
}

/** Where words stand in the texts of a case's reports, best first. */
export const foundInTextsQuery = (caseId: string, words: string) =>
  queryOptions({
    queryKey: ['reports', caseId, 'found', words],
    queryFn: () => ask<List<Hit>>('/api/search', { case: caseId, q: words, limit: '5' }),
  })

/** What waits to be read. */
export const queuedQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['queued', caseId],
    queryFn: () => ask<List<Queued>>(`/api/cases/${segment(caseId)}/queued`),
  })

export const refusedQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['refused', caseId],
    queryFn: () => ask<List<Refused>>(`/api/cases/${segment(caseId)}/refused`),
  })

export const feedsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['feeds', caseId],
    queryFn: () => ask<List<Feed>>('/api/feeds', { case: caseId }),
  })

/** The reports that came from one address, in the order in which they were received. */
export const versionsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['versions', reportId],
    queryFn: () => ask<List<ReportVersion>>(`/api/reports/${segment(reportId)}/versions`),
  })

/** What changed from an earlier version to this one. */
export const differenceQuery = (reportId: string, earlier: string) =>
  queryOptions({
    queryKey: ['versions', reportId, earlier],
    queryFn: () => ask<VersionDifference>(`/api/reports/${segment(reportId)}/difference`, { with: earlier }),
  })

export const watchesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['watches', caseId],
    queryFn: () => ask<List<Watch>>('/api/watches', { case: caseId }),
  })

export const alertsQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['alerts', caseId],
    queryFn: ({ pageParam }) =>
      ask<List<Alert> & { readonly next: string | null }>('/api/alerts', {
        case: caseId,
        limit: String(pageSize),
        [cursorName]: pageParam,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

/** What can be taken from a case, by the part of its address that names it. */
export type TakenAway = 'briefing' | 'claims.csv' | 'statements.csv'

/** Where the claims of a filter are downloaded from, as a briefing or a table. */
export function takeAwayAddress(
  caseId: string,
  what: TakenAway,
  filter: ClaimFilter,
  format?: 'markdown' | 'html' | 'pdf',
): string {
  const parameters = Object.entries({ ...claimParameters(filter), format: format ?? '' })
  const search = new URLSearchParams(parameters.filter(([, value]) => value !== ''))
  return `/api/cases/${segment(caseId)}/${what}?${search.toString()}`
}

/** Where everything that a case holds is downloaded from. */
export const traceAddress = (caseId: string): string => `/api/trace?case=${segment(caseId)}`

/** The claims of a case in the order in which they came up. */
export const timelineQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['claims', caseId, 'timeline'],
    queryFn: ({ pageParam }) =>
      ask<Timeline & { readonly next: string | null }>('/api/timeline', {
        case: caseId,
        limit: String(pageSize),
        [cursorName]: pageParam,
      }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const claimQuery = (caseId: string, id: string) =>
  queryOptions({
    queryKey: ['claim', caseId, id],
    queryFn: () => ask<ClaimView>(`/api/claims/${segment(id)}`, { case: caseId }),
  })

export const reportQuery = (caseId: string, id: string) =>
  queryOptions({
    queryKey: ['report', caseId, id],
    queryFn: () => ask<ReportView>(`/api/reports/${segment(id)}`, { case: caseId }),
  })

/** What a case may start from. */
export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: () => ask<{ readonly items: readonly Template[] }>('/api/templates'),
})

/** Where the alerts of a watch are read as RSS. */
export const feedAddress = (watchId: string): string => `/api/watches/${segment(watchId)}/feed`
