import { z } from '@hono/zod-openapi'
import { Problem, Span } from './common.ts'

/**
 * What the model fixes in full (reports, extractions, claims) is described by its main fields here and let through as it is;
 * docs/formats says the rest.
 */

export const Report = z
  .looseObject({ id: z.string(), schema: z.literal('stemma.report/1'), text: z.string() })
  .openapi('Report')

export const Extraction = z
  .looseObject({ id: z.string(), schema: z.literal('stemma.extraction/1') })
  .openapi('Extraction')

export const Assertion = z
  .looseObject({
    id: z.string(),
    report: z.string(),
    span: Span,
    chain: z.array(z.string()),
    stance: z.string(),
  })
  .openapi('Assertion')

export const OriginCount = z.object({ low: z.number().int(), high: z.number().int() })

export const Claim = z
  .looseObject({
    id: z.string(),
    gloss: z.string(),
    assertions: z.array(Assertion),
    originCount: OriginCount,
    outletCount: z.number().int(),
    reportCount: z.number().int(),
  })
  .openapi('Claim')

export const Source = z
  .looseObject({ id: z.string(), name: z.string(), kind: z.string(), aliases: z.array(z.string()) })
  .openapi('Source')

const Evidence = z.looseObject({ report: z.string(), span: Span, note: z.string() }).openapi('Evidence')

export const Derivation = z
  .looseObject({ to: z.string(), kind: z.string(), siblings: z.boolean(), evidence: z.array(Evidence) })
  .openapi('Derivation')

export const Conflict = z.looseObject({ kind: z.string(), verdict: z.string(), why: z.string() }).openapi('Conflict')

export const Drift = z
  .looseObject({ claim: z.string(), from: z.number().int(), to: z.number().int(), kind: z.string(), why: z.string() })
  .openapi('Drift')

export const EvidenceReport = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    publishedAt: z.string().nullable(),
    url: z.string().nullable(),
    lang: z.string().nullable(),
    bodyStart: z.number().int(),
    text: z.string(),
  })
  .openapi('EvidenceReport')

export const Trace = z
  .object({
    schema: z.literal('stemma.trace/1'),
    reports: z.array(Report),
    sources: z.array(Source),
    claims: z.array(Claim),
    derivations: z.array(Derivation),
    conflicts: z.array(Conflict),
    drifts: z.array(Drift),
    problems: z.array(Problem),
  })
  .openapi('Trace')
