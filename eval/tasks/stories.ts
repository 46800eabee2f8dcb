import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadResources } from '../../src/desk/resources.ts'
import { hashOf } from '../../src/lib/hash.ts'
import type { Report } from '../../src/model/report.ts'
import { clean, extract, extractionInput, traceReports } from '../../src/pipeline/pipeline.ts'
import type { EvalTask, Figure } from '../task.ts'

interface Listed {
  readonly id: string
  readonly url: string
  readonly date: string | null
  readonly file: string
}

/** The trace of one story, from its texts alone, as `stemma trace --format json` gives it. */
export function traceStory(folder: string): unknown {
  const resources = loadResources()
  const listed = readFileSync(join(folder, 'reports.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Listed)
  const reports = listed.flatMap(({ id, url, date, file }): Report[] => {
    const text = readFileSync(join(folder, file), 'utf8').split('\n').slice(3).join('\n')
    const { value } = clean(
      {
        sha256: hashOf(text),
        locator: `${id}.txt`,
        bytes: new TextEncoder().encode(text),
        url,
        mediaType: 'text/plain',
        charset: 'utf-8',
        rendition: null,
        retrievedAt: null,
        given: { id, url, locator: `${id}.txt`, ...(date === null ? {} : { publishedAt: date }) },
      },
      resources.outlets,
    )
    return value === undefined ? [] : [value]
  })
  const extractions = reports.map((report) => extract(extractionInput(report), resources))
  return traceReports(reports, extractions, resources)
}

const PROMISED: readonly (Omit<Figure, 'value'> & { readonly row: string })[] = [
  { row: 'headline', name: 'headline', must: 74, aim: 88 },
  { row: '1 mention recall', name: 'mention recall' },
  { row: '2 cluster B3 F1', name: 'clustering B³' },
  { row: '3 chain origin', name: 'chain origin right', must: 65, aim: 85 },
  { row: '3 chain exact', name: 'chain exact' },
  { row: '4 hedge macro F1', name: 'hedge macro F1' },
  { row: '5 origins right', name: 'origins right', must: 75, aim: 90 },
  { row: '5   exact (low = high = gold)', name: 'origin count exact', must: 60, aim: 80 },
  { row: '5   over-counted (low good)', name: 'origins over-counted', must: 8, aim: 3, lowIsGood: true },
  { row: '5   right where gold >= 2', name: 'origins right where there are two or more' },
  { row: '5   exact where gold >= 2', name: 'origins exact where there are two or more', must: 40, aim: 75 },
  { row: '6 derivation F1', name: 'derivation F1', must: 85, aim: 95 },
  { row: '6   direction', name: 'derivation direction' },
  { row: '6   citation recall', name: 'citation recall' },
  { row: '7 conflict recall', name: 'conflict recall' },
  { row: '7   false alarm (low good)', name: 'apparent conflicts called conflicts', must: 15, aim: 5, lowIsGood: true },
  { row: '7   drift recall', name: 'drift recall' },
]

const task: EvalTask = {
  title: 'Real stories, retold: claims, chains, origins, derivations, conflicts',
  run(data) {
    const root = join(data, 'stories')
    if (!existsSync(root)) return Promise.resolve([{ name: 'stories', value: null }])
    const scratch = mkdtempSync(join(tmpdir(), 'stemma-stories-'))
    try {
      const stories = readdirSync(root).filter((name) => existsSync(join(root, name, 'gold.json')))
      const tables = stories.map((story) => {
        const file = join(scratch, `${story}.trace.json`)
        writeFileSync(file, JSON.stringify(traceStory(join(root, story))))
        const printed = execFileSync(process.execPath, [join(root, 'score.mjs'), join(root, story), file], {
          encoding: 'utf8',
        })
        return { story, rows: rowsOf(printed) }
      })
      const mean = PROMISED.map(({ row, ...figure }): Figure => {
        const values = tables.flatMap(({ rows }) => rows.get(row) ?? [])
        return {
          ...figure,
          value: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
        }
      })
      const each = tables.map(({ story, rows }): Figure => ({
        name: `${story}: headline`,
        value: rows.get('headline') ?? null,
        must: 70,
      }))
      return Promise.resolve([...mean, ...each])
    } finally {
      rmSync(scratch, { recursive: true })
    }
  },
}

/** The scorer's table: a name, then figures in columns; the first column is of all languages. */
function rowsOf(printed: string): Map<string, number> {
  const rows = new Map<string, number>()
  for (const line of printed.split('\n')) {
    const match = /^(\S.*?)\s{2,}(-?[\d.]+)/u.exec(line) ?? /^(\S.{0,28}\S)\s+(-?[\d.]+)(?:\s|$)/u.exec(line)
    if (match?.[1] !== undefined && match[2] !== undefined) rows.set(match[1].trim(), Number(match[2]))
  }
  return rows
}

export default task
