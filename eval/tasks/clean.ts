import { cleanPage, readCorpus } from '../clean-corpora.ts'
import type { EvalTask, Figure } from '../task.ts'

/** Length of `2025-02-10`. */
const DAY = 10

/** Rounds of the bootstrap over pages. */
const ROUNDS = 1000

const task: EvalTask = {
  title: 'Main text, headline, author and date of web pages',
  async run(data) {
    return [...(await mainText(data)), ...(await multilingual(data)), ...(await publicationDate(data))]
  },
}
export default task

async function mainText(data: string): Promise<Figure[]> {
  const frame = {
    name: 'article-extraction-benchmark, public: F1 of the main text',
    must: 0.956,
    aim: 0.97,
    published: 'Readability 0.949, trafilatura 0.947 to 0.953, rs_trafilatura 0.965',
  }
  const corpus = await readCorpus(data, 'extraction/aeb', 'ground-truth.json')
  if (corpus === undefined) return [{ ...frame, value: null }]
  const predictions: Record<string, unknown> = {}
  for (const page of corpus.pages) {
    const report = cleanPage(page)
    predictions[page.key] = { articleBody: report?.text.slice(report.bodyStart) ?? '' }
  }
  const scored = corpus.score(predictions)
  return [{ ...frame, value: scored['f1'] ?? null, interval: bootstrap(scored.perPage ?? []) }]
}

/** The middle 95 % of F1 over pages drawn again; the draws come from a fixed sequence. */
function bootstrap(perPage: readonly (readonly number[])[]): readonly [number, number] {
  let state = 1
  const draw = (): readonly number[] => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return perPage[Math.floor((state / 2 ** 32) * perPage.length)] ?? [0, 0, 0]
  }
  const values = Array.from({ length: ROUNDS }, () => {
    let precision = 0
    let recall = 0
    for (let page = 0; page < perPage.length; page += 1) {
      const [hit = 0, extra = 0, missed = 0] = draw()
      precision += hit + extra === 0 ? 1 : hit / (hit + extra)
      recall += hit + missed === 0 ? 1 : hit / (hit + missed)
    }
    return (2 * precision * recall) / (precision + recall) / perPage.length
  }).sort((a, b) => a - b)
  return [values[Math.floor(ROUNDS * 0.025)] ?? 0, values[Math.floor(ROUNDS * 0.975)] ?? 0]
}

async function multilingual(data: string): Promise<Figure[]> {
  const corpus = await readCorpus(data, 'extraction/multilingual', 'evaldata.json')
  const predictions: Record<string, unknown> = {}
  for (const page of corpus?.pages ?? []) {
    const report = cleanPage(page)
    if (report === undefined) continue
    const { text, title, byline, publishedAt } = report
    predictions[page.key] = { text, title, author: byline.join('; '), date: publishedAt?.slice(0, DAY) }
  }
  const scored = corpus?.score(predictions)
  const name = 'trafilatura pages, public'
  return [
    {
      name: `${name}: F1 of text segments`,
      value: scored?.['f1'] ?? null,
      must: 0.905,
      aim: 0.93,
      published: 'trafilatura 0.923, Readability 0.884',
    },
    {
      name: `${name}: title exact`,
      value: scored?.title?.exactAcc ?? null,
      must: 0.7,
      aim: 0.75,
      published: 'defuddle 0.70',
    },
    {
      name: `${name}: author exact`,
      value: scored?.author?.exactAcc ?? null,
      must: 0.58,
      aim: 0.65,
      published: 'trafilatura 0.54',
    },
    {
      name: `${name}: date exact`,
      value: scored?.date?.exactAcc ?? null,
      must: 0.85,
      aim: 0.9,
      published: 'trafilatura 0.86',
    },
  ]
}

async function publicationDate(data: string): Promise<Figure[]> {
  const corpus = await readCorpus(data, 'pubdate', 'gold.json')
  const predictions: Record<string, string | null> = {}
  for (const page of corpus?.pages ?? []) {
    const found = cleanPage(page)?.publishedAt ?? ''
    predictions[page.key] = found.length >= DAY ? found.slice(0, DAY) : null
  }
  return [
    {
      name: 'htmldate pages, public: F1 of the exact day',
      value: corpus === undefined ? null : (corpus.score(predictions)['f1'] ?? null),
      must: 0.925,
      aim: 0.955,
      published: 'htmldate 0.949, best npm package 0.82',
    },
  ]
}
