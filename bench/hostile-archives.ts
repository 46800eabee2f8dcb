import type { Attribution, Statement } from '../src/model/attribution.ts'
import type { Extraction } from '../src/model/extraction.ts'
import type { Report } from '../src/model/report.ts'
import type { Span } from '../src/model/span.ts'
import { coinedName } from './coined-name.ts'
import { inventReport } from './invented-report.ts'

/** Reports that are meant to be too much, with what reading them finds. */
export interface HostileArchive {
  readonly reports: readonly Report[]
  /** In the order of the reports. */
  readonly extractions: readonly Extraction[]
}

const PLAIN = { certainty: 'certain', polarity: 'positive', stance: 'asserts' } as const
/** How many others each report of a circle names. */
const NAMED = 10

/** A text with who says it in front of each sentence; null is the report's own voice. */
function archiveOf(
  size: number,
  reportOf: (index: number) => {
    readonly id: string
    readonly sentences: readonly (readonly [source: string | null, told: string])[]
    readonly more?: Partial<Report>
  },
): HostileArchive {
  const made = Array.from({ length: size }, (_, index) => {
    const { id, sentences, more } = reportOf(index)
    const spans: Span[] = []
    const attributions: Attribution[] = []
    const statements: Statement[] = []
    let text = ''
    for (const [place, [source, told]] of sentences.entries()) {
      const start = text.length
      const lead = source === null ? '' : `${source} reported that `
      text += `${lead}${told}. `
      spans.push([start, text.length - 1])
      const content: Span = [start + lead.length, text.length - 2]
      if (source === null) statements.push({ id: `s${place}`, span: content, ...PLAIN })
      else {
        const named: Span = [start, start + source.length]
        attributions.push({
          id: `a${place}`,
          source: [named],
          sourceNamed: [named],
          sourceName: source,
          sourceKind: 'media',
          cue: [[named[1] + 1, named[1] + 9]],
          content: [content],
          nestedIn: null,
          quoteType: 'indirect',
          ...PLAIN,
        })
      }
    }
    const report = inventReport(id, text.trimEnd(), more)
    return { report, extraction: { ...NOTHING, id, sentences: spans, attributions, statements } }
  })
  return { reports: made.map(({ report }) => report), extractions: made.map(({ extraction }) => extraction) }
}

const NOTHING: Omit<Extraction, 'id'> = {
  schema: 'stemma.extraction/1',
  sentences: [],
  attributions: [],
  statements: [],
  timexes: [],
  quantities: [],
  places: [],
  entities: [],
  problems: [],
}

/** One text in many outlets, two thirds of them with a date. */
function copiesOfOneText(size: number): HostileArchive {
  return archiveOf(size, (index) => ({
    id: `copy-${index}`,
    sentences: [
      ['Wexmar Radio', 'flames destroyed eleven barges at the quay of Oskvash'],
      [null, 'Smoke drove hundreds of workers out of the warehouses beside the river'],
      [null, 'Doctors from Norrund were flown in before dawn'],
    ],
    more: {
      outlet: `${coinedName(index)} Mail`,
      publishedAt: index % 3 === 0 ? null : `2031-01-0${1 + (index % 9)}`,
    },
  }))
}

/** Reports of one sentence each, in the same few words about the same few places. */
function reportsOfOneSentence(size: number): HostileArchive {
  const things = 'A ferry sank|The bridge closed|A storm hit villages|The council sat|A striker fell|The mine flooded'
  return archiveOf(size, (index) => ({
    id: `one-${index}`,
    sentences: [[null, `${things.split('|')[index % 6] ?? ''} near ${coinedName(index % 17)}`]],
  }))
}

/** Everybody names ten others for the same. */
function everybodyCitesEverybody(size: number): HostileArchive {
  const outlet = (index: number): string => `${coinedName(index % size)} Herald`
  return archiveOf(size, (index) => ({
    id: `circle-${index}`,
    sentences: Array.from(
      { length: NAMED },
      (_, step) => [outlet(index + step ** 3 + 1), 'barrels of resin leaked from the depot in Wexmar'] as const,
    ),
    more: { outlet: outlet(index) },
  }))
}

/** Two reports under each id, the second one of which says something else; one in ten has no text. */
function twoUnderOneId(size: number): HostileArchive {
  return archiveOf(size, (index) => ({
    id: `twice-${index >> 1}`,
    sentences: index % 10 === 0 ? [] : [[null, `The ${coinedName(index)} bridge closed after a lorry hit its pillar`]],
  }))
}

/** By what stands in the table of the bench, with the sizes at which a promise is shown. */
export const HOSTILE_ARCHIVES: Readonly<
  Record<string, { readonly make: (size: number) => HostileArchive; readonly sizes: readonly number[] }>
> = {
  'copies of one text': { make: copiesOfOneText, sizes: [10_000] },
  'of one sentence each': { make: reportsOfOneSentence, sizes: [10_000] },
  'everybody cites everybody': { make: everybodyCitesEverybody, sizes: [1_000, 3_000, 10_000] },
  'two under each id, some without a text': { make: twoUnderOneId, sizes: [10_000] },
}
