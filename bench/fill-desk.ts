import { sql } from 'kysely'
import { claimColumns } from '../src/desk/claim-summary.ts'
import type { Claim } from '../src/model/claim.ts'
import type { Extraction } from '../src/model/extraction.ts'
import type { Report } from '../src/model/report.ts'
import type { Source } from '../src/model/source.ts'
import { saveSourceViews } from '../src/store/source-views.ts'
import { receivedCapture } from '../src/store/receipts.ts'
import { saveReports } from '../src/store/reports.ts'
import { Store } from '../src/store/store.ts'
import { finishTrace, saveTraces } from '../src/store/traces.ts'
import { capture, extraction, signature } from '../test/contract/invented.ts'
import { generateCascade } from './generator.ts'

export const CASE = 'cascade'
/** Reports kept in one transaction. */
const BATCH = 200
/** Statements of a claim that are kept: more are copies of copies and would only make the claims larger than real ones. */
const STATEMENTS = 60
/** Words that a load searches for. */
const WORDS = 24
/** Neighbourhoods kept in one transaction. */
const NEIGHBOURHOODS = 50

/** What of a desk is asked for by a load. */
export interface Filled {
  readonly reports: readonly string[]
  readonly claims: readonly string[]
  readonly sources: readonly string[]
  /** Words of the reports, from those that most hold to those that few hold. */
  readonly words: readonly string[]
}

/**
 * Fills an empty desk with generated reports and the claims that are true of them, past the pipeline: what is measured on it is how
 * it answers and not how it got there.
 */
export async function fillDesk(home: string, size: number): Promise<Filled> {
  const { reports, truths, claims } = generateCascade({ seed: 7, size, storySize: 12, noise: 0.2 })
  const store = await Store.open({ home })
  try {
    await store.addCase({ id: CASE, title: 'Cascade', question: null, label: 'generated', template: null })
    for (let start = 0; start < reports.length; start += BATCH)
      await keepReports(store, reports.slice(start, start + BATCH), start)
    const stories = new Map(truths.map(({ report, story }) => [report, story]))
    const byStory = new Map<number, Report[]>()
    for (const report of reports) {
      const story = stories.get(report.id) ?? -1
      byStory.set(story, [...(byStory.get(story) ?? []), report])
    }
    const sources = new Map<string, Source>()
    const made = claims.map(({ story, origins, place }, number): { story: number; claim: Claim } => {
      const chain = origins.slice(0, 1).map((name) => sourceOf(sources, name).id)
      return { story, claim: claimOf(`claim-${number}`, place, byStory.get(story) ?? [], chain) }
    })
    const kept = made.filter(({ claim }) => claim.assertions.length > 0)
    await keepClaims(store, reports, kept, [...sources.values()])
    await store.transaction(async (transaction) => {
      await sql`delete from jobs.job`.execute(transaction)
      // Nothing is left to be looked up: the neighbourhoods are given.
      await sql`delete from changed_reports`.execute(transaction)
      await sql`update cases set revision = 1`.execute(transaction)
      await finishTrace(transaction, CASE, 1, [])
    })
    await sql`analyze`.execute(store.database)
    // As a desk that has been running for a while leaves it.
    while (await store.tidy());
    return {
      reports: reports.map(({ id }) => id),
      claims: kept.map(({ claim }) => claim.id),
      sources: [...sources.keys()],
      words: wordsOf(reports),
    }
  } finally {
    await store.close()
  }
}

/** Words at even steps of the logarithm of their rank: a few that thousands of reports hold, most that a handful hold. */
function wordsOf(reports: readonly Report[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { text } of reports) {
    for (const word of new Set(text.toLowerCase().match(/[a-z]{5,}/gu))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const words = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word)
  return Array.from({ length: WORDS }, (_, step) => words[Math.floor(words.length ** (step / WORDS)) - 1] ?? '')
}

/** Names that a report is kept with, as many as a short one has. */
const NAMES = 12
/** Places by degrees of latitude and longitude. */
const PLACES = 60

/** Its outlet, and words of its text with a capital, which generated texts have for names. */
function namesOf({ outlet, text }: Report): readonly string[] {
  const names = new Set([outlet ?? 'Unknown', ...(text.match(/\b[A-Z][a-z]{4,}\b/gu) ?? [])])
  return [...names].slice(0, NAMES)
}

function placesOf(number: number): Extraction['places'] {
  return [number % PLACES, (number * 7) % PLACES].map((place) => ({
    span: [0, 4],
    name: `Place ${place}`,
    lat: place - 30,
    lon: place * 5 - 150,
    country: null,
    alternatives: [],
  }))
}

async function keepReports(store: Store, reports: readonly Report[], start: number): Promise<void> {
  const captures = reports.map((report) => capture(report.text, { locator: report.id, given: { id: report.id } }))
  await store.receive(CASE, captures)
  const read = reports.flatMap((report, index) => {
    const received = captures[index]
    if (received === undefined) return []
    const entities = namesOf(report).map((name) => ({ span: [0, 4] as const, kind: 'organization' as const, name }))
    const places = placesOf(start + index)
    return {
      captureId: receivedCapture(received).id,
      report: { ...report, sha256: received.sha256 },
      extraction: extraction(report.id, { entities, places }),
      signature: signature(report.id),
    }
  })
  await store.transaction(async (transaction) => saveReports(transaction, read))
}

function sourceOf(sources: Map<string, Source>, name: string): Source {
  const id = `source-${name.replaceAll(/\W+/gu, '-')}`
  const known = sources.get(id)
  if (known !== undefined) return known
  const facts = {
    kind: 'organization',
    aliases: [],
    ambiguous: [],
    report: null,
    vouchedBy: null,
    voice: null,
  } as const
  const made: Source = { id, name, ...facts }
  sources.set(id, made)
  return made
}

function claimOf(id: string, place: string, reports: readonly Report[], chain: readonly string[]): Claim {
  const carrying = reports.filter(({ text }) => text.includes(place)).slice(0, STATEMENTS)
  const witnesses = carrying.map(({ id: report }, index) => ({
    id: `w${index}`,
    report,
    source: null,
    siglum: `W${index}`,
  }))
  return {
    id,
    aliases: [],
    gloss: place,
    assertions: carrying.map(({ id: report, text }, index) => ({
      id: index === 0 ? id : `${id}-${index}`,
      report,
      span: [text.indexOf(place), text.indexOf(place) + place.length],
      chain,
      certainty: 'certain',
      polarity: 'positive',
      stance: 'asserts',
      quantity: null,
      asOf: null,
      attributions: [],
    })),
    memberships: carrying.map(() => ({ score: 1, why: 'the same words' })),
    origins: [{ source: chain[0] ?? null, reports: [], status: 'independent', why: 'its own count' }],
    originCount: { low: 1, high: 1 },
    outletCount: carrying.length,
    reportCount: carrying.length,
    unsettled: [],
    stemma: {
      witnesses,
      edges: witnesses.slice(1).map(({ id: to }) => ({ from: 'w0', to, kind: 'copy', evidence: [], confidence: 0.9 })),
    },
  }
}

async function keepClaims(
  store: Store,
  reports: readonly Report[],
  made: readonly { readonly story: number; readonly claim: Claim }[],
  sources: readonly Source[],
): Promise<void> {
  const stories = [...new Set(made.map(({ story }) => story))]
  for (let start = 0; start < stories.length; start += NEIGHBOURHOODS) {
    const traced = stories.slice(start, start + NEIGHBOURHOODS).map((story) => {
      const claims = made.filter((one) => one.story === story).map(({ claim }) => claim)
      const parts = { sources: [], claims, derivations: [], conflicts: [], drifts: [], problems: [] }
      return { id: story + 1, parts, columns: claimColumns(claims, { ...parts, reports, sources }) }
    })
    const views = traced.flatMap(({ id, columns }) =>
      sources.flatMap((source) => {
        const claimCount = columns.filter(({ sourceIds }) => sourceIds.includes(source.id)).length
        return claimCount === 0 ? [] : [{ neighbourhood: id, source, claimCount }]
      }),
    )
    await store.transaction(async (transaction) => {
      await saveTraces(transaction, CASE, traced)
      const merging = { most: 4, merge: ([view]: readonly Source[]) => view }
      await saveSourceViews(
        transaction,
        CASE,
        traced.map(({ id }) => id),
        views,
        merging,
      )
    })
  }
}
