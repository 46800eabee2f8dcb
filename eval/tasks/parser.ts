import { join } from 'node:path'
import { existsSync } from 'node:fs'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { loadResources } from '../../src/desk/resources.ts'
import { analyse } from '../../src/pipeline/extract/language/analyse.ts'
import { decodeModel } from '../../src/pipeline/extract/language/model.ts'
import { SentenceParser } from '../../src/pipeline/extract/language/parse.ts'
import { findTokens } from '../../src/pipeline/extract/language/tokens.ts'
import { readTreebank, type TreebankSentence } from '../../train/treebank.ts'
import type { EvalTask, Figure } from '../task.ts'

/** Words found at the same place in both, with the same tag, head, and head with relation. */
interface Counts {
  gold: number
  found: number
  words: number
  tags: number
  heads: number
  relations: number
}

/** Sentences that make a text of a report's length, and how often both are timed. */
const perReport = 30
const speedRounds = 9

/** Rounds of the bootstrap, and the seed of its choices. */
const rounds = 500

const task: EvalTask = {
  title:
    'Words, tags and trees of English (UD English EWT dev, sentences given, own words and tags; F1 as in CoNLL 2018)',
  run(data) {
    return Promise.resolve(measure(data))
  },
}

export default task

function measure(data: string): Figure[] {
  const names = ['words F1', 'universal tags F1', 'UAS F1', 'LAS F1'] as const
  const bytes = loadResources().read('parser.bin')
  if (bytes === undefined || !existsSync(join(data, 'ud', 'en_ewt-dev.conllu.xz')))
    return names.map((name) => ({ name: `EWT dev: ${name}`, value: null }))
  const sentences = readTreebank(data, 'dev')
  const parser = new SentenceParser(decodeModel(bytes))
  const counts = sentences.map((sentence) => compare(sentence, parser))
  const figure = (pick: (total: Counts) => number): Pick<Figure, 'value' | 'interval'> => ({
    value: score(counts, pick),
    interval: bootstrap(counts, pick),
  })
  return [
    { name: 'EWT dev: words F1', ...figure((total) => total.words), published: 'wink-nlp 96.7' },
    { name: 'EWT dev: universal tags F1', ...figure((total) => total.tags), published: 'wink-nlp 86.8' },
    { name: 'EWT dev: UAS F1', ...figure((total) => total.heads) },
    {
      name: 'EWT dev: LAS F1',
      ...figure((total) => total.relations),
      must: 76,
      aim: 82,
      published: 'UDPipe 1.2 on EWT test 2018, from raw text: 77.6',
    },
    {
      name: 'words, tags, lemmas and trees: speed as a share of bare wink-nlp',
      value: speedShare(sentences),
      must: 0.1,
    },
  ]
}

/**
 * How fast a whole analysis is beside wink-nlp giving words and tags alone, both warm and taking turns. The fastest of
 * several times counts for each text, because other work on the machine only ever adds to a time.
 */
function speedShare(sentences: readonly TreebankSentence[]): number {
  const texts: string[] = []
  for (let at = 0; at < sentences.length; at += perReport)
    texts.push(
      sentences
        .slice(at, at + perReport)
        .map((sentence) => sentence.text)
        .join('\n'),
    )
  const nlp = winkNLP(model, ['sbd', 'pos'])
  const its = nlp.its as unknown as Readonly<Record<'value' | 'pos', (index: number) => string>>
  const resources = loadResources()
  const bare = (text: string): void => {
    const tokens = nlp.readDoc(text).tokens()
    tokens.out(its.value)
    tokens.out(its.pos)
  }
  const ours = (text: string): void => void analyse({ id: 'speed', text, lang: 'en' }, resources)
  const fastest = texts.map(() => ({ bare: Infinity, ours: Infinity }))
  for (let round = 0; round < speedRounds; round += 1)
    texts.forEach((text, index) => {
      const best = fastest[index]
      if (best === undefined) return
      best.bare = Math.min(
        best.bare,
        milliseconds(() => bare(text)),
      )
      best.ours = Math.min(
        best.ours,
        milliseconds(() => ours(text)),
      )
    })
  const sum = (times: readonly number[]): number => times.reduce((total, time) => total + time, 0)
  return Math.round((sum(fastest.map((best) => best.bare)) / sum(fastest.map((best) => best.ours))) * 1000) / 1000
}

function milliseconds(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function compare({ text, words }: TreebankSentence, parser: SentenceParser): Counts {
  const spans = findTokens(text, [0, text.length])
  const { classes, heads, labels } = parser.parse(text, spans)
  const { model } = parser
  const places = new Map(words.map((word, index) => [`${word.start} ${word.end}`, index]))
  const truthOf = spans.map(([start, end]) => places.get(`${start} ${end}`) ?? -2)
  const counts = { gold: words.length, found: spans.length, words: 0, tags: 0, heads: 0, relations: 0 }
  truthOf.forEach((place, index) => {
    const truth = words[place]
    if (truth === undefined) return
    counts.words += 1
    if (model.coarse[model.coarseOf[classes[index] ?? 0] ?? 0] === truth.tag) counts.tags += 1
    const head = heads[index] ?? -1
    if ((head < 0 ? -1 : truthOf[head]) !== truth.head) return
    counts.heads += 1
    if (universal(model.labels.relations[labels[index] ?? 0] ?? '') === universal(truth.relation)) counts.relations += 1
  })
  return counts
}

/** CoNLL 2018 compares relations without their subtypes. */
function universal(relation: string): string {
  return relation.split(':')[0] ?? ''
}

function score(counts: readonly Counts[], pick: (total: Counts) => number): number {
  let right = 0
  let all = 0
  for (const sentence of counts) {
    right += pick(sentence)
    all += sentence.gold + sentence.found
  }
  return all === 0 ? 0 : Math.round((20_000 * right) / all) / 100
}

function bootstrap(counts: readonly Counts[], pick: (total: Counts) => number): [number, number] {
  let state = 7
  const scores: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const sample = counts.map(() => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0
      return counts[Math.floor(((state >>> 0) / 4294967296) * counts.length)] as Counts
    })
    scores.push(score(sample, pick))
  }
  scores.sort((a, b) => a - b)
  return [scores[Math.floor(rounds * 0.025)] ?? 0, scores[Math.floor(rounds * 0.975)] ?? 0]
}
