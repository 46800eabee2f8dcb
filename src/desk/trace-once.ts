import type { Extraction } from '../model/extraction.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import type { Resources } from '../model/resources.ts'
import type { Trace } from '../model/trace.ts'
import { extract, extractionInput, traceReports, type AcquireOptions } from '../pipeline/pipeline.ts'
import { readLocators } from './read.ts'

/** What came of a one-off trace. */
export interface TraceOnce {
  readonly trace: Trace
  /** Locators, or parts of them, that could not be read or held no report. */
  readonly failures: readonly { readonly locator: string; readonly problem: Problem }[]
  /** Captures that were read, with or without a report in them. */
  readonly read: number
}

/** How far a long run is. */
export type Progress = (step: 'read' | 'extract' | 'link', done: number, total: number | undefined) => void

/** Acquires, cleans, extracts, links and traces; keeps nothing. */
export async function traceOnce(
  locators: readonly string[],
  resources: Resources,
  options: AcquireOptions = {},
  progress: Progress = () => undefined,
): Promise<TraceOnce> {
  const reports = new Map<string, Report>()
  const failures: { locator: string; problem: Problem }[] = []
  const problems: Problem[] = []
  let read = 0
  for await (const reading of readLocators(locators, resources.outlets, options)) {
    if (reading.type !== 'refusal') read += 1
    if (reading.type !== 'report') {
      failures.push({ locator: reading.locator, problem: reading.problem })
      continue
    }
    const { report } = reading
    const known = reports.get(report.id)
    if (known === undefined) reports.set(report.id, report)
    else if (known.sha256 === report.sha256) {
      problems.push({
        code: 'same-capture',
        message: `${report.locator}: the same bytes as ${known.locator}; read once`,
      })
    } else {
      const message = `${report.locator}: its id ${report.id} is taken by ${known.locator}; give each report an id of its own`
      failures.push({ locator: report.locator, problem: { code: 'id-taken', message } })
    }
    progress('read', reports.size, undefined)
  }
  const list = [...reports.values()]
  const extractions: Extraction[] = []
  for (const report of list) {
    extractions.push(extract(extractionInput(report), resources))
    progress('extract', extractions.length, list.length)
    // Lets timers and signals through between two reports.
    await new Promise((resolve) => setImmediate(resolve))
  }
  progress('link', 0, list.length)
  const trace = traceReports(list, extractions, resources)
  return { trace: { ...trace, problems: [...problems, ...trace.problems] }, failures, read }
}
