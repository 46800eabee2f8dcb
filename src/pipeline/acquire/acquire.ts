import type { Capture } from '../../model/capture.ts'
import type { Problem } from '../../model/problem.ts'

/** A locator, or a part of one, was read or was refused with a reason. */
export type Acquired =
  | { readonly type: 'capture'; readonly capture: Capture }
  | { readonly type: 'refusal'; readonly locator: string; readonly problem: Problem }

export interface AcquireOptions {
  /** Anchor of relative dates for captures that carry none. */
  readonly publishedAt?: string
}

/**
 * Reads a locator (file, folder, address, `-`) and yields a capture for each report in it, in a stable order. Never throws:
 * what cannot be read is yielded as a refusal.
 */
export async function* acquire(locator: string, _options: AcquireOptions = {}): AsyncGenerator<Acquired> {
  yield { type: 'refusal', locator, problem: { code: 'not-supported', message: `${locator}: cannot be read yet` } }
}
