import { Minhash, LshIndex } from 'minhash'
import type { Report } from '../../src/model/report.ts'
import { loadResources } from '../../src/desk/resources.ts'
import type { Paired } from '../../src/pipeline/link/pairing.ts'
import { rarityFor } from '../../src/pipeline/link/rarity.ts'
import { topicLikeness, topicOf } from '../../src/pipeline/link/stories.ts'
import { witnessText } from '../../src/pipeline/link/witness-text.ts'
import { traceReports } from '../../src/pipeline/pipeline.ts'
import { Archive } from '../archive.ts'
import { generateCascade, streamCascade, type CascadeOptions } from '../generator.ts'
import { LinkingThreads } from '../linking-threads.ts'
import { HOSTILE_ARCHIVES } from '../hostile-archives.ts'
import { heldMemory } from '../memory.ts'
import { fillShelf, removeShelf } from '../shelf.ts'
import type { BenchTask, Measurement } from '../task.ts'

/** The last reports that come to a full archive; each is measured by itself. */
const ADDED = 60
/** Reports linked before anything is measured. */
const WARM = 1_200
/** Beyond this the index of npm minhash takes more memory than a process is given. */
const MOST_RIVAL = 10_000
/** Comparing all pairs gives up when it has taken so long. */
const PATIENCE_MS = 20_000
/** Reports of an archive that is meant to be too much, when the run is a small one. */
const SMALL_HOSTILE = [300]
/** How often a long run tells how far it is. */
const TOLD_EVERY_MS = 10_000

const resources = loadResources()

const task: BenchTask = {
  title:
    'Linking: one report more, and the whole archive (texts and what reading finds in them are generated; the linker alone is measured, in processor time)',
  async run({ full }) {
    const sizes = full ? [1_000, 10_000, 100_000] : [300, 1_000, 3_000]
    const threads = new LinkingThreads()
    // Compiled and loaded before the clock runs, or the smallest archive pays for all.
    await grow({ seed: 5, size: WARM }, threads)
    const runs: Growth[] = []
    for (const size of sizes) {
      const run = await grow({ seed: 3, size }, threads)
      runs.push(run)
      // A long run that is stopped has told what it knew.
      console.error(
        `link: ${JSON.stringify(run, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value))}`,
      )
    }
    await threads.close()
    const [first, last] = [runs[0], runs.at(-1)]
    if (first === undefined || last === undefined) return []
    const growth = Math.log(last.total / first.total) / Math.log(last.size / first.size)
    const rivals = sizes.filter((size) => size <= MOST_RIVAL).map((size) => generateCascade({ seed: 3, size }).reports)
    return [
      ...runs.flatMap(({ size, median, slow, clock, total, lookedUp, generation, memory, largest }): Measurement[] => [
        { name: `${size} reports: one more, median`, value: median, unit: 'ms', must: 20, lowIsGood: true },
        { name: `${size} reports: one more, 9 in 10`, value: slow, unit: 'ms' },
        { name: `${size} reports: one more, median by the clock`, value: clock, unit: 'ms' },
        { name: `${size} reports: all of them`, value: total, unit: 's' },
        { name: `${size} reports: of it, finding who is near whom`, value: lookedUp, unit: 's' },
        { name: `${size} reports: making them, beside`, value: generation, unit: 's' },
        { name: `${size} reports: the largest neighbourhood`, value: largest, unit: 'reports' },
        {
          name: `${size} reports: memory of the linker and its index`,
          value: memory,
          unit: 'MB',
          must: 1000,
          lowIsGood: true,
        },
      ]),
      {
        name: 'one more, largest to smallest archive',
        value: last.median / first.median,
        unit: 'times',
        must: 2,
        lowIsGood: true,
      },
      { name: 'total time grows as n to the power of', value: growth, unit: 'power', must: 1.1, lowIsGood: true },
      ...hostile(full),
      ...rivals.flatMap((reports): Measurement[] => [
        { name: `npm minhash, ${reports.length} reports`, value: minhash(reports), unit: 's' },
      ]),
      ...allPairs(rivals),
    ]
  },
}

interface Growth {
  readonly size: number
  /** Milliseconds of processor time. */
  readonly median: number
  readonly slow: number
  /** The median in milliseconds that passed, whatever else the machine did. */
  readonly clock: number
  /** Seconds of processor time of the linker with all its threads, and of making and writing the reports. */
  readonly total: number
  readonly lookedUp: number
  readonly generation: number
  /** Megabytes. */
  readonly memory: number
  readonly largest: number
}

/**
 * Fills an archive as the desk does with reports that wait: all are looked up, then every neighbourhood is traced once. Then
 * reports come one by one: each is signed, looked up, judged against its candidates, and its neighbourhood is traced again, by
 * the threads that did it before. Texts stay outside, as with the store: the linker holds the index and the reports that it
 * read last.
 */
async function grow(
  { seed, size }: { readonly seed: number; readonly size: number },
  threads: LinkingThreads,
): Promise<Growth> {
  const making = processorTime()
  const shelf = fillShelf(reportsOf({ seed, size: size + ADDED }), size + ADDED)
  const generation = processorTime() - making
  await threads.open(shelf)
  const before = heldMemory()
  const started = processorTime()
  const archive = new Archive()
  let told = performance.now()
  const tell = (done: string): void => {
    if (performance.now() - told < TOLD_EVERY_MS) return
    told = performance.now()
    const spent = Math.round(processorTime() - started)
    console.error(`link: ${done} of ${size} reports, ${spent} s, largest neighbourhood ${archive.largest}`)
  }
  let entered = 0
  for await (const signatures of threads.signatures(size)) {
    for (const signature of signatures) archive.add(signature)
    tell(`looked up ${(entered += signatures.length)}`)
  }
  const lookedUp = processorTime() - started
  let traced = 0
  await threads.trace(archive.neighbourhoods(), (reports) => {
    tell(`traced ${(traced += reports)}`)
  })
  const total = processorTime() - started
  const times: number[] = []
  const clocks: number[] = []
  for (let added = 0; added < ADDED; added += 1) {
    const [begun, clock] = [processorTime(), performance.now()]
    await threads.add(size + added, (signature) => archive.membersOf(archive.add(signature)))
    times.push(1000 * (processorTime() - begun))
    clocks.push(performance.now() - clock)
  }
  const memory = heldMemory() - before + (await threads.memory())
  const { largest } = archive
  await threads.closeShelf()
  removeShelf(shelf)
  return {
    size,
    median: quantile(times, 0.5),
    slow: quantile(times, 0.9),
    clock: quantile(clocks, 0.5),
    total,
    lookedUp,
    generation,
    memory,
    largest,
  }
}

/** Archives that are meant to be too much. Each is answered; how much of the answer is a problem in the list stands beside. */
function hostile(full: boolean): Measurement[] {
  return Object.entries(HOSTILE_ARCHIVES).flatMap(([name, { make, sizes }]) =>
    (full ? sizes : SMALL_HOSTILE).map((size): Measurement => {
      const { reports, extractions } = make(size)
      const started = processorTime()
      const { claims, problems } = traceReports(reports, extractions, resources)
      const value = processorTime() - started
      const codes = [...new Set(problems.map(({ code }) => code))].sort().join(', ')
      console.error(`link: ${size} reports, ${name}: ${Math.round(value)} s`)
      return {
        name: `${size} reports, ${name}: ${claims.length} claims${codes === '' ? '' : `; ${codes}`}`,
        value,
        unit: 's',
      }
    }),
  )
}

function* reportsOf(options: CascadeOptions): Generator<Paired> {
  for (const { report, extraction } of streamCascade(options)) yield { report, extraction }
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}

/** Seconds, which do not count what else the machine does. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** The package as its documentation uses it: words into a MinHash, an index asked for each. It looks up and judges nothing. */
function minhash(reports: readonly Report[]): number {
  const started = processorTime()
  const index = new LshIndex()
  for (const { id, text } of reports) {
    const hash = new Minhash()
    for (const word of text.toLowerCase().split(/\W+/u)) hash.update(word)
    index.insert(id, hash)
    index.query(hash)
  }
  return processorTime() - started
}

/** TF·IDF over all pairs, up to the size at which it gives up. */
function allPairs(archives: readonly (readonly Report[])[]): Measurement[] {
  const rarity = rarityFor(resources, 'en')
  const rows: Measurement[] = []
  for (const reports of archives) {
    const [started, begun] = [performance.now(), processorTime()]
    const topics = reports.map(({ text }) => topicOf(witnessText(text, [], rarity)))
    let alike = 0
    for (const [place, second] of topics.entries()) {
      for (const first of topics.slice(0, place)) if (topicLikeness(first, second) > 0.5) alike += 1
      if (performance.now() - started < PATIENCE_MS) continue
      const done = (place + 1) / topics.length
      rows.push({
        name: `TF·IDF over all pairs gives up on ${reports.length} reports, having compared`,
        value: 100 * done * done,
        unit: '%',
      })
      return rows
    }
    const name = `TF·IDF over all pairs of ${reports.length} reports (${alike} alike)`
    rows.push({ name, value: processorTime() - begun, unit: 's' })
  }
  return rows
}

export default task
