import type { Assertion } from '../../model/claim.ts'
import { reportName, sourceName, type Evidence } from '../evidence.ts'

/** `Tarsk Daily ← Lind Agency ← several unnamed officials`: nearest to the reader first. */
export function chainInWords(evidence: Evidence, assertion: Pick<Assertion, 'report' | 'chain'>): string {
  const outlet = reportName(evidence.report.get(assertion.report))
  return [outlet, ...sourcesInChain(evidence, assertion.chain)].join(' ← ')
}

/** The names along a chain. An unnamed source that stands behind its voucher need not repeat the voucher's name. */
export function sourcesInChain(evidence: Evidence, chain: readonly string[]): readonly string[] {
  return chain.map((id, index) => {
    const source = evidence.source.get(id)
    const before = chain[index - 1]
    return source !== undefined && before !== undefined && source.vouchedBy === before
      ? source.name
      : sourceName(evidence, id)
  })
}
