import { z } from '@hono/zod-openapi'

const Flag = z.enum(['true', 'false']).transform((word) => word === 'true')
const id = z.string().max(200)
const words = z.string().max(500).openapi({ description: 'Words, "phrases", or, -not' })
const since = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/u)
const verdict = z.enum(['accepted', 'rejected', 'open'])

/** Which claims, as a query string says it. */
export const claimFilterQuery = {
  q: words.optional(),
  report: id.optional(),
  source: id.optional(),
  conflict: Flag.optional(),
  drift: Flag.optional(),
  denied: Flag.optional(),
  newOrigin: Flag.optional().openapi({
    description: 'Another origin came after the first day; with `since`, since then',
  }),
  since: since.optional(),
  minOrigins: z.coerce.number().int().min(0).max(1000).optional(),
  verdict: verdict.optional(),
}

/** In which order. */
export const claimOrder = z.enum(['evidence', 'news', 'origins', 'spread', 'newest', 'oldest']).openapi({
  description:
    '`evidence`: strongest first; `news`: the latest new origin, then conflicts, then the most reports; `origins`, `spread`: the most origins, the most reports; `newest`, `oldest`: by day',
})

/** The same in a request's body. */
export const ClaimFilterShape = z
  .object({
    q: words.optional(),
    report: id.optional(),
    source: id.optional(),
    conflict: z.boolean().optional(),
    drift: z.boolean().optional(),
    denied: z.boolean().optional(),
    newOrigin: z.boolean().optional(),
    since: since.optional(),
    minOrigins: z.number().int().min(0).max(1000).optional(),
    verdict: verdict.optional(),
  })
  .strict()
  .openapi('ClaimFilter')
