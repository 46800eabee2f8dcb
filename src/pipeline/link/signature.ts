import { hashOf, quickHash } from '../../lib/hash.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { OutletTable } from '../../model/outlet.ts'
import type { Report } from '../../model/report.ts'
import type { Resources } from '../../model/resources.ts'
import { holds, type Span } from '../../model/span.ts'
import {
  type CitedFor,
  TOPIC_WORDS,
  type SentenceWords,
  type Signature,
  type TellingWords,
} from '../../model/signature.ts'
import { creditsIn } from './citations.ts'
import { outletsNamed } from './names.ts'
import { rarityFor } from './rarity.ts'
import { bareName } from './names.ts'
import { publisherOf, spellingsOf } from './publisher.ts'
import { topicOf } from './stories.ts'
import { tokensIn, withoutWeight, witnessText, type WitnessText } from './witness-text.ts'

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
/** Citations kept of one report; more stand in lists, and text may be hostile. */
const MOST_CITED = 40
/** Names kept of what a report is about, and of what somebody is cited for: a place and whom it happened to. */
const ABOUT_NAMES = 8
const CITED_NAMES = 2
/** A word with a capital, or of a script that has none. */
const NAME = /^(?:\p{Lu}|\p{Lt}|\p{Lo})/u
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
  const witness = withoutWeight(
    witnessText(text, extraction.sentences, rarity),
    publishersIn(text, extraction, resources.outlets),
  )
  const weighed = topicOf(witness)
  const topic = mostTelling(weighed, TOPIC_WORDS)
  const names = namesIn(witness, text, report.bodyStart)
  const foremost = byNames(weighed, names, ABOUT_NAMES)
  const about = [...foremost.names, ...foremost.words].slice(0, ABOUT_NAMES)
  const named = namedIn(witness, extraction)
  const sentences = sentencesOf(witness, named, extraction)
  const same = sameness(report)
  const published = publisherNames(report, resources.outlets)
  const cited = citedFor(witness, { names, about, named }, extraction, resources.outlets)
  const keys = new Set([
    ...topic.words.slice(0, TOPIC_KEYS).map((word) => keyOf('topic', word)),
    ...sentences.flatMap(sentenceKeys),
    ...same.map((each) => keyOf('same', each)),
    // An agency is named in every story: it is looked up together with what it is named for.
    ...namedKeys(published, about),
    ...cited.flatMap((each) => namedKeys(each.names, each.about)),
  ])
  return {
    report: report.id,
    place: longHash(report.id),
    keys: [...keys].sort((a, b) => a - b),
    topic,
    about,
    sentences,
    same,
    published,
    cited,
  }
}

/** Who published what is told stands in stories of every topic. */
function publishersIn(text: string, { attributions }: Extraction, outlets: OutletTable): Span[] {
  const media = attributions.flatMap(({ sourceKind, source }) => (sourceKind === 'media' ? source : []))
  return [...media, ...creditsIn(text, outlets).map(({ span }) => span)]
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
function sentencesOf(witness: WitnessText, named: Uint8Array, extraction: Extraction): SentenceWords[] {
  return witness.sentences.slice(0, MOST_SENTENCES).flatMap((range) => {
    const words = toldIn(witness, [range], named)
    const values = valuesIn([witness.tokens[range[0]]?.start ?? 0, witness.tokens[range[1] - 1]?.end ?? 0], extraction)
    for (const value of values) words.set(value, VALUE_WEIGHT)
    const told = [...words.values()].reduce((sum, weight) => sum + weight, 0)
    if (words.size < FEWEST_WORDS || told < LEAST_TOLD) return []
    return [{ ...mostTelling(words, SENTENCE_WORDS), values: values.map(hashed) }]
  })
}

/** Telling words of ranges of tokens with what each tells, without numbers and without who is named as a source. */
function toldIn(witness: WitnessText, ranges: readonly Span[], named: Uint8Array): Map<string, number> {
  const words = new Map<string, number>()
  for (const [from, to] of ranges) {
    for (let at = from; at < to; at += 1) {
      const [word, weight] = [witness.stems[at] ?? '', witness.weights[at] ?? 0]
      if (weight >= TELLING && named[at] === 0 && !/^\p{N}/u.test(word)) words.set(word, weight)
    }
  }
  return words
}

/** Which tokens stand where a source is named. */
function namedIn(witness: WitnessText, { attributions }: Extraction): Uint8Array {
  const named = new Uint8Array(witness.tokens.length)
  for (const { source } of attributions) for (const span of source) named.fill(1, ...tokensIn(witness, span))
  return named
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

function namedKeys(names: readonly number[], words: readonly number[]): number[] {
  return names.flatMap((name) => words.map((word) => keyOf('name', name, word)))
}

/**
 * Words that are printed as names somewhere in the running text: with a capital that the beginning of a sentence does not
 * explain. Two accidents share their words, and hardly their names.
 */
function namesIn(witness: WitnessText, text: string, bodyStart: number): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [from, to] of witness.sentences) {
    for (let at = from + 1; at < to; at += 1) {
      const { start = 0 } = witness.tokens[at] ?? {}
      if (start >= bodyStart && NAME.test(text.slice(start, start + 2))) names.add(witness.stems[at] ?? '')
    }
  }
  return names
}

/** Hashes of the heaviest words, once of those that are names and once of the others. */
function byNames(
  weighed: ReadonlyMap<string, number>,
  names: ReadonlySet<string>,
  most: number,
): { readonly names: readonly number[]; readonly words: readonly number[] } {
  const heaviest = (isName: boolean): readonly number[] =>
    mostTelling(new Map([...weighed].filter(([word]) => names.has(word) === isName)), most).words
  return { names: heaviest(true), words: heaviest(false) }
}

/** Whom a report names for what; where nothing tells what for, it is what the whole report is about. */
function citedFor(
  witness: WitnessText,
  { names, about, named }: { names: ReadonlySet<string>; about: readonly number[]; named: Uint8Array },
  { attributions }: Extraction,
  outlets: OutletTable,
): CitedFor[] {
  const cited = new Map<string, CitedFor>()
  for (const { sourceName, content } of attributions) {
    if (sourceName === null || cited.size >= MOST_CITED) continue
    const told = toldIn(
      witness,
      content.map((span) => tokensIn(witness, span)),
      named,
    )
    const foremost = byNames(told, names, CITED_NAMES)
    const own = foremost.names.length > 0 ? foremost.names : foremost.words
    const what = own.length > 0 ? own : about.slice(0, CITED_NAMES)
    if (what.length === 0) continue
    const known = outletsNamed(sourceName, outlets)
    const [only] = known
    const outlet = known.length === 1 && only !== undefined ? [`outlet ${only.id}`] : []
    const one = { names: [`name ${bareName(sourceName)}`, ...outlet].map(hashed), about: what }
    cited.set([...one.names, '', ...what].join(' '), one)
  }
  return [...cited.values()]
}
