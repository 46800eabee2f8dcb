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
