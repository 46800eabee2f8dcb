// npm run bench [-- TASK… --full]: prints the speed table of each task and keeps the run by date under bench/results. Figures
// are ratios within one run wherever possible, because machines are noisy.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BenchTask, Measurement } from './task.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const names = readdirSync(join(here, 'tasks'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/u, ''))
  .sort()
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`bench: no task ${unknown.join(', ')}; there are ${names.join(', ')}`)
  process.exit(2)
}
const full = process.argv.includes('--full')
const data = process.env['STEMMA_EVAL_DATA'] ?? join(here, '..', '..', 'shared', 'data')

mkdirSync(join(here, 'results'), { recursive: true })
let missed = 0
for (const name of wanted.length > 0 ? wanted : names) {
  const { default: task } = (await import(`./tasks/${name}.ts`)) as { default: BenchTask }
  const measurements = await task.run({ full, data })
  console.log(`\n${task.title}`)
  for (const measurement of measurements) {
    const state = stateOf(measurement)
    missed += Number(state === 'MISSED')
    const bars = [measurement.must, measurement.aim].map((bar) => (bar === undefined ? '–' : String(bar))).join(' / ')
    console.log(
      `  ${measurement.name.padEnd(60)} ${measurement.value.toPrecision(4).padStart(10)} ${measurement.unit.padEnd(10)} ${bars.padEnd(14)} ${state}`,
    )
  }
  const date = new Date().toISOString().slice(0, 10)
  const kept = { task: name, title: task.title, date, full, node: process.version, cores: cpus().length, measurements }
  writeFileSync(
    join(here, 'results', `${date}-${name}${full ? '-full' : ''}.json`),
    `${JSON.stringify(kept, null, 2)}\n`,
  )
}
process.exitCode = missed > 0 ? 1 : 0

function stateOf(measurement: Measurement): string {
  const reaches = (bar: number): boolean =>
    measurement.lowIsGood === true ? measurement.value <= bar : measurement.value >= bar
  if (measurement.aim !== undefined && reaches(measurement.aim)) return 'aim'
  if (measurement.must === undefined) return ''
  return reaches(measurement.must) ? 'must' : 'MISSED'
}
