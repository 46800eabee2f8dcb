import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { SourceKind } from '../model/attribution.ts'
import type { Assertion, Claim } from '../model/claim.ts'
import type { Conflict } from '../model/conflict.ts'
import type { Derivation } from '../model/derivation.ts'
import type { Drift, DriftKind } from '../model/drift.ts'
import type { Extraction } from '../model/extraction.ts'
import type { Certainty, Stance } from '../model/factuality.ts'
import type { OriginCount, OriginStatus } from '../model/origin.ts'
import type { Problem } from '../model/problem.ts'
import type { Bound } from '../model/quantity.ts'
import type { Report } from '../model/report.ts'
import type { Source } from '../model/source.ts'
import type { Standing } from './grade/decisions.ts'
import { ask, segment } from './request.ts'

/*
 * What the pages ask of the desk, in the shapes of docs/api.md.
 */

export interface CaseOverview {
  readonly id: string
  readonly title: string
  readonly question: string | null
  /** What the reader must know about the whole case ("invented"). */
  readonly label: string | null
  /** The template that it was made from. */
  readonly template: string | null
  /** Whether reports were added or removed that the claims do not show yet. */
  readonly stale: boolean
  readonly reportCount: number
  readonly queuedCount: number
  readonly refusedCount: number
  readonly claimCount: number
  readonly conflictCount: number
}

export interface ClaimSummary {
  readonly id: string
  readonly gloss: string
  readonly originCount: OriginCount
  readonly outletCount: number
  readonly reportCount: number
  readonly assertionCount: number
  readonly origins: readonly {
    readonly source: string | null
    readonly name: string | null
    readonly kind: SourceKind | null
    readonly vouchedBy: string | null
    readonly status: OriginStatus
  }[]
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  /** The reports that carry it. */
  readonly reports: readonly string[]
  readonly conflicts: number
  readonly revisions: number
  readonly drifts: Readonly<Partial<Record<DriftKind, number>>>
  readonly stances: Readonly<Partial<Record<Stance, number>>>
  readonly certainties: Readonly<Partial<Record<Certainty, number>>>
  readonly quantities: readonly {
    readonly low: number | null
    readonly high: number | null
    readonly bound: Bound
    readonly unit: string
    readonly count: number
  }[]
}

export interface ReportSummary {
  readonly id: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string | null
}

/** A report as evidence: what names it, and its text, into which spans point. */
export interface EvidenceReport extends ReportSummary {
  readonly bodyStart: number
  readonly text: string
}

export interface ClaimView {
  readonly case: string
  readonly claim: Claim
  /** What reviewers settled about the claim and its sources. */
  readonly standings: readonly Standing[]
  readonly sources: readonly Source[]
  readonly conflicts: readonly Conflict[]
  readonly drifts: readonly Drift[]
  readonly derivations: readonly Derivation[]
  readonly reports: readonly EvidenceReport[]
  /** The other claims that conflicts name. */
  readonly otherClaims: readonly { readonly id: string; readonly gloss: string; readonly claim: Claim | null }[]
}

/** A claim as the page of one of its reports shows it, with its assertions there. */
export interface ClaimInReport {
  readonly id: string
  readonly gloss: string
  readonly originCount: OriginCount
  readonly reportCount: number
  readonly assertions: readonly (Assertion & { readonly index: number })[]
}

export interface ReportView {
  readonly report: Report
  readonly extraction: Extraction
  readonly case: string | null
  readonly derivations: readonly Derivation[]
  readonly relatedReports: readonly EvidenceReport[]
  readonly sources: readonly Source[]
  readonly claims: readonly ClaimInReport[]
}

/** A source over all claims of a case. */
export interface SourceSummary {
  readonly source: Source
  readonly claimCount: number
  /** Of these: claims of one origin at most, claims of more, claims that somebody denies. */
  readonly aloneCount: number
  readonly corroboratedCount: number
  readonly deniedCount: number
}

/** What happens at the desk, as it happens; the pages listen for these. */
export type DeskEvent =
  | { readonly type: 'received'; readonly case: string; readonly capture: string; readonly locator: string }
  | {
      readonly type: 'read'
      readonly cases: readonly string[]
      readonly capture: string
      readonly locator: string
      readonly report: string | null
      readonly problems: readonly Problem[]
    }
  | { readonly type: 'tracing'; readonly case: string }
  | { readonly type: 'traced'; readonly case: string; readonly claims: number }
  | { readonly type: 'case'; readonly case: string }

/** Any list of the API; `next` is where the following page begins. */
interface Page<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next: string | null
}

/** What the list of claims can be narrowed to and ordered by. */
export interface ClaimFilter {
  readonly words: string
  /** Only claims that go through this source. */
  readonly source: string | null
  readonly conflict: boolean
  readonly drift: boolean
  readonly denied: boolean
  readonly order: ClaimOrder
}

export const claimOrders = {
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
/** The most that the API gives at once. */
const largestPage = 200

export const casesQuery = queryOptions({
  queryKey: ['cases'],
  queryFn: () => ask<Page<CaseOverview>>('/api/cases'),
})

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ['case', id], queryFn: () => ask<CaseOverview>(`/api/cases/${segment(id)}`) })

export const claimsQuery = (caseId: string, filter: ClaimFilter) =>
  infiniteQueryOptions({
    queryKey: ['claims', caseId, filter],
    queryFn: ({ pageParam }) =>
      ask<Page<ClaimSummary>>('/api/claims', {
        case: caseId,
        q: filter.words.trim(),
        source: filter.source ?? '',
        conflict: filter.conflict ? 'true' : '',
        drift: filter.drift ? 'true' : '',
        denied: filter.denied ? 'true' : '',
        order: filter.order === 'evidence' ? '' : filter.order,
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

export const sourcesQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: ['sources', caseId],
    queryFn: ({ pageParam }) =>
      ask<Page<SourceSummary>>('/api/sources', { case: caseId, limit: String(pageSize), [cursorName]: pageParam }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  })

export const sourceQuery = (caseId: string, id: string) =>
  queryOptions({
    queryKey: ['source', caseId, id],
    queryFn: () => ask<SourceSummary>(`/api/sources/${segment(id)}`, { case: caseId }),
  })

/** Where the briefing of a case is downloaded from. */
export const briefingAddress = (caseId: string): string => `/api/cases/${segment(caseId)}/briefing`

/** Every report of a case, for pages that place all of them. */
export const allReportsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['reports', caseId, 'all'],
    queryFn: async () => {
      const reports: ReportSummary[] = []
      let next: string | null = ''
      while (next !== null) {
        const page: Page<ReportSummary> = await ask('/api/reports', {
          case: caseId,
          order: 'oldest',
          limit: String(largestPage),
          [cursorName]: next,
        })
        reports.push(...page.items)
        next = page.next
      }
      return reports
    },
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

/** What a user hands in: a text, a page, or an address, as a line of a `.jsonl` has it. */
export interface Submission {
  readonly text?: string
  readonly html?: string
  readonly url?: string
  readonly locator?: string
}

/** What became of a submission once its bytes were safe; reading it comes later and is told by events. */
export interface Received {
  readonly items: readonly {
    readonly type: 'queued' | 'known' | 'refused'
    readonly capture?: string
    readonly problem?: Problem
  }[]
}

export function addReport(caseId: string, submission: Submission): Promise<Received> {
  return ask('/api/reports', {}, { ...submission, case: caseId })
}

export function makeCase(title: string, question: string): Promise<CaseOverview> {
  return ask('/api/cases', {}, { title, ...(question === '' ? {} : { question }) })
}
