import { exitCodeOf, type ExitCode } from './exit-codes.ts'
import { formatOf, tell, write, type Format } from './output.ts'
import { traceLocators } from './trace-locators.ts'
import { traceText } from './trace-text.ts'

/** `stemma trace`: from locators to claims with their origins, nothing kept. */
export async function runTrace(
  locators: readonly string[],
  options: { readonly format?: Format; readonly published?: string; readonly all?: boolean },
): Promise<ExitCode> {
  const format = formatOf(options.format)
  const { trace, read } = await traceLocators(locators, options.published)
  const results = trace.claims.length
  if (format === 'json') {
    if (trace.reports.length > 0) await write(`${JSON.stringify(trace)}\n`)
  } else if (results > 0) {
    await write(traceText(trace, { all: options.all ?? false, width: Math.min(process.stdout.columns || 100, 120) }))
  }
  if (trace.reports.length > 0 && results === 0) tell('The reports were read and no claim was found in them.')
  return exitCodeOf({ results, read })
}
