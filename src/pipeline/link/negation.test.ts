import { expect, test } from 'vitest'
import { isNegated } from './negation.ts'

test('what is told not to be so', () => {
  for (const text of [
    'The crews took no part in the drill',
    'Nobody had seen the barge for a week',
    'The pumps weren’t tested',
    'The guild failed to pay the wage',
    'The valves were closed without a warning',
    'The ferry no longer calls at Tarn',
  ])
    expect(isNegated(text), text).toBe(true)
})

test('what is told to be so, whatever words it is told in', () => {
  for (const text of [
    'The crews took part in the drill',
    'No fewer than 40 barges sank',
    'Not only the mill burned',
    'There is no doubt that the mill burned',
    'The notes of the guild were found',
  ])
    expect(isNegated(text), text).toBe(false)
})
