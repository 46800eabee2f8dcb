import { generateCascade } from '../generator.ts'
import type { BenchTask, Measurement } from '../task.ts'
import { loadResources } from '../../src/desk/resources.ts'
import type { Report } from '../../src/model/report.ts'
import { judgeKinship, type Kin } from '../../src/pipeline/link/kinship.ts'
import { rarityFor, type Rarity } from '../../src/pipeline/link/rarity.ts'
import { sketchOf, ReuseIndex } from '../../src/pipeline/link/reuse-index.ts'
import { topicOf, topicLikeness } from '../../src/pipeline/link/stories.ts'
import { witnessText } from '../../src/pipeline/link/witness-text.ts'
import { Minhash, LshIndex } from 'minhash'

/** Reports that are added one by one to a full archive. */
const ADDED = 40
/** TF·IDF compares all pairs: beyond this many reports it takes minutes. */
const ALL_PAIRS = 2_000

const task: BenchTask = {
  title: 'Linking: one report more, and the whole archive',
  run({ full }) {
    const rarity = rarityFor(loadResources(), 'en')
    const sizes = full ? [1_000, 10_000, 100_000] : [250, 1_000]
    const runs = sizes.map((size) => archive(size, rarity))
    const [first, last] = [runs[0], runs.at(-1)]
    if (first === undefined || last === undefined) return Promise.resolve([])
    const growth = Math.log(last.total / first.total) / Math.log(last.size / first.size)
    const rows: Measurement[] = runs.flatMap(({ size, median, total }): Measurement[] => [
      { name: `${size} reports: one more, median`, value: median, unit: 'ms', must: 20, lowIsGood: true },
      { name: `${size} reports: all of them`, value: total / 1000, unit: 's' },
    ])
    const sample = generateCascade({ seed: 5, size: Math.min(ALL_PAIRS, first.size) }).reports
    const ours = archive(sample.length, rarity).total
    return Promise.resolve([
      ...rows,
      {
        name: 'one report more, largest to smallest archive',
        value: last.median / first.median,
        unit: 'times',
        must: 2,
        lowIsGood: true,
      },
      { name: 'total time grows as n to the power of', value: growth, unit: 'power', must: 1.1, lowIsGood: true },
      { name: 'memory of the largest index', value: last.memory, unit: 'MB', must: 1000, lowIsGood: true },
      { name: `npm minhash on ${sample.length} reports, to ours`, value: minhash(sample) / ours, unit: 'times' },
      {
        name: `TF·IDF over all pairs of ${sample.length} reports, to ours`,
        value: allPairs(sample, rarity) / ours,
        unit: 'times',
      },
    ])
  },
}

/** As the store does it: only signatures stay at hand, texts of candidates are read again. */
function archive(size: number, rarity: Rarity): { size: number; median: number; total: number; memory: number } {
  const { reports } = generateCascade({ seed: 3, size: size + ADDED })
  const texts = new Map(reports.map((report) => [report.id, report]))
  const before = process.memoryUsage().heapUsed
  const index = new ReuseIndex()
  const started = performance.now()
  const times: number[] = []
  for (const report of reports) {
    const begun = performance.now()
    const kin = kinOf(report, rarity)
    const signature = sketchOf(report.id, kin.witness)
    for (const candidate of index.candidates(signature)) {
      const other = texts.get(candidate)
      if (other !== undefined) judgeKinship(kin, kinOf(other, rarity))
    }
    index.add(signature)
    times.push(performance.now() - begun)
  }
  const memory = (process.memoryUsage().heapUsed - before) / 1e6
  const added = times.slice(-ADDED).sort((a, b) => a - b)
  return { size, median: added[ADDED / 2] ?? 0, total: performance.now() - started, memory }
}

function kinOf(report: Report, rarity: Rarity): Kin {
  const sentences = Array.from(
    report.text.matchAll(/[^.]+\./gu),
    (match) => [match.index, match.index + match[0].length] as const,
  )
  return {
    id: report.id,
    witness: witnessText(report.text, sentences, rarity),
    publishedAt: report.publishedAt,
    publisher: report.outlet ?? report.id,
    address: null,
    title: null,
    revisionOf: null,
    cites: new Set(),
    credits: new Set(),
    names: [],
  }
}

/** The package as its documentation uses it: words into a MinHash, an index asked for each. */
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

function allPairs(reports: readonly Report[], rarity: Rarity): number {
  const started = performance.now()
  const topics = reports.map(({ text }) => topicOf(witnessText(text, [], rarity)))
  let alike = 0
  for (const [place, second] of topics.entries()) {
    for (const first of topics.slice(0, place)) if (topicLikeness(first, second) > 0.5) alike += 1
  }
  return performance.now() - started + Math.min(alike, 0)
}

export default task
