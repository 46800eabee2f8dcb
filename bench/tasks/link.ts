import { Minhash, LshIndex } from 'minhash'
import type { Report } from '../../src/model/report.ts'
import { REPRESENTATIVES, type Signature } from '../../src/model/signature.ts'
import { loadResources } from '../../src/desk/resources.ts'
import { areNeighbours } from '../../src/pipeline/link/neighbours.ts'
import { rarityFor } from '../../src/pipeline/link/rarity.ts'
import { topicLikeness, topicOf } from '../../src/pipeline/link/stories.ts'
import { witnessText } from '../../src/pipeline/link/witness-text.ts'
import { prepare, signatureOf, traceNeighbourhood, type Prepared } from '../../src/pipeline/pipeline.ts'
import { generateCascade, type Cascade } from '../generator.ts'
import { heldMemory } from '../memory.ts'
import type { BenchTask, Measurement } from '../task.ts'

/** The last reports that come to a full archive; each is measured by itself. */
const ADDED = 60
/** Reports linked before anything is measured. */
const WARM = 150
/** Beyond this the index of npm minhash takes more memory than a process is given. */
const MOST_RIVAL = 10_000
/** Comparing all pairs gives up when it has taken so long. */
const PATIENCE_MS = 20_000
/** Reports that linking has read are kept as it reads them, so many at most. */
const MOST_PREPARED = 400

const resources = loadResources()

const task: BenchTask = {
  title:
    'Linking: one report more, and the whole archive (texts and what reading finds in them are generated; the linker alone is measured)',
  run({ full }) {
    const sizes = full ? [1_000, 10_000, 100_000] : [300, 1_000, 3_000]
    // Compiled and loaded before the clock runs, or the smallest archive pays for all.
    grow(generateCascade({ seed: 5, size: WARM }))
    const runs = sizes.map((size) => grow(generateCascade({ seed: 3, size: size + ADDED })))
    const [first, last] = [runs[0], runs.at(-1)]
    if (first === undefined || last === undefined) return Promise.resolve([])
    const growth = Math.log(last.total / first.total) / Math.log(last.size / first.size)
    const sample = generateCascade({ seed: 5, size: sizes[0] ?? 0 })
    const rivals = sizes.filter((size) => size <= MOST_RIVAL).map((size) => generateCascade({ seed: 3, size }).reports)
    return Promise.resolve([
      ...runs.flatMap(({ size, median, slow, total, memory }): Measurement[] => [
        { name: `${size} reports: one more, median`, value: median, unit: 'ms', must: 20, lowIsGood: true },
        { name: `${size} reports: one more, 9 in 10`, value: slow, unit: 'ms' },
        { name: `${size} reports: all of them`, value: total / 1000, unit: 's' },
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
        { name: `npm minhash, ${reports.length} reports`, value: minhash(reports) / 1000, unit: 's' },
      ]),
      ...allPairs(rivals),
      { name: `ours on ${sample.reports.length} other reports`, value: grow(sample).total / 1000, unit: 's' },
    ])
  },
}

interface Growth {
  readonly size: number
  readonly median: number
  readonly slow: number
  readonly total: number
  readonly memory: number
}

/**
 * Reports come one by one: each is signed, looked up, judged against its candidates, and its neighbourhood is traced again.
 * Texts stay outside, as with the store: the linker holds the index and the reports that it read last.
 */
function grow({ reports, extractions }: Cascade): Growth {
  const archive = new Archive()
  const before = heldMemory()
  const times: number[] = []
  const started = performance.now()
  for (const [index, report] of reports.entries()) {
    const extraction = extractions[index]
    if (extraction === undefined) continue
    const begun = performance.now()
    const members = archive.add(signatureOf(report, extraction, resources), index)
    traceNeighbourhood(
      members.flatMap((member) => archive.prepared(member, reports, extractions)),
      resources,
    )
    times.push(performance.now() - begun)
  }
  const total = performance.now() - started
  const memory = heldMemory() - before
  const added = times.slice(-ADDED).sort((a, b) => a - b)
  return {
    size: reports.length - ADDED,
    median: added[Math.floor(added.length / 2)] ?? 0,
    slow: added[Math.floor(added.length * 0.9)] ?? 0,
    total,
    memory,
  }
}

/** What the store keeps in tables: who holds a key, and who hangs together. Signatures are read again, as from a table. */
class Archive {
  readonly #holders = new Map<number, number[]>()
  readonly #signatures: string[] = []
  readonly #homes: number[] = []
  readonly #members = new Map<number, number[]>()
  readonly #known = new Map<number, Prepared>()

  /** The neighbourhood that the report joins, itself included. */
  add(signature: Signature, index: number): readonly number[] {
    const candidates = new Set<number>()
    for (const key of signature.keys) {
      const list = this.#holders.get(key)
      if (list === undefined) this.#holders.set(key, [index])
      else {
        for (const holder of list) candidates.add(holder)
        if (list.length < REPRESENTATIVES) list.push(index)
      }
    }
    const homes = new Set<number>()
    for (const candidate of candidates) {
      const other = JSON.parse(this.#signatures[candidate] ?? '{}') as Signature
      if (areNeighbours(signature, other)) homes.add(this.#homes[candidate] ?? candidate)
    }
    this.#signatures.push(JSON.stringify(signature))
    const members = [...homes].flatMap((home) => this.#members.get(home) ?? [])
    members.push(index)
    for (const home of homes) this.#members.delete(home)
    for (const member of members) this.#homes[member] = index
    this.#members.set(index, members)
    return members
  }

  prepared(member: number, reports: Cascade['reports'], extractions: Cascade['extractions']): readonly Prepared[] {
    const [report, extraction] = [reports[member], extractions[member]]
    if (report === undefined || extraction === undefined) return []
    const one = this.#known.get(member) ?? prepare({ report, extraction }, resources)
    this.#known.delete(member)
    this.#known.set(member, one)
    const [oldest] = this.#known.keys()
    if (this.#known.size > MOST_PREPARED && oldest !== undefined) this.#known.delete(oldest)
    return [one]
  }
}

/** The package as its documentation uses it: words into a MinHash, an index asked for each. It looks up and judges nothing. */
function minhash(reports: readonly Report[]): number {
  const started = performance.now()
  const index = new LshIndex()
  for (const { id, text } of reports) {
    const hash = new Minhash()
    for (const word of text.toLowerCase().split(/\W+/u)) hash.update(word)
    index.insert(id, hash)
    index.query(hash)
  }
  return performance.now() - started
}

/** TF·IDF over all pairs, up to the size at which it gives up. */
function allPairs(archives: readonly (readonly Report[])[]): Measurement[] {
  const rarity = rarityFor(resources, 'en')
  const rows: Measurement[] = []
  for (const reports of archives) {
    const started = performance.now()
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
    rows.push({ name, value: (performance.now() - started) / 1000, unit: 's' })
  }
  return rows
}

export default task
