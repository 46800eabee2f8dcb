import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelsOf, type Dot } from './labels.ts'

const dot = (key: string, x: number, y: number): Dot => ({ key, name: key, x, y, radius: 4 })
const sidesOf = (dots: readonly Dot[], width = 400): string =>
  labelsOf(dots, width)
    .map(({ key, anchor }) => `${key} ${anchor}`)
    .join(', ')

test('a name stands at the right of its dot', () => expect(sidesOf([dot('Lund', 50, 50)])).toBe('Lund start'))
test('at the right edge it stands at the left', () => expect(sidesOf([dot('Lund', 390, 50)])).toBe('Lund end'))
test('a name that would cover the one before it goes to the other side', () =>
  expect(sidesOf([dot('Lund', 100, 50), dot('Visby', 90, 52)])).toBe('Lund start, Visby end'))
test('where there is no room there is no name', () =>
  expect(sidesOf([dot('Lund', 20, 50), dot('Visby', 21, 52)], 60)).toBe('Lund start'))

const dots = fc.array(
  fc.record({
    key: fc.string({ minLength: 1, maxLength: 12 }),
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 200 }),
  }),
  { maxLength: 20 },
)
test('no two names share a place', () => {
  fc.assert(
    fc.property(dots, (places) => {
      const drawn = labelsOf(
        places.map(({ key, x, y }, index) => ({ ...dot(`${index}`, x, y), name: key })),
        300,
      ).map(({ key, x, y, anchor }) => {
        const length = (places[Number(key)]?.key.length ?? 0) * 7
        const left = anchor === 'start' ? x : x - length
        return { left, right: left + length, y }
      })
      for (const [index, a] of drawn.entries()) {
        for (const b of drawn.slice(index + 1)) {
          expect(a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < 15).toBe(false)
        }
      }
    }),
  )
})
