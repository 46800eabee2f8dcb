import { reportsDecided, type ClaimDecision } from '../model/claim-decision.ts'
import type { Extraction, ExtractionInput } from '../model/extraction.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import type { Resources } from '../model/resources.ts'
import type { Source } from '../model/source.ts'
import type { Trace } from '../model/trace.ts'
import { extract } from './extract/extract.ts'
import { link } from './link/link.ts'
import { mergeSources } from './link/merge-sources.ts'
import { neighbourhoodsOf } from './link/neighbours.ts'
import { pairUp } from './link/pairing.ts'
import { prepare, type Prepared } from './link/prepare.ts'
import { signatureOf } from './link/signature.ts'
import { settle } from './settle/settle.ts'
import { strongestFirst } from './trace/strength.ts'
import { trace } from './trace/trace.ts'

export { acquire, type Acquired, type AcquireOptions } from './acquire/acquire.ts'
export { poll, type PollOutcome, type Polled } from './acquire/poll.ts'
export { captureReportLine } from './acquire/report-line.ts'
export { exportWarc } from './acquire/warc-export.ts'
export { send } from './acquire/send.ts'
export type { WebSettings } from './acquire/web.ts'
export { clean } from './clean/clean.ts'
export { mapToRaw, rawRanges, type RawMap } from './clean/raw/raw-map.ts'
export { extract }
export { entityMentions } from './extract/mentions.ts'
export { mergeSources, MOST_VIEWS } from './link/merge-sources.ts'
export { packedNeighbourJudge, packSignature, unpackSignature, type PackedSignature } from './link/packed-signature.ts'
export { prepare, type Prepared } from './link/prepare.ts'
export { signatureOf } from './link/signature.ts'
export { strengthOf } from './trace/strength.ts'

/** What extraction reads of a report. */
export function extractionInput(report: Report): ExtractionInput {
  return {
    id: report.id,
    text: report.text,
    bodyStart: report.bodyStart,
    publishedAt: report.publishedAt,
    lang: report.lang,
    outlet: report.outlet,
  }
}

/** What linking and tracing make of one neighbourhood, claims strongest first. */
export type NeighbourhoodTrace = Omit<Trace, 'schema' | 'reports'>

/**
 * Links and traces reports that hang together. A function of these reports and of the decisions about them alone: what lies
 * in other neighbourhoods changes nothing, so one report more costs its own neighbourhood.
 */
export function traceNeighbourhood(
  prepared: readonly Prepared[],
  resources: Resources,
  decisions: readonly ClaimDecision[] = [],
): NeighbourhoodTrace {
  const inOrder = [...prepared].sort((a, b) => (a.paired.report.id < b.paired.report.id ? -1 : 1))
  const reports = inOrder.map(({ paired }) => paired.report)
  const linked = settle(link(inOrder, resources), decisions, reports)
  const traced = trace(
    reports,
    inOrder.map(({ paired }) => paired.extraction),
    linked,
    resources,
  )
  return {
    sources: linked.sources,
    claims: traced.claims,
    derivations: linked.derivations,
    conflicts: traced.conflicts,
    drifts: traced.drifts,
    problems: [...linked.problems, ...traced.problems],
  }
}

/**
 * From cleaned reports and their extractions (in the same order) to claims with their origins: every neighbourhood by itself,
 * then put together. `decisions` are what reviewers settled, oldest first: they are laid over what the machine links. The
 * result does not depend on the order of the reports.
 */
export function traceReports(
  reports: readonly Report[],
  extractions: readonly Extraction[],
  resources: Resources,
  decisions: readonly ClaimDecision[] = [],
): Trace {
  const { paired, problems } = pairUp(reports, extractions)
  const signatures = paired.map(({ report, extraction }) => signatureOf(report, extraction, resources))
  const places = new Map(paired.map(({ report }, place) => [report.id, place]))
  // Claims that a reviewer joined are traced together, wherever they were found.
  const decided = decisions.map((decision) => reportsDecided(decision).flatMap((id) => places.get(id) ?? []))
  const neighbourhoods = neighbourhoodsOf(signatures, decided)
  const homes = new Map(neighbourhoods.flatMap((members, home) => members.map((member) => [member, home] as const)))
  const parts = neighbourhoods.map((members, home) =>
    traceNeighbourhood(
      members.flatMap((member) => {
        const one = paired[member]
        return one === undefined ? [] : [prepare(one, resources)]
      }),
      resources,
      decisions.filter((_, index) => homes.get(decided[index]?.[0] ?? -1) === home),
    ),
  )
  const homeless = decisions.filter((_, index) => decided[index]?.length === 0)
  const claims = parts.flatMap((part) => part.claims)
  const conflicts = parts.flatMap((part) => part.conflicts)
  return {
    schema: 'stemma.trace/1',
    reports,
    sources: sourcesOf(parts),
    claims: strongestFirst(claims, conflicts),
    derivations: parts.flatMap((part) => part.derivations),
    conflicts,
    drifts: parts.flatMap((part) => part.drifts),
    problems: [...problems, ...decisionProblems(homeless), ...parts.flatMap((part) => part.problems)],
  }
}

/** What is to be said of decisions none of whose reports is at hand. */
export function decisionProblems(decisions: readonly ClaimDecision[]): readonly Problem[] {
  return settle({ sources: [], claims: [], derivations: [], problems: [] }, decisions, []).problems
}

function sourcesOf(parts: readonly NeighbourhoodTrace[]): Source[] {
  const views = new Map<string, Source[]>()
  for (const source of parts.flatMap((part) => part.sources)) {
    const known = views.get(source.id)
    if (known === undefined) views.set(source.id, [source])
    else known.push(source)
  }
  return [...views.values()].flatMap((each) => mergeSources(each) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))
}
