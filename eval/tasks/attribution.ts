import { join } from 'node:path'
import { loadResources } from '../../src/desk/resources.ts'
import { findAttributions } from '../../src/pipeline/extract/attribution/attribution.ts'
import type { Span } from '../../src/model/span.ts'
import type { Analysis } from '../../src/pipeline/extract/language/analysis.ts'
import { analyse } from '../../src/pipeline/extract/language/analyse.ts'
import { gum, polnear, wikinews, type Adapter } from '../attribution/adapter.ts'
import { f1, interval, nestedLinks, recall, rightCertainty } from '../attribution/measure.ts'
import { loadScorer, type Counts, type Document, type Scorer } from '../attribution/scorer.ts'
import type { EvalTask, Figure } from '../task.ts'

const task: EvalTask = {
  title: 'Attribution: who says what, by the reference scorers',
  async run(data) {
    const scorer = await loadScorer(data)
    if (scorer === undefined) return [{ name: 'attribution relations', value: null }]
    return [...polnearFigures(scorer, data), ...gumFigures(scorer, data), ...wikinewsFigures(scorer, data)]
  },
}

export default task

/** Gold documents and what the product prints for them. */
function predict(scorer: Scorer, data: string, set: string, adapt: Adapter): [Document, Document][] {
  const resources = loadResources()
  return scorer.readJsonl(join(data, 'attribution', `${set}.jsonl`)).map((gold) => {
    const input = { id: gold.id, text: gold.text }
    const analysis = analyse(input, resources).value
    const { attributions } = findAttributions(analysis, input, resources)
    return [gold, adapt({ id: gold.id, text: gold.text, attributions }, verbsOf(analysis))]
  })
}

function verbsOf(analysis: Analysis): Span[] {
  return analysis.sentences.flatMap(({ tokens }) =>
    tokens
      .filter(({ tag, text }) => tag === 'AUX' || (tag === 'VERB' && !/ing$/u.test(text)))
      .map(({ start, end }): Span => [start, end]),
  )
}

function count(scorer: Scorer, pairs: readonly [Document, Document][], measure: string, keepNested: boolean): Counts[] {
  return pairs.map(
    ([gold, own]) => scorer.countDoc(gold, own, { keepNested, byType: true })[measure] ?? { tp: 0, p: 0, g: 0 },
  )
}

function figure(
  name: string,
  list: readonly Counts[],
  measure: (list: readonly Counts[]) => number,
  bars: Pick<Figure, 'must' | 'aim' | 'published'>,
): Figure {
  return { name, value: measure(list), interval: interval(list, measure), ...bars }
}

function polnearFigures(scorer: Scorer, data: string): Figure[] {
  const all = predict(scorer, data, 'polnear-dev', polnear)
  const speech = all.map(([gold, own]): [Document, Document] => [
    scorer.filterSpeech(gold, gold.text),
    scorer.filterSpeech(own, own.text, true),
  ])
  return [
    figure('polnear-dev, reporting cues: relation soft F1', count(scorer, speech, 'relation.soft', false), f1, {
      must: 70,
      aim: 82,
      published: 'rules 51.7, perceptron with parses 72.0, human 86.9',
    }),
    figure('polnear-dev, reporting cues: content overlap F1', count(scorer, speech, 'overlap.content', false), f1, {
      must: 85,
      aim: 92,
      published: 'rules 64.3',
    }),
    figure('polnear-dev, all: relation soft F1', count(scorer, all, 'relation.soft', false), f1, {
      must: 48,
      aim: 60,
      published: 'rules 36.7, perceptron with parses 54.3, human 71.6',
    }),
    figure(
      'polnear-dev, direct quotes: content exact recall',
      count(scorer, all, 'recall:direct.contentExact', false),
      recall,
      {
        must: 88,
        aim: 93,
        published: 'rules 44; Citron on PARC3 whole quote exact 56.7',
      },
    ),
  ]
}

function gumFigures(scorer: Scorer, data: string): Figure[] {
  const pairs = predict(scorer, data, 'gum-dev', gum)
  return [
    figure('gum-dev, all genres, nested kept: relation soft F1', count(scorer, pairs, 'relation.soft', true), f1, {
      must: 55,
      aim: 68,
    }),
  ]
}

function wikinewsFigures(scorer: Scorer, data: string): Figure[] {
  const pairs = predict(scorer, data, 'wikinews-dev', wikinews)
  const links = pairs.map(([gold, own]) => nestedLinks(scorer, gold, own))
  const certainty = pairs.map(([gold, own]) => rightCertainty(scorer, gold, own))
  return [
    figure('wikinews-dev, nested kept: relation soft F1', count(scorer, pairs, 'relation.soft', true), f1, {
      must: 72,
      aim: 85,
    }),
    figure('wikinews-dev: nested links F1', links, f1, { must: 60, aim: 75 }),
    figure('wikinews-dev: certainty right on matched relations', certainty, recall, { must: 82, aim: 90 }),
  ]
}
