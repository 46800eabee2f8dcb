import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Bound, Quantity } from '../../model/quantity.ts'
import { compatible, intervalOf, sameNumber } from './interval.ts'

const quantity = (low: number | null, high: number | null, bound: Bound): Quantity => ({
  span: [0, 1],
  unit: '',
  low,
  high,
  bound,
  unitSpan: null,
  printedUnit: null,
  role: null,
})

const fit = (a: Quantity, b: Quantity): boolean => {
  const [x, y] = [intervalOf(a), intervalOf(b)]
  return x !== undefined && y !== undefined && compatible(x, y)
}

test('bounds', () => {
  expect(fit(quantity(9500, 10500, 'about'), quantity(null, 12000, 'at-most'))).toBe(true)
  expect(fit(quantity(12000, null, 'more-than'), quantity(null, 12000, 'at-most'))).toBe(false)
  expect(fit(quantity(12000, null, 'at-least'), quantity(null, 12000, 'at-most'))).toBe(true)
  expect(fit(quantity(40, 40, 'exact'), quantity(41, 41, 'exact'))).toBe(false)
  expect(fit(quantity(40, 60, 'between'), quantity(60, 80, 'between'))).toBe(true)
  expect(fit(quantity(null, 60, 'less-than'), quantity(60, 60, 'exact'))).toBe(false)
})

test('a number that names nothing has no interval', () => {
  expect(intervalOf(quantity(null, null, 'about'))).toBeUndefined()
})

test('rounding', () => {
  expect(sameNumber(quantity(730, 730, 'exact'), quantity(732, 732, 'exact'))).toBe(true)
  expect(sameNumber(quantity(730, 730, 'exact'), quantity(830, 830, 'exact'))).toBe(false)
})

const bounds = fc.constantFrom<Bound>('exact', 'about', 'at-least', 'more-than', 'at-most', 'less-than', 'between')
const anyQuantity = fc
  .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 50 }), bounds)
  .map(([low, width, bound]) => {
    if (bound === 'at-least' || bound === 'more-than') return quantity(low, null, bound)
    if (bound === 'at-most' || bound === 'less-than') return quantity(null, low, bound)
    return quantity(low, bound === 'exact' ? low : low + width, bound)
  })

test('verdicts are symmetric', () => {
  fc.assert(fc.property(anyQuantity, anyQuantity, (a, b) => fit(a, b) === fit(b, a)))
})

test('verdicts do not depend on the unit', () => {
  const scaled = (each: Quantity, by: number): Quantity => ({
    ...each,
    low: each.low === null ? null : each.low * by,
    high: each.high === null ? null : each.high * by,
  })
  fc.assert(
    fc.property(
      anyQuantity,
      anyQuantity,
      fc.constantFrom(2, 1024, 0.5),
      (a, b, by) => fit(a, b) === fit(scaled(a, by), scaled(b, by)),
    ),
  )
})

test('everything fits itself', () => {
  fc.assert(fc.property(anyQuantity, (each) => fit(each, each)))
})
