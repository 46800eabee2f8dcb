import { z } from '@hono/zod-openapi'

/** The most that one page holds. */
const MOST = 200

export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(MOST).default(50),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/u)
    .optional()
    .openapi({ description: 'The `next` of the page before' }),
})

export function offsetOf(paging: { readonly cursor?: string | undefined }): number {
  return Number(paging.cursor ?? 0)
}

/** The page with the cursor of the next one; null on the last. */
export function paged<T>(
  { items, total }: { readonly items: readonly T[]; readonly total: number },
  offset: number,
): { items: T[]; total: number; next: string | null } {
  const end = offset + items.length
  return { items: [...items], total, next: items.length > 0 && end < total ? String(end) : null }
}
