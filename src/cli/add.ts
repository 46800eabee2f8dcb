import { parseInterval } from '../desk/feeds/pace.ts'
import type { Desk } from '../desk/desk.ts'
import type { Problem } from '../model/problem.ts'
import { openDesk } from './desk.ts'
import { exitCodes, exitCodeOf, type ExitCode } from './exit-codes.ts'
import { tell, tellProblem, write } from './output.ts'
import { progressBar } from './progress.ts'
import { refusalSummary } from './refusal-summary.ts'

interface AddOptions {
  readonly published?: string
  readonly case?: string
  readonly every?: string
}

/** `stemma add`: into the desk's store; returns when everything added is read. With `--every` the desk follows the feeds. */
export async function runAdd(locators: readonly string[], options: AddOptions): Promise<ExitCode> {
  const every = options.every === undefined ? undefined : parseInterval(options.every)
  if (options.every !== undefined && every === undefined) {
    tell(`--every ${options.every}: give a number and a unit, from a minute to 30 days: 15m, 2h, 1d`)
    return exitCodes.wrong
  }
  const desk = await openDesk()
  try {
    return every === undefined ? await addAll(desk, locators, options) : await followAll(desk, locators, options, every)
  } finally {
    await desk.close()
  }
}

async function addAll(desk: Desk, locators: readonly string[], options: AddOptions): Promise<ExitCode> {
  const bar = progressBar()
  const problems: Problem[] = []
  let [queued, known, read] = [0, 0, 0]
  const endListening = desk.listen((event) => {
    if (event.type !== 'read') return
    read += 1
    bar.progress('extract', read, queued)
    for (const problem of event.problems) tellProblem(event.locator, problem)
    if (event.report === null) problems.push(...event.problems.slice(0, 1))
  })
  try {
    const acquiring = options.published === undefined ? {} : { publishedAt: options.published }
    for (const locator of locators) {
      for await (const added of desk.addLocator(locator, options.case, acquiring)) {
        if (added.type === 'refused') {
          problems.push(added.problem)
          tellProblem(added.locator, added.problem)
          continue
        }
        if (added.type === 'queued') queued += 1
        else known += 1
        bar.progress('read', queued + known, undefined)
        await write(`${added.type === 'queued' ? 'added' : 'known'} ${added.locator}\n`)
      }
    }
    await desk.drain()
  } finally {
    bar.stop()
    endListening()
  }
  const summary = refusalSummary(problems)
  tell(`${queued} added, ${known} known already${summary === '' ? '' : `, ${summary}`}`)
  return exitCodeOf({ results: queued + known, read: queued + known })
}

async function followAll(
  desk: Desk,
  locators: readonly string[],
  options: AddOptions,
  every: number,
): Promise<ExitCode> {
  const caseId = options.case ?? (await desk.inbox())
  let followed = 0
  for (const url of locators) {
    try {
      const feed = await desk.feeds.follow({ caseId, url, every })
      followed += 1
      await write(`followed ${feed.url} every ${options.every ?? ''} (${feed.id})\n`)
    } catch (error) {
      tell(`${url}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (followed > 0) tell('feeds are polled while `stemma serve` or `stemma work` runs')
  return exitCodeOf({ results: followed, read: followed })
}
