import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scaleOf, ticksBetween } from './axis.ts'

test('ticks are round', () => expect(ticksBetween(380, 520)).toEqual([400, 450, 500]))
test('small shares', () => expect(ticksBetween(0, 0.5)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]))
test('one value has one tick', () => expect(ticksBetween(7, 7)).toEqual([7]))

const range = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 10_000_000 }))
test('ticks lie within the range and rise', () => {
  fc.assert(
    fc.property(range, ([low, size]) => {
      const ticks = ticksBetween(low, low + size)
      const slack = size * 1e-9
      expect(ticks.every((tick) => tick >= low - slack && tick <= low + size + slack)).toBe(true)
      expect(ticks.every((tick, index) => index === 0 || tick > (ticks[index - 1] ?? 0))).toBe(true)
    }),
  )
})
test('a scale runs from one end to the other', () => {
  const scale = scaleOf(10, 20, 100)
  expect([scale(10), scale(15), scale(20)]).toEqual([0, 50, 100])
})
