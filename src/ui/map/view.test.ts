import { expect, test } from 'vitest'
import { dragged, projectionOf, viewOf, zoomed, type Point } from './view.ts'

const size = [800, 500] as const
const places: readonly Point[] = [
  [36.2, 51.7],
  [126.9, 37.6],
  [-77, 38.9],
]

test('all places lie within the picture', () => {
  const projection = projectionOf(places, viewOf(places), size)
  for (const [lon, lat] of places) {
    const [x, y] = projection([lon, lat]) ?? [-1, -1]
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(size[0])
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(size[1])
  }
})
test('places on both sides of the date line are not torn apart', () => {
  expect(
    viewOf([
      [170, 0],
      [-170, 10],
    ]),
  ).toMatchObject({ middle: [-180, 5], span: [20, 10] })
})
test('a single place has something around it', () => expect(viewOf([[10, 50]]).span[0]).toBeGreaterThan(5))
test('closer has an end', () => expect(zoomed({ middle: [0, 0], zoom: 30 }, 4).zoom).toBe(40))
test('what is dragged to the right shows what lies west', () => {
  const view = viewOf(places)
  const next = dragged(view, projectionOf(places, view, size), size, [100, 0])
  expect(next.middle[0]).toBeLessThan(view.middle[0])
  expect(next.middle[1]).toBeCloseTo(view.middle[1])
})
