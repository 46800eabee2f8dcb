import { expect, test } from 'vitest'
import { orderedId } from './ordered-id.ts'

test('ids are well formed and sort in the order in which they were made, whatever the clock does', () => {
  const ids = Array.from({ length: 10_000 }, (_, turn) => orderedId(1_700_000_000_000 + (turn % 3)))
  expect(new Set(ids).size).toBe(ids.length)
  expect([...ids].sort()).toEqual(ids)
  for (const id of ids.slice(0, 50)) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
  }
})
