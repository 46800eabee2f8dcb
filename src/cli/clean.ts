import { readLocators } from '../desk/read.ts'
import { loadResources } from '../desk/resources.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { exitCodeOf, type ExitCode } from './exit-codes.ts'
import { formatOf, printable, tell, tellProblem, write, type Format } from './output.ts'
import { refusalSummary } from './refusal-summary.ts'
import { colours as pc } from './colours.ts'
import { webSettings } from './web-settings.ts'

/** `stemma clean`: one report a line as JSON, or text with what was removed. */
export async function runClean(
  locators: readonly string[],
  options: { readonly format?: Format; readonly published?: string },
): Promise<ExitCode> {
  const format = formatOf(options.format)
  const { outlets } = loadResources()
  let results = 0
  const refused: Problem[] = []
  let read = 0
  const acquiring = {
    web: webSettings(),
    ...(options.published === undefined ? {} : { publishedAt: options.published }),
  }
  for await (const reading of readLocators(locators, outlets, acquiring)) {
    if (reading.type !== 'refusal') read += 1
    if (reading.type !== 'report') {
      tellProblem(reading.locator, reading.problem)
      refused.push(reading.problem)
      continue
    }
    results += 1
    const { report } = reading
    for (const problem of report.problems) tellProblem(report.locator, problem)
    await write(format === 'json' ? `${JSON.stringify(report)}\n` : reportText(report))
  }
  if (refused.length > 1) tell(refusalSummary(refused))
  return exitCodeOf({ results, read })
}

function reportText(report: Report): string {
  const facts: [string, string | null][] = [
    ['outlet', report.outlet],
    ['byline', report.byline.join(', ') || null],
    ['dateline', report.dateline],
    [
      'published',
      report.publishedAt === null ? null : `${report.publishedAt} (${report.publishedAtBasis ?? 'unknown'})`,
    ],
    ['language', report.lang],
  ]
  const removed = new Map<string, number>()
  for (const block of report.removed) removed.set(block.reason, (removed.get(block.reason) ?? 0) + 1)
  return [
    pc.bold(`== ${printable(report.locator)}`),
    ...facts.map(([name, value]) => pc.dim(name.padEnd(10)) + (value === null ? pc.dim('unknown') : printable(value))),
    '',
    report.text
      .split('\n')
      .map((line) => printable(line))
      .join('\n'),
    '',
    pc.dim(`removed    ${[...removed].map(([reason, count]) => `${String(count)} ${reason}`).join(', ') || 'nothing'}`),
    '',
    '',
  ].join('\n')
}
