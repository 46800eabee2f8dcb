import { printInterval } from '../desk/feeds/pace.ts'
import type { Desk } from '../desk/desk.ts'
import { openDesk } from './desk.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { formatOf, printable, tell, write, type Format } from './output.ts'

type Feed = Awaited<ReturnType<Desk['feeds']['list']>>[number]

interface FeedOptions {
  readonly case?: string
  readonly pause?: string
  readonly resume?: string
  readonly remove?: string
  readonly format?: Format
}

/** `stemma feeds`: the feeds that the desk follows; pauses, resumes and removes them. */
export async function runFeeds(options: FeedOptions): Promise<ExitCode> {
  const desk = await openDesk()
  try {
    const all = await desk.feeds.list(options.case === undefined ? {} : { caseId: options.case })
    const act = changeOf(options)
    if (act !== undefined) return await change(desk, all, act)
    if (formatOf(options.format) === 'json') for (const feed of all) await write(`${JSON.stringify(feed)}\n`)
    else for (const feed of all) await write(`${describe(feed)}\n`)
    if (all.length === 0) tell('no feeds are followed; add one with: stemma add ADDRESS --every 15m')
    return all.length > 0 ? exitCodes.found : exitCodes.nothing
  } finally {
    await desk.close()
  }
}

interface Change {
  readonly what: 'pause' | 'resume' | 'remove'
  /** The id or the address of a feed. */
  readonly which: string
}

function changeOf({ pause, resume, remove }: FeedOptions): Change | undefined {
  if (pause !== undefined) return { what: 'pause', which: pause }
  if (resume !== undefined) return { what: 'resume', which: resume }
  return remove === undefined ? undefined : { what: 'remove', which: remove }
}

async function change(desk: Desk, all: readonly Feed[], { what, which }: Change): Promise<ExitCode> {
  const named = all.filter(({ id, url }) => id === which || url === which)
  if (named.length === 0) {
    tell(`${which}: no feed has this id or address; see them with: stemma feeds`)
    return exitCodes.wrong
  }
  for (const { id, url } of named) {
    if (what === 'remove') await desk.feeds.unfollow(id)
    else await desk.feeds.change(id, { paused: what === 'pause' })
    await write(`${{ pause: 'paused', resume: 'resumed', remove: 'removed' }[what]} ${printable(url)}\n`)
  }
  return exitCodes.found
}

/** One feed a line: state, pace, how the last poll went, and when the next one is. */
function describe({ id, caseId, url, state, interval, nextPollAt, lastResult }: Feed): string {
  const last =
    lastResult === null
      ? 'not polled yet'
      : (lastResult.problem?.message ?? `${lastResult.added} added of ${lastResult.entries}, at ${lastResult.at}`)
  const next = nextPollAt === null ? '' : `; next ${nextPollAt}`
  return printable(`${id}  ${state.padEnd(6)}  every ${printInterval(interval)}  ${caseId}  ${url}  ${last}${next}`)
}
