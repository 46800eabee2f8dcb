import { expect, test } from 'vitest'
import { glossOf, valueInWords } from './decision-words.ts'

test.each([
  ['verdict', { verdict: 'accepted' }, 'accepted'],
  ['verdict', null, 'open'],
  ['credibility', null, 'as proposed'],
  ['credibility', { credibility: '3', why: 'one origin' }, '3: one origin'],
  ['merge', { into: 'x', intoGloss: 'Ships left the bay' }, 'merged into “Ships left the bay”'],
  ['split', { apart: [{}] }, '1 statement taken out'],
  ['split', { apart: [{}, {}] }, '2 statements taken out'],
  ['source', { chain: [] }, 'in its own voice'],
  ['source', { chain: [{ source: 'a' }, { name: 'Road office' }] }, 'according to a source of the case ← Road office'],
  ['note', { text: 'see the map' }, '“see the map”'],
])('%s %j reads: %s', (kind, value, words) => expect(valueInWords(kind, value)).toBe(words))

test('an undone decision still names its claim', () =>
  expect(glossOf({ after: null, before: { gloss: 'Ships left' } })).toBe('Ships left'))
test('a verdict names none', () => expect(glossOf({ after: { verdict: 'accepted' }, before: null })).toBe(undefined))
