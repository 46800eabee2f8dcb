import { expect, test } from 'vitest'
import { RememberedCases } from './remembered-cases.ts'

test('what was remembered of a case holds while this process was the last to look it up', () => {
  const one = new RememberedCases().of(1)
  const first = one.takeUp(undefined)
  one.leave('a')
  expect(one.takeUp('a')).toBe(first)
  one.leave('b')
  const second = one.takeUp('the name that another process left')
  expect(second).not.toBe(first)
  one.leave('c')
  expect(one.takeUp('c')).toBe(second)
  // The look-up failed: nothing was left, so what was added on the way is not trusted.
  expect(one.takeUp('c')).not.toBe(second)
})

test('the cases used last are remembered', () => {
  const cases = new RememberedCases()
  const first = cases.of(1)
  for (const other of [2, 3, 4, 1, 5]) cases.of(other)
  expect(cases.of(1)).toBe(first)
  for (const other of [2, 3, 4, 5]) cases.of(other)
  expect(cases.of(1)).not.toBe(first)
})
