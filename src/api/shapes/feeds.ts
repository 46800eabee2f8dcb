import { z } from '@hono/zod-openapi'
import { parseInterval } from '../../desk/feeds/pace.ts'
import { Problem } from './common.ts'

/** What a case follows, and how it goes. */

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
