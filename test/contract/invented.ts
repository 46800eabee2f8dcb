import { createHash } from 'node:crypto'
import type { Capture } from '../../src/model/capture.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { Extraction } from '../../src/model/extraction.ts'
import type { Report } from '../../src/model/report.ts'
import type { Signature } from '../../src/model/signature.ts'
import type { Trace } from '../../src/model/trace.ts'
import { claimColumns } from '../../src/desk/claim-summary.ts'
import type { Store } from '../../src/store/store.ts'
import { saveSourceViews } from '../../src/store/source-views.ts'
import { finishTrace, saveTraces } from '../../src/store/traces.ts'

/** Values of every kind that the store keeps, about an invented ferry in an invented strait. */

export function capture(text: string, more: Partial<Capture> = {}): Capture {
  const bytes = new TextEncoder().encode(text)
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    locator: 'ferry.txt',
    bytes,
    url: null,
    mediaType: 'text/plain',
    charset: 'utf-8',
    rendition: null,
    retrievedAt: null,
    given: {},
    ...more,
  }
}

export function report(id: string, text: string, more: Partial<Report> = {}): Report {
  return {
    schema: 'stemma.report/1',
    id,
    locator: `${id}.txt`,
    url: null,
    canonicalUrl: null,
    mediaType: 'text/plain',
    sha256: createHash('sha256').update(text).digest('hex'),
    title: null,
    byline: [],
    outlet: null,
    dateline: null,
    lang: 'en',
    publishedAt: null,
    publishedAtBasis: null,
    modifiedAt: null,
    revisionOf: null,
    text,
    bodyStart: 0,
    removed: [],
    problems: [],
    ...more,
  }
}

export function extraction(id: string, more: Partial<Extraction> = {}): Extraction {
  return {
    schema: 'stemma.extraction/1',
    id,
    sentences: [],
    attributions: [],
    statements: [],
    timexes: [],
    quantities: [],
    places: [],
    entities: [],
    problems: [],
    ...more,
  }
}

export function claim(id: string, gloss: string, reports: readonly string[], more: Partial<Claim> = {}): Claim {
  return {
    id,
    aliases: [],
    gloss,
    assertions: reports.map((one, index) => ({
      id: index === 0 ? id : `${id}-${one}`,
      report: one,
      span: [0, 5],
      chain: ['s-harbour'],
      certainty: 'certain',
      polarity: 'positive',
      stance: 'asserts',
      quantity: null,
      asOf: null,
      attributions: [],
    })),
    memberships: reports.map(() => ({ score: 1, why: 'the same words' })),
    origins: [
      { source: 's-harbour', reports: [], status: 'independence-not-established', why: 'every chain ends here' },
    ],
    originCount: { low: 1, high: 1 },
    outletCount: reports.length,
    reportCount: reports.length,
    unsettled: [],
    stemma: { witnesses: [], edges: [] },
    ...more,
  }
}

export const ferryReports: readonly Report[] = [
  report('r1', 'The Lantern ferry sank off Corvo Point, the harbour office said. About 40 people were on board.', {
    title: 'Lantern ferry sinks',
    outlet: 'Corvo Mail',
    publishedAt: '2024-05-02',
    url: 'https://corvomail.example/lantern',
  }),
  report('r2', 'A ferry went down off Corvo Point, Corvo Mail reported, citing the harbour office.', {
    outlet: 'Strait Herald',
    publishedAt: '2024-05-03',
  }),
  report('r3', 'The owner denied that the Lantern had sunk.', { outlet: 'Isle Radio', publishedAt: '2024-05-04' }),
]

/** A trace of the three reports: one claim in two of them, its denial, a derivation, a conflict and a drift. */
export const ferryTrace: Trace = {
  schema: 'stemma.trace/1',
  reports: ferryReports,
  sources: [
    {
      id: 's-harbour',
      name: 'the harbour office',
      kind: 'government',
      aliases: ['Corvo harbour office'],
      ambiguous: [],
      report: null,
      vouchedBy: null,
      voice: null,
    },
    {
      id: 's-owner',
      name: 'the owner of the Lantern',
      kind: 'unnamed',
      aliases: [],
      ambiguous: [],
      report: null,
      vouchedBy: 's-harbour',
      voice: null,
    },
  ],
  claims: [
    claim('c-sank', 'The Lantern ferry sank off Corvo Point', ['r1', 'r2', 'r3'], { aliases: ['c-went-down'] }),
    claim('c-board', 'About 40 people were on board', ['r1']),
  ],
  derivations: [
    {
      from: { report: 'r1' },
      to: 'r2',
      kind: 'citation',
      siblings: false,
      evidence: [{ report: 'r2', span: [39, 49], note: 'names the outlet' }],
      confidence: 0.9,
    },
  ],
  conflicts: [
    {
      kind: 'denial',
      between: [
        { claim: 'c-sank', assertion: 0 },
        { claim: 'c-sank', assertion: 2 },
      ],
      verdict: 'conflict',
      why: 'the owner denies it',
    },
  ],
  drifts: [{ claim: 'c-sank', from: 0, to: 1, kind: 'source-lost', why: 'the office is named at second hand' }],
  problems: [],
}

/** A report by which nothing is found. */
export function signature(id: string, more: Partial<Signature> = {}): Signature {
  return {
    report: id,
    place: Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 13), 16),
    keys: [],
    topic: { words: [], weights: [] },
    about: [],
    sentences: [],
    same: [],
    published: [],
    cited: [],
    ...more,
  }
}

/** Keeps a trace as that of one neighbourhood. */
export async function keepTrace(store: Store, caseId: string, revision: number, trace: Trace): Promise<void> {
  const columns = claimColumns(trace.claims, trace)
  const views = trace.sources.map((source) => ({
    neighbourhood: 1,
    source,
    claimCount: columns.filter(({ sourceIds }) => sourceIds.includes(source.id)).length,
  }))
  await store.transaction(async (transaction) => {
    await saveTraces(transaction, caseId, [{ id: 1, parts: trace, columns }])
    await saveSourceViews(transaction, caseId, [1], views, { most: 1, merge: ([view]) => view })
    await finishTrace(transaction, caseId, revision, trace.problems)
  })
}
