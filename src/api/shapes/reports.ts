import { z } from '@hono/zod-openapi'
import { Span } from './common.ts'
import { Assertion, Derivation, EvidenceReport, Extraction, Report, Source } from './trace.ts'

/** Reports in and out: what is handed in, what became of it, and its versions. */

export const ReportSummary = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    opening: z.string().openapi({ description: 'The first words of the text' }),
    outlet: z.string().nullable(),
    lang: z.string().nullable(),
    url: z.string().nullable(),
    publishedAt: z.string().nullable(),
    textLength: z.number().int(),
    attributionCount: z.number().int(),
  })
  .openapi('ReportSummary')

export const ReportView = z
  .object({
    report: Report,
    extraction: Extraction,
    cases: z.array(z.string()),
    case: z.string().nullable(),
    derivations: z.array(Derivation),
    relatedReports: z.array(EvidenceReport),
    sources: z.array(Source),
    claims: z.array(z.looseObject({ id: z.string(), gloss: z.string(), assertions: z.array(Assertion) })),
  })
  .openapi('ReportView')

/** The longest text and page that are taken; the whole request may be 20 MB. */
const MOST_CHARACTERS = 20 * 1024 * 1024

const shortText = z.string().max(2000)

export const NewReport = z
  .object({
    case: z.string().max(200).optional().openapi({ description: 'Without one the report goes to the inbox' }),
    text: z.string().max(MOST_CHARACTERS).optional(),
    html: z.string().max(MOST_CHARACTERS).optional(),
    url: shortText.optional(),
    id: z.string().min(1).max(200).optional(),
    locator: shortText.optional(),
    title: shortText.optional(),
    outlet: shortText.optional(),
    publishedAt: z.string().max(40).optional(),
    lang: z.string().max(35).optional(),
  })
  .refine((report) => report.text !== undefined || report.html !== undefined || report.url !== undefined, {
    message: 'one of text, html and url is needed',
  })
  .openapi('NewReport', { description: 'A report as a line of a .jsonl gives it' })

export const Added = z
  .looseObject({ type: z.enum(['queued', 'known', 'refused']), locator: z.string() })
  .openapi('Added')

export const Hit = z
  .object({
    type: z.enum(['report', 'claim', 'source', 'entity']),
    id: z.string(),
    case: z.string().nullable(),
    title: z.string(),
    excerpt: z.object({ text: z.string(), marks: z.array(Span) }),
  })
  .openapi('Hit')

export const ReportVersion = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    publishedAt: z.string().nullable(),
    modifiedAt: z.string().nullable(),
    revisionOf: z.string().nullable(),
    textLength: z.number().int(),
    receivedAt: z.string(),
  })
  .openapi('ReportVersion')

const VersionText = z.object({
  id: z.string(),
  title: z.string().nullable(),
  publishedAt: z.string().nullable(),
  modifiedAt: z.string().nullable(),
  text: z.string(),
})

export const VersionDifference = z
  .object({
    from: VersionText,
    to: VersionText,
    parts: z.array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('same'), from: Span, to: Span }),
        z.object({ type: z.literal('removed'), from: Span }),
        z.object({ type: z.literal('added'), to: Span }),
      ]),
    ),
  })
  .openapi('VersionDifference')
