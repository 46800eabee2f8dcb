import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Desk } from '../../src/desk/desk.ts'
import { generateCascade } from '../generator.ts'
import type { BenchTask, Measurement } from '../task.ts'

/** Reports given at once, as a feed or an upload gives them. */
const AT_ONCE = 50
const SIZES = { small: [200, 600], full: [2_000, 20_000] } as const

const task: BenchTask = {
  title: 'The desk: acknowledged, read, linked, traced and kept in the embedded store, all reports in one case',
  async run({ full }) {
    const runs: Run[] = []
    for (const size of full ? SIZES.full : SIZES.small) runs.push(await keep(size))
    const [first, last] = [runs[0], runs.at(-1)]
    if (first === undefined || last === undefined) return []
    const rows = runs.flatMap(({ size, seconds, acknowledged, claims }): Measurement[] => [
      { name: `${size} reports: read and traced, a second`, value: size / seconds, unit: 'reports', must: 25 },
      { name: `${size} reports: until ${AT_ONCE} are acknowledged, slowest of 100`, value: acknowledged, unit: 'ms' },
      { name: `${size} reports: claims`, value: claims, unit: 'claims' },
    ])
    const perReport = last.seconds / last.size / (first.seconds / first.size)
    const name = `a report, at ${last.size} to at ${first.size}`
    return [...rows, { name, value: perReport, unit: 'times', must: 1.2, lowIsGood: true }]
  },
}

interface Run {
  readonly size: number
  readonly seconds: number
  readonly acknowledged: number
  readonly claims: number
}

/** The texts are generated; everything else is the desk's own: `process` works while reports come, `drain` ends it. */
async function keep(size: number): Promise<Run> {
  const { reports } = generateCascade({ seed: 17, size })
  const home = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const desk = await Desk.open({ home })
  try {
    const { id } = await desk.openCase({ title: 'Generated' })
    // The threads load their weights before the clock runs.
    await desk.addLine({ text: 'Nothing happened on the quay of Wexmar.' }, id)
    await desk.drain()
    const acknowledged: number[] = []
    const started = performance.now()
    const coming = (async (): Promise<void> => {
      for (let start = 0; start < reports.length; start += AT_ONCE) {
        const begun = performance.now()
        for (const { text, outlet, publishedAt } of reports.slice(start, start + AT_ONCE)) {
          await desk.addLine(
            {
              text,
              ...(outlet === null ? {} : { outlet }),
              ...(publishedAt === null ? {} : { publishedAt }),
            },
            id,
          )
        }
        acknowledged.push(performance.now() - begun)
      }
    })()
    await coming
    await desk.drain()
    const seconds = (performance.now() - started) / 1000
    const { total } = await desk.claims({ caseId: id, limit: 1, offset: 0 })
    acknowledged.sort((a, b) => a - b)
    return { size, seconds, acknowledged: acknowledged[Math.floor(acknowledged.length * 0.99)] ?? 0, claims: total }
  } finally {
    await desk.close()
    rmSync(home, { recursive: true, force: true })
  }
}

export default task
