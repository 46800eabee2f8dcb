import { z } from '@hono/zod-openapi'
import { ClaimPage } from './claims.ts'
import { Source } from './trace.ts'

/** Who speaks in a case, what it is about, and where. */

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
  .object({
    name: z.string(),
    entries: z.array(EntitySummary),
    facts: z
      .object({
        alone: z.number().int().openapi({ description: 'Claims with one origin at most' }),
        disputed: z.number().int().openapi({ description: 'Claims in conflict or denied' }),
        firstSeen: z.string().nullable(),
        lastSeen: z.string().nullable(),
      })
      .openapi({ description: 'Of all its claims' }),
    claims: ClaimPage.openapi({ description: 'The first; `next` goes on in `/api/claims?q="NAME"`' }),
  })
  .openapi('EntityDossier')

export const PlaceSummary = z
  .object({
    name: z.string(),
    lat: z.number(),
    lon: z.number(),
    country: z.string().nullable(),
    mentions: z.number().int(),
    reportCount: z.number().int(),
    reports: z.array(z.string()).openapi({ description: 'At most twenty of them' }),
  })
  .openapi('PlaceSummary')
