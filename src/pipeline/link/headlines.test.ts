import { expect, test } from 'vitest'
import { claims } from './testing.ts'

const FIRE = 'Flames destroyed the eastern granary beside the canal'
const HEADLINE = 'Farmers mourn a granary, canal town in shock over losses'
const STRIKE = 'Tram drivers rejected the wage offer of the council'

test('a headline belongs to what stands below it, in words that would be too few between two reports', () => {
  expect(claims([`a#: ${HEADLINE}`, `a: ${FIRE}`, `b: ${FIRE}`])).toHaveLength(1)
  expect(claims([`a: ${HEADLINE}`, `a: ${FIRE}`])).toHaveLength(2)
  expect(claims([`a: ${HEADLINE}`, `b: ${FIRE}`])).toHaveLength(2)
})

test('not when its text tells of something else, or others tell the same in their text', () => {
  expect(claims([`a#: ${HEADLINE}`, `a: ${STRIKE}`])).toHaveLength(2)
  expect(claims([`a#: ${HEADLINE}`, `a: ${FIRE}`, `b: ${HEADLINE}`])).toHaveLength(2)
})

test('what is denied of a headline is denied of the claim below it', () => {
  const [claim, ...others] = claims([`a#: ${HEADLINE}`, `a: ${FIRE}`, `b!@ida: ${HEADLINE}`])
  expect(others).toEqual([])
  expect(claim).toContain(`b!@ida: ${HEADLINE}`)
})
