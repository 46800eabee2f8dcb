import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CASE, type Filled, fillDesk } from '../fill-desk.ts'
import type { BenchTask } from '../task.ts'

const CLIENTS = 20

/** The desk in a process of its own, as users run it. */
async function serve(home: string): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const desk = spawn(process.execPath, ['bin/stemma.mjs', 'serve'], {
    env: { ...process.env, STEMMA_HOME: home, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    desk.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/\S+/u.exec(chunk.toString())?.[0]
      if (found !== undefined) resolve(found)
    })
    desk.once('exit', (code) => reject(new Error(`serve ended with ${String(code)}`)))
  })
  return { url, process: desk }
}

/** The first pages of a list, as whoever scrolls through it comes to them. */
const SCROLLED = 10

async function scrolled(list: string): Promise<readonly string[]> {
  const pages = [list]
  for (let page = list; pages.length < SCROLLED; pages.push(page)) {
    const { next } = (await (await fetch(page)).json()) as { readonly next: string | null }
    if (next === null) break
    page = `${list}&cursor=${next}`
  }
  return pages.map((page) => page.slice(new URL(page).origin.length))
}

/** What pages ask, in about the mix in which they ask it. `pages`: those of one list. */
export function reads(
  { reports, claims, sources, words }: Filled,
  pages: readonly string[],
): readonly ((turn: number) => string)[] {
  const of = (list: readonly string[], turn: number): string =>
    encodeURIComponent(list[(turn * 7919) % list.length] ?? '')
  const word = (turn: number): string => of(words, turn)
  return [
    () => `/api/claims?case=${CASE}`,
    () => `/api/claims?case=${CASE}&order=news&limit=60`,
    () => `/api/timeline?case=${CASE}&limit=60`,
    () => `/api/places?case=${CASE}`,
    (turn) => pages[turn % pages.length] ?? '',
    (turn) => `/api/claims?case=${CASE}&q=${word(turn)}`,
    (turn) => `/api/claims?case=${CASE}&source=${of(sources, turn)}`,
    () => `/api/claims?case=${CASE}&verdict=open&limit=20`,
    (turn) => `/api/claims/${of(claims, turn)}?case=${CASE}`,
    (turn) => `/api/claims/${of(claims, turn + 1)}?case=${CASE}`,
    () => `/api/reports?case=${CASE}`,
    (turn) => `/api/reports?case=${CASE}&q=${word(turn)}`,
    (turn) => `/api/reports/${of(reports, turn)}`,
    (turn) => `/api/reports/${of(reports, turn + 1)}`,
    (turn) => `/api/search?q=${word(turn)}&case=${CASE}`,
    () => `/api/sources?case=${CASE}`,
    () => `/api/entities?case=${CASE}`,
    () => '/api/cases',
    () => `/api/cases/${CASE}`,
  ]
}

interface Load {
  /** Milliseconds of each answer, in ascending order. */
  readonly times: readonly number[]
  readonly errors: number
}

/** Twenty clients that ask one after another. */
async function load(count: number, ask: (turn: number) => Promise<boolean>): Promise<Load> {
  const times: number[] = []
  let [turn, errors] = [0, 0]
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (turn < count) {
        const own = turn
        turn += 1
        const began = performance.now()
        if (!(await ask(own))) errors += 1
        times.push(performance.now() - began)
      }
    }),
  )
  return { times: times.sort((a, b) => a - b), errors }
}

const at = ({ times }: Load, share: number): number =>
  times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN

/** How the desk answers while it is full and asked by many. */
const task: BenchTask = {
  title: 'API: 20 clients on a full desk, embedded store, the server in a process of its own',
  async run({ full }) {
    const home = mkdtempSync(join(tmpdir(), 'stemma-bench-api-'))
    const size = full ? 20_000 : 300
    const filled = await fillDesk(home, size)
    const { url, process: desk } = await serve(home)
    try {
      const paths = reads(filled, await scrolled(`${url}/api/claims?case=${CASE}&order=spread&limit=20`))
      const get = async (turn: number): Promise<boolean> => {
        const answer = await fetch(url + (paths[turn % paths.length]?.(turn) ?? ''))
        await answer.arrayBuffer()
        return answer.status === 200
      }
      const slowest = new Map<number, number>()
      await load(paths.length * 2, get)
      const read = await load(full ? 20_000 : 800, async (turn) => {
        const began = performance.now()
        const done = await get(turn)
        const route = turn % paths.length
        slowest.set(route, Math.max(slowest.get(route) ?? 0, performance.now() - began))
        return done
      })
      const acknowledged = await load(full ? 2000 : 100, async (turn) => {
        const text = `The harbour office of Corvo said on Monday that ship number ${turn} had left with ${turn} people on board.`
        const body = JSON.stringify({ text, outlet: `Outlet ${turn}`, case: CASE })
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(`${url}/api/reports`, { method: 'POST', headers, body })
        await answer.arrayBuffer()
        return answer.status === 202
      })
      const [route, worst] = [...slowest].sort(([, a], [, b]) => b - a)[0] ?? [0, 0]
      console.error(`slowest route: ${paths[route]?.(0) ?? ''} (${Math.round(worst)} ms)`)
      return [
        { name: `reads on ${size} reports, p50`, value: at(read, 0.5), unit: 'ms', must: 40, lowIsGood: true },
        { name: `reads on ${size} reports, p99`, value: at(read, 0.99), unit: 'ms', must: 400, lowIsGood: true },
        { name: 'failed reads', value: read.errors, unit: `of ${read.times.length}`, must: 0, lowIsGood: true },
        { name: 'acknowledged while it reads, p50', value: at(acknowledged, 0.5), unit: 'ms', lowIsGood: true },
        {
          name: 'acknowledged while it reads, p99',
          value: at(acknowledged, 0.99),
          unit: 'ms',
          must: 250,
          lowIsGood: true,
        },
        {
          name: 'failed additions',
          value: acknowledged.errors,
          unit: `of ${acknowledged.times.length}`,
          must: 0,
          lowIsGood: true,
        },
      ]
    } finally {
      const gone = new Promise((resolve) => desk.once('exit', resolve))
      desk.kill('SIGTERM')
      await gone
      rmSync(home, { recursive: true, force: true })
    }
  },
}

export default task
