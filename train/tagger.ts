import { readLexemes, type Lexemes, type Vocabulary } from '../src/pipeline/extract/language/lexemes.ts'
import {
  candidateSets,
  tagFeatureCapacity,
  tagFeatures,
  type TaggerModel,
} from '../src/pipeline/extract/language/tagger.ts'
import { bestOf, weightsOf } from '../src/pipeline/extract/language/scores.ts'
import { NumberTable } from '../src/pipeline/extract/language/number-table.ts'
import { Perceptron, quantise, seeded, shuffled } from './perceptron.ts'
import type { TreebankSentence } from './treebank.ts'

/** Passes over the treebank; more change the held-out score by less than a tenth of a point. */
const passes = 8

/** Size of the table, as a power of two. */
const tableBits = 20

/** From this many occurrences on, a form has no other tags than those seen. */
const trustedFrom = 6

/** Tags seen less often than this are folded into the commonest one of the same universal tag. */
const rarestTag = 5

/** A sentence with the numbers of its true tags. */
interface Example {
  readonly words: Lexemes
  readonly truth: Uint8Array
}

export function lexemesOf(sentence: TreebankSentence, vocabulary: Vocabulary): Lexemes {
  return readLexemes(
    sentence.text,
    sentence.words.map((word) => [word.start, word.end]),
    vocabulary,
  )
}

/** The joint tags that are common enough to learn, and where each tag of the treebank goes. */
export function tagSet(sentences: readonly TreebankSentence[]): { tags: string[]; indexOf: (tag: string) => number } {
  const counts = new Map<string, number>()
  for (const { words } of sentences)
    for (const word of words) {
      const joint = `${word.tag}|${word.fineTag}`
      counts.set(joint, (counts.get(joint) ?? 0) + 1)
    }
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const tags = byCount.filter(([, count]) => count >= rarestTag).map(([tag]) => tag)
  const numbers = new Map(tags.map((tag, index) => [tag, index]))
  const nearest = (tag: string): number =>
    Math.max(
      0,
      tags.findIndex((known) => known.startsWith(`${tag.split('|')[0] ?? ''}|`)),
    )
  return { tags, indexOf: (tag) => numbers.get(tag) ?? nearest(tag) }
}

/** Learns from sentences; `tags` numbers the classes. */
export function trainTagger(
  sentences: readonly TreebankSentence[],
  { tags, indexOf }: ReturnType<typeof tagSet>,
  vocabulary: Vocabulary,
): TaggerModel {
  const examples = sentences.map((sentence): Example => ({
    words: lexemesOf(sentence, vocabulary),
    truth: Uint8Array.from(sentence.words, (word) => indexOf(`${word.tag}|${word.fineTag}`)),
  }))
  const { lexicon, sets } = learnLexicon(examples)
  const perceptron = new Perceptron(tableBits)
  const weights = weightsOf(perceptron.weights)
  const features = new Int32Array(tagFeatureCapacity)
  const random = seeded(1)
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { words, truth } of shuffled(examples, random)) {
      const numbers = candidateSets(words, { lexicon })
      const classes = new Uint8Array(words.size)
      for (let index = 0; index < words.size; index += 1) {
        const candidates = sets[numbers[index] ?? 0] ?? new Uint8Array(1)
        const right = truth[index] ?? 0
        if (candidates.length === 1) {
          classes[index] = candidates[0] ?? 0
          continue
        }
        const count = tagFeatures(features, words, numbers, classes, index)
        const guess = bestOf(features, count, weights, candidates)
        if (guess !== right) {
          perceptron.move(features, 0, count, right, 1)
          perceptron.move(features, 0, count, guess, -1)
        }
        perceptron.step += 1
        classes[index] = guess
      }
    }
  }
  return { tags, weights: quantise(perceptron.average()), lexicon, sets }
}

/** Which tags each form may have. Forms seen too rarely may have those seen and all that open classes have. */
function learnLexicon(examples: readonly Example[]): Pick<TaggerModel, 'lexicon' | 'sets'> {
  const seen = new Map<number, Map<number, number>>()
  for (const { words, truth } of examples)
    for (let index = 0; index < words.size; index += 1) {
      const form = words.form[index] ?? 0
      const tags = seen.get(form) ?? new Map<number, number>()
      tags.set(truth[index] ?? 0, (tags.get(truth[index] ?? 0) ?? 0) + 1)
      seen.set(form, tags)
    }
  const once = new Map<number, number>()
  for (const tags of seen.values()) {
    const total = [...tags.values()].reduce((a, b) => a + b, 0)
    if (total <= 2) for (const [tag, count] of tags) once.set(tag, (once.get(tag) ?? 0) + count)
  }
  const open = [...once].filter(([, count]) => count >= 3).map(([tag]) => tag)
  const sets = [Uint8Array.from(open.sort((a, b) => a - b))]
  const numbers = new Map([[sets[0]?.join() ?? '', 0]])
  const lexicon = new Map<number, number>()
  for (const [form, tags] of [...seen].sort((a, b) => a[0] - b[0])) {
    const total = [...tags.values()].reduce((a, b) => a + b, 0)
    const allowed = new Set(tags.keys())
    if (total < trustedFrom) for (const tag of open) allowed.add(tag)
    const set = Uint8Array.from([...allowed].sort((a, b) => a - b))
    const key = set.join()
    let number = numbers.get(key)
    if (number === undefined) {
      number = sets.length
      sets.push(set)
      numbers.set(key, number)
    }
    if (number !== 0) lexicon.set(form, number)
  }
  return { lexicon: new NumberTable([...lexicon]), sets }
}
