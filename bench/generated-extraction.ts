import type { Extraction } from '../src/model/extraction.ts'
import type { Report } from '../src/model/report.ts'
import type { Span } from '../src/model/span.ts'
import type { Part } from './generator.ts'

/**
 * What reading a generated report finds of what matters to linking: its sentences, its numbers, who is named as their source.
 * Reading a hundred thousand texts takes an hour and is measured elsewhere. `parts` are in the order of `sentences`; there
 * may be more sentences than parts.
 */
export function generatedExtraction(report: Report, sentences: readonly string[], parts: readonly Part[]): Extraction {
  const spans: Span[] = []
  let at = 0
  for (const sentence of sentences) {
    spans.push([at, at + sentence.length])
    at += sentence.length + 1
  }
  const plain = { certainty: 'certain', polarity: 'positive', stance: 'asserts' } as const
  const found = spans.map((span, index) => ({ span, part: parts[index], text: report.text.slice(...span) }))
  const within = (span: Span, text: string, words: string): Span[] => {
    const from = text.indexOf(words)
    return from < 0 ? [] : [[span[0] + from, span[0] + from + words.length]]
  }
  return {
    schema: 'stemma.extraction/1',
    id: report.id,
    sentences: spans,
    attributions: found.flatMap(({ span, part, text }, index) => {
      if (part?.type !== 'fact' || part.source === null) return []
      const source = within(span, text, part.source)
      const content: Span = [span[0], (source[0]?.[0] ?? span[1]) - (part.wording % 2 === 0 ? 2 : 15)]
      return [
        {
          id: `a${index}`,
          source,
          cue: within(span, text, part.wording % 2 === 0 ? 'said' : 'according to'),
          content: [content],
          nestedIn: null,
          sourceKind: 'government' as const,
          quoteType: 'indirect' as const,
          sourceName: part.source,
          sourceNamed: source,
          ...plain,
        },
      ]
    }),
    statements: found.flatMap(({ span, part }, index) =>
      part?.type === 'fact' && part.source !== null ? [] : [{ id: `s${index}`, span, ...plain }],
    ),
    timexes: [],
    quantities: found.flatMap(({ span, part, text }) => {
      if (part?.type !== 'fact') return []
      const [place] = within(span, text, String(part.number))
      const unit = /^\p{L}+/u.exec(text.slice((place?.[1] ?? 0) - span[0] + 1))?.[0] ?? ''
      if (place === undefined) return []
      return [
        {
          span: place,
          unit,
          low: part.number,
          high: part.number,
          bound: 'exact' as const,
          unitSpan: [place[1] + 1, place[1] + 1 + unit.length] as Span,
          printedUnit: null,
          role: null,
        },
      ]
    }),
    places: [],
    entities: [],
    problems: [],
  }
}
