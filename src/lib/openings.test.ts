import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Openings } from './openings.ts'

const rule = (source: string): RegExp => new RegExp(source, 'iuy')

/** The patterns that are tried at the start of a text. */
function tried(patterns: readonly string[], text: string): string[] {
  return new Openings(patterns.map(rule)).at(text, 0).map((index) => patterns[index] ?? '')
}

test.each([
  ['plain words', ['march', 'may'], 'March 3', ['march']],
  ['nothing fits', ['march', 'may'], 'June 3', []],
  ['a part left out', [String.raw`(?:the\s)?year`, 'yes'], 'year', [String.raw`(?:the\s)?year`]],
  ['one of several', ['(?:last|next) (?:week|year)', 'lasting'], 'next year', ['(?:last|next) (?:week|year)']],
  ['the second word decides', ['(?:last|next) (?:week|year)'], 'next man', []],
  ['figures', [String.raw`\d{4}-\d{2}`, String.raw`\d{1,2} may`], '2024-05', [String.raw`\d{4}-\d{2}`]],
  ['fewer figures than must be', [String.raw`\d{4}`], '202 men', []],
  ['more figures than may be', [String.raw`\d{1,2}\.`], '202.', []],
  ['any number of them', [String.raw`\d+%`, String.raw`\d*m`], '123456%', [String.raw`\d+%`]],
  ['a set and its contrary', ['[a-c]x', '[^a-c]x'], 'bx', ['[a-c]x']],
  ['look-around rules nothing out', ['may(?! not)', '(?<=x)may'], 'may not', ['may(?! not)', '(?<=x)may']],
  ['a pattern may go on behind its end', ['may', 'maybe'], 'maybe', ['may', 'maybe']],
  ['the text may end early', ['maybe'], 'may', ['maybe']],
  ['named groups', ['(?<day>mon)day'], 'Monday', ['(?<day>mon)day']],
  ['letters beyond ASCII rule nothing out', ['may', 'kelvin'], '\u212Aelvin', ['may', 'kelvin']],
  ['an empty pattern', ['', 'x'], 'y', ['']],
  ['a loop of nothing', ['(?:a?)*b', 'c'], 'aab', ['(?:a?)*b']],
])('%s', (_, patterns, text, expected) => {
  expect(tried(patterns, text)).toEqual(expected)
})

test('patterns are told apart inside a text, not only at its start', () => {
  const openings = new Openings(['north', 'south'].map(rule))
  expect(openings.at('go south', 3)).toEqual([1])
  expect(openings.at('go south', 4)).toEqual([])
})

test('law: no pattern that matches is left out', () => {
  const atom = fc.oneof(
    fc.constantFrom(
      'a',
      'b',
      ' ',
      '1',
      '-',
      String.raw`\d`,
      String.raw`\s`,
      '[ab]',
      '[^a]',
      String.raw`\p{L}`,
      '.',
      'ü',
    ),
  )
  const quantified = fc
    .tuple(atom, fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,2}', '{0,3}', '{1,}'))
    .map(([part, times]) => part + times)
  const row = fc.array(quantified, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
  const choice = fc.array(row, { minLength: 1, maxLength: 3 }).map((rows) => `(?:${rows.join('|')})`)
  const pattern = fc.array(fc.oneof(row, choice), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''))
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'B', ' ', '1', '-', 'ü', '\u212A'), maxLength: 8 })
  fc.assert(
    fc.property(fc.array(pattern, { minLength: 1, maxLength: 4 }), text, (patterns, words) => {
      const found = new Openings(patterns.map(rule)).at(words, 0)
      const matching = patterns.flatMap((source, index) => (rule(source).test(words) ? [index] : []))
      expect(found).toEqual(expect.arrayContaining(matching))
    }),
    { numRuns: 300 },
  )
})

test('many prefixes are forgotten, not kept', () => {
  const openings = new Openings([rule(String.raw`(?:[a-z]{3} ){3}x`)])
  for (let at = 0; at < 300; at += 1) openings.at(`a${at}`, 0)
  expect(openings.at('abc def ghi x', 0)).toEqual([0])
})
