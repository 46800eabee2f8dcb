import type { ClaimDecision } from '../model/claim-decision.ts'
import type { Extraction, ExtractionInput } from '../model/extraction.ts'
import type { Report } from '../model/report.ts'
import type { Resources } from '../model/resources.ts'
import type { Trace } from '../model/trace.ts'
import { extract } from './extract/extract.ts'
import { link } from './link/link.ts'
import { settle } from './settle/settle.ts'
import { trace } from './trace/trace.ts'

export { acquire, type Acquired, type AcquireOptions } from './acquire/acquire.ts'
export { captureReportLine } from './acquire/report-line.ts'
export { exportWarc } from './acquire/warc-export.ts'
export type { WebSettings } from './acquire/web.ts'
export { clean } from './clean/clean.ts'
export { extract }

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

/**
 * From cleaned reports and their extractions (in the same order) to claims with their origins. `decisions` are what reviewers
 * settled, oldest first: they are laid over what the machine links.
 */
export function traceReports(
  reports: readonly Report[],
  extractions: readonly Extraction[],
  resources: Resources,
  decisions: readonly ClaimDecision[] = [],
): Trace {
  const linked = settle(link(reports, extractions, resources), decisions, reports)
  const traced = trace(reports, extractions, linked, resources)
  return {
    schema: 'stemma.trace/1',
    reports,
    sources: linked.sources,
    claims: traced.claims,
    derivations: linked.derivations,
    conflicts: traced.conflicts,
    drifts: traced.drifts,
    problems: [...linked.problems, ...traced.problems],
  }
}
