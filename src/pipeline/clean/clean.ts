import type { Capture } from '../../model/capture.ts'
import type { OutletTable } from '../../model/outlet.ts'
import type { Outcome } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'

/** Makes a report of a capture: main text, title, byline, dateline, outlet, dates; the rest is kept as removed blocks. */
export function clean(capture: Capture, _outlets: OutletTable): Outcome<Report | undefined> {
  return {
    value: undefined,
    problems: [{ code: 'not-supported', message: `${capture.locator}: cannot be cleaned yet` }],
  }
}
