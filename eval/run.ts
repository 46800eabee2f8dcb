// npm run eval [-- TASK…]: prints the quality table of each task, keeps the run by date under eval/results, renews
// docs/quality.md, and exits 1 when a figure fell by more than its noise since the newest kept run.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EvalTask, Figure } from './task.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const results = join(here, 'results')

/** A figure without an interval may fall by this much (in points of 100) before it counts as fallen. */
const defaultNoise = 0.5

interface Kept {
  readonly task: string
  readonly title: string
  readonly date: string
  readonly figures: readonly Figure[]
}

const names = readdirSync(join(here, 'tasks'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.ts$/u, ''))
  .sort()

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'))
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`eval: no task ${unknown.join(', ')}; there are ${names.join(', ')}`)
  process.exit(2)
}

const data = process.env['STEMMA_EVAL_DATA'] ?? join(here, '..', '..', 'shared', 'data')
if (!existsSync(data)) {
  console.error(
    `eval: the evaluation data is not at ${data}. Set STEMMA_EVAL_DATA to its folder; nothing was measured.`,
  )
  process.exit(2)
}

mkdirSync(results, { recursive: true })
let fallen = 0
for (const name of wanted.length > 0 ? wanted : names) {
  const { default: task } = (await import(`./tasks/${name}.ts`)) as { default: EvalTask }
  const before = newest(name)
  const started = Date.now()
  const figures = await task.run(data)
  console.log(`\n${task.title} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  console.log(tableOf(figures, before))
  for (const figure of figures) fallen += Number(hasFallen(figure, before))
  const kept: Kept = { task: name, title: task.title, date: new Date().toISOString().slice(0, 10), figures }
  writeFileSync(join(results, `${kept.date}-${name}.json`), `${JSON.stringify(kept, null, 2)}\n`)
}
writeFileSync(join(here, '..', 'docs', 'quality.md'), qualityPage())
if (fallen > 0) {
  console.error(`\neval: ${String(fallen)} figure(s) fell by more than the noise since the last kept run`)
  process.exitCode = 1
}

function newest(name: string): Kept | undefined {
  const file = readdirSync(results)
    .filter((candidate) => /^\d{4}-\d{2}-\d{2}-/u.test(candidate) && candidate.slice(11) === `${name}.json`)
    .sort()
    .at(-1)
  return file === undefined ? undefined : (JSON.parse(readFileSync(join(results, file), 'utf8')) as Kept)
}

function hasFallen(figure: Figure, before: Kept | undefined): boolean {
  const old = before?.figures.find((candidate) => candidate.name === figure.name)?.value
  if (old === undefined || old === null || figure.value === null) return false
  const scale = Math.abs(figure.must ?? figure.value) <= 1 ? 0.01 : 1
  const noise = figure.interval === undefined ? defaultNoise * scale : (figure.interval[1] - figure.interval[0]) / 2
  return (figure.lowIsGood === true ? figure.value - old : old - figure.value) > noise
}

function reached(figure: Figure, bar: number | undefined): boolean | undefined {
  if (bar === undefined || figure.value === null) return undefined
  return figure.lowIsGood === true ? figure.value <= bar : figure.value >= bar
}

function shown(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–'
  return Math.abs(value) < 1.5 && !Number.isInteger(value) ? value.toFixed(3) : value.toFixed(1).replace(/\.0$/u, '')
}

function verdict(figure: Figure): string {
  if (figure.value === null) return 'not measured'
  if (reached(figure, figure.aim) === true) return 'aim'
  const must = reached(figure, figure.must)
  return must === undefined ? '' : must ? 'must' : 'MISSED'
}

function rowsOf(figures: readonly Figure[], before?: Kept): string[][] {
  return figures.map((figure) => [
    figure.name,
    shown(figure.value) + (figure.interval === undefined ? '' : ` (${figure.interval.map(shown).join('–')})`),
    shown(figure.must),
    shown(figure.aim),
    verdict(figure),
    before === undefined ? '' : shown(before.figures.find((old) => old.name === figure.name)?.value),
    figure.published ?? '',
  ])
}

function tableOf(figures: readonly Figure[], before: Kept | undefined): string {
  const rows = [['figure', 'value', 'must', 'aim', '', 'before', 'others'], ...rowsOf(figures, before)]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n')
}

function qualityPage(): string {
  const sections = names.flatMap((name) => {
    const kept = newest(name)
    if (kept === undefined) return []
    const rows = rowsOf(kept.figures).map(
      ([figure, value, must, aim, state, , others]) =>
        `| ${[figure, value, must, aim, state, others].map((cell) => (cell ?? '').replaceAll('|', '\\|')).join(' | ')} |`,
    )
    const head = '| figure | value | must | aim | reached | others |\n|---|---|---|---|---|---|'
    return [`## ${kept.title}\n\n\`npm run eval -- ${name}\`, ${kept.date}.\n\n${head}\n${rows.join('\n')}`]
  })
  return `# Quality\n\nMeasured by \`npm run eval\` on public corpora, misses included. \`must\` is the floor that we promise, \`aim\` what we\nwork towards; intervals are 95 % bootstrap intervals. This page is written by that command.\n\n${sections.join('\n\n')}\n`
}
