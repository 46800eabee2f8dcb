import type { Problem } from '../../model/problem.ts'

/** What a locator, or a part of one, was refused for. */
export interface Refusal {
  readonly type: 'refusal'
  readonly locator: string
  readonly problem: Problem
}

/** One line that names the locator and why it was refused. */
export function refusal(locator: string, code: string, why: string): Refusal {
  return { type: 'refusal', locator, problem: { code, message: `${locator}: ${why}` } }
}
