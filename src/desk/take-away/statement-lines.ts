import { statementTableLine } from '../../exports/tables/statement-table.ts'
import type { Claim } from '../../model/claim.ts'
import type { Report } from '../../model/report.ts'
import type { Source } from '../../model/source.ts'

/** What each report says of some claims, as lines of the table of statements. */
export function statementLines(
  claims: readonly Claim[],
  known: { readonly reports: readonly Report[]; readonly sources: readonly Source[] },
): string {
  const reports = new Map(known.reports.map((report) => [report.id, report]))
  const names = new Map(known.sources.map(({ id, name }) => [id, name]))
  return claims
    .flatMap((claim) =>
      claim.assertions.map((assertion) =>
        statementTableLine({
          claim,
          assertion,
          report: reports.get(assertion.report),
          chain: assertion.chain.map((source) => names.get(source) ?? 'unknown'),
        }),
      ),
    )
    .join('')
}
