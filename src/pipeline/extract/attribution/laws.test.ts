import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadResources } from '../../../desk/resources.ts'
import type { Attribution } from '../../../model/attribution.ts'
import type { Span } from '../../../model/span.ts'
import { analyse } from '../language/analyse.ts'
import { findAttributions } from './attribution.ts'

const resources = loadResources()

function find(text: string): ReturnType<typeof findAttributions> {
  const input = { id: 't', text }
  return findAttributions(analyse(input, resources).value, input, resources)
}

/** Scraps of reports in any order, with characters of two code units and combining marks among them. */
const reports = fc
  .array(
    fc.constantFrom(
      ...[
        'The ministry',
        'Kim Park',
        'said',
        'that',
        'the dam was safe',
        ',',
        '.',
        '“',
        '”',
        '"',
        'according to',
        'citing',
      ],
      ...[
        'reportedly',
        'two officials',
        'told',
        '\n\n',
        '(',
        ')',
        '‘',
        '’',
        '— ',
        ': ',
        '😀',
        'e\u0301',
        'who',
        'and',
        '``',
        "''",
      ],
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(' '))

function spansOf(attribution: Attribution): readonly Span[] {
  return [...attribution.source, ...attribution.cue, ...attribution.content, ...attribution.sourceNamed]
}

describe('laws', () => {
  test('spans lie inside the text, are trimmed and do not overlap within a role', () => {
    fc.assert(
      fc.property(reports, (text) => {
        const { attributions, statements } = find(text)
        for (const [start, end] of [...attributions.flatMap(spansOf), ...statements.map(({ span }) => span)]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
        }
        for (const { content } of attributions) {
          content.forEach((span, index) => expect(span[0]).toBeGreaterThanOrEqual(content[index - 1]?.[1] ?? 0))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('nesting is a forest', () => {
    fc.assert(
      fc.property(reports, (text) => {
        const { attributions } = find(text)
        const outer = new Map(attributions.map(({ id, nestedIn }) => [id, nestedIn]))
        expect(outer.size).toBe(attributions.length)
        for (const { id } of attributions) {
          let at = outer.get(id) ?? null
          for (let steps = 0; at !== null; steps += 1) {
            expect(steps).toBeLessThan(attributions.length)
            expect(outer.has(at)).toBe(true)
            at = outer.get(at) ?? null
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('two runs give the same', () => {
    fc.assert(
      fc.property(reports, (text) => {
        expect(JSON.stringify(find(text))).toBe(JSON.stringify(find(text)))
      }),
      { numRuns: 20 },
    )
  })

  test('any string is legal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(() => find(text)).not.toThrow()
      }),
      { numRuns: 60 },
    )
  })

  test('characters before a sentence move its spans and change nothing else', () => {
    const text = 'The ministry said the dam was safe.'
    const [plain] = find(text).attributions
    const [moved] = find(`Rain 😀 e\u0301.\n\n${text}`).attributions
    const shift = 'Rain 😀 e\u0301.\n\n'.length
    expect(moved?.content).toEqual(plain?.content.map(([start, end]) => [start + shift, end + shift]))
  })

  test.each([
    ['unclosed quotation marks', '“The dam is safe, said the mayor. '],
    ['nested brackets', '((the dam (is safe '],
    ['cues without an end', 'The mayor said the mayor said '],
  ])('time grows linearly: %s', (_, scrap) => {
    const time = (count: number): number => {
      const text = scrap.repeat(count)
      const analysis = analyse({ id: 't', text }, resources).value
      const started = performance.now()
      findAttributions(analysis, { id: 't', text }, resources)
      return performance.now() - started
    }
    time(50)
    // Twenty times the text may take sixty times as long on a busy machine; squared it would take four hundred.
    expect(time(2000)).toBeLessThan(Math.max(60 * time(100), 800))
  })
})

describe('a language we do not know', () => {
  test('yields quotations by their marks and nothing else', () => {
    const text = 'Borgmesteren sagde „Broen er lukket i morgen“ og gik hjem.'
    const analysis = { ...analyse({ id: 't', text, lang: 'da' }, resources).value, known: false }
    const { attributions, statements } = findAttributions(analysis, { id: 't', text }, resources)
    expect(
      attributions.map(({ source, cue, content }) => [source, cue, content.map(([a, b]) => text.slice(a, b))]),
    ).toEqual([[[], [], ['„Broen er lukket i morgen“']]])
    expect(statements).toEqual([])
  })
})
