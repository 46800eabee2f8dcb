import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadResources } from '../../src/desk/resources.ts'
import { packageRoot } from '../../src/lib/package-root.ts'
import type { Span } from '../../src/model/span.ts'
import { entityMentions } from '../../src/pipeline/extract/mentions.ts'
import { agree, runsOf } from '../../src/pipeline/extract/language/names/agreement.ts'
import { nameKnowledge } from '../../src/pipeline/extract/language/names/knowledge.ts'
import { nameLabels, tagNames } from '../../src/pipeline/extract/language/names/tagger.ts'
import { namedExamples, readNames, type NamedSentence } from '../../train/name-corpora.ts'
import { nameStock, substitutedCopies, substitutionSeed, withOtherNames } from '../../train/name-substitution.ts'
import { textsBesideWikigold } from '../../train/name-texts.ts'
import { nameTraining, trainNames } from '../../train/name-training.ts'
import { seeded } from '../../train/perceptron.ts'
import type { EvalTask, Figure } from '../task.ts'

const folds = 5

const bars = {
  PER: { must: 80, aim: 85 },
  ORG: { must: 62, aim: 72 },
} as const

const task: EvalTask = {
  title: 'Entities: wikigold in five folds, re3d recall',
  run(data) {
    if (!existsSync(join(data, 'names'))) return Promise.resolve([{ name: 'wikigold and re3d', value: null }])
    return Promise.resolve([...wikigold(data, 'document'), ...wikigold(data, 'sentence'), ...re3d(data)])
  },
}

export default task

/**
 * Spans and kinds must be those of the gold exactly. Folds by document are what the bars are for: nothing of an article has
 * been seen, as with every text that comes in. Folds by sentence (sentence number modulo five) are the custom and stand
 * beside them; there a name may be known from another sentence of its article.
 */
function wikigold(data: string, by: 'sentence' | 'document'): Figure[] {
  const resources = loadResources()
  const knowledge = nameKnowledge(resources)
  const prepare = (documents: readonly (readonly NamedSentence[])[]) =>
    documents.map((document) => namedExamples(document, knowledge))
  const articles = prepare(readNames(data, 'wikigold.conll.txt'))
  const documents = by === 'document' ? articles : articles.flat().map((sentence) => [sentence])
  const stock = nameStock(join(packageRoot(), 'models'))
  const more = prepare(textsBesideWikigold(data, stock, resources)).flat()
  const random = seeded(substitutionSeed)
  const others = documents.map((document) =>
    prepare(Array.from({ length: substitutedCopies }, () => withOtherNames(document, stock, random))).flat(),
  )
  const right = nameLabels.map(() => 0)
  const found = nameLabels.map(() => 0)
  const gold = nameLabels.map(() => 0)
  for (let fold = 0; fold < folds; fold += 1) {
    const isLearnt = (_: unknown, index: number): boolean => index % folds !== fold
    const learnt = [...documents.filter(isLearnt), ...others.filter(isLearnt)].flat()
    const model = trainNames([...learnt, ...more], nameTraining)
    for (const document of documents.filter((_, index) => index % folds === fold)) {
      const labels = agree(
        document.map(({ words }) => words),
        document.map(({ features }) => tagNames(features, model)),
      )
      document.forEach((sentence, index) => {
        const own = runsOf(labels[index] ?? [])
        const wanted = runsOf(sentence.labels)
        for (const { label } of own) found[label] = (found[label] ?? 0) + 1
        for (const { label, from, to } of wanted) {
          gold[label] = (gold[label] ?? 0) + 1
          if (own.some((run) => run.label === label && run.from === from && run.to === to))
            right[label] = (right[label] ?? 0) + 1
        }
      })
    }
  }
  return (['PER', 'ORG', 'LOC', 'MISC'] as const).map((name): Figure => {
    const label = nameLabels.indexOf(name)
    const value = (200 * (right[label] ?? 0)) / Math.max(1, (found[label] ?? 0) + (gold[label] ?? 0))
    return {
      name: `wikigold, five folds by ${by}: ${name} F1`,
      value,
      ...(by === 'document' && name in bars ? bars[name as keyof typeof bars] : {}),
    }
  })
}

/**
 * re3d marks whatever stands for somebody, pronouns and common nouns too ("they", "the city", "60 civilians"; its README keeps
 * every mention that its annotators agreed on). Recall is told twice: of the mentions that hold a name (a capital that does
 * not merely begin a sentence) by our entities, which have names; and, the strict reading, of all mentions by all that
 * stands for somebody, nouns and pronouns counted in. What our entities alone find of all stands beside it. How much of what is
 * marked as noun or pronoun the gold marks, too, shows that recall is not bought by marking everything; it is a lower bound, since the
 * gold leaves out what its annotators did not agree on.
 */
function re3d(data: string): Figure[] {
  const resources = loadResources()
  const named = { gold: 0, found: 0 }
  const all = { gold: 0, byEntities: 0, found: 0 }
  const unnamed = { marked: 0, right: 0 }
  for (const document of readNames(data, 're3d-train.conll')) {
    const { text, mentions } = written(document)
    const marked = entityMentions({ id: 're3d', text, lang: 'en' }, resources)
    const names = marked.filter(({ mention }) => mention === 'name')
    for (const mention of mentions) {
      const isNamed = names.some(({ span }) => overlaps(span, mention))
      all.gold += 1
      all.byEntities += Number(isNamed)
      all.found += Number(marked.some(({ span }) => overlaps(span, mention)))
      if (!mention.isNamed) continue
      named.gold += 1
      named.found += Number(isNamed)
    }
    for (const { span, mention } of marked) {
      if (mention === 'name') continue
      unnamed.marked += 1
      unnamed.right += Number(mentions.some((gold) => overlaps(span, gold)))
    }
  }
  const share = (part: number, whole: number): number => (100 * part) / whole
  return [
    {
      name: 're3d train: recall of named persons, organisations, locations',
      value: share(named.found, named.gold),
      must: 75,
    },
    { name: 're3d train: recall of all, pronouns and common nouns too', value: share(all.found, all.gold), must: 75 },
    { name: 're3d train: the latter by entities alone', value: share(all.byEntities, all.gold) },
    { name: 're3d train: nouns and pronouns that the gold marks, too', value: share(unnamed.right, unnamed.marked) },
  ]
}

interface GoldMention {
  readonly start: number
  readonly end: number
  readonly isNamed: boolean
}

/** The words of a document as a text, a sentence a paragraph, with where its mentions stand. */
function written(document: readonly NamedSentence[]): { readonly text: string; readonly mentions: GoldMention[] } {
  let text = ''
  const mentions: GoldMention[] = []
  for (const { words, labels } of document) {
    const starts = words.map((word, index) => {
      const start = text.length + (index === 0 ? 0 : 1)
      text += `${index === 0 ? '' : ' '}${word}`
      return start
    })
    for (const { from, to, label } of runsOf(labels)) {
      if (nameLabels[label] === 'MISC') continue
      const last = words[to - 1] ?? ''
      mentions.push({
        start: starts[from] ?? 0,
        end: (starts[to - 1] ?? 0) + last.length,
        isNamed: words.slice(from, to).some((word, index) => from + index > 0 && /^\p{Lu}./u.test(word)),
      })
    }
    text += '\n\n'
  }
  return { text, mentions }
}

function overlaps(span: Span, { start, end }: GoldMention): boolean {
  return span[0] < end && start < span[1]
}
