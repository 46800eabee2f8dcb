import { acquire, clean, type AcquireOptions } from '../pipeline/pipeline.ts'
import type { Capture } from '../model/capture.ts'
import type { OutletTable } from '../model/outlet.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'

/** One thing that came of a locator: a report, a capture that holds none, or a refusal. */
export type Reading =
  | { readonly type: 'report'; readonly locator: string; readonly report: Report; readonly capture: Capture }
  | { readonly type: 'nothing'; readonly locator: string; readonly problem: Problem }
  | { readonly type: 'refusal'; readonly locator: string; readonly problem: Problem }

/** Acquires and cleans everything behind the locators, in the order given; a bad one never stops the others. */
export async function* readLocators(
  locators: readonly string[],
  outlets: OutletTable,
  options: AcquireOptions = {},
): AsyncGenerator<Reading> {
  for (const locator of locators) {
    for await (const acquired of acquire(locator, options)) {
      if (acquired.type === 'refusal') {
        yield { type: 'refusal', locator: acquired.locator, problem: acquired.problem }
        continue
      }
      const { capture } = acquired
      const { value, problems } = clean(capture, outlets)
      if (value !== undefined) yield { type: 'report', locator: capture.locator, report: value, capture }
      else {
        const problem = problems[0] ?? { code: 'no-text', message: `${capture.locator}: holds no news text` }
        yield { type: 'nothing', locator: capture.locator, problem }
      }
    }
  }
}
