import type { Attribution } from '../../src/model/attribution.ts'
import type { Assertion, Claim } from '../../src/model/claim.ts'
import type { Evidence } from '../../src/model/derivation.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import type { Quantity } from '../../src/model/quantity.ts'
import type { Report } from '../../src/model/report.ts'
import type { Source } from '../../src/model/source.ts'
import type { Span } from '../../src/model/span.ts'
import type { Trace } from '../../src/model/trace.ts'
import { storyTexts, type StoryText } from './story-texts.ts'

/*
 * An invented story as the pipeline would tell it, for tests of the pages. Every span is found by its words, so a change
 * of the texts cannot leave a span behind.
 */

function reportOf(text: StoryText): Report {
  const paragraphs = [text.title, ...text.body]
  const starts = paragraphs.map((_, index) => paragraphs.slice(0, index).join('\n\n').length + (index === 0 ? 0 : 2))
  const whole = paragraphs.join('\n\n')
  return {
    schema: 'stemma.report/1',
    id: text.id,
    locator: `${text.id}.html`,
    url: text.url,
    canonicalUrl: text.url,
    mediaType: 'text/html',
    sha256: '0'.repeat(64),
    title: text.title,
    byline: text.byline,
    outlet: text.outlet,
    dateline: text.dateline,
    lang: 'en',
    publishedAt: text.publishedAt,
    publishedAtBasis: text.publishedAt === null ? null : 'metadata',
    modifiedAt: null,
    revisionOf: null,
    text: whole,
    bodyStart: starts[1] ?? 0,
    removed: text.removed.map((block) => ({
      text: block.text,
      reason: block.reason,
      at: starts[block.before + 1] ?? whole.length,
    })),
    problems:
      text.publishedAt === null
        ? [{ code: 'date-unknown', message: `${text.id}.html: no publication date found` }]
        : [],
  }
}

const reports = storyTexts.map(reportOf)

function textOf(report: string): string {
  const found = reports.find(({ id }) => id === report)
  if (found === undefined) throw new Error(`no report ${report} in the story`)
  return found.text
}

/** Where the words stand in the body of the report. */
function at(report: string, words: string): Span {
  const body = reports.find(({ id }) => id === report)?.bodyStart ?? 0
  const start = textOf(report).indexOf(words, body)
  if (start < 0) throw new Error(`“${words}” does not stand in ${report}`)
  return [start, start + words.length]
}

const evidence = (report: string, words: string, note: string): Evidence => ({ report, span: at(report, words), note })

function source(id: string, name: string, kind: Source['kind'], rest: Partial<Source> = {}): Source {
  return { id, name, kind, aliases: [], ambiguous: [], report: null, vouchedBy: null, voice: null, ...rest }
}

const sources: readonly Source[] = [
  source('lind', 'Lind Agency', 'media', { aliases: ['Lind'], ambiguous: ['Lind Broadcasting'] }),
  source('officials', 'several unnamed officials', 'unnamed', { vouchedBy: 'lind' }),
  source('institute', 'Institute for River Studies', 'organization'),
  source('ministry', 'Foreign ministry of Tarsk', 'government', { voice: 'TK' }),
  source('lowen', 'Lowen officials', 'government'),
  source('radio', 'Radio Lowen', 'media', { report: 'radio' }),
  source('velm', 'Ruta Velm', 'person'),
  source('navy', 'Norvian navy', 'government', { voice: 'NV' }),
  source('governments', 'Norvia and Tarsk', 'government'),
]

interface Said extends Partial<Omit<Assertion, 'id' | 'report' | 'span' | 'quantity'>> {
  readonly quantity?: Quantity
}

function said(report: string, words: string, chain: readonly string[], rest: Said = {}): Assertion {
  return {
    id: `${report} ${words}`,
    report,
    span: at(report, words),
    chain,
    certainty: 'certain',
    polarity: 'positive',
    stance: 'asserts',
    asOf: null,
    attributions: [],
    ...rest,
    quantity: rest.quantity ?? null,
  }
}

function engineers(
  report: string,
  words: string,
  low: number | null,
  high: number | null,
  bound: Quantity['bound'],
): Quantity {
  return { span: at(report, words), unit: 'engineers', low, high, bound, unitSpan: null, printedUnit: null, role: null }
}

const member = (assertions: readonly Assertion[]): Claim['memberships'] =>
  assertions.map((_, index) => ({ score: index === 0 ? 1 : 0.86, why: 'same doer, deed and thing' }))

const exchange: readonly Assertion[] = [
  said(
    'courier',
    'Norvia may hand up to six river patrol boats to neighbouring Tarsk in return for bridge engineers',
    ['lind', 'officials'],
    { certainty: 'possible', stance: 'hedges', attributions: ['c1', 'c2'] },
  ),
  said(
    'daily',
    'Norvia will hand six river patrol boats to neighbouring Tarsk in return for bridge engineers',
    ['lind', 'officials'],
    { attributions: ['d1', 'd2'] },
  ),
  said('mirror', 'Norvia will hand six river patrol boats to neighbouring Tarsk in return for bridge engineers', []),
  said('radio', 'Norvia could give Tarsk patrol boats in exchange', ['lind'], {
    certainty: 'possible',
    stance: 'hedges',
  }),
  said('radio', 'denied that any such exchange had been agreed', ['ministry'], {
    polarity: 'negative',
    stance: 'denies',
  }),
  said('observer', 'Norvia is likely to hand patrol boats to Tarsk in return for engineers', ['institute', 'lind'], {
    certainty: 'probable',
    stance: 'hedges',
  }),
  said('observer', 'Neither Norvia nor Tarsk has acknowledged the exchange', ['governments'], {
    stance: 'not-acknowledged',
    polarity: 'unknown',
  }),
  said('weekly', 'Norvia will hand six river patrol boats to neighbouring Tarsk in return for bridge engineers', []),
]

const headcount: readonly Assertion[] = [
  said('courier', 'about 400 engineers had already crossed the border by the end of February', ['lind'], {
    quantity: engineers('courier', 'about 400', 380, 420, 'about'),
    asOf: '2031-02',
  }),
  said('daily', 'About 400 engineers had already crossed the border by the end of February', ['lind'], {
    quantity: engineers('daily', 'About 400', 380, 420, 'about'),
    asOf: '2031-02',
  }),
  said('mirror', 'About 400 engineers had already crossed the border by the end of February', ['lowen'], {
    quantity: engineers('mirror', 'About 400', 380, 420, 'about'),
    asOf: '2031-02',
  }),
  said('radio', 'more than 500 engineers from Tarsk at the border station of Ostelbruck', [], {
    quantity: engineers('radio', 'more than 500', 500, null, 'more-than'),
    asOf: '2031-03-05',
  }),
  said('observer', 'As many as 450 engineers from Tarsk work in Norvia', ['institute'], {
    quantity: engineers('observer', 'As many as 450', null, 450, 'at-most'),
  }),
]

const boatsSeen: readonly Assertion[] = [
  said('observer', 'she had seen two of the boats leave the yard at Lowen in the night of 2 March', ['velm'], {
    asOf: '2031-03-02',
  }),
]
const boatsLost: readonly Assertion[] = [
  said('weekly', 'The Norvian navy lost two patrol boats in the floods of 2030', ['navy'], { asOf: '2030' }),
]

const boilerplateFree = { aliases: [], unsettled: [] }

const claims: readonly Claim[] = [
  {
    id: 'exchange',
    ...boilerplateFree,
    gloss: 'Norvia will hand six river patrol boats to neighbouring Tarsk in return for bridge engineers',
    assertions: exchange,
    memberships: member(exchange),
    origins: [
      {
        source: 'officials',
        reports: [],
        status: 'independence-not-established',
        why: 'every chain that names its source ends here (4 of 5)',
      },
      { source: 'institute', reports: [], status: 'derived', why: 'cites the Lind Agency for it' },
      {
        source: null,
        reports: ['weekly'],
        status: 'lineage-not-recorded',
        why: 'says it in its own voice, word for word as Tarsk Daily',
      },
    ],
    originCount: { low: 1, high: 2 },
    outletCount: 6,
    reportCount: 6,
    unsettled: ['The Lind Agency’s own text of 3 March', 'Whether “The week on the river” has it from Tarsk Daily'],
    stemma: {
      witnesses: [
        { id: 'w-officials', report: null, source: 'officials', siglum: 'α' },
        { id: 'w-lind', report: null, source: 'lind', siglum: 'β' },
        { id: 'w-institute', report: null, source: 'institute', siglum: 'γ' },
        { id: 'w-courier', report: 'courier', source: null, siglum: 'A' },
        { id: 'w-daily', report: 'daily', source: null, siglum: 'B' },
        { id: 'w-mirror', report: 'mirror', source: null, siglum: 'C' },
        { id: 'w-radio', report: 'radio', source: null, siglum: 'D' },
        { id: 'w-observer', report: 'observer', source: null, siglum: 'E' },
        { id: 'w-weekly', report: 'weekly', source: null, siglum: 'F' },
      ],
      edges: [
        {
          from: 'w-officials',
          to: 'w-lind',
          kind: 'citation',
          confidence: 0.95,
          evidence: [
            evidence('courier', 'citing several unnamed officials', 'names whom the agency has it from'),
            evidence('daily', 'which cited several unnamed officials', 'names whom the agency has it from'),
          ],
        },
        {
          from: 'w-lind',
          to: 'w-courier',
          kind: 'citation',
          confidence: 0.97,
          evidence: [evidence('courier', 'the Lind Agency reported on Monday', 'names its source')],
        },
        {
          from: 'w-lind',
          to: 'w-institute',
          kind: 'citation',
          confidence: 0.9,
          evidence: [evidence('observer', 'citing a Lind Agency report', 'names whom the institute has it from')],
        },
        {
          from: 'w-lind',
          to: 'w-radio',
          kind: 'citation',
          confidence: 0.9,
          evidence: [evidence('radio', 'The Lind Agency has reported', 'names its source')],
        },
        {
          from: 'w-institute',
          to: 'w-observer',
          kind: 'citation',
          confidence: 0.92,
          evidence: [evidence('observer', 'The Institute for River Studies', 'names its source')],
        },
        {
          from: 'w-courier',
          to: 'w-daily',
          kind: 'rewrite',
          confidence: 0.81,
          evidence: [
            evidence(
              'courier',
              'hand up to six river patrol boats to neighbouring Tarsk in return for bridge engineers',
              'shared passage',
            ),
            evidence(
              'daily',
              'hand six river patrol boats to neighbouring Tarsk in return for bridge engineers',
              'shared passage',
            ),
          ],
        },
        {
          from: 'w-daily',
          to: 'w-mirror',
          kind: 'copy',
          confidence: 0.93,
          evidence: [
            evidence(
              'daily',
              'Norvia will hand six river patrol boats to neighbouring Tarsk in return for bridge engineers',
              'shared passage',
            ),
            evidence(
              'mirror',
              'Norvia will hand six river patrol boats to neighbouring Tarsk in return for bridge engineers',
              'shared passage',
            ),
          ],
        },
        { from: 'w-daily', to: 'w-weekly', kind: 'copy', confidence: 0.55, evidence: [] },
      ],
    },
  },
  {
    id: 'headcount',
    ...boilerplateFree,
    gloss: 'About 400 engineers from Tarsk have crossed into Norvia',
    assertions: headcount,
    memberships: member(headcount),
    origins: [
      {
        source: 'lind',
        reports: [],
        status: 'independence-not-established',
        why: 'says it in its own voice; whom it has it from is not said',
      },
      { source: 'radio', reports: ['radio'], status: 'independent', why: 'counted them itself' },
      { source: 'institute', reports: [], status: 'independence-not-established', why: 'does not say how it knows' },
    ],
    originCount: { low: 2, high: 3 },
    outletCount: 5,
    reportCount: 5,
    unsettled: ['How the Institute for River Studies knows'],
    stemma: {
      witnesses: [
        { id: 'h-lind', report: null, source: 'lind', siglum: 'α' },
        { id: 'h-institute', report: null, source: 'institute', siglum: 'β' },
        { id: 'h-radio', report: 'radio', source: 'radio', siglum: 'γ' },
        { id: 'h-courier', report: 'courier', source: null, siglum: 'A' },
        { id: 'h-daily', report: 'daily', source: null, siglum: 'B' },
        { id: 'h-mirror', report: 'mirror', source: null, siglum: 'C' },
        { id: 'h-observer', report: 'observer', source: null, siglum: 'D' },
      ],
      edges: [
        {
          from: 'h-lind',
          to: 'h-courier',
          kind: 'citation',
          confidence: 0.9,
          evidence: [evidence('courier', 'The agency said', 'names its source')],
        },
        {
          from: 'h-courier',
          to: 'h-daily',
          kind: 'rewrite',
          confidence: 0.8,
          evidence: [
            evidence(
              'courier',
              'about 400 engineers had already crossed the border by the end of February',
              'shared passage',
            ),
            evidence(
              'daily',
              'About 400 engineers had already crossed the border by the end of February',
              'shared passage',
            ),
          ],
        },
        {
          from: 'h-daily',
          to: 'h-mirror',
          kind: 'copy',
          confidence: 0.93,
          evidence: [
            evidence(
              'daily',
              'About 400 engineers had already crossed the border by the end of February',
              'shared passage',
            ),
            evidence(
              'mirror',
              'About 400 engineers had already crossed the border by the end of February',
              'shared passage',
            ),
          ],
        },
        {
          from: 'h-institute',
          to: 'h-observer',
          kind: 'citation',
          confidence: 0.9,
          evidence: [evidence('observer', 'the institute said', 'names its source')],
        },
      ],
    },
  },
  {
    id: 'seen',
    ...boilerplateFree,
    gloss: 'Two of the boats left the yard at Lowen in the night of 2 March',
    assertions: boatsSeen,
    memberships: member(boatsSeen),
    origins: [{ source: 'velm', reports: [], status: 'independent', why: 'says that she saw it herself' }],
    originCount: { low: 1, high: 1 },
    outletCount: 1,
    reportCount: 1,
    stemma: {
      witnesses: [
        { id: 's-velm', report: null, source: 'velm', siglum: 'α' },
        { id: 's-observer', report: 'observer', source: null, siglum: 'A' },
      ],
      edges: [
        {
          from: 's-velm',
          to: 's-observer',
          kind: 'citation',
          confidence: 0.96,
          evidence: [evidence('observer', 'Mayor Ruta Velm said', 'names its source')],
        },
      ],
    },
  },
  {
    id: 'lost',
    ...boilerplateFree,
    gloss: 'The Norvian navy lost two patrol boats in the floods of 2030',
    assertions: boatsLost,
    memberships: member(boatsLost),
    origins: [
      {
        source: 'navy',
        reports: [],
        status: 'independence-not-established',
        why: 'its own yearly report, not at hand',
      },
    ],
    originCount: { low: 1, high: 1 },
    outletCount: 1,
    reportCount: 1,
    stemma: {
      witnesses: [
        { id: 'l-navy', report: null, source: 'navy', siglum: 'α' },
        { id: 'l-weekly', report: 'weekly', source: null, siglum: 'A' },
      ],
      edges: [
        {
          from: 'l-navy',
          to: 'l-weekly',
          kind: 'citation',
          confidence: 0.9,
          evidence: [evidence('weekly', 'the navy said in its yearly report', 'names its source')],
        },
      ],
    },
  },
]

export const storyTrace: Trace = {
  schema: 'stemma.trace/1',
  reports,
  sources,
  claims,
  derivations: [
    {
      from: { report: 'courier' },
      to: 'daily',
      kind: 'rewrite',
      siblings: false,
      confidence: 0.81,
      evidence: [
        evidence(
          'courier',
          'six river patrol boats to neighbouring Tarsk in return for bridge engineers',
          'shared passage',
        ),
        evidence(
          'daily',
          'six river patrol boats to neighbouring Tarsk in return for bridge engineers',
          'shared passage',
        ),
        evidence(
          'courier',
          'about 400 engineers had already crossed the border by the end of February',
          'shared passage',
        ),
        evidence(
          'daily',
          'About 400 engineers had already crossed the border by the end of February',
          'shared passage',
        ),
        evidence('courier', 'the spring floods of 2030', 'shared passage'),
        evidence('daily', 'the spring floods of 2030', 'shared passage'),
      ],
    },
    {
      from: { report: 'daily' },
      to: 'mirror',
      kind: 'copy',
      siblings: false,
      confidence: 0.93,
      evidence: [
        evidence(
          'daily',
          'Norvia will hand six river patrol boats to neighbouring Tarsk in return for bridge engineers',
          'shared passage',
        ),
        evidence(
          'mirror',
          'Norvia will hand six river patrol boats to neighbouring Tarsk in return for bridge engineers',
          'shared passage',
        ),
      ],
    },
    {
      from: { source: 'lind' },
      to: 'courier',
      kind: 'citation',
      siblings: false,
      confidence: 0.97,
      evidence: [evidence('courier', 'the Lind Agency reported on Monday', 'names its source')],
    },
  ],
  conflicts: [
    {
      kind: 'quantity',
      between: [
        { claim: 'headcount', assertion: 3 },
        { claim: 'headcount', assertion: 4 },
      ],
      verdict: 'conflict',
      why: 'more than 500 and at most 450 share no value',
    },
    {
      kind: 'quantity',
      between: [
        { claim: 'headcount', assertion: 0 },
        { claim: 'headcount', assertion: 4 },
      ],
      verdict: 'compatible',
      why: 'about 400 lies within at most 450',
    },
    {
      kind: 'quantity',
      between: [
        { claim: 'headcount', assertion: 0 },
        { claim: 'headcount', assertion: 3 },
      ],
      verdict: 'revision',
      why: 'a later count of the same people: end of February, then 5 March',
    },
    {
      kind: 'denial',
      between: [
        { claim: 'exchange', assertion: 4 },
        { claim: 'exchange', assertion: 0 },
      ],
      verdict: 'conflict',
      why: 'the foreign ministry of Tarsk denies what the unnamed officials say',
    },
    {
      kind: 'quantity',
      between: [
        { claim: 'seen', assertion: 0 },
        { claim: 'lost', assertion: 0 },
      ],
      verdict: 'different-measure',
      why: 'boats seen leaving a yard, boats lost in a flood',
    },
  ],
  drifts: [
    { claim: 'exchange', from: 0, to: 1, kind: 'hedge-lost', why: '“may hand up to six” became “will hand six”' },
    { claim: 'exchange', from: 1, to: 2, kind: 'source-lost', why: 'the copy no longer names the Lind Agency' },
    { claim: 'headcount', from: 1, to: 2, kind: 'source-changed', why: 'the Lind Agency became “Lowen officials”' },
  ],
  problems: [],
}

function attribution(
  id: string,
  report: string,
  words: { source?: string; cue: string; content: string },
  rest: Partial<Attribution> = {},
): Attribution {
  const spanOf = (part: string | undefined): Attribution['source'] => (part === undefined ? [] : [at(report, part)])
  return {
    id,
    source: spanOf(words.source),
    cue: spanOf(words.cue),
    content: spanOf(words.content),
    nestedIn: null,
    sourceKind: 'media',
    quoteType: 'indirect',
    sourceName: words.source ?? null,
    sourceNamed: spanOf(words.source),
    certainty: 'certain',
    polarity: 'positive',
    stance: 'asserts',
    ...rest,
  }
}

function extractionOf(report: Report): Extraction {
  const found = {
    schema: 'stemma.extraction/1',
    id: report.id,
    sentences: [],
    attributions: [],
    statements: [],
    timexes: [],
    quantities: [],
    places: [],
    entities: [],
    problems: [],
  } as const
  if (report.id !== 'courier') return found
  const deal = 'Norvia may hand up to six river patrol boats to neighbouring Tarsk in return for bridge engineers'
  return {
    ...found,
    attributions: [
      attribution(
        'c1',
        'courier',
        { source: 'the Lind Agency', cue: 'reported', content: deal },
        { certainty: 'possible', stance: 'hedges', sourceName: 'Lind Agency' },
      ),
      attribution(
        'c2',
        'courier',
        { source: 'several unnamed officials', cue: 'citing', content: deal },
        { certainty: 'possible', stance: 'hedges', nestedIn: 'c1', sourceKind: 'unnamed' },
      ),
      attribution(
        'c3',
        'courier',
        {
          source: 'The agency',
          cue: 'said',
          content: 'about 400 engineers had already crossed the border by the end of February',
        },
        { sourceName: 'Lind Agency' },
      ),
      attribution(
        'c4',
        'courier',
        { cue: 'are expected', content: 'rebuild the bridges that the spring floods of 2030 carried away' },
        { certainty: 'probable', stance: 'hedges', sourceKind: 'none' },
      ),
      attribution(
        'c5',
        'courier',
        { source: 'one of the officials', cue: 'told', content: '“Nobody here has signed anything yet,”' },
        { quoteType: 'direct', sourceKind: 'unnamed', polarity: 'negative' },
      ),
      attribution(
        'c6',
        'courier',
        { source: 'Neither government', cue: 'has commented', content: 'the report' },
        { stance: 'not-acknowledged', certainty: 'unknown', polarity: 'unknown', sourceKind: 'government' },
      ),
    ],
    statements: [],
    timexes: [
      { span: at('courier', 'Monday'), type: 'DATE', value: '2031-03-03', mod: null },
      { span: at('courier', 'the end of February'), type: 'DATE', value: '2031-02', mod: 'END' },
      { span: at('courier', 'the spring floods of 2030'), type: 'DATE', value: '2030-SP', mod: null },
    ],
    quantities: [
      { ...engineers('courier', 'about 400', 380, 420, 'about') },
      { ...engineers('courier', 'up to six', null, 6, 'at-most'), unit: 'river patrol boats' },
    ],
    places: [
      { span: at('courier', 'Tarsk'), name: 'Tarsk', lat: null, lon: null, country: null, alternatives: [] },
      { span: at('courier', 'Norvia'), name: 'Norvia', lat: null, lon: null, country: null, alternatives: [] },
    ],
  }
}

export const storyExtractions: ReadonlyMap<string, Extraction> = new Map(
  reports.map((report) => [report.id, extractionOf(report)]),
)
