import { Groups } from '../../lib/groups.ts'
import {
  REPRESENTATIVES,
  TOPIC_WORDS,
  type SentenceWords,
  type Signature,
  type TellingWords,
} from '../../model/signature.ts'

/**
 * Likeness of topics from which on two reports are neighbours. Every report of two real stories of 25 hangs together at 0.3,
 * and 772 news texts of 43 topics fall into 58 parts (the largest 33); at 0.25 they begin to run together, at 0.35 stories
 * begin to fall apart.
 */
const ONE_TOPIC = 0.3
/**
 * Two topics of less than so many words in common are one only when they name one thing. A short report has six words that
 * tell, of which three ("express", "derailed", "injuries") make a near topic of any two accidents: of 12,000 generated
 * reports 352 hung together so, and 52 do by this (2,536 of 30,000 before); of the real stories and texts above nothing more
 * falls apart.
 */
const BROAD_TOPIC = 8
/**
 * What topics must share when one report names the publisher of the other, or has a sentence of it. An agency is named in
 * every story: what each of the two tells of foremost must stand in the other as well, or the agency makes one neighbourhood
 * of all its stories (of 283 generated stories 35 hung on others so, 5 do by this; none of the real ones falls apart).
 */
const NAMED_TOPIC = 0.12
/** What they must share when both tell one number of one thing. */
const VALUE_TOPIC = 0.08
/** A sentence taken over nearly word for word, long enough to be no formula ("13 September 2013, 8:44 GMT"). */
const SAME_SENTENCE = 0.75
const SENTENCE_LENGTH = 7
/** A sentence that tells the same number in other words. */
const SAME_VALUE = 0.45

/** What judging two reports reads of their signatures. */
export type Judged = Omit<Signature, 'report' | 'place' | 'keys'>

/**
 * Whether two reports may have anything to do with each other: tell of one thing, share a sentence, or the one names the
 * publisher of the other. Symmetric, and a function of the two alone. What link joins lies within what hangs together by
 * this.
 */
export function areNeighbours(a: Judged, b: Judged): boolean {
  if (shareAny(a.same, b.same)) return true
  const topic = likeness(a.topic, b.topic)
  if (topic < VALUE_TOPIC) return false
  const near = topic >= NAMED_TOPIC
  if (topic >= ONE_TOPIC && (nameOneThing(a.topic, b.topic) || shareABroadTopic(a.topic, b.topic))) return true
  if (near && areAboutOneThing(a.topic, b.topic) && (shareAny(a.published, b.cited) || shareAny(b.published, a.cited)))
    return true
  return a.sentences.some((one) => b.sentences.some((other) => tellTheSame(one, other, near)))
}

function tellTheSame(a: SentenceWords, b: SentenceWords, near: boolean): boolean {
  if (a.values.length > 0 && b.values.length > 0) {
    return shareAny(a.values, b.values) && nameOneThing(a, b) && likeness(a, b) >= SAME_VALUE
  }
  const long = near && a.words.length >= SENTENCE_LENGTH && b.words.length >= SENTENCE_LENGTH
  return long && likeness(a, b) >= SAME_SENTENCE
}

/** The word that tells most in one stands in the other as well: two fires of 92 dead are two when their places are. */
function nameOneThing(a: Naming, b: Naming): boolean {
  return b.words.includes(foremost(a)) || a.words.includes(foremost(b))
}

/** What each tells of foremost stands in the other. */
function areAboutOneThing(a: Naming, b: Naming): boolean {
  return b.words.includes(foremost(a)) && a.words.includes(foremost(b))
}

type Naming = Pick<SentenceWords, 'words'> & Partial<SentenceWords>

function foremost({ words, values }: Naming): number {
  return words.find((word) => values?.includes(word) !== true) ?? NaN
}

/** Reports long enough to have a whole topic each, and much of it in common. */
function shareABroadTopic({ words: a }: TellingWords, { words: b }: TellingWords): boolean {
  if (a.length < TOPIC_WORDS || b.length < TOPIC_WORDS) return false
  return a.filter((word) => b.includes(word)).length >= BROAD_TOPIC
}

function shareAny(a: readonly number[], b: readonly number[]): boolean {
  return a.some((each) => b.includes(each))
}

/** Cosine of two vectors of length 1. */
function likeness(a: TellingWords, b: TellingWords): number {
  let dot = 0
  for (const [place, word] of a.words.entries()) {
    const other = b.words.indexOf(word)
    if (other >= 0) dot += (a.weights[place] ?? 0) * (b.weights[other] ?? 0)
  }
  return dot
}

/**
 * Reports by neighbourhood: what hangs together by being neighbours. Each list holds indexes into `signatures` in ascending
 * order, the lists come in order of the least place that they hold. Looked up through the keys: near-linear in time, and
 * independent of the order of reports. `joined` are indexes that belong together for another reason. The store keeps the same
 * as tables; this one is for a whole archive at once.
 */
export function neighbourhoodsOf(
  signatures: readonly Signature[],
  joined: readonly (readonly number[])[] = [],
  representatives = REPRESENTATIVES,
): number[][] {
  const groups = new Groups(signatures.length)
  for (const [first, ...rest] of joined) for (const other of rest) groups.join(first ?? other, other)
  const holders = new Map<number, number[]>()
  const inPlace = [...signatures.entries()].sort(([, x], [, y]) => x.place - y.place)
  for (const [index, signature] of inPlace) {
    const seen = new Set<number>()
    for (const key of signature.keys) {
      const list = holders.get(key)
      if (list === undefined) {
        holders.set(key, [index])
        continue
      }
      for (const other of list) {
        if (seen.has(other)) continue
        seen.add(other)
        const known = signatures[other]
        if (groups.find(other) === groups.find(index) || known === undefined) continue
        if (areNeighbours(signature, known)) groups.join(other, index)
      }
      if (list.length < representatives) list.push(index)
    }
  }
  const leastPlace = (members: readonly number[]): number =>
    members.reduce((least, member) => Math.min(least, signatures[member]?.place ?? least), Infinity)
  return groups
    .lists()
    .map((members) => ({ members, place: leastPlace(members) }))
    .sort((x, y) => x.place - y.place)
    .map(({ members }) => members)
}
