import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Desk } from '../../src/desk/desk.ts'
import { FeedSite } from '../feed-site.ts'
import { generateCascade } from '../generator.ts'
import type { BenchTask, Measurement } from '../task.ts'

const SIZES = { small: [200, 600], full: [2_000, 20_000] } as const
/** Reports between two lines of progress. */
const EVERY = 500
/**
 * Milliseconds between looks whether everything is done. A look counts what waits, and with thousands waiting ten of them a
 * second would be a part of what is measured: so many come to a run of any size.
 */
const glance = (size: number): number => Math.min(1000, Math.max(100, size / 20))

const task: BenchTask = {
  title: 'The desk: feeds polled, their entries kept, read, linked and traced in the embedded store, all in one case',
  async run({ full }) {
    const runs: Run[] = []
    for (const size of full ? SIZES.full : SIZES.small) runs.push(await follow(size))
    const [first, last] = [runs[0], runs.at(-1)]
    if (first === undefined || last === undefined) return []
    const rows = runs.flatMap(({ size, seconds, processor, claims }): Measurement[] => [
      { name: `${size} reports: polled, read and traced, a second`, value: size / seconds, unit: 'reports', must: 25 },
      { name: `${size} reports: time of processors for one`, value: (processor * 1000) / size, unit: 'ms' },
      { name: `${size} reports: claims`, value: claims, unit: 'claims' },
    ])
    const perReport = last.seconds / last.size / (first.seconds / first.size)
    const name = `a report, at ${last.size} to at ${first.size}`
    return [...rows, { name, value: perReport, unit: 'times', must: 1.2, lowIsGood: true }]
  },
}

interface Run {
  readonly size: number
  /** From the first poll to the last trace. */
  readonly seconds: number
  /** Seconds that all processors together worked for it: what a busy machine leaves as it is. */
  readonly processor: number
  readonly claims: number
}

/** The texts are generated and stand on a site of our own; everything else is what `stemma serve` does. */
async function follow(size: number): Promise<Run> {
  const { reports } = generateCascade({ seed: 17, size })
  const home = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const site = await FeedSite.open(reports)
  const web = { allowedNetworks: ['127.0.0.1'], allowedPorts: [site.port], pace: 0, ignoreRobots: true }
  const desk = await Desk.open({ home, web, onError: (error) => console.error(error.message) })
  try {
    const { id } = await desk.openCase({ title: 'Generated' })
    // The threads load their weights before the clock runs.
    await desk.addLine({ text: 'Nothing happened on the quay of Wexmar.' }, id)
    await desk.drain()
    const done = async (): Promise<boolean> => {
      const { reportCount, queuedCount, refusedCount, stale } = await desk.case(id)
      progress(reportCount)
      return reportCount + refusedCount > size && queuedCount === 0 && !stale
    }
    let told = { count: 0, at: performance.now(), cpu: process.cpuUsage() }
    const progress = (count: number): void => {
      if (count < told.count + EVERY) return
      const { user, system } = process.cpuUsage(told.cpu)
      const rate = ((count - told.count) * 1000) / (performance.now() - told.at)
      const each = (user + system) / 1000 / (count - told.count)
      console.error(`  ${count} of ${size}: ${rate.toFixed(1)} a second, ${each.toFixed(1)} ms of processors each`)
      told = { count, at: performance.now(), cpu: process.cpuUsage() }
    }
    for (const url of site.feeds) await desk.feeds.follow({ caseId: id, url, every: 3600 })
    const [started, before] = [performance.now(), process.cpuUsage()]
    desk.process()
    while (!(await done())) await new Promise((resolve) => setTimeout(resolve, glance(size)))
    const seconds = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(before)
    const { refusedCount } = await desk.case(id)
    if (refusedCount > 0) throw new Error(`${refusedCount} reports were refused`)
    const { total } = await desk.claims({ caseId: id, limit: 1 })
    return { size, seconds, processor: (user + system) / 1e6, claims: total }
  } finally {
    await desk.close()
    site.close()
    rmSync(home, { recursive: true, force: true })
  }
}

export default task
