import { loadResources } from '../desk/resources.ts'
import { traceOnce } from '../desk/trace-once.ts'
import { exitCodeOf, type ExitCode } from './exit-codes.ts'
import { formatOf, tell, tellProblem, write, type Format } from './output.ts'
import { progressBar } from './progress.ts'
import { refusalSummary } from './refusal-summary.ts'
import { traceText } from './trace-text.ts'
import { webSettings } from './web-settings.ts'

/** `stemma trace`: from locators to claims with their origins, nothing kept. */
export async function runTrace(
  locators: readonly string[],
  options: { readonly format?: Format; readonly published?: string; readonly all?: boolean },
): Promise<ExitCode> {
  const format = formatOf(options.format)
  const bar = progressBar()
  const acquiring = {
    web: webSettings(),
    ...(options.published === undefined ? {} : { publishedAt: options.published }),
  }
  const { trace, failures, read } = await traceOnce(locators, loadResources(), acquiring, bar.progress)
  bar.stop()
  for (const { locator, problem } of failures) tellProblem(locator, problem)
  if (failures.length > 1) tell(refusalSummary(failures.map(({ problem }) => problem)))
  for (const report of trace.reports) for (const problem of report.problems) tellProblem(report.locator, problem)
  for (const problem of trace.problems) tell(problem.message)
  const results = trace.claims.length
  if (format === 'json') {
    if (trace.reports.length > 0) await write(`${JSON.stringify(trace)}\n`)
  } else if (results > 0) {
    await write(traceText(trace, { all: options.all ?? false, width: Math.min(process.stdout.columns || 100, 120) }))
  }
  if (trace.reports.length > 0 && results === 0) tell('The reports were read and no claim was found in them.')
  return exitCodeOf({ results, read })
}
