import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchTask, Measurement } from '../task.ts'

const rounds = 5

/** Milliseconds of the median of several runs, after one that warms the file cache. */
function median(run: () => void): number {
  run()
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now()
    run()
    return performance.now() - started
  })
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}

function stemma(parameters: readonly string[]): void {
  const run = spawnSync(process.execPath, ['bin/stemma.mjs', ...parameters], { maxBuffer: 1 << 28 })
  if (run.status !== 0)
    throw new Error(`stemma ${parameters.join(' ')} ended with ${String(run.status)}: ${run.stderr.toString()}`)
}

async function deskReady(home: string): Promise<number> {
  const started = performance.now()
  const desk = spawn(process.execPath, ['bin/stemma.mjs', 'serve', '--sample'], {
    env: { ...process.env, STEMMA_HOME: home, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await new Promise<void>((resolve, reject) => {
      desk.stdout.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('http://')) resolve()
      })
      desk.on('exit', (code) => reject(new Error(`serve ended with ${String(code)}`)))
    })
    return performance.now() - started
  } finally {
    const gone = new Promise((resolve) => desk.on('exit', resolve))
    desk.kill('SIGTERM')
    await gone
  }
}

/** What a user waits for. */
const task: BenchTask = {
  title: 'Starts, median of five, file cache warm',
  async run({ data }) {
    const seeds = join(data, '..', 'seeds')
    const reports = existsSync(seeds) ? seeds : 'samples/radar-for-troops/reports'
    const home = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
    try {
      const measurements: Measurement[] = [
        { name: 'bare node', value: median(() => spawnSync(process.execPath, ['-e', '0'])), unit: 'ms' },
        {
          name: 'stemma --help',
          value: median(() => stemma(['--help'])),
          unit: 'ms',
          must: 150,
          aim: 100,
          lowIsGood: true,
        },
        {
          name: existsSync(seeds) ? 'stemma trace, five real reports' : 'stemma trace, sample case',
          value: median(() => stemma(['trace', reports])),
          unit: 'ms',
          must: 3000,
          lowIsGood: true,
        },
        { name: 'stemma serve --sample, new folder', value: await deskReady(home), unit: 'ms', lowIsGood: true },
        { name: 'stemma serve --sample, again', value: await deskReady(home), unit: 'ms', must: 5000, lowIsGood: true },
      ]
      return measurements
    } finally {
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    }
  },
}

export default task
