import { claimColumns, type ClaimSummary } from '../../src/desk/claim-summary.ts'
import type { ClaimView, EvidenceReport } from '../../src/desk/claim-view.ts'
import { NotFound, type Added, type Desk } from '../../src/desk/desk.ts'
import type { ListedSource } from '../../src/desk/dossiers.ts'
import type { Page, Paging } from '../../src/desk/context.ts'
import type { DeskEvent } from '../../src/desk/events.ts'
import type { ReportLine } from '../../src/desk/line-capture.ts'
import type { Timeline } from '../../src/desk/timeline.ts'
import type { ReportView } from '../../src/desk/report-view.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import type { Report } from '../../src/model/report.ts'
import type { Source } from '../../src/model/source.ts'
import type { Trace } from '../../src/model/trace.ts'
import type { CaseOverview } from '../../src/store/cases.ts'
import type { ClaimFilter } from '../../src/store/claim-list.ts'

/** A case whose trace is known beforehand. */
export interface StubCase {
  readonly id: string
  readonly title: string
  readonly label: string | null
  readonly trace: Trace
  readonly extractions: ReadonlyMap<string, Extraction>
}

/**
 * A desk with fixed answers and no store, so that tests of the pages are tests of the pages. The API in front of it is
 * the real one. What is added is read at once; a text that says "refuse" is refused.
 */
export function stubDesk(cases: readonly StubCase[]): Desk {
  let captures = 0
  const listeners = new Set<(event: DeskEvent) => void>()
  const caseOf = (id: string | undefined): StubCase => {
    const found = cases.find((one) => one.id === id)
    if (found === undefined) throw new NotFound('case', id ?? '')
    return found
  }
  const desk = {
    cases: () => Promise.resolve(cases.map(overviewOf)),
    questions: { templates: () => Promise.resolve([]) },
    versions: () => Promise.resolve([]),
    search: () => Promise.resolve([]),
    queued: () => Promise.resolve([]),
    refused: () => Promise.resolve([]),
    case: (id: string) => Promise.resolve().then(() => overviewOf(caseOf(id))),
    claims: (filter: ClaimFilter) => Promise.resolve(claimsOf(caseOf(filter.caseId), filter)),
    timeline: (filter: { caseId: string } & Paging) => Promise.resolve(timelineOf(caseOf(filter.caseId), filter)),
    claim: (id: string, caseId?: string) => Promise.resolve().then(() => claimOf(caseOf(caseId), id)),
    reports: ({ caseId, ...paging }: { caseId?: string } & Paging) =>
      Promise.resolve(pageOf(caseOf(caseId).trace.reports, paging, evidenceReport)),
    dossiers: {
      sources: ({ caseId, ...paging }: { caseId: string } & Paging) => {
        const found = caseOf(caseId)
        return Promise.resolve(pageOf(found.trace.sources, paging, (source) => sourceOf(found, source)))
      },
      source: (caseId: string, id: string) =>
        Promise.resolve().then(() => {
          const found = caseOf(caseId)
          const source = found.trace.sources.find((one) => one.id === id)
          if (source === undefined) throw new NotFound('source', id)
          return { ...sourceOf(found, source), claims: claimsOf(found, { caseId, source: id, limit: 50 }) }
        }),
    },
    report: (id: string, caseId?: string) => Promise.resolve().then(() => reportOf(caseOf(caseId), id)),
    listen: (listener: (event: DeskEvent) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    addLine: (line: ReportLine, caseId = 'inbox'): Promise<readonly Added[]> => {
      captures += 1
      const capture = `capture-${captures}`
      const isRefused = (line.text ?? '').includes('refuse')
      setTimeout(() => {
        for (const listener of listeners) {
          listener({
            type: 'read',
            cases: [caseId],
            capture,
            locator: line.locator ?? '',
            report: isRefused ? null : 'courier',
            problems: isRefused ? [{ code: 'no-text', message: 'pasted text: no sentence was found in it' }] : [],
          })
        }
      }, 60)
      return Promise.resolve([{ type: 'queued', locator: line.locator ?? '', capture }])
    },
  }
  return desk as unknown as Desk
}

function overviewOf({ id, title, label, trace }: StubCase): CaseOverview {
  return {
    id,
    title,
    question: null,
    label,
    template: null,
    createdAt: '2031-03-09T08:00:00Z',
    tracedAt: '2031-03-09T08:00:05Z',
    stale: false,
    reportCount: trace.reports.length,
    queuedCount: 0,
    refusedCount: 0,
    claimCount: trace.claims.length,
    conflictCount: 1,
  }
}

const columnsOfTraces = new WeakMap<Trace, ReturnType<typeof claimColumns>>()

/** The columns of a trace, made once, as the store keeps them. */
function columnsOf(trace: Trace): ReturnType<typeof claimColumns> {
  const columns = columnsOfTraces.get(trace) ?? claimColumns(trace.claims, trace)
  columnsOfTraces.set(trace, columns)
  return columns
}

function claimsOf({ id, trace }: StubCase, filter: ClaimFilter): Page<ClaimSummary & { readonly case: string }> {
  const found = columnsOf(trace).filter(
    (columns) =>
      (filter.conflict !== true || columns.conflictCount > 0) &&
      (filter.drift !== true || columns.driftCount > 0) &&
      (filter.denied !== true || columns.denied) &&
      (filter.newOrigin !== true || columns.newOriginSeen !== null) &&
      (filter.source === undefined || columns.sourceIds.includes(filter.source)) &&
      (filter.q === undefined || columns.words.toLowerCase().includes(filter.q.toLowerCase())),
  )
  return pageOf(found, filter, ({ summary }) => ({ case: id, ...(summary as ClaimSummary) }))
}

/** Positions are places in the list here: nothing comes in. */
function pageOf<T, Shown>(all: readonly T[], { limit, after }: Paging, shown: (one: T) => Shown): Page<Shown> {
  const start = Number(after?.values[0] ?? 0)
  const end = start + limit
  const next = end < all.length ? { order: 'place', total: all.length, values: [end] } : null
  return { items: all.slice(start, end).map(shown), total: all.length, next }
}

function timelineOf(found: StubCase, filter: { caseId: string } & Paging): Timeline {
  const dayOf = (id: string): string | undefined =>
    /^\d{4}-\d\d-\d\d/u.exec(found.trace.reports.find((report) => report.id === id)?.publishedAt ?? '')?.[0]
  const { items, total, next } = claimsOf(found, filter)
  const known = found.trace.reports.flatMap(({ id }) => dayOf(id) ?? []).sort()
  return {
    first: known[0] ?? null,
    last: known.at(-1) ?? null,
    undated: found.trace.reports.length - known.length,
    total,
    next,
    items: items.map((claim) => {
      const days = claim.reports.flatMap((report) => dayOf(report) ?? []).sort()
      const counted = [...new Set(days)].map((day) => ({ day, reports: days.filter((one) => one === day).length }))
      return { ...claim, standings: [], days: counted }
    }),
  }
}

function sourceOf(found: StubCase, source: Source): ListedSource {
  const { items } = claimsOf(found, { caseId: found.id, source: source.id, limit: 1000 })
  const aloneCount = items.filter(({ originCount }) => originCount.high <= 1).length
  return {
    case: found.id,
    source,
    claimCount: items.length,
    aloneCount,
    corroboratedCount: items.length - aloneCount,
    deniedCount: items.filter(({ stances }) => (stances.denies ?? 0) > 0).length,
    firstCount: columnsOf(found.trace).filter(({ firstSourceIds }) => firstSourceIds.includes(source.id)).length,
    reliability: null,
    reliabilityKey: null,
    family: null,
  }
}

function evidenceReport(report: Report): EvidenceReport {
  const { id, title, outlet, publishedAt, url, lang, bodyStart, text } = report
  return { id, title, outlet, publishedAt, url, lang, bodyStart, text }
}

function claimOf({ id: caseId, trace }: StubCase, id: string): ClaimView {
  const claim = trace.claims.find((one) => one.id === id)
  if (claim === undefined) throw new NotFound('claim', id)
  const conflicts = trace.conflicts.filter(({ between }) => between.some((side) => side.claim === id))
  const others = trace.claims.filter(
    (one) => one.id !== id && conflicts.some(({ between }) => between.some((side) => side.claim === one.id)),
  )
  const cited = new Set([claim, ...others].flatMap(({ assertions }) => assertions.map(({ report }) => report)))
  return {
    case: caseId,
    claim,
    sources: trace.sources,
    conflicts,
    drifts: trace.drifts.filter((drift) => drift.claim === id),
    derivations: trace.derivations,
    reports: trace.reports.filter((report) => cited.has(report.id)).map(evidenceReport),
    otherClaims: others.map((other) => ({ id: other.id, gloss: other.gloss, claim: other })),
    standings: [],
  }
}

function reportOf({ id: caseId, trace, extractions }: StubCase, id: string): ReportView {
  const report = trace.reports.find((one) => one.id === id)
  const extraction = extractions.get(id)
  if (report === undefined || extraction === undefined) throw new NotFound('report', id)
  return {
    report,
    extraction,
    cases: [caseId],
    case: caseId,
    derivations: trace.derivations.filter(({ from, to }) => to === id || ('report' in from && from.report === id)),
    relatedReports: trace.reports.filter((one) => one.id !== id).map(evidenceReport),
    sources: trace.sources,
    claims: trace.claims
      .filter(({ assertions }) => assertions.some((assertion) => assertion.report === id))
      .map((claim) => ({
        id: claim.id,
        gloss: claim.gloss,
        originCount: claim.originCount,
        reportCount: claim.reportCount,
        assertions: claim.assertions.flatMap((assertion, index) =>
          assertion.report === id ? [{ ...assertion, index }] : [],
        ),
      })),
  }
}
