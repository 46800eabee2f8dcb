import type { Extraction } from '../../model/extraction.ts'
import { placeInWords } from '../countries.ts'
import { timexInWords } from '../dates.ts'
import type { Mark } from '../text/highlights.ts'
import { inLargeUnit, quantityInWords, unitInWords } from '../words.ts'

/** Kinds of things that a reader can have marked in the text. */
export const markKinds = ['attributions', 'numbers', 'dates', 'places'] as const
export type MarkKind = (typeof markKinds)[number]

/** A label at the right of its line. */
export interface Figure {
  readonly kind: Exclude<MarkKind, 'attributions'>
  readonly start: number
  readonly end: number
  readonly words: string
}

/** Underlines by certainty, a wash under sources, colour for cues. */
export function attributionMarks(extraction: Extraction): readonly Mark[] {
  return extraction.attributions.flatMap(({ source, cue, content, certainty, polarity }) => [
    ...content.map(([start, end]): Mark => ({ name: certainty, start, end })),
    ...(polarity === 'negative' ? content.map(([start, end]): Mark => ({ name: 'negative', start, end })) : []),
    ...source.map(([start, end]): Mark => ({ name: 'source', start, end })),
    ...cue.map(([start, end]): Mark => ({ name: 'cue', start, end })),
  ])
}

/** Numbers, dates and places as labels, in text order. */
export function figuresOf(extraction: Extraction, kinds: ReadonlySet<MarkKind>): readonly Figure[] {
  const found: Figure[] = []
  if (kinds.has('numbers')) {
    for (const quantity of extraction.quantities.map(inLargeUnit)) {
      const [start, end] = quantity.span
      found.push({
        kind: 'numbers',
        start,
        end,
        words: `${quantityInWords(quantity)} ${unitInWords(quantity.unit)}`.trim(),
      })
    }
  }
  if (kinds.has('dates')) {
    for (const { span, value, mod } of extraction.timexes) {
      found.push({
        kind: 'dates',
        start: span[0],
        end: span[1],
        words: timexInWords(value, mod),
      })
    }
  }
  if (kinds.has('places')) {
    for (const { span, name, lat, country } of extraction.places) {
      found.push({
        kind: 'places',
        start: span[0],
        end: span[1],
        words: lat === null ? `${name}, not located` : placeInWords(name, country),
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
