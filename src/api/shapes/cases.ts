import { z } from '@hono/zod-openapi'
import { ClaimPage } from './claims.ts'
import { Problem } from './common.ts'

/** Cases, what they may start from, and their standing questions. */

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

export const Queued = z
  .object({ id: z.string(), locator: z.string(), receivedAt: z.string() })
  .openapi('Queued', { description: 'Something that was added and waits to be read' })

export const Refused = z
  .object({ id: z.string(), locator: z.string(), receivedAt: z.string(), problems: z.array(Problem) })
  .openapi('Refused', { description: 'Something that was added and gives no report, with the reasons' })

export const NewCase = z
  .object({
    title: z.string().trim().min(1).max(300),
    question: z.string().max(2000).optional(),
    template: z.string().max(100).optional().openapi({ description: 'The id of a template to start from' }),
  })
  .strict()
  .openapi('NewCase')

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
