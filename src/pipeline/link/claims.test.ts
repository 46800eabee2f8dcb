import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claims } from './testing.ts'

const FIRE = 'Flames destroyed the eastern granary beside the canal'
const STRIKE = 'Tram drivers rejected the wage offer of the council'

test('whatever is told, nothing stands in two claims, and the order of telling is nothing', () => {
  const line = fc
    .tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.boolean(),
      fc.constantFrom(FIRE, STRIKE, 'flames destroyed', 'it', 'the reports'),
    )
    .map(([report, denies, words]) => `${report}${denies ? '!' : ''}: ${words}`)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const found = claims(lines).flat()
      expect(found.length).toBeLessThanOrEqual(lines.length)
    }),
    { numRuns: 60 },
  )
})

test('what two named speakers say in one report is sooner two things than what they say in two', () => {
  const [one, other] = [
    'Brewers plan a malt plant beside the canal lock',
    'A malt plant is feared beside the old canal basin',
  ]
  expect(claims([`a@ida: ${one}`, `b@olav: ${other}`])).toHaveLength(1)
  expect(claims([`a@ida: ${one}`, `a@olav: ${other}`])).toHaveLength(2)
  expect(claims([`a@ida: ${one}`, `a@ida: ${other}`])).toHaveLength(1)
})
