import type { Extraction } from '../src/model/extraction.ts'
import type { Report } from '../src/model/report.ts'
import type { Span } from '../src/model/span.ts'
import type { Draft } from './generator.ts'

/**
 * What reading a generated report finds of what matters to linking: its sentences, its numbers, who is named as their source,
 * which outlet it cites. Reading a hundred thousand texts takes an hour and is measured elsewhere. The parts of the draft are
 * in the order of `sentences`; there may be more sentences than parts.
 */
export function generatedExtraction(
  report: Report,
  sentences: readonly string[],
  { parts, cites }: Pick<Draft, 'parts' | 'cites'>,
): Extraction {
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
  // A cited outlet ends the first sentence and holds all that stands before: "…, Velmar Courier reported."
  const [lead] = found
  const ending = cites === null ? '' : `, ${cites} reported.`
  const cited = lead !== undefined && cites !== null ? within(lead.span, lead.text, cites) : []
  const citation = cited.map((source) => ({
    id: 'cited',
    source: [source],
    cue: [[source[1] + 1, source[1] + 9] as Span],
    content: [[lead?.span[0] ?? 0, (lead?.span[1] ?? 0) - ending.length] as Span],
    nestedIn: null,
    sourceKind: 'media' as const,
    quoteType: 'indirect' as const,
    sourceName: cites,
    sourceNamed: [source],
    ...plain,
  }))
  const attributed = found.flatMap(({ span, part, text }, index) => {
    if (part?.type !== 'fact' || part.source === null) return []
    const source = within(span, text, part.source)
    const content: Span = [span[0], (source[0]?.[0] ?? span[1]) - (part.wording % 2 === 0 ? 2 : 15)]
    return [
      {
        id: `a${index}`,
        source,
        cue: within(span, text, part.wording % 2 === 0 ? 'said' : 'according to'),
        content: [content],
        nestedIn: index === 0 && citation.length > 0 ? 'cited' : null,
        sourceKind: 'government' as const,
        quoteType: 'indirect' as const,
        sourceName: part.source,
        sourceNamed: source,
        ...plain,
      },
    ]
  })
  return {
    schema: 'stemma.extraction/1',
    id: report.id,
    sentences: spans,
    attributions: [...citation, ...attributed],
    statements: found.flatMap(({ span, part }, index) =>
      (part?.type === 'fact' && part.source !== null) || (index === 0 && citation.length > 0)
        ? []
        : [{ id: `s${index}`, span, ...plain }],
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
