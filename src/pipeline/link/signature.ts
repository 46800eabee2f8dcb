import { hashOf, quickHash } from '../../lib/hash.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { OutletTable } from '../../model/outlet.ts'
import type { Report } from '../../model/report.ts'
import type { Resources } from '../../model/resources.ts'
import { holds } from '../../model/span.ts'
import { TOPIC_WORDS, type SentenceWords, type Signature, type TellingWords } from '../../model/signature.ts'
import { outletsNamed } from './names.ts'
import { rarityFor } from './rarity.ts'
import { bareName } from './names.ts'
import { publisherOf, spellingsOf } from './publisher.ts'
import { topicOf } from './stories.ts'
import { witnessText, type WitnessText } from './witness-text.ts'

/** Of these, so many are looked up. */
const TOPIC_KEYS = 16
/** Long texts are found by their beginning: it tells the news. */
const MOST_SENTENCES = 40
const SENTENCE_WORDS = 12
/** Pairs of the most telling words of a sentence are looked up: of four words six pairs. */
const SENTENCE_KEYS = 4
/** Below this a word tells nothing about what a sentence says (rank of about 100). */
const TELLING = 1.2
/** A sentence with fewer telling words, or that tells less in all, is said in any report. */
const FEWEST_WORDS = 4
const LEAST_TOLD = 15
/** What a number tells among the words of its sentence: as much as an uncommon word. */
const VALUE_WEIGHT = 5
/** Names of sources kept of one report; more stand in lists, and text may be hostile. */
const MOST_NAMES = 40
/**
 * Hexadecimal digits of a hash that a number holds exactly: 52 bits. Of a hundred thousand reports ten pairs share a hash of
 * 32 bits, and each would join two stories.
 */
const LONG_HASH = 13
/** Addresses in running text say nothing about what is told. */
const ADDRESS = /(?:https?:\/\/|www\.)\S{1,2000}/giu

/** Computed once for each report; nothing else at hand changes it. */
export function signatureOf(report: Report, extraction: Extraction, resources: Resources): Signature {
  const rarity = rarityFor(resources, report.lang)
  const text = report.text.replace(ADDRESS, (address) => ' '.repeat(address.length))
  const witness = witnessText(text, extraction.sentences, rarity)
  const topic = mostTelling(topicOf(witness), TOPIC_WORDS)
  const sentences = sentencesOf(witness, extraction)
  const same = sameness(report)
  const published = publisherNames(report, resources.outlets)
  const cited = citedNames(extraction, resources.outlets)
  const keys = new Set([
    ...topic.words.slice(0, TOPIC_KEYS).map((word) => keyOf('topic', word)),
    ...sentences.flatMap(sentenceKeys),
    ...same.map((each) => keyOf('same', each)),
    ...[...published, ...cited].map((name) => keyOf('name', name)),
  ])
  return {
    report: report.id,
    place: longHash(report.id),
    keys: [...keys].sort((a, b) => a - b),
    topic,
    sentences,
    same,
    published,
    cited,
  }
}

function keyOf(kind: string, ...values: readonly number[]): number {
  return quickHash(`${kind} ${values.join(' ')}`) | 0
}

function hashed(word: string): number {
  return quickHash(word) | 0
}

function longHash(text: string): number {
  return Number.parseInt(hashOf(text).slice(0, LONG_HASH), 16)
}

/** The heaviest entries, brought to length 1; ties by the hash, so that equal texts keep equal words. */
function mostTelling(weighed: ReadonlyMap<string, number>, most: number): TellingWords {
  const kept = [...weighed]
    .map(([word, weight]) => [hashed(word), weight] as const)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
  const norm = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0))
  return {
    words: kept.map(([word]) => word),
    weights: kept.map(([, weight]) => Math.round((1000 * weight) / norm) / 1000),
  }
}

/** What sentences tell; who tells it is left out, for two texts have one thing from two mouths. */
function sentencesOf(witness: WitnessText, extraction: Extraction): SentenceWords[] {
  const sources = extraction.attributions.flatMap(({ source }) => source)
  const inSource = (start: number): boolean => sources.some(([from, to]) => from <= start && start < to)
  return witness.sentences.slice(0, MOST_SENTENCES).flatMap(([from, to]) => {
    const words = new Map<string, number>()
    for (let at = from; at < to; at += 1) {
      const [word, weight] = [witness.stems[at] ?? '', witness.weights[at] ?? 0]
      if (weight < TELLING || /^\p{N}/u.test(word) || inSource(witness.tokens[at]?.start ?? 0)) continue
      words.set(word, weight)
    }
    const values = valuesIn([witness.tokens[from]?.start ?? 0, witness.tokens[to - 1]?.end ?? 0], extraction)
    for (const value of values) words.set(value, VALUE_WEIGHT)
    const told = [...words.values()].reduce((sum, weight) => sum + weight, 0)
    if (words.size < FEWEST_WORDS || told < LEAST_TOLD) return []
    return [{ ...mostTelling(words, SENTENCE_WORDS), values: values.map(hashed) }]
  })
}

/** Numbers that two texts share by chance (a 3, a 100) are left out. */
function valuesIn(sentence: readonly [number, number], { quantities }: Extraction): string[] {
  const values = quantities.flatMap(({ span, low, high }) => {
    const value = low ?? high
    const digits = String(value ?? '').replace(/^0\.|[.-]|0{1,60}$/gu, '')
    return value !== null && digits.length > 1 && holds(sentence, span) ? [`#${value}`] : []
  })
  return [...new Set(values)]
}

function sentenceKeys({ words }: SentenceWords): number[] {
  const top = words.slice(0, SENTENCE_KEYS).sort((a, b) => a - b)
  return top.flatMap((second, place) => top.slice(0, place).map((first) => keyOf('pair', first, second)))
}

/** What makes two reports neighbours by itself: equal words, one address, being a version of each other. */
function sameness(report: Report): number[] {
  const words = report.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const ids = [report.id, ...(report.revisionOf === null ? [] : [report.revisionOf])].map((id) => `report ${id}`)
  const address = report.canonicalUrl ?? report.url
  return [
    ...(words.length === 0 ? [] : [`text ${words.join(' ')}`]),
    ...(address === null ? [] : [`address ${address}`]),
    ...ids,
  ].map(longHash)
}

function publisherNames(report: Report, outlets: OutletTable): number[] {
  const publisher = publisherOf(report, outlets)
  const names = [publisher.key, ...spellingsOf(publisher, report).map((name) => `name ${name}`)]
  return [...new Set(names.map(hashed))]
}

function citedNames({ attributions }: Extraction, outlets: OutletTable): number[] {
  const printed = new Set(attributions.flatMap(({ sourceName }) => sourceName ?? []))
  const names = [...printed].slice(0, MOST_NAMES).flatMap((name) => {
    const known = outletsNamed(name, outlets)
    const [only] = known
    return [`name ${bareName(name)}`, ...(known.length === 1 && only !== undefined ? [`outlet ${only.id}`] : [])]
  })
  return [...new Set(names.map(hashed))]
}
