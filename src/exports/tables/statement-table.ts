import type { Assertion, Claim } from '../../model/claim.ts'
import type { Report } from '../../model/report.ts'
import { type Cell, csvLine } from './csv.ts'

/** One statement of one report as a line of a table. */
export interface StatementLine {
  readonly claim: Pick<Claim, 'id' | 'gloss'>
  readonly assertion: Assertion
  /** Undefined when the report was taken out in the meantime. */
  readonly report: Report | undefined
  /** Names of the chain, nearest to the report first. */
  readonly chain: readonly string[]
}

const columns: readonly (readonly [heading: string, cell: (line: StatementLine) => Cell])[] = [
  ['claim', ({ claim }) => claim.id],
  ['gloss', ({ claim }) => claim.gloss],
  ['statement', ({ assertion }) => assertion.id],
  ['report', ({ assertion }) => assertion.report],
  ['outlet', ({ report }) => report?.outlet ?? null],
  ['title', ({ report }) => report?.title ?? null],
  ['published', ({ report }) => report?.publishedAt ?? null],
  ['address', ({ report }) => report?.canonicalUrl ?? report?.url ?? report?.locator ?? null],
  ['sha256', ({ report }) => report?.sha256 ?? null],
  ['start', ({ assertion }) => assertion.span[0]],
  ['end', ({ assertion }) => assertion.span[1]],
  ['words', ({ assertion, report }) => report?.text.slice(...assertion.span) ?? null],
  ['chain', ({ chain }) => chain.join(' < ')],
  ['certainty', ({ assertion }) => assertion.certainty],
  ['polarity', ({ assertion }) => assertion.polarity],
  ['stance', ({ assertion }) => assertion.stance],
  ['low', ({ assertion }) => assertion.quantity?.low ?? null],
  ['high', ({ assertion }) => assertion.quantity?.high ?? null],
  ['bound', ({ assertion }) => assertion.quantity?.bound ?? null],
  ['unit', ({ assertion }) => assertion.quantity?.unit ?? null],
  ['as_of', ({ assertion }) => assertion.asOf],
]

export const statementTableHead = csvLine(columns.map(([heading]) => heading))

export function statementTableLine(line: StatementLine): string {
  return csvLine(columns.map(([, cell]) => cell(line)))
}
