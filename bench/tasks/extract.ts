import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as library from '../../src/index.ts'
import type { ExtractionInput } from '../../src/model/extraction.ts'
import { decodeModel } from '../../src/pipeline/extract/language/model.ts'
import { SentenceParser } from '../../src/pipeline/extract/language/parse.ts'
import { findParagraphs } from '../../src/pipeline/extract/language/paragraphs.ts'
import { findSentences } from '../../src/pipeline/extract/language/sentences.ts'
import { findTokens } from '../../src/pipeline/extract/language/tokens.ts'
import type { BenchTask, Measurement } from '../task.ts'

type Library = typeof library

/**
 * Rounds before anything is timed: the engine compiles what runs often, its time counts as processor time, and all of extraction has
 * to have run often. On two quiet cores a run takes 45 ms after 30 runs and 28 to 35 ms from the 80th on; a desk reads thousands.
 */
const warmUps = 16

/** The first round of those that are timed apart, while the engine still compiles. */
const earliest = 6

/** wink-nlp is so quick that one run of it is less than what the clock of processor time tells apart. */
const bareRuns = 10

/** Each is run several times on end, as wink-nlp is: the first run after another work finds its tables out of the processor's cache. */
const ownRuns = 5

/** Reports of the sample case that make one text: alone they are shorter than most news reports. */
const reportsPerText = 4

/** The library as it is shipped; the loader that runs this file slows small functions down. */
async function builtLibrary(): Promise<Library> {
  const build = spawnSync(process.execPath, [join('scripts', 'build.mjs'), '--no-ui'], { encoding: 'utf8' })
  if (build.status !== 0) throw new Error(`the program could not be built: ${build.stderr}`)
  return (await import(pathToFileURL(join('dist', 'index.js')).href)) as Library
}

/** Texts of the size and kind of news reports: the sample case's pages without their tags. */
function sampleTexts(): string[] {
  const folder = join('samples', 'radar-for-troops', 'reports')
  const bodies = readdirSync(folder).map((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/<p>([^<]+)<\/p>/gu)]
      .map((match) => match[1] ?? '')
      .join('\n\n'),
  )
  return bodies.flatMap((_, index) =>
    index % reportsPerText === 0 ? [bodies.slice(index, index + reportsPerText).join('\n\n')] : [],
  )
}

/** Milliseconds of processor time: unlike the clock's, they hardly tell what else the machine does. */
function timed(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function repeat(work: () => void, times: number): void {
  for (let time = 0; time < times; time += 1) work()
}

/** Rounds of two works that are compared: the smallest time of each counts. */
const ROUNDS = 4

/** How much longer one work takes than another; by turns, so that both meet the same state of the memory. */
function ratioOfBest(work: () => void, other: () => void): number {
  const rounds = Array.from({ length: ROUNDS }, () => [timed(work), timed(other)] as const)
  return Math.min(...rounds.map(([time]) => time)) / Math.min(...rounds.map(([, time]) => time))
}

const task: BenchTask = {
  title: 'Extraction against bare wink-nlp (tokens and tags), processor time, same run',
  async run({ full }) {
    const { extract, loadResources } = await builtLibrary()
    const resources = loadResources()
    const texts = sampleTexts()
    const wink = winkNlp(model, ['sbd', 'pos'])
    // wink's readers are values that it declares as methods.
    const { pos: tag } = wink.its as unknown as { readonly pos: never }
    const parser = new SentenceParser(decodeModel(resources.read('parser.bin') ?? new Uint8Array()))
    const bare = (): void => {
      for (const text of texts) wink.readDoc(text).tokens().out(tag)
    }
    const parse = (): void => {
      for (const text of texts)
        for (const paragraph of findParagraphs(text))
          for (const sentence of findSentences(text, paragraph)) parser.parse(text, findTokens(text, sentence))
    }
    const whole = (): void => {
      texts.forEach((text, index) => extract({ id: String(index), text, publishedAt: '2024-03-04' }, resources))
    }
    // One after the other in each round, so that a busy machine slows all of them down alike.
    const times = { bare: 0, parse: 0, whole: 0 }
    const early = { bare: 0, whole: 0 }
    for (let round = 0; round < warmUps + (full ? 20 : 5); round += 1) {
      const now = {
        bare: timed(() => repeat(bare, bareRuns)) / bareRuns,
        parse: timed(() => repeat(parse, ownRuns)) / ownRuns,
        whole: timed(() => repeat(whole, ownRuns)) / ownRuns,
      }
      if (round >= earliest && round < earliest + 5) {
        early.bare += now.bare
        early.whole += now.whole
      }
      if (round < warmUps) continue
      times.bare += now.bare
      times.parse += now.parse
      times.whole += now.whole
    }
    const measurements: Measurement[] = [
      { name: 'speed of words and trees, bare wink-nlp is 1', value: times.bare / times.parse, unit: '', must: 0.1 },
      {
        name: 'speed of extract, bare wink-nlp is 1',
        value: times.bare / times.whole,
        unit: '',
        must: 0.04,
        aim: 0.12,
      },
      { name: 'the same while the engine still compiles it', value: early.bare / early.whole, unit: '' },
      {
        name: 'memory of a process that extracts, at most',
        value: memoryAlone(texts),
        unit: 'MiB',
        must: 400,
        lowIsGood: true,
      },
    ]
    return [...measurements, ...growth((input) => extract(input, resources), full ? 500_000 : 60_000)]
  },
}

/** Megabytes that a process holds at most which does nothing but extract, without wink-nlp and without the loader of this file. */
function memoryAlone(texts: readonly string[]): number {
  const script = join('bench', 'extract-alone.mjs')
  const run = spawnSync(process.execPath, [script], { input: JSON.stringify(texts), encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`extraction alone failed: ${run.stderr}`)
  return Number(run.stdout) / 1024
}

/** How time grows when a text gets twice as long: a quadratic step would show as 4. */
function growth(extract: (input: ExtractionInput) => unknown, size: number): Measurement[] {
  const shapes: [string, (length: number) => string][] = [
    ['plain sentences', (length) => 'The port authority said ships left. '.repeat(length / 36)],
    ['no full stop', (length) => 'officials said ships left and '.repeat(length / 30)],
    ['unclosed quotation marks', (length) => '“ships left '.repeat(length / 12)],
    [
      'nested brackets',
      (length) => '('.repeat(length / 20) + 'ships left '.repeat(length / 20) + ')'.repeat(length / 20),
    ],
  ]
  return shapes.map(([name, shape]): Measurement => {
    const work = (length: number) => (): unknown => extract({ id: '1', lang: 'en', text: shape(length) })
    return {
      name: `time(2n) / time(n), ${name}`,
      value: ratioOfBest(work(2 * size), work(size)),
      unit: '',
      must: 2.6,
      lowIsGood: true,
    }
  })
}

export default task
