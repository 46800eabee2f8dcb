import { Minhash, LshIndex } from 'minhash'
import type { Report } from '../../src/model/report.ts'
import { loadResources } from '../../src/desk/resources.ts'
import type { Paired } from '../../src/pipeline/link/pairing.ts'
import { rarityFor } from '../../src/pipeline/link/rarity.ts'
import { topicLikeness, topicOf } from '../../src/pipeline/link/stories.ts'
import { witnessText } from '../../src/pipeline/link/witness-text.ts'
import { prepare, signatureOf, traceNeighbourhood, type Prepared } from '../../src/pipeline/pipeline.ts'
import { Archive } from '../archive.ts'
import { generateCascade, streamCascade } from '../generator.ts'
import { heldMemory } from '../memory.ts'
import { ReportFile } from '../report-file.ts'
import type { BenchTask, Measurement } from '../task.ts'

/** The last reports that come to a full archive; each is measured by itself. */
const ADDED = 60
/** Reports linked before anything is measured. */
const WARM = 150
/** The archive is filled as the desk does it: so many are looked up, then what changed is traced once. */
const ROUND = 200
/** Beyond this the index of npm minhash takes more memory than a process is given. */
const MOST_RIVAL = 10_000
/** Comparing all pairs gives up when it has taken so long. */
const PATIENCE_MS = 20_000
/** Reports that linking has read are kept as it reads them, so many at most, as in the desk. */
const MOST_PREPARED = 400
/** How often a long run tells how far it is. */
const TOLD_EVERY_MS = 10_000

const resources = loadResources()

const task: BenchTask = {
  title:
    'Linking: one report more, and the whole archive (texts and what reading finds in them are generated; the linker alone is measured, in processor time)',
  run({ full }) {
    const sizes = full ? [1_000, 10_000, 100_000] : [300, 1_000, 3_000]
    // Compiled and loaded before the clock runs, or the smallest archive pays for all.
    grow({ seed: 5, size: WARM })
    const runs = sizes.map((size) => grow({ seed: 3, size }))
    const [first, last] = [runs[0], runs.at(-1)]
    if (first === undefined || last === undefined) return Promise.resolve([])
    const growth = Math.log(last.total / first.total) / Math.log(last.size / first.size)
    const rivals = sizes.filter((size) => size <= MOST_RIVAL).map((size) => generateCascade({ seed: 3, size }).reports)
    return Promise.resolve([
      ...runs.flatMap(({ size, median, slow, clock, total, generation, memory, largest }): Measurement[] => [
        { name: `${size} reports: one more, median`, value: median, unit: 'ms', must: 20, lowIsGood: true },
        { name: `${size} reports: one more, 9 in 10`, value: slow, unit: 'ms' },
        { name: `${size} reports: one more, median by the clock`, value: clock, unit: 'ms' },
        { name: `${size} reports: all of them`, value: total, unit: 's' },
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
      ...rivals.flatMap((reports): Measurement[] => [
        { name: `npm minhash, ${reports.length} reports`, value: minhash(reports), unit: 's' },
      ]),
      ...allPairs(rivals),
    ])
  },
}

interface Growth {
  readonly size: number
  /** Milliseconds of processor time. */
  readonly median: number
  readonly slow: number
  /** The median in milliseconds that passed, whatever else the machine did. */
  readonly clock: number
  /** Seconds of processor time of the linker, and of making and writing the reports. */
  readonly total: number
  readonly generation: number
  /** Megabytes. */
  readonly memory: number
  readonly largest: number
}

/**
 * Fills an archive in rounds, as the desk does, then adds reports one by one: each is signed, looked up, judged against its
 * candidates, and its neighbourhood is traced again. Texts stay outside, as with the store: the linker holds the index and
 * the reports that it read last.
 */
function grow({ seed, size }: { readonly seed: number; readonly size: number }): Growth {
  const file = new ReportFile<Paired>()
  try {
    const before = heldMemory()
    const archive = new Archive()
    const reader = new Reader(file)
    const stale = new Set<number>()
    const traceStale = (): void => {
      for (const neighbourhood of stale) {
        const members = archive.membersOf(neighbourhood)
        if (members.length > 0)
          traceNeighbourhood(
            members.map((member) => reader.prepared(member)),
            resources,
          )
      }
      stale.clear()
    }
    const times: number[] = []
    const clocks: number[] = []
    let [total, generation, count, told] = [0, 0, 0, performance.now()]
    const reports = streamCascade({ seed, size: size + ADDED })
    for (;;) {
      const making = processorTime()
      const next = reports.next()
      if (next.done === true) break
      const { report, extraction } = next.value
      file.put({ report, extraction })
      const started = processorTime()
      const begun = performance.now()
      generation += started - making
      stale.add(archive.add(signatureOf(report, extraction, resources)))
      count += 1
      if (count >= size || count % ROUND === 0) traceStale()
      const spent = processorTime() - started
      total += spent
      if (count > size) {
        times.push(1000 * spent)
        clocks.push(performance.now() - begun)
      }
      if (performance.now() - told < TOLD_EVERY_MS) continue
      told = performance.now()
      console.error(
        `link: ${count} of ${size + ADDED} reports, ${Math.round(total)} s, largest neighbourhood ${archive.largest}`,
      )
    }
    const memory = heldMemory() - before
    return {
      size,
      median: quantile(times, 0.5),
      slow: quantile(times, 0.9),
      clock: quantile(clocks, 0.5),
      total,
      generation,
      memory,
      largest: archive.largest,
    }
  } finally {
    file.close()
  }
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0
}

/** Seconds, which do not count what else the machine does. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Reports as linking reads them: those asked for last are kept. */
class Reader {
  readonly #known = new Map<number, Prepared>()

  constructor(private readonly file: ReportFile<Paired>) {}

  prepared(number: number): Prepared {
    const one = this.#known.get(number) ?? prepare(this.file.get(number), resources)
    this.#known.delete(number)
    this.#known.set(number, one)
    const [oldest] = this.#known.keys()
    if (this.#known.size > MOST_PREPARED && oldest !== undefined) this.#known.delete(oldest)
    return one
  }
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
