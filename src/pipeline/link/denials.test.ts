import { expect, test } from 'vitest'
import { claims } from './testing.ts'

const FIRE = 'Flames destroyed the eastern granary beside the canal'
const STRIKE = 'Tram drivers rejected the wage offer of the council'

test('a short denial belongs to the claim that tells of it', () => {
  const short = 'b!: flames destroyed'
  expect(claims([`a: ${FIRE}`, `a: ${STRIKE}`, short])).toEqual([[`a: ${FIRE}`, short], [`a: ${STRIKE}`]])
})

test('in its own report a denial needs to share less', () => {
  const short = 'flames unseen there'
  expect(claims([`a: ${FIRE}`, `a!: ${short}`])).toEqual([[`a: ${FIRE}`, `a!: ${short}`].sort()])
  expect(claims([`a: ${FIRE}`, `b!: ${short}`])).toEqual([[`a: ${FIRE}`]])
})

test('a short denial of another story, or of something else, is attached to nothing', () => {
  expect(claims([`a: ${FIRE}`, 'b!: flames destroyed'], false)).toEqual([[`a: ${FIRE}`]])
  expect(claims([`a: ${FIRE}`, 'b!: ransom paid'])).toEqual([[`a: ${FIRE}`]])
})

test('a denial that only points back belongs to what stands right before it', () => {
  for (const denial of ['called the reports fake news', 'dismissed the rumours as baseless', 'waved it away']) {
    expect(claims([`a: ${FIRE}`, `a: ${STRIKE}`, `a!: ${denial}`])).toEqual(
      [[`a: ${FIRE}`], [`a: ${STRIKE}`, `a!: ${denial}`]].map((members) => [...members].sort()).sort(),
    )
  }
})

/** Every claim with its lines in order, in the order of `claims`. */
const sorted = (groups: readonly (readonly string[])[]): string[][] => groups.map((group) => [...group].sort()).sort()

test('“the accusation” is what somebody else is quoted with, not what the report tells in between', () => {
  for (const denial of ['dismissed the accusation as fabricated', 'called the allegations baseless']) {
    const lines = [`a@crew: ${FIRE}`, `a: ${STRIKE}`]
    expect(claims([...lines, `a!@owner: ${denial}`])).toEqual(
      sorted([[`a@crew: ${FIRE}`, `a!@owner: ${denial}`], [`a: ${STRIKE}`]]),
    )
  }
})

test('nobody denies what he says himself', () => {
  const denial = 'a!@owner: rejected the claims as nonsense'
  expect(claims([`a@crew: ${FIRE}`, `a@owner: ${STRIKE}`, denial])).toEqual(
    sorted([[`a@crew: ${FIRE}`, denial], [`a@owner: ${STRIKE}`]]),
  )
})

test('a denial in front belongs to what another is quoted with right behind it', () => {
  const denial = 'a!@owner: rejected the allegations'
  expect(claims([denial, `a@crew: ${FIRE}`])).toEqual(sorted([[denial, `a@crew: ${FIRE}`]]))
  expect(claims([denial, `a: ${FIRE}`])).toEqual([[`a: ${FIRE}`]])
})

const SPREAD = `${FIRE}, three barges, an old customs house and most of what lay in the timber yard`

test('what one named source says is not so is a denial of what others say is', () => {
  const told = 'No barges were destroyed'
  expect(claims([`a@crew: ${SPREAD}`, `b-@owner: ${told}`])).toEqual(
    sorted([[`a@crew: ${SPREAD}`, `b!@owner: ${told}`]]),
  )
})

test('of something else, of one’s own, or told by nobody named, it is none', () => {
  const tram = 'No tram drivers were hurt in the city'
  expect(claims([`a@crew: ${FIRE}`, `b-@owner: ${tram}`])).toEqual(sorted([[`a@crew: ${FIRE}`], [`b@owner: ${tram}`]]))
  const own = 'No barges were destroyed'
  expect(claims([`a@owner: ${SPREAD}`, `b-@owner: ${own}`]).flat()).not.toContain(`b!@owner: ${own}`)
  expect(claims([`a@crew: ${SPREAD}`, `b-: ${own}`]).flat()).not.toContain(`b!: ${own}`)
})

test('whoever says nothing but that it is a lie denies what another is quoted with', () => {
  for (const words of ['That is a lie', 'These are fairy tales', 'The reports are pure invention']) {
    expect(claims([`a@crew: ${FIRE}`, `a@owner: ${words}`])).toEqual(
      sorted([[`a@crew: ${FIRE}`, `a!@owner: ${words}`]]),
    )
  }
})

test('what names a lie and more, or is told by nobody named, denies nothing', () => {
  for (const line of ['a@owner: That the canal froze is a lie', 'a: That is a lie'])
    expect(
      claims([`a@crew: ${FIRE}`, line])
        .flat()
        .filter((each) => each.includes('!')),
    ).toEqual([])
})

test('within a claim whoever says in its words that it is not so denies it', () => {
  const told = 'No granary beside the canal was destroyed'
  expect(claims([`a@crew: ${FIRE}`, `b-@owner: ${told}`])).toEqual(sorted([[`a@crew: ${FIRE}`, `b!@owner: ${told}`]]))
  // Where more say that it is not so, that is the claim.
  const both = [`a@crew: ${FIRE}`, `b-@owner: ${told}`, `c-@guard: ${told}`]
  expect(
    claims(both)
      .flat()
      .filter((each) => each.includes('!')),
  ).toEqual([])
})
