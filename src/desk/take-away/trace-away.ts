import { composeBriefing } from '../../exports/briefing/briefing.ts'
import { claimTableHead } from '../../exports/tables/claim-table.ts'
import { statementTableHead } from '../../exports/tables/statement-table.ts'
import type { Trace } from '../../model/trace.ts'
import { type ClaimSummary, claimColumns } from '../claim-summary.ts'
import { claimLine } from './claim-line.ts'
import { type BriefingFormat, inFormat } from './in-format.ts'
import { prefaceOf } from './preface.ts'
import { statementLines } from './statement-lines.ts'

/** What is taken from a case: a briefing, a table, or everything. */
export type TakenFormat = BriefingFormat | 'claims' | 'statements' | 'json'

/** Nobody has reviewed what was traced a moment ago. */
const unsettled = { verdict: null, credibility: null }

/** The same as `TakeAway` gives of a case, of a trace that is kept nowhere; the strongest claims first. `most`: claims in a briefing. */
export async function takeFromTrace(
  trace: Trace,
  format: TakenFormat,
  { title, most }: { readonly title: string; readonly most: number },
): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(trace)}\n`
  const columns = claimColumns(trace.claims, trace)
  const ordered = trace.claims
    .map((claim, index) => ({
      claim,
      rank: columns[index]?.rank ?? 0,
      summary: columns[index]?.summary as ClaimSummary,
    }))
    .toSorted((a, b) => a.rank - b.rank || (a.claim.id < b.claim.id ? -1 : 1))
  const claims = ordered.map(({ claim }) => claim)
  if (format === 'claims') {
    return claimTableHead + ordered.map(({ summary }) => claimLine(summary, unsettled)).join('')
  }
  if (format === 'statements') return statementTableHead + statementLines(claims, trace)
  const chosen = claims.slice(0, most)
  const preface = prefaceOf({
    reportCount: trace.reports.length,
    chosen: chosen.length,
    total: claims.length,
    rejected: 0,
    left: claims.length - chosen.length,
    tracedAt: null,
  })
  const material = { ...trace, claims: chosen, otherClaims: claims.slice(most) }
  return inFormat(composeBriefing(material, { title, preface }), format, null)
}
