import { createWriteStream } from 'node:fs'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Desk } from '../desk/desk.ts'
import { type TakenFormat, takeFromTrace } from '../desk/take-away/trace-away.ts'
import { openDesk } from './desk.ts'
import { exitCodeOf, exitCodes, type ExitCode } from './exit-codes.ts'
import { tell } from './output.ts'
import { traceLocators } from './trace-locators.ts'

export interface BriefingOptions {
  readonly case?: string
  readonly format: TakenFormat
  readonly output?: string
  readonly claims: number
  readonly title?: string
  readonly published?: string
}

/** `stemma briefing`: what can be taken from a case of the desk, or from reports that are traced for it and kept nowhere. */
export async function runBriefing(locators: readonly string[], options: BriefingOptions): Promise<ExitCode> {
  if ((locators.length === 0) === (options.case === undefined)) {
    tell('Name reports, or a case of the desk with --case; one of the two.')
    return exitCodes.wrong
  }
  if (options.format === 'pdf' && options.output === undefined && process.stdout.isTTY) {
    tell('A PDF is nothing for a terminal: name a file with --output.')
    return exitCodes.wrong
  }
  return options.case === undefined ? ofReports(locators, options) : ofCase(options.case, options)
}

async function ofReports(locators: readonly string[], options: BriefingOptions): Promise<ExitCode> {
  const { trace, read } = await traceLocators(locators, options.published)
  const results = trace.claims.length
  if (results > 0) {
    const title = options.title ?? `${trace.reports.length} reports`
    await put([await takeFromTrace(trace, options.format, { title, most: options.claims })], options.output)
  } else if (trace.reports.length > 0) tell('The reports were read and no claim was found in them.')
  return exitCodeOf({ results, read })
}

async function ofCase(caseId: string, options: BriefingOptions): Promise<ExitCode> {
  const desk = await openDesk()
  try {
    const { claimCount, stale, queuedCount } = await desk.case(caseId)
    if (queuedCount > 0 || stale)
      tell('The case has reports that its claims do not show yet; `stemma work` reads them.')
    if (claimCount === 0) {
      tell('The case has no claims.')
      return exitCodes.nothing
    }
    await put(await taken(desk, caseId, options), options.output)
    return exitCodes.found
  } finally {
    await desk.close()
  }
}

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

async function taken(desk: Desk, caseId: string, { format, claims }: BriefingOptions): Promise<Pieces> {
  if (format === 'claims') return desk.takeAway.claims(caseId, {})
  if (format === 'statements') return desk.takeAway.statements(caseId, {})
  if (format === 'json') return desk.takeAway.trace(caseId)
  return [await desk.takeAway.briefing(caseId, format, { most: claims })]
}

/** Piece by piece into a file, or to standard output, which stays open. */
async function put(pieces: Pieces, file: string | undefined): Promise<void> {
  const out: Writable = file === undefined ? process.stdout : createWriteStream(file)
  await pipeline(Readable.from(pieces, { objectMode: true }), out, { end: file !== undefined })
}
