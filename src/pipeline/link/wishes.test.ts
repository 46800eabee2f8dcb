import { expect, test } from 'vitest'
import { isWish } from './wishes.ts'

test.each([
  ['The union wants nine percent', true],
  ['The minister called for a ceasefire', true],
  ['whether the island would send more pilots', true],
  ['If the pumps hold, the mill opens on Friday', true],
  ['he had ordered the production to grow', true],
  ['The union gets nine percent', false],
  ['The minister called the plan a mistake', false],
  ['Nine crews reached the harbour before dawn, although the owner had wanted them to wait', false],
])('%s: a wish? %s', (text, wish) => {
  expect(isWish(text)).toBe(wish)
})
