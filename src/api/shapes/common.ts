import { z } from '@hono/zod-openapi'

/** What many routes share. */

export const Span = z
  .tuple([z.number().int(), z.number().int()])
  .openapi({ description: 'UTF-16 code units, half-open' })

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

/** A list, cut to a page: `next` is given back as `cursor` for the next one. */
export function pageOf<T extends z.ZodType>(
  content: T,
): z.ZodObject<{ items: z.ZodArray<T>; total: z.ZodNumber; next: z.ZodNullable<z.ZodString> }> {
  return z.object({ items: z.array(content), total: z.number().int(), next: z.string().nullable() })
}
