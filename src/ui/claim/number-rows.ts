import type { Assertion } from '../../model/claim.ts'
import type { Quantity } from '../../model/quantity.ts'
import { quantityInWords } from '../words.ts'

/** One value of a claim with everybody who names it, by reports in the order of the claim. */
export interface NumberRow {
  readonly quantity: Quantity
  readonly assertions: readonly Assertion[]
}

/** The values that can be compared on one axis. */
export interface NumberAxis {
  readonly dimension: string
  readonly rows: readonly NumberRow[]
}

/**
 * Shares, currencies and measures each have an axis of their own; whatever is counted by heads or pieces shares one. Reports
 * that name the same value share a row, so that twelve copies of a figure are one figure to the eye; rows stand in the order
 * in which their values came up.
 */
export function numberAxes(assertions: readonly Assertion[]): readonly NumberAxis[] {
  const axes = new Map<string, Map<string, { quantity: Quantity; assertions: Assertion[] }>>()
  for (const assertion of assertions) {
    const { quantity } = assertion
    if (quantity === null) continue
    const dimension = quantity.unit === 'fraction' || /^[A-Z]{3}$/u.test(quantity.unit) ? quantity.unit : 'count'
    const rows = axes.get(dimension) ?? new Map<string, { quantity: Quantity; assertions: Assertion[] }>()
    axes.set(dimension, rows)
    const key = quantityInWords(quantity)
    const row = rows.get(key)
    if (row === undefined) rows.set(key, { quantity, assertions: [assertion] })
    else row.assertions.push(assertion)
  }
  return [...axes].map(([dimension, rows]) => ({ dimension, rows: [...rows.values()] }))
}
