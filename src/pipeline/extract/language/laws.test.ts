import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadResources } from '../../../desk/resources.ts'
import type { Analysis } from './analysis.ts'
import { analyse } from './analyse.ts'
import { subtree } from './tree.ts'
import { findTokens } from './tokens.ts'

const resources = loadResources()

function read(text: string, lang?: string): Analysis {
  return analyse({ id: 'a', text, lang: lang ?? null }, resources).value
}

/** Strings with what reports and attackers write: words, marks, breaks, control characters, lone surrogates, emoji. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'The ',
          'minister ',
          'said ',
          'that ',
          "didn't ",
          'U.S. ',
          'Gen. ',
          'Oslin ',
          '“',
          '”',
          '"',
          "'",
          '’s ',
          ', ',
          '. ',
        ],
        ...[
          '?! ',
          '...',
          '\n',
          '\n\n',
          '\r\n',
          '\t',
          '\u2028',
          '(',
          ')',
          '-',
          '1,200 ',
          '5pm ',
          '\u0000',
          '\u00a0',
          '\ud83d',
          '\udc4d',
        ],
        ...['👩‍🚀', '👍🏽', 'e\u0301', 'ß', '다리 ', 'https://a.example/x ', 'a@b.example ', '。', 'é'],
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

test('spans lie inside the text, in order, and tokens read what stands there', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('en', undefined), (text, lang) => {
      const { paragraphs, sentences } = read(text, lang)
      let paragraphEnd = 0
      for (const [start, end] of paragraphs) {
        expect(start).toBeGreaterThanOrEqual(paragraphEnd)
        expect(end).toBeGreaterThan(start)
        paragraphEnd = end
      }
      expect(paragraphEnd).toBeLessThanOrEqual(text.length)
      let sentenceEnd = 0
      for (const { span, paragraph, tokens } of sentences) {
        expect(span[0]).toBeGreaterThanOrEqual(Math.max(sentenceEnd, paragraphs[paragraph]?.[0] ?? Infinity))
        expect(span[1]).toBeLessThanOrEqual(paragraphs[paragraph]?.[1] ?? -1)
        sentenceEnd = span[1]
        let tokenEnd = span[0]
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(tokenEnd)
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(token.start, token.end)).toBe(token.text)
          tokenEnd = token.end
        }
        expect(tokenEnd).toBeLessThanOrEqual(span[1])
      }
    }),
    { numRuns: 300 },
  )
})

test('nothing but white space is left out', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let at = 0
      for (const token of read(text, 'en').sentences.flatMap((sentence) => sentence.tokens)) {
        expect(text.slice(at, token.start).trim()).toBe('')
        at = token.end
      }
      expect(text.slice(at).replaceAll('\u0085', '').trim()).toBe('')
    }),
    { numRuns: 200 },
  )
})

test('the heads of a sentence form one tree', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { known, sentences } = read(text, 'en')
      for (const sentence of known ? sentences : []) {
        const roots = sentence.tokens.flatMap((token, index) => (token.head < 0 ? [index] : []))
        expect(roots).toHaveLength(sentence.tokens.length === 0 ? 0 : 1)
        expect(subtree(sentence, roots[0] ?? -1)).toHaveLength(sentence.tokens.length)
        expect(sentence.tokens.every((token) => token.relation !== '')).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

test('two runs give the same', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(JSON.stringify(read(text, 'en'))).toBe(JSON.stringify(read(text, 'en')))
    }),
    { numRuns: 50 },
  )
})

test('emoji and combining marks before a sentence move it and change nothing in it', () => {
  const plain = read('It rained. The minister said nothing.').sentences[1]
  for (const sign of ['👩‍🚀', 'e\u0301', '☔️']) {
    const text = `${sign.repeat(3)} rained. The minister said nothing.`
    const moved = read(text, 'en').sentences.at(-1)
    expect(moved?.tokens.map(({ text: form, head, tag }) => [form, head, tag])).toEqual(
      plain?.tokens.map(({ text: form, head, tag }) => [form, head, tag]),
    )
    expect(text.slice(moved?.span[0], moved?.span[1])).toBe('The minister said nothing.')
  }
})

test('hostile texts take linear time', () => {
  const size = 2_400
  for (const unit of [
    'a',
    'a ',
    'the man said ',
    '“',
    '(',
    '.',
    '. ',
    'a.',
    "a'",
    '1',
    '1,',
    '-',
    'a-',
    '@',
    'http://',
    '\u0301',
    '\ud83d',
  ]) {
    const short = seconds(unit.repeat(size / unit.length))
    const long = seconds(unit.repeat((4 * size) / unit.length))
    // Four times the text may take four times as long; the rest is room for a busy machine.
    expect(long, unit).toBeLessThan(12 * short + 0.5)
  }
})

test('a long figure that turns into a word takes linear time', () => {
  const time = (length: number): number => {
    const text = `${'1'.repeat(length)}a1`
    const start = performance.now()
    expect(findTokens(text, [0, text.length])).toEqual([[0, text.length]])
    return performance.now() - start
  }
  time(1000)
  // A square would take a hundred times as long.
  expect(time(100_000)).toBeLessThan(20 * time(10_000) + 200)
})

function seconds(text: string): number {
  const start = performance.now()
  read(text, 'en')
  return (performance.now() - start) / 1000
}
