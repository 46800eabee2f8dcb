import { cleanPage, readCorpus } from '../../eval/clean-corpora.ts'
import type { BenchTask } from '../task.ts'

/** Pages of the small version. */
const PAGES = 30

const task: BenchTask = {
  title: 'Pages cleaned per second on one core, metadata included',
  async run({ full, data }) {
    const corpus = await readCorpus(data, 'extraction/aeb', 'ground-truth.json')
    const pages = (corpus?.pages ?? []).slice(0, full ? undefined : PAGES)
    if (pages.length === 0) return []
    // The first pages warm the compiler up and are not counted.
    for (const page of pages.slice(0, PAGES)) cleanPage(page)
    const before = process.cpuUsage()
    for (const page of pages) cleanPage(page)
    const { user, system } = process.cpuUsage(before)
    return [
      {
        name: 'article-extraction-benchmark: pages a second of processor time',
        value: pages.length / ((user + system) / 1e6),
        unit: 'pages/s',
        must: 40,
        aim: 80,
      },
    ]
  },
}
export default task
