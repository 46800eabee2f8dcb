import { setTimeout as wait } from 'node:timers/promises'
import type { Added, Desk } from '../desk/desk.ts'
import { openDesk } from './desk.ts'
import { exitCodes, exitCodeOf, type ExitCode } from './exit-codes.ts'
import { tell, tellProblem, write } from './output.ts'

/** A feed is never asked more often than this. */
const shortestInterval = 60_000

/** `stemma add`: into the desk's store; returns when everything added is read, or never with `--every`. */
export async function runAdd(
  locators: readonly string[],
  options: { readonly published?: string; readonly case?: string; readonly every?: string },
): Promise<ExitCode> {
  const interval = options.every === undefined ? undefined : millisecondsOf(options.every)
  if (interval !== undefined && (Number.isNaN(interval) || interval < shortestInterval)) {
    tell(`--every ${options.every ?? ''}: give a number and a unit, at least one minute: 15m, 2h, 1d`)
    return exitCodes.wrong
  }
  const desk = await openDesk()
  const stopping = new AbortController()
  const stop = (): void => stopping.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const endListening = desk.listen((event) => {
    if (event.type !== 'read') return
    for (const problem of event.problems) tellProblem(event.locator, problem)
  })
  try {
    let run = { results: 0, read: 0 }
    do {
      run = await addOnce(desk, locators, options)
      await desk.drain()
      if (interval !== undefined) await wait(interval, undefined, { signal: stopping.signal }).catch(() => undefined)
    } while (interval !== undefined && !stopping.signal.aborted)
    return exitCodeOf(run)
  } finally {
    endListening()
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
    await desk.close()
  }
}

async function addOnce(
  desk: Desk,
  locators: readonly string[],
  options: { readonly published?: string; readonly case?: string },
): Promise<{ readonly results: number; readonly read: number }> {
  const counts: Record<Added['type'], number> = { queued: 0, known: 0, refused: 0 }
  const acquiring = options.published === undefined ? {} : { publishedAt: options.published }
  for (const locator of locators) {
    for await (const added of desk.addLocator(locator, options.case, acquiring)) {
      counts[added.type] += 1
      if (added.type === 'refused') tellProblem(added.locator, added.problem)
      else await write(`${added.type === 'queued' ? 'added' : 'known'} ${added.locator}\n`)
    }
  }
  const { queued, known, refused } = counts
  tell(`${String(queued)} added, ${String(known)} known already, ${String(refused)} refused`)
  return { results: queued + known, read: queued + known }
}

const unitMilliseconds = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

function millisecondsOf(interval: string): number {
  const match = /^(\d{1,4})([mhd])$/u.exec(interval)
  return match === null ? Number.NaN : Number(match[1]) * unitMilliseconds[match[2] as keyof typeof unitMilliseconds]
}
