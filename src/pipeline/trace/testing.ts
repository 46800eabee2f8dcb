import type { Assertion } from '../../model/claim.ts'
import type { Derivation } from '../../model/derivation.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { Source } from '../../model/source.ts'

/** What tests of this stage make by hand: short forms of the nouns. */
export function assertion(report: string, chain: readonly string[], more: Partial<Assertion> = {}): Assertion {
  return {
    id: `${report} ${chain.join(' ')}`,
    report,
    chain,
    span: [0, 1],
    certainty: 'certain',
    polarity: 'positive',
    stance: 'asserts',
    quantity: null,
    asOf: null,
    attributions: [],
    ...more,
  }
}

export function source(id: string, more: Partial<Source> = {}): Source {
  return {
    id,
    name: id.toUpperCase(),
    kind: 'organization',
    aliases: [],
    ambiguous: [],
    report: null,
    vouchedBy: null,
    voice: null,
    ...more,
  }
}

export function derivation(from: string, to: string, more: Partial<Derivation> = {}): Derivation {
  return { from: { report: from }, to, kind: 'copy', siblings: false, evidence: [], confidence: 0.9, ...more }
}

export function count(value: number, more: Partial<Quantity> = {}): Quantity {
  return {
    span: [0, 1],
    unit: 'people',
    low: value,
    high: value,
    bound: 'exact',
    unitSpan: null,
    printedUnit: null,
    role: null,
    ...more,
  }
}
