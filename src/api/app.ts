import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Desk } from '../desk/desk.ts'
import { problem } from './errors.ts'
import { ErrorShape } from './shapes/common.ts'

export type Api = OpenAPIHono

/** What the routes work with. */
export interface ApiContext {
  readonly desk: Desk
  readonly token: string | undefined
}

/** An empty API whose refusals of bad input are problem details that name the field. */
export function newApi(): Api {
  return new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined
      const errors = result.error.issues.map((issue) => ({
        at: issue.path.map(String).join('.') || result.target,
        message: issue.message,
      }))
      const status = result.target === 'json' ? 422 : 400
      return problem(context, status, errors.map((error) => `${error.at}: ${error.message}`).join('; '), errors)
    },
  })
}

export { createRoute }

/** The answer's description, with the errors that any route may give. */
export function responses(
  schema: z.ZodType,
  description: string,
  status: 200 | 201 | 202 = 200,
): Record<number, { description: string; content: Record<string, { schema: z.ZodType }> }> {
  return {
    [status]: { description, content: { 'application/json': { schema } } },
    ...errorResponses,
  }
}

export const errorResponses = Object.fromEntries(
  (
    [
      [400, 'The request is malformed'],
      [401, 'A token is needed'],
      [404, 'There is no such thing'],
      [409, 'Somebody else has decided in the meantime'],
      [413, 'The request is larger than 20 MB'],
      [422, 'A field has a value that is not allowed'],
      [503, 'The database or the disk cannot take it now; `Retry-After` says when to try again'],
    ] as const
  ).map(([status, description]) => [
    status,
    { description, content: { 'application/problem+json': { schema: ErrorShape } } },
  ]),
)

/** A JSON answer. The shapes are compared with the OpenAPI document by test and not by type: the model's lists are readonly. */
export function json(context: Context, value: unknown, status: 200 | 201 | 202 = 200): never {
  return context.json(value as object, status) as never
}
