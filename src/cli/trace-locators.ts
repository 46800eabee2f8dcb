import { loadResources } from '../desk/resources.ts'
import { type TraceOnce, traceOnce } from '../desk/trace-once.ts'
import { tell, tellProblem } from './output.ts'
import { progressBar } from './progress.ts'
import { refusalSummary } from './refusal-summary.ts'
import { webSettings } from './web-settings.ts'

/** Traces what the locators hold, with a bar while it takes long, and says on standard error what could not be read or was guessed. */
export async function traceLocators(
  locators: readonly string[],
  published: string | undefined,
): Promise<Pick<TraceOnce, 'trace' | 'read'>> {
  const bar = progressBar()
  const acquiring = { web: webSettings(), ...(published === undefined ? {} : { publishedAt: published }) }
  const { trace, failures, read } = await traceOnce(locators, loadResources(), acquiring, bar.progress)
  bar.stop()
  for (const { locator, problem } of failures) tellProblem(locator, problem)
  if (failures.length > 1) tell(refusalSummary(failures.map(({ problem }) => problem)))
  for (const report of trace.reports) for (const problem of report.problems) tellProblem(report.locator, problem)
  for (const problem of trace.problems) tell(problem.message)
  return { trace, read }
}
