import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadResources } from '../../src/desk/resources.ts'
import { extract } from '../../src/pipeline/pipeline.ts'
import type { BenchTask, Measurement } from '../task.ts'

/** Texts of the size and kind of news reports: the sample case's pages without their tags. */
function sampleTexts(): string[] {
  const folder = join('samples', 'radar-for-troops', 'reports')
  return readdirSync(folder).map((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/<p>([^<]+)<\/p>/gu)]
      .map((match) => match[1] ?? '')
      .join('\n\n'),
  )
}

function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** The smaller of several runs: what the code needs, without what the machine did beside it. */
const best = (work: () => void, rounds: number): number =>
  Math.min(...Array.from({ length: rounds }, () => timed(work)))

const task: BenchTask = {
  title: 'Extraction against bare wink-nlp (tokens and tags), one core, same run',
  run({ full }) {
    const resources = loadResources()
    const texts = Array.from({ length: full ? 20 : 5 }, sampleTexts).flat()
    const wink = winkNlp(model, ['sbd', 'pos'])
    // wink's readers are values that it declares as methods.
    const { pos: tag } = wink.its as unknown as { readonly pos: never }
    const bare = (): void => {
      for (const text of texts) wink.readDoc(text).tokens().out(tag)
    }
    const whole = (): void => {
      texts.forEach((text, index) => extract({ id: String(index), text, publishedAt: '2024-03-04' }, resources))
    }
    bare()
    whole()
    const rounds = full ? 5 : 3
    const ratio = best(bare, rounds) / best(whole, rounds)

    const measurements: Measurement[] = [
      { name: 'speed of extract, bare wink-nlp is 1', value: ratio, unit: '', must: 0.04, aim: 0.12 },
      { name: 'memory', value: process.memoryUsage().rss / 2 ** 20, unit: 'MiB', must: 400, lowIsGood: true },
    ]
    // Twice the text may take twice the time and a little more; a quadratic step would show as 4.
    const size = full ? 500_000 : 60_000
    const shapes: [string, (length: number) => string][] = [
      ['plain sentences', (length) => 'The port authority said ships left. '.repeat(length / 36)],
      ['no full stop', (length) => 'officials said ships left and '.repeat(length / 30)],
      ['unclosed quotation marks', (length) => '“ships left '.repeat(length / 12)],
      [
        'nested brackets',
        (length) => '('.repeat(length / 20) + 'ships left '.repeat(length / 20) + ')'.repeat(length / 20),
      ],
    ]
    for (const [name, shape] of shapes) {
      const once = best(() => extract({ id: '1', text: shape(size) }, resources), 2)
      const twice = best(() => extract({ id: '1', text: shape(2 * size) }, resources), 2)
      measurements.push({
        name: `time(2n) / time(n), ${name}`,
        value: twice / once,
        unit: '',
        must: 2.6,
        lowIsGood: true,
      })
    }
    return Promise.resolve(measurements)
  },
}

export default task
