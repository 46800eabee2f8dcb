import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { loadResources } from '../src/desk/resources.ts'
import { traceOnce } from '../src/desk/trace-once.ts'
import type { Extraction } from '../src/model/extraction.ts'
import type { Trace } from '../src/model/trace.ts'
import { extract, extractionInput } from '../src/pipeline/pipeline.ts'

// The shapes of docs/formats, as scripts and users rely on them.
const span = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])
const spans = z.array(span)
const problem = z.object({ code: z.string().regex(/^[a-z][a-z0-9-]*$/u), message: z.string().min(1) })
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T.+)?)?)?$/u)
const factuality = {
  certainty: z.enum(['certain', 'probable', 'possible', 'unknown']),
  polarity: z.enum(['positive', 'negative', 'unknown']),
  stance: z.enum(['asserts', 'hedges', 'doubts', 'denies', 'not-acknowledged']),
}
const quantity = z.object({
  span,
  unit: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: z.enum(['exact', 'about', 'at-least', 'more-than', 'at-most', 'less-than', 'between']),
})
const report = z.object({
  schema: z.literal('stemma.report/1'),
  id: z.string().min(1),
  locator: z.string(),
  url: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  mediaType: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  title: z.string().nullable(),
  byline: z.array(z.string()),
  outlet: z.string().nullable(),
  dateline: z.string().nullable(),
  lang: z.string().nullable(),
  publishedAt: date.nullable(),
  publishedAtBasis: z.enum(['metadata', 'text', 'url', 'given']).nullable(),
  modifiedAt: date.nullable(),
  revisionOf: z.string().nullable(),
  text: z.string(),
  bodyStart: z.number().int().nonnegative(),
  removed: z.array(
    z.object({
      text: z.string(),
      reason: z.enum(
        'advert navigation caption related author-bio promotion footer comments consent paywall credit duplicate other'.split(
          ' ',
        ),
      ),
      at: z.number().int().nonnegative(),
    }),
  ),
  problems: z.array(problem),
})
const extraction = z.object({
  schema: z.literal('stemma.extraction/1'),
  id: z.string(),
  attributions: z.array(
    z.object({
      id: z.string(),
      source: spans,
      cue: spans,
      content: spans,
      nestedIn: z.string().nullable(),
      sourceKind: z.enum(['person', 'organization', 'government', 'media', 'document', 'unnamed', 'none']),
      quoteType: z.enum(['direct', 'mixed', 'indirect']),
      ...factuality,
    }),
  ),
  statements: z.array(z.object({ id: z.string(), span, ...factuality })),
  timexes: z.array(
    z.object({
      span,
      type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
      value: z.string(),
      mod: z.string().nullable(),
    }),
  ),
  quantities: z.array(quantity),
  places: z.array(
    z.object({
      span,
      name: z.string(),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
      country: z.string().nullable(),
    }),
  ),
  entities: z.array(
    z.object({
      span,
      kind: z.enum(['person', 'organization', 'place', 'facility', 'equipment', 'other']),
      name: z.string(),
    }),
  ),
  problems: z.array(problem),
})
const evidence = z.array(z.object({ report: z.string(), span, note: z.string() }))
const kind = z.enum(['citation', 'copy', 'rewrite', 'quotation', 'revision'])
const confidence = z.number().min(0).max(1)
const ref = z.object({ claim: z.string(), assertion: z.number().int().nonnegative() })
const trace = z.object({
  schema: z.literal('stemma.trace/1'),
  reports: z.array(report),
  sources: z.array(
    z.object({
      id: z.string(),
      name: z.string().min(1),
      kind: z.string(),
      aliases: z.array(z.string()),
      ambiguous: z.array(z.string()),
      report: z.string().nullable(),
    }),
  ),
  claims: z.array(
    z.object({
      id: z.string(),
      gloss: z.string().min(1),
      assertions: z
        .array(
          z.object({
            report: z.string(),
            span,
            chain: z.array(z.string()),
            ...factuality,
            quantity: quantity.nullable(),
            asOf: z.string().nullable(),
          }),
        )
        .min(1),
      origins: z
        .array(
          z.object({
            source: z.string().nullable(),
            status: z.enum([
              'independent',
              'independence-not-established',
              'derived',
              'common-origin',
              'lineage-not-recorded',
            ]),
            why: z.string().min(1),
          }),
        )
        .min(1),
      originCount: z.object({ low: z.number().int().min(1), high: z.number().int().min(1) }),
      outletCount: z.number().int().min(1),
      reportCount: z.number().int().min(1),
      stemma: z.object({
        witnesses: z.array(z.object({ id: z.string(), report: z.string().nullable(), source: z.string().nullable() })),
        edges: z.array(z.object({ from: z.string(), to: z.string(), kind, evidence, confidence })),
      }),
    }),
  ),
  derivations: z.array(
    z.object({
      from: z.union([z.object({ report: z.string() }), z.object({ source: z.string() })]),
      to: z.string(),
      kind,
      siblings: z.boolean(),
      evidence,
      confidence,
    }),
  ),
  conflicts: z.array(
    z.object({
      kind: z.enum(['quantity', 'polarity', 'time', 'denial']),
      between: z.tuple([ref, ref]),
      verdict: z.enum(['conflict', 'compatible', 'revision', 'different-measure']),
      why: z.string().min(1),
    }),
  ),
  drifts: z.array(
    z.object({
      claim: z.string(),
      from: z.number().int(),
      to: z.number().int(),
      kind: z.enum(['hedge-lost', 'hedge-gained', 'source-lost', 'source-added', 'source-changed', 'number-changed']),
      why: z.string().min(1),
    }),
  ),
  problems: z.array(problem),
})

let traced: Trace
let extractions: Extraction[]

beforeAll(async () => {
  const resources = loadResources()
  traced = (await traceOnce([join('samples', 'radar-for-troops', 'reports')], resources)).trace
  extractions = traced.reports.map((one) => extract(extractionInput(one), resources))
})

const textOf = (id: string): string => traced.reports.find((one) => one.id === id)?.text ?? ''

describe('stemma.trace/1', () => {
  test('has its shape', () => expect(trace.safeParse(traced).error?.issues ?? []).toEqual([]))

  test('every span lies in its text and is trimmed', () => {
    const places = [
      ...traced.claims.flatMap((claim) => claim.assertions.map(({ report: id, span: where }) => ({ id, where }))),
      ...traced.derivations.flatMap((one) => one.evidence.map(({ report: id, span: where }) => ({ id, where }))),
      ...traced.claims.flatMap((claim) =>
        claim.stemma.edges.flatMap((edge) => edge.evidence.map(({ report: id, span: where }) => ({ id, where }))),
      ),
    ]
    expect(places.length).toBeGreaterThan(20)
    const wrong = places.filter(({ id, where }) => {
      const words = textOf(id).slice(...where)
      return words === '' || words !== words.trim()
    })
    expect(wrong).toEqual([])
  })

  test('every name leads somewhere', () => {
    const sources = new Set(traced.sources.map((source) => source.id))
    const reports = new Set(traced.reports.map((one) => one.id))
    for (const claim of traced.claims) {
      const witnesses = new Set(claim.stemma.witnesses.map((witness) => witness.id))
      expect(claim.assertions.flatMap((one) => one.chain).filter((id) => !sources.has(id))).toEqual([])
      expect(claim.assertions.filter((one) => !reports.has(one.report))).toEqual([])
      expect(claim.origins.flatMap((one) => one.source ?? []).filter((id) => !sources.has(id))).toEqual([])
      expect(claim.stemma.edges.filter((edge) => !witnesses.has(edge.from) || !witnesses.has(edge.to))).toEqual([])
    }
    for (const drift of traced.drifts) {
      const claim = traced.claims.find((one) => one.id === drift.claim)
      expect(claim?.assertions[drift.from] !== undefined && claim.assertions[drift.to] !== undefined).toBe(true)
    }
    for (const side of traced.conflicts.flatMap((conflict) => conflict.between)) {
      expect(traced.claims.find((one) => one.id === side.claim)?.assertions[side.assertion]).toBeDefined()
    }
  })

  test('1 <= low <= high <= last sources and own voices', () => {
    for (const claim of traced.claims) {
      const last = new Set(claim.assertions.map((one) => one.chain.at(-1)).filter((id) => id !== undefined))
      const own = new Set(claim.assertions.filter((one) => one.chain.length === 0).map((one) => one.report))
      expect(claim.originCount.low).toBeLessThanOrEqual(claim.originCount.high)
      expect(claim.originCount.high).toBeLessThanOrEqual(last.size + own.size)
    }
  })

  test('no stemma has a cycle', () => {
    for (const { stemma } of traced.claims) {
      const below = new Map<string, string[]>()
      for (const edge of stemma.edges) below.set(edge.from, [...(below.get(edge.from) ?? []), edge.to])
      const visit = (id: string, path: readonly string[]): void => {
        expect(path).not.toContain(id)
        for (const next of below.get(id) ?? []) visit(next, [...path, id])
      }
      for (const witness of stemma.witnesses) visit(witness.id, [])
    }
  })

  test('two runs give the same bytes', async () => {
    const again = (await traceOnce([join('samples', 'radar-for-troops', 'reports')], loadResources())).trace
    expect(JSON.stringify(again)).toBe(JSON.stringify(traced))
  })
})

describe('stemma.extraction/1', () => {
  test('has its shape', () => {
    for (const one of extractions) expect(extraction.safeParse(one).error?.issues ?? []).toEqual([])
  })

  test('nesting is a forest and every span lies in its text', () => {
    for (const one of extractions) {
      const text = textOf(one.id)
      const byId = new Map(one.attributions.map((attribution) => [attribution.id, attribution]))
      for (const attribution of one.attributions) {
        const seen = new Set<string>()
        for (let at: string | null = attribution.id; at !== null; at = byId.get(at)?.nestedIn ?? null) {
          expect(seen.has(at)).toBe(false)
          seen.add(at)
        }
        for (const [start, end] of [...attribution.source, ...attribution.cue, ...attribution.content]) {
          const words = text.slice(start, end)
          expect(words).not.toBe('')
          expect(words).toBe(words.trim())
        }
      }
    }
  })
})
