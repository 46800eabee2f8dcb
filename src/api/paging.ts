import { z } from '@hono/zod-openapi'
import type { Position, UncountedPage } from '../desk/desk.ts'

/** The most that one page holds. */
const MOST = 200

/** No list is sorted by more; a name takes at most 300 characters. */
const LONGEST_CURSOR = 4000

const Written = z.tuple([z.string(), z.number().int().nonnegative().nullable()], z.union([z.string(), z.number()]))

/** A position as callers see it: a word that means something to nobody but the list that gave it. */
const Cursor = z
  .string()
  .max(LONGEST_CURSOR)
  .regex(/^[\w-]+$/u, 'is none that a page gave')
  .transform((cursor, context): Position => {
    const written = Written.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()))
    if (!written.success) {
      context.addIssue('is none that a page gave')
      return z.NEVER
    }
    const [order, total, ...values] = written.data
    return { order, total, values }
  })

export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(MOST).default(50),
  cursor: Cursor.optional().openapi({ type: 'string', description: 'The `next` of the page before, as it was given' }),
})

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function cursorOf({ order, total, values }: Position): string {
  return Buffer.from(JSON.stringify([order, total, ...values])).toString('base64url')
}

/** The page with the cursor of the next one; null on the last. */
export function paged<P extends UncountedPage<unknown>>(page: P): Omit<P, 'next'> & { readonly next: string | null } {
  return { ...page, next: page.next === null ? null : cursorOf(page.next) }
}
