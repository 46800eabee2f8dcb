import { readLexemes, type Lexemes, type Vocabulary } from '../src/pipeline/extract/language/lexemes.ts'
import {
  candidateSets,
  tagFeatureCapacity,
  tagFeatures,
  type TaggerModel,
} from '../src/pipeline/extract/language/tagger.ts'
import { bestOf, weightsOf } from '../src/pipeline/extract/language/scores.ts'
import { NumberTable } from '../src/pipeline/extract/language/number-table.ts'
import { orderByCompany } from './company-order.ts'
import { Perceptron, quantise, seeded, shuffled } from './perceptron.ts'
import type { TreebankSentence } from './treebank.ts'

/** Passes over the treebank; more change the held-out score by less than a tenth of a point. */
const passes = 8

/** Size of the table, as a power of two. */
const tableBits = 19

/** From this many occurrences on, a form has no other tags than those seen. */
const trustedFrom = 6

/** From this many words on, an entry of the dictionary tells which tags its words have. */
const trustedEntryFrom = 50

/** Tags with a smaller share among rare words, or among the words of an entry, are not considered for words that are not known better. */
const rarestShare = 0.005

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
export interface TagSet {
  readonly tags: readonly string[]
  /** Tags that are too rare go to the commonest one of the same universal tag. */
  readonly indexOf: (tag: string) => number
}

/** The tags of a treebank, in an order that has those beside each other that are candidates for the same words. */
export function tagSet(sentences: readonly TreebankSentence[], vocabulary: Vocabulary): TagSet {
  const counts = new Map<string, number>()
  for (const { words } of sentences)
    for (const word of words) {
      const joint = `${word.tag}|${word.fineTag}`
      counts.set(joint, (counts.get(joint) ?? 0) + 1)
    }
  const byCount = [...counts]
    .filter(([, count]) => count >= rarestTag)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([tag]) => tag)
  const commonest = (tag: string): string =>
    byCount.find((known) => known.startsWith(`${tag.split('|')[0] ?? ''}|`)) ?? byCount[0] ?? ''
  const inOrder = (tags: readonly string[]): TagSet => {
    const numbers = new Map(tags.map((tag, index) => [tag, index]))
    return { tags, indexOf: (tag) => numbers.get(tag) ?? numbers.get(commonest(tag)) ?? 0 }
  }
  const examples = examplesOf(sentences, inOrder(byCount), vocabulary)
  const { lexicon, entrySets, sets } = learnLexicon(examples)
  const used = new Float64Array(sets.length)
  for (const { words } of examples)
    for (const number of candidateSets(words, { lexicon, entrySets })) used[number] = (used[number] ?? 0) + 1
  const order = orderByCompany(
    byCount.length,
    sets.map((set, number) => ({ classes: [...set], weight: set.length === 1 ? 0 : (used[number] ?? 0) })),
  )
  return inOrder(order.flatMap((index) => byCount[index] ?? []))
}

function examplesOf(sentences: readonly TreebankSentence[], { indexOf }: TagSet, vocabulary: Vocabulary): Example[] {
  return sentences.map((sentence) => ({
    words: lexemesOf(sentence, vocabulary),
    truth: Uint8Array.from(sentence.words, (word) => indexOf(`${word.tag}|${word.fineTag}`)),
  }))
}

/** Learns from sentences; `tags` numbers the classes. */
export function trainTagger(sentences: readonly TreebankSentence[], tags: TagSet, vocabulary: Vocabulary): TaggerModel {
  const examples = examplesOf(sentences, tags, vocabulary)
  const { lexicon, entrySets, sets } = learnLexicon(examples)
  const perceptron = new Perceptron(tableBits)
  const weights = weightsOf(perceptron.weights)
  const features = new Int32Array(tagFeatureCapacity)
  const random = seeded(1)
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { words, truth } of shuffled(examples, random)) {
      const numbers = candidateSets(words, { lexicon, entrySets })
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
  return { tags: tags.tags, weights: quantise(perceptron.average()), lexicon, entrySets, sets }
}

type Counts = Map<number, number>

/**
 * Which tags each form may have. Forms seen too rarely may have those seen and those of their entry in the dictionary; forms
 * without an entry, or with one that was seen too rarely, those that rare words have.
 */
function learnLexicon(examples: readonly Example[]): Pick<TaggerModel, 'lexicon' | 'entrySets' | 'sets'> {
  const seen = new Map<number, Counts>()
  const entryOf = new Map<number, number>()
  const byEntry = new Map<number, Counts>()
  for (const { words, truth } of examples)
    for (let index = 0; index < words.size; index += 1) {
      const form = words.form[index] ?? 0
      const entry = words.entry[index] ?? 0
      const tag = truth[index] ?? 0
      entryOf.set(form, entry)
      count(seen, form, tag)
      count(byEntry, entry, tag)
    }
  const rare: Counts = new Map()
  for (const tags of seen.values())
    if (total(tags) <= 2) for (const [tag, times] of tags) rare.set(tag, (rare.get(tag) ?? 0) + times)
  const open = common(rare)
  const sets: Uint8Array[] = []
  const numbers = new Map<string, number>()
  const numberOf = (tags: Iterable<number>): number => {
    const set = Uint8Array.from([...new Set(tags)].sort((a, b) => a - b))
    const number = numbers.get(set.join()) ?? sets.length
    if (number === sets.length) sets.push(set)
    numbers.set(set.join(), number)
    return number
  }
  numberOf(open)
  const tagsOf = (entry: number): number[] => {
    const tags = entry === 0 ? undefined : byEntry.get(entry)
    return tags === undefined || total(tags) < trustedEntryFrom ? open : common(tags)
  }
  const lexicon = new Map<number, number>()
  for (const [form, tags] of [...seen].sort((a, b) => a[0] - b[0])) {
    const others = total(tags) < trustedFrom ? tagsOf(entryOf.get(form) ?? 0) : []
    const number = numberOf([...tags.keys(), ...others])
    if (number !== 0) lexicon.set(form, number)
  }
  const entries = Math.max(0, ...byEntry.keys()) + 1
  const entrySets = Uint16Array.from({ length: entries }, (_, entry) => numberOf(tagsOf(entry)))
  return { lexicon: new NumberTable([...lexicon]), entrySets, sets }
}

function count(counts: Map<number, Counts>, key: number, tag: number): void {
  const tags = counts.get(key) ?? new Map<number, number>()
  tags.set(tag, (tags.get(tag) ?? 0) + 1)
  counts.set(key, tags)
}

function total(counts: Counts): number {
  return [...counts.values()].reduce((a, b) => a + b, 0)
}

/** The tags that are no mere slips. */
function common(counts: Counts): number[] {
  const fewest = Math.max(2, total(counts) * rarestShare)
  return [...counts].filter(([, times]) => times >= fewest).map(([tag]) => tag)
}
