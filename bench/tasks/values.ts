import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { loadResources } from '../../src/desk/resources.ts'
import { gazetteer } from '../../src/model/gazetteer.ts'
import type { ExtractionInput } from '../../src/model/extraction.ts'
import { findEntities } from '../../src/pipeline/extract/entity/entity.ts'
import { analyse } from '../../src/pipeline/extract/language/analyse.ts'
import { findPlaces } from '../../src/pipeline/extract/place/place.ts'
import { findQuantities } from '../../src/pipeline/extract/quantity/quantity.ts'
import { findTimexes } from '../../src/pipeline/extract/time/time.ts'
import { memoryOf } from '../memory.ts'
import type { BenchTask } from '../task.ts'

const annotators = { time: findTimexes, quantity: findQuantities, place: findPlaces, entity: findEntities }

/** Processor time, which a busy machine stretches less than the clock; the smallest of several runs. */
function best(work: () => void, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return user + system
  })
  return Math.min(...times)
}

const task: BenchTask = {
  title: 'Times, quantities, places and entities against bare wink-nlp (tokens and tags), one core, same run',
  run({ full }) {
    const gazetteerMemory = memoryOf(() => {
      const places = gazetteer(loadResources().read('gazetteer.tsv'))
      return places.has('Kyiv') ? places : undefined
    })
    const folder = join('samples', 'radar-for-troops', 'reports')
    const pages = readdirSync(folder).map((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/<p>([^<]+)<\/p>/gu)]
        .map((match) => match[1] ?? '')
        .join('\n\n'),
    )
    const texts = Array.from({ length: full ? 30 : 8 }, () => pages).flat()
    const resources = loadResources()
    const inputs = texts.map((text, index): ExtractionInput => ({ id: String(index), text, publishedAt: '2024-03-04' }))
    const analyses = inputs.map((input) => ({ input, analysis: analyse(input, resources).value }))
    const wink = winkNlp(model, ['sbd', 'pos'])
    // wink's readers are values that it declares as methods.
    const { pos: tag } = wink.its as unknown as { readonly pos: never }
    const bare = (): void => {
      for (const text of texts) wink.readDoc(text).tokens().out(tag)
    }
    const run = (find: (typeof annotators)[keyof typeof annotators]): void => {
      for (const { input, analysis } of analyses) find(analysis, input, resources)
    }
    const all = (): void => {
      for (const find of Object.values(annotators)) run(find)
    }
    bare()
    all()
    const rounds = full ? 7 : 4
    const base = best(bare, rounds)
    return Promise.resolve([
      { name: 'speed of the four together, bare wink-nlp is 1', value: base / best(all, rounds), unit: '', must: 0.1 },
      { name: 'memory of the gazetteer', value: gazetteerMemory, unit: 'MB', must: 60, lowIsGood: true },
      ...Object.entries(annotators).map(([name, find]) => ({
        name: `speed of ${name} alone, bare wink-nlp is 1`,
        value: base / best(() => run(find), rounds),
        unit: '',
      })),
    ])
  },
}

export default task
