import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { cleanPage, readCorpus, type CorpusPage } from '../../eval/clean-corpora.ts'
import type { BenchTask } from '../task.ts'

/** Pages of the small version. */
const PAGES = 30

/** Rounds, ours and theirs in turn, so that a busy machine slows both; the best of each counts. */
const ROUNDS = 3

const task: BenchTask = {
  title: 'Pages cleaned per second on one core, metadata included',
  async run({ full, data }) {
    const corpus = await readCorpus(data, 'extraction/aeb', 'ground-truth.json')
    const pages = (corpus?.pages ?? []).slice(0, full ? undefined : PAGES)
    if (pages.length === 0) return []
    // The first pages warm the compiler up and are not counted.
    for (const page of pages.slice(0, PAGES)) {
      cleanPage(page)
      readWithPeers(page)
    }
    let ours = 0
    let peers = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      ours = Math.max(ours, pagesPerSecond(pages, cleanPage))
      peers = Math.max(peers, pagesPerSecond(pages, readWithPeers))
    }
    const name = 'article-extraction-benchmark'
    return [
      { name: `${name}: pages a second of processor time`, value: ours, unit: 'pages/s', must: 40, aim: 80 },
      {
        name: `${name}: against Readability + linkedom alone`,
        value: ours / peers,
        unit: 'times',
        must: 0.7,
        aim: 1.4,
      },
    ]
  },
}
export default task

/** Main text alone, as the reader view of Firefox finds it. */
function readWithPeers({ bytes }: CorpusPage): void {
  const { document } = parseHTML(new TextDecoder().decode(bytes))
  new Readability(document).parse()
}

function pagesPerSecond(pages: readonly CorpusPage[], read: (page: CorpusPage) => void): number {
  const before = process.cpuUsage()
  for (const page of pages) read(page)
  const { user, system } = process.cpuUsage(before)
  return pages.length / ((user + system) / 1e6)
}
