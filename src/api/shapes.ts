import { z } from '@hono/zod-openapi'
import { parseInterval } from '../desk/feeds/pace.ts'

/**
 * The shapes that go in and out. What the model fixes in full (reports, extractions, claims) is described by its main
 * fields here and let through as it is; docs/formats says the rest.
 */

const Span = z.tuple([z.number().int(), z.number().int()]).openapi({ description: 'UTF-16 code units, half-open' })
const OriginCount = z.object({ low: z.number().int(), high: z.number().int() })

export const Problem = z
  .object({ code: z.string(), message: z.string() })
  .openapi('Problem', { description: 'What went wrong or was guessed, in one line' })

export const ErrorShape = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
    current: z.unknown().optional().openapi({ description: 'With 409: the decision that stands now, null for none' }),
  })
  .openapi('Error', { description: 'RFC 9457 problem details' })

export const Done = z.object({ ok: z.literal(true) }).openapi('Done')

export const Case = z
  .object({
    id: z.string(),
    title: z.string(),
    question: z.string().nullable(),
    label: z.string().nullable(),
    template: z.string().nullable(),
    createdAt: z.string(),
    tracedAt: z.string().nullable(),
    stale: z.boolean(),
    reportCount: z.number().int(),
    queuedCount: z.number().int(),
    refusedCount: z.number().int(),
    claimCount: z.number().int(),
    conflictCount: z.number().int(),
  })
  .openapi('Case')

export const Refused = z
  .object({ id: z.string(), locator: z.string(), receivedAt: z.string(), problems: z.array(Problem) })
  .openapi('Refused', { description: 'Something that was added and gives no report, with the reasons' })

export const Queued = z
  .object({ id: z.string(), locator: z.string(), receivedAt: z.string() })
  .openapi('Queued', { description: 'Something that was added and waits to be read' })

export const NewCase = z
  .object({
    title: z.string().trim().min(1).max(300),
    question: z.string().max(2000).optional(),
    template: z.string().max(100).optional().openapi({ description: 'The id of a template to start from' }),
  })
  .strict()
  .openapi('NewCase')

export const Standing = z
  .object({
    kind: z.string(),
    subject: z.string(),
    about: z.array(z.string()),
    key: z.string(),
    value: z.unknown(),
  })
  .openapi('Standing', { description: 'What a reviewer settled and nobody has settled otherwise since' })

export const ClaimSummary = z
  .looseObject({
    id: z.string(),
    case: z.string(),
    gloss: z.string(),
    originCount: OriginCount,
    outletCount: z.number().int(),
    reportCount: z.number().int(),
    assertionCount: z.number().int(),
    origins: z.array(z.looseObject({ source: z.string().nullable(), name: z.string().nullable(), status: z.string() })),
    firstSeen: z.string().nullable(),
    lastSeen: z.string().nullable(),
    newOriginSeen: z.string().nullable(),
    conflicts: z.number().int(),
    revisions: z.number().int(),
    drifts: z.record(z.string(), z.number().int()),
    stances: z.record(z.string(), z.number().int()),
    certainties: z.record(z.string(), z.number().int()),
    quantities: z.array(z.looseObject({ low: z.number().nullable(), high: z.number().nullable(), bound: z.string() })),
    reports: z.array(z.string()),
    standings: z.array(Standing),
  })
  .openapi('ClaimSummary')

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

const Report = z
  .looseObject({ id: z.string(), schema: z.literal('stemma.report/1'), text: z.string() })
  .openapi('Report')
const Extraction = z.looseObject({ id: z.string(), schema: z.literal('stemma.extraction/1') }).openapi('Extraction')
const Assertion = z
  .looseObject({
    id: z.string(),
    report: z.string(),
    span: Span,
    chain: z.array(z.string()),
    stance: z.string(),
  })
  .openapi('Assertion')
const Claim = z
  .looseObject({
    id: z.string(),
    gloss: z.string(),
    assertions: z.array(Assertion),
    originCount: OriginCount,
    outletCount: z.number().int(),
    reportCount: z.number().int(),
  })
  .openapi('Claim')
const Source = z
  .looseObject({ id: z.string(), name: z.string(), kind: z.string(), aliases: z.array(z.string()) })
  .openapi('Source')
const Evidence = z.looseObject({ report: z.string(), span: Span, note: z.string() }).openapi('Evidence')
const Derivation = z
  .looseObject({ to: z.string(), kind: z.string(), siblings: z.boolean(), evidence: z.array(Evidence) })
  .openapi('Derivation')
const Conflict = z.looseObject({ kind: z.string(), verdict: z.string(), why: z.string() }).openapi('Conflict')
const Drift = z
  .looseObject({ claim: z.string(), from: z.number().int(), to: z.number().int(), kind: z.string(), why: z.string() })
  .openapi('Drift')
const EvidenceReport = z
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

export const ClaimView = z
  .object({
    case: z.string(),
    claim: Claim,
    sources: z.array(Source),
    conflicts: z.array(Conflict),
    drifts: z.array(Drift),
    derivations: z.array(Derivation),
    standings: z.array(Standing),
    reports: z.array(EvidenceReport),
    otherClaims: z.array(z.object({ id: z.string(), gloss: z.string(), claim: Claim.nullable() })),
  })
  .openapi('ClaimView')

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

/** A list, cut to a page: `next` is given back as `cursor` for the next one. */
export function pageOf<T extends z.ZodType>(
  content: T,
): z.ZodObject<{ items: z.ZodArray<T>; total: z.ZodNumber; next: z.ZodNullable<z.ZodString> }> {
  return z.object({ items: z.array(content), total: z.number().int(), next: z.string().nullable() })
}

const ClaimPage = z.object({ items: z.array(ClaimSummary), total: z.number().int() })

export const StandingQuestion = z
  .object({ heading: z.string(), text: z.string(), words: z.string() })
  .openapi('StandingQuestion')

export const Template = z
  .object({ id: z.string(), title: z.string(), question: z.string(), questions: z.array(StandingQuestion) })
  .openapi('Template', { description: 'What a case may start from' })

export const NewQuestion = z
  .object({
    text: z.string().trim().min(1).max(500),
    words: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .optional()
      .openapi({ description: 'Words, "phrases", or, -not; without them the words of the text are looked for' }),
  })
  .strict()
  .openapi('NewQuestion')

export const AnsweredQuestion = StandingQuestion.extend({
  id: z.string().nullable().openapi({ description: 'Null for a question of the template' }),
  claims: ClaimPage,
}).openapi('AnsweredQuestion', {
  description: 'A standing question with the strongest claims that may answer it; none means that nothing is known yet',
})

export const SourceSummary = z
  .object({
    case: z.string(),
    source: Source,
    claimCount: z.number().int(),
    aloneCount: z.number().int(),
    corroboratedCount: z.number().int(),
    deniedCount: z.number().int(),
    firstCount: z.number().int(),
    reliability: z.unknown(),
    reliabilityKey: z.string().nullable().openapi({ description: 'The decision that a later one names as `expected`' }),
    family: z.string().nullable().openapi({ description: 'The owner family; outlets of one family are one publisher' }),
  })
  .openapi('SourceSummary')

export const SourceView = SourceSummary.extend({ claims: ClaimPage }).openapi('SourceView')

export const EntitySummary = z
  .object({ name: z.string(), kind: z.string(), mentions: z.number().int(), reportCount: z.number().int() })
  .openapi('EntitySummary')

export const EntityDossier = z
  .object({ name: z.string(), entries: z.array(EntitySummary), claims: ClaimPage })
  .openapi('EntityDossier')

export const PlaceSummary = z
  .object({
    name: z.string(),
    lat: z.number(),
    lon: z.number(),
    country: z.string().nullable(),
    mentions: z.number().int(),
    reports: z.array(z.string()),
  })
  .openapi('PlaceSummary')

const LastDelivery = z.object({
  state: z.enum(['waiting', 'delivered', 'given-up']),
  tries: z.number().int(),
  triedAt: z.string().nullable(),
  problem: z.string().nullable(),
})

export const Watch = z
  .object({
    id: z.string(),
    caseId: z.string(),
    title: z.string(),
    words: z.string(),
    webhook: z.object({ url: z.string(), lastDelivery: LastDelivery.nullable() }).nullable(),
  })
  .openapi('Watch', { description: 'A standing question: the claims of a case that hold the words' })

export const MadeWatch = Watch.extend({
  secret: z
    .string()
    .nullable()
    .openapi({ description: 'Signs what is sent to the webhook; told here and never again' }),
}).openapi('MadeWatch')

export const NewWatch = z
  .object({
    case: z.string().max(200),
    title: z.string().trim().min(1).max(300),
    words: z.string().trim().min(1).max(500).openapi({ description: 'Words, "phrases", or, -not' }),
    webhook: z
      .string()
      .max(2000)
      .optional()
      .openapi({ description: 'Where alerts are sent as JSON, signed; a public address unless the settings allow it' }),
  })
  .openapi('NewWatch')

export const Alert = z
  .object({
    id: z.string(),
    watch: z.string(),
    case: z.string(),
    claim: z.string(),
    kind: z.enum(['new-origin', 'first-denial', 'number-revised', 'retraction']),
    message: z.string(),
    madeAt: z.string(),
  })
  .openapi('Alert', { description: 'The evidence behind a watched claim changed its state' })

const Interval = z
  .string()
  .refine((text) => parseInterval(text) !== undefined, {
    message: 'give a number and a unit, from a minute to 30 days: 15m, 2h, 1d',
  })
  .openapi({ description: 'A number and a unit, from a minute to 30 days: 15m, 2h, 1d' })

export const Feed = z
  .object({
    id: z.string(),
    caseId: z.string(),
    url: z.string(),
    every: z.number().int().openapi({ description: 'Seconds between two polls that were asked for' }),
    interval: z.number().int().openapi({ description: 'Seconds as its pace is now' }),
    state: z.enum(['active', 'paused', 'ended']).openapi({ description: '`ended`: the site says it is gone for good' }),
    nextPollAt: z.string().nullable(),
    failures: z.number().int().openapi({ description: 'Polls in a row that failed' }),
    lastResult: z
      .object({
        at: z.string(),
        outcome: z.enum(['read', 'unchanged', 'failed', 'gone']),
        entries: z.number().int(),
        added: z.number().int(),
        refused: z.number().int(),
        moved: z.object({ url: z.string(), times: z.number().int() }).nullable(),
        problem: Problem.nullable(),
      })
      .nullable(),
  })
  .openapi('Feed', { description: 'A feed, a news sitemap or a page that a case follows' })

export const NewFeed = z
  .object({ case: z.string().max(200), url: z.string().min(1).max(2000), every: Interval.default('15m') })
  .strict()
  .openapi('NewFeed')

export const ChangedFeed = z
  .object({ paused: z.boolean().optional(), every: Interval.optional() })
  .strict()
  .openapi('ChangedFeed')

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
