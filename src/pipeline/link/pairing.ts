import type { Extraction } from '../../model/extraction.ts'
import type { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'

/** A report with what was found in it. */
export interface Paired {
  readonly report: Report
  readonly extraction: Extraction
}

/**
 * Reports with their extractions in order of their ids; a second report of one id is left out and said so. `extractions` are
 * in the order of `reports`.
 */
export function pairUp(
  reports: readonly Report[],
  extractions: readonly Extraction[],
): { readonly paired: readonly Paired[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const byId = new Map<string, Paired>()
  for (const [index, report] of reports.entries()) {
    const extraction = extractions[index]
    if (extraction === undefined) {
      problems.push({
        code: 'no-extraction',
        message: `${report.locator}: nothing was extracted, so nothing is linked`,
      })
    } else if (byId.has(report.id)) {
      problems.push({
        code: 'same-id',
        message: `${report.locator}: another report has the id ${report.id}; only one is linked`,
      })
    } else byId.set(report.id, { report, extraction })
  }
  return { paired: [...byId.values()].sort((a, b) => (a.report.id < b.report.id ? -1 : 1)), problems }
}
