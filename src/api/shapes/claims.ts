import { z } from '@hono/zod-openapi'
import { pageOf } from './common.ts'
import { Claim, Conflict, Derivation, Drift, EvidenceReport, OriginCount, Source } from './trace.ts'

/** Claims in lists, and one with everything its page shows. */

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

export const ClaimPage = pageOf(ClaimSummary)

const day = z.string().openapi({ description: 'A day, as ISO 8601' })

export const Timeline = z
  .object({
    items: z.array(ClaimSummary.extend({ days: z.array(z.object({ day, reports: z.number().int() })) })),
    total: z.number().int(),
    next: z.string().nullable(),
    first: day.nullable(),
    last: day.nullable(),
    undated: z.number().int().openapi({ description: 'Reports whose day is not known' }),
  })
  .openapi('Timeline')

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
