import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { analyse } from '../../src/pipeline/extract/language/analyse.ts'
import { findTimexes } from '../../src/pipeline/extract/time/time.ts'
import type { EvalTask, Figure } from '../task.ts'
import { RESOURCES } from '../quantity/extract.ts'

interface Document {
  readonly id: string
  readonly dct: string
  readonly text: string
}

/** What the scorer beside the data answers. */
interface Score {
  readonly relaxedF1: number
  readonly strictF1: number
  readonly valueF1: number
}

interface Scorer {
  score(gold: readonly unknown[], predicted: readonly unknown[]): Score
}

/** The floors hold for TimeBank and AQUAINT together; the others tell whether the rules carry over to other texts. */
const SETS: readonly { readonly name: string; readonly files: readonly string[]; readonly floors: boolean }[] = [
  { name: 'TimeBank + AQUAINT', files: ['te3-timebank', 'te3-aquaint'], floors: true },
  { name: 'TimeBank', files: ['te3-timebank'], floors: false },
  { name: 'AQUAINT', files: ['te3-aquaint'], floors: false },
  { name: 'WikiWars', files: ['wikiwars'], floors: false },
  { name: 'MEANTIME', files: ['meantime'], floors: false },
]

const MEASURES: readonly {
  readonly key: keyof Score
  readonly name: string
  readonly must: number
  readonly aim: number
}[] = [
  { key: 'relaxedF1', name: 'relaxed F1', must: 90, aim: 93 },
  { key: 'strictF1', name: 'strict F1', must: 80, aim: 85 },
  { key: 'valueF1', name: 'value F1', must: 72, aim: 80 },
]

async function readDocuments(path: string): Promise<Document[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
  return lines.map((line) => JSON.parse(line) as Document)
}

function annotate({ id, text, dct }: Document) {
  const input = { id, text, publishedAt: dct, lang: 'en' }
  return { id, timexes: findTimexes(analyse(input, RESOURCES).value, input, RESOURCES) }
}

const task: EvalTask = {
  title: 'Time expressions: TIMEX3 span and value',
  async run(data) {
    const figures: Figure[] = []
    for (const set of SETS) {
      const score = await scoreSet(join(data, 'timex'), set.files)
      for (const { key, name, must, aim } of MEASURES) {
        const value = score === undefined ? null : 100 * score[key]
        figures.push({ name: `${set.name}: ${name}`, value, ...(set.floors ? { must, aim } : {}) })
      }
    }
    return figures
  },
}

async function scoreSet(folder: string, files: readonly string[]): Promise<Score | undefined> {
  try {
    const scorer = (await import(pathToFileURL(join(folder, 'score.mjs')).href)) as Scorer
    const documents = (await Promise.all(files.map((file) => readDocuments(join(folder, `${file}.jsonl`))))).flat()
    return scorer.score(documents, documents.map(annotate))
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code === 'ENOENT' ||
      (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND'
    ) {
      return undefined
    }
    throw error
  }
}

export default task
