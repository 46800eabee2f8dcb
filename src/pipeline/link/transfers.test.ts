import { expect, test } from 'vitest'
import { stepsIn } from './bags.ts'
import { deedsIn, opposed } from './roles.ts'
import { transfersIn } from './transfers.ts'

const rarity = (word: string): number =>
  /^(?:the|a|of|and|in|to|was|were|by|from|with|has|had)$/u.test(word) ? 0.1 : 4
const steps = (text: string): ReturnType<typeof stepsIn> => stepsIn(text, [[0, text.length]], rarity)
const transfers = (text: string): string[] => [...transfersIn(text, steps(text))].sort()

test('who supplies gives, who receives takes, and both are one deed', () => {
  expect(transfers('Norway supplied 40 barges')).toEqual(['=NO supply *'])
  expect(transfers('Norway received 40 barges')).toEqual(['* supply =NO'])
  expect(transfers('Norway received 40 barges from Finland')).toEqual(['* supply =NO', '=FI supply *'])
  expect(transfers('Finland has delivered 40 barges to Norway')).toEqual(['* supply =NO', '=FI supply *'])
  expect(transfers('The barges were delivered to Norway by Finland')).toEqual(['* supply =NO', '=FI supply *'])
})

test('where no transfer is told, or beyond its clause, nobody gives or takes', () => {
  expect(transfers('Norway painted 40 barges')).toEqual([])
  expect(transfers('Norway objected. Forty barges were supplied')).toEqual([])
  expect(transfers('Barges from Finland were delivered at noon')).toEqual([])
})

test('supplied by one and received by another is one thing; supplied and received by one is two', () => {
  const against = (a: string, b: string): boolean => opposed(deedsIn(a, steps(a)), deedsIn(b, steps(b)))
  expect(against('Finland supplied Norway with barges', 'Norway received barges from Finland')).toBe(false)
  expect(against('Finland supplied barges', 'Norway received barges from Finland')).toBe(false)
  expect(against('Finland supplied barges', 'Finland received barges')).toBe(true)
  expect(against('Finland supplied Norway with barges', 'Norway supplied barges')).toBe(true)
})

test('of other deeds nothing is a transfer, in whatever order names stand', () => {
  const [a, b] = [
    'Norway drove families from homes in Finland',
    'In Finland families left homes because of Norway',
  ].map((text) => deedsIn(text, steps(text)).transfers)
  expect([a, b].map((each) => each?.told.size)).toEqual([0, 0])
})
