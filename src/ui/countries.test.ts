import { expect, test } from 'vitest'
import { placeInWords, voiceInWords } from './countries.ts'

test.each([
  ['KR', 'South Korea'],
  ['US-NY', 'NY in United States'],
  ['Lind family', 'Lind family'],
  ['XX', 'XX'],
  ['department defence', 'the defence department'],
  ['department foreign of north kaldor', 'the foreign department of North Kaldor'],
  ['body b1', 'Harbour Office'],
  ['body b2', undefined],
])('the voice %s reads %s', (voice, words) =>
  expect(voiceInWords(voice, (id) => (id === 'b1' ? 'Harbour Office' : undefined))).toBe(words),
)

test.each([
  ['Lyon', 'FR', 'Lyon, France'],
  ['France', 'FR', 'France'],
  ['Mandalay', 'MM', 'Mandalay, Myanmar'],
  ['Tarsk', null, 'Tarsk'],
  ['Tarsk', 'QZ', 'Tarsk, QZ'],
])('%s in %s reads %s', (name, country, words) => expect(placeInWords(name, country)).toBe(words))
