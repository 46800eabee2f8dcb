import { z } from '@hono/zod-openapi'

/** Saved questions and what they tell. */

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
