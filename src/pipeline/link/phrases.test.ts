import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenise } from '../../lib/tokens.ts'
import { phrasesIn } from './phrases.ts'

const found = (text: string): string[] => {
  const tokens = tokenise(text)
  return phrasesIn(tokens).map(
    ({ from, to, concept }) => `${text.slice(tokens[from]?.start, tokens[to - 1]?.end)} = ${concept}`,
  )
}

test('several words that say one thing', () => {
  expect(found('Nine sailors lost their lives')).toEqual(['lost their lives = dead'])
  expect(found('He blew himself up, and two took their own lives')).toEqual([
    'blew himself up = suicide',
    'took their own lives = suicide',
  ])
  expect(found('The crews downed tools after talks broke down')).toEqual([
    'downed tools = walkout',
    'broke down = fail',
  ])
})

test('how news says that somebody is blamed, gone, hit from the air or counted again', () => {
  expect(found('Finland was behind the raid on the mill')).toEqual(['was behind = blame'])
  expect(found('The scouts have not been noticed near Tarn')).toEqual(['not been noticed = absenc'])
  expect(found('The guild wants the ballots counted again')).toEqual(['counted again = recount'])
  expect(found('The mill is in ruins after bombs from the air')).toEqual([
    'in ruins = destroyed',
    'bombs from the air = strike',
  ])
  expect(found('Two clerks stood in for the crews')).toEqual(['stood in for = replacement'])
  expect(found('The units stood in the valley')).toEqual([])
  expect(found('It was signed in the presence of two clerks')).toEqual(['in the presence of = witness'])
  expect(found('He confirmed the presence of two units')).toEqual([])
  expect(found('The group claimed responsibility for the raid')).toEqual([])
  expect(found('He hid behind the mill and noticed no part of it')).toEqual([])
  expect(found('The scouts sees no reason to count the ruins')).toEqual([])
})

test('the same words apart say something else', () => {
  expect(found('Nine sailors lost their way')).toEqual([])
  expect(found('They killed the guards themselves')).toEqual([])
  expect(found('He took the tools down')).toEqual([])
})

test('phrases lie in order, apart from each other and inside of the text', () => {
  const word = fc.constantFrom(
    'lost',
    'their',
    'lives',
    'took',
    'own',
    'blew',
    'themselves',
    'up',
    'pulled',
    'back',
    'x',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      let end = 0
      for (const { from, to } of phrasesIn(tokenise(words.join(' ')))) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        end = to
      }
      expect(end).toBeLessThanOrEqual(words.length)
    }),
  )
})
