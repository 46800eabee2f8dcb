import { z } from '@hono/zod-openapi'
import { ClaimFilterShape } from '../claim-filter.ts'

/** What reviewers may settle, one by one and many at once. */

const why = z.string().max(2000).optional()
const id = z.string().min(1).max(300)
export const Actor = z.string().trim().min(1).max(100).openapi({ description: 'Who decides' })

const verdict = z.object({
  kind: z.literal('verdict'),
  value: z.object({ verdict: z.enum(['accepted', 'rejected']) }).nullable(),
})
const credibility = z.object({
  kind: z.literal('credibility'),
  value: z.object({ credibility: z.enum(['1', '2', '3', '4', '5', '6']), why }).nullable(),
})
const reliability = z.object({
  kind: z.literal('reliability'),
  value: z.object({ reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']), why }).nullable(),
})
const note = z.object({
  kind: z.literal('note'),
  value: z.object({ text: z.string().min(1).max(10_000) }).nullable(),
})
const merge = z.object({
  kind: z.literal('merge'),
  value: z.object({ into: id.openapi({ description: 'The claim that stays' }) }),
})
const split = z.object({
  kind: z.literal('split'),
  value: z.object({
    assertions: z.array(id).min(1).max(2000).openapi({ description: 'Ids of the statements that are taken out' }),
  }),
})
const notSame = z.object({
  kind: z.literal('not-same'),
  value: z.object({ claim: id.openapi({ description: 'The other claim' }) }),
})
const SourceKind = z.enum(['person', 'organization', 'government', 'media', 'document', 'unnamed', 'none'])
const source = z.object({
  kind: z.literal('source'),
  value: z.object({
    chain: z
      .array(
        z.union([
          z.object({ source: id }).strict(),
          z.object({ name: z.string().trim().min(1).max(300), kind: SourceKind }).strict(),
        ]),
      )
      .max(8)
      .openapi({ description: 'Who the statement goes back to, nearest to the report first; empty for its own voice' }),
  }),
})

const settled = {
  case: z.string().max(200),
  subject: id.openapi({ description: 'The id of the claim, of the source, or (`source`) of the statement' }),
  actor: Actor,
  expected: z.string().max(100).nullable().openapi({
    description:
      'The key of the standing that the giver saw; null when there was none or it was taken back. Another one by now gives 409.',
  }),
}

export const NewDecision = z
  .discriminatedUnion('kind', [
    verdict.extend(settled),
    credibility.extend(settled),
    reliability.extend(settled),
    note.extend(settled),
    merge.extend(settled),
    split.extend(settled),
    notSame.extend(settled),
    source.extend(settled),
  ])
  .openapi('NewDecision')

export const Decision = z
  .object({
    key: z.string(),
    caseId: z.string(),
    kind: z.string(),
    subject: z.string(),
    about: z.array(z.string()),
    actor: z.string(),
    madeAt: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    undoes: z.string().nullable(),
    batch: z.string().nullable(),
  })
  .openapi('Decision')

/** One settlement for the claims that fit a filter, or for those named. */
export const BulkDecision = z
  .object({
    case: z.string().max(200),
    filter: ClaimFilterShape.optional(),
    subjects: z.array(id).min(1).max(2000).optional(),
    settlement: z.discriminatedUnion('kind', [verdict, credibility, note]),
  })
  .refine(({ filter, subjects }) => filter !== undefined || subjects !== undefined, {
    message: 'one of filter and subjects is needed',
  })
  .openapi('BulkDecision')

export const MadeBulkDecision = BulkDecision.and(
  z.object({
    actor: Actor,
    seen: z.string().min(1).max(100).openapi({ description: '`seen` of the preview; another state by now gives 409' }),
  }),
).openapi('MadeBulkDecision')

export const BulkPreview = z
  .object({
    items: z.array(
      z.object({ subject: z.string(), gloss: z.string(), before: z.unknown(), key: z.string().nullable() }),
    ),
    total: z.number().int(),
    seen: z.string(),
  })
  .openapi('BulkPreview', { description: 'What an act would change; claims that stand like this already are no items' })

export const BatchMade = z.object({ batch: z.string(), decisions: z.array(Decision) }).openapi('BatchMade')

export const BatchUndone = z
  .object({ undone: z.array(Decision), kept: z.array(Decision) })
  .openapi('BatchUndone', { description: '`kept` was settled otherwise since and stays so' })
