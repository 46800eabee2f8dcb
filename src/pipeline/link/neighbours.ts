import { Groups } from '../../lib/groups.ts'
import { listOf } from '../../lib/list-of.ts'
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
 * tell, of which three ("express", "derailed", "injuries") make a near topic of any two accidents. Of 30,000 generated reports
 * of 2,782 stories 34 hang together at most, and 229 when a word that is no name, or an agency that both credit, is what a
 * report tells of foremost; of the real stories and texts above nothing more falls apart.
 */
const BROAD_TOPIC = 8
/**
 * What topics must share when what each tells of foremost stands in the other, and two names do. Short reports of one event
 * have few words in common beside their names: of ten on one break-in nine hang together by this and four without; of 12,000
 * generated reports 40 hang together at most with it and without, of 40,000 it is 121.
 */
const NAMED_ALIKE = 0.2
const NAMES_ALIKE = 2
/**
 * What topics must share when one report has a sentence of the other, or names its publisher. An agency is named in every
 * story: what it is named for must be among what its report tells of foremost. When both only had to share the word that
 * tells most, 2,786 of 94,400 generated reports hung together by their agencies.
 */
const NAMED_TOPIC = 0.12
/**
 * What they must share when both tell one number of one thing: with less in common two reports are no neighbours, unless
 * they have a digest in common.
 */
export const LEAST_TOPIC = 0.08
/** A sentence taken over nearly word for word, long enough to be no formula ("13 September 2013, 8:44 GMT"). */
const SAME_SENTENCE = 0.75
const SENTENCE_LENGTH = 7
/** A sentence that tells the same number in other words. */
const SAME_VALUE = 0.45

/** What judging two reports reads of their signatures. */
export type Judged = Omit<Signature, 'report' | 'place' | 'keys'>

/**
 * Whether two reports may have anything to do with each other: tell of one thing, share a sentence, or the one names the
 * publisher of the other for what it tells. Symmetric, and a function of the two alone. What link joins lies within what
 * hangs together by this.
 */
export function areNeighbours(a: Judged, b: Judged): boolean {
  return neighbourJudge(a)(b)
}

/** The same for one report and many others: what is asked of it for each of them is looked up. */
export function neighbourJudge(one: Judged): (other: Judged) => boolean {
  const topic = likenessTo([one.topic])
  let sentences: ((other: SentenceWords) => Float64Array) | undefined
  return (other) => {
    if (shareAny(one.same, other.same)) return true
    const near = (topic(other.topic)[0] ?? 0) / MILLION
    if (near < LEAST_TOPIC) return false
    if (near >= ONE_TOPIC && (areAboutOneThing(one, other) || shareABroadTopic(one.topic, other.topic))) return true
    if (near >= NAMED_ALIKE && nameTheSame(one, other)) return true
    if (near >= NAMED_TOPIC && (cites(one, other) || cites(other, one))) return true
    sentences ??= likenessTo(one.sentences)
    for (const sentence of other.sentences) {
      const alike = sentences(sentence)
      for (const [place, own] of one.sentences.entries()) {
        if (tellTheSame(own, sentence, (alike[place] ?? 0) / MILLION, near >= NAMED_TOPIC)) return true
      }
    }
    return false
  }
}

function tellTheSame(a: SentenceWords, b: SentenceWords, alike: number, near: boolean): boolean {
  if (a.values.length > 0 && b.values.length > 0)
    return alike >= SAME_VALUE && shareAny(a.values, b.values) && nameOneThing(a, b)
  return alike >= SAME_SENTENCE && near && a.words.length >= SENTENCE_LENGTH && b.words.length >= SENTENCE_LENGTH
}

/** One names the publisher of the other for something that the other is about. */
function cites({ cited }: Judged, { published, about }: Judged): boolean {
  return cited.some((each) => shareAny(each.names, published) && shareAny(each.about, about))
}

/** The name that tells most in one stands in the other as well. */
function areAboutOneThing(a: Judged, b: Judged): boolean {
  return tellsOfForemost(a, b) || tellsOfForemost(b, a)
}

/** The names that tell most stand in both, and more than one name does. */
function nameTheSame(a: Judged, b: Judged): boolean {
  const both = tellsOfForemost(a, b) && tellsOfForemost(b, a)
  return both && a.about.filter((name) => b.about.includes(name)).length >= NAMES_ALIKE
}

/** Whether one report tells of what another tells of foremost. */
function tellsOfForemost({ about, topic }: Judged, { about: [foremost = NaN] }: Judged): boolean {
  return about.includes(foremost) || topic.words.includes(foremost)
}

/** The word that tells most in one stands in the other as well: two fires of 92 dead are two when their places are. */
function nameOneThing(a: SentenceWords, b: SentenceWords): boolean {
  return b.words.includes(foremost(a)) || a.words.includes(foremost(b))
}

function foremost({ words, values }: SentenceWords): number {
  return words.find((word) => !values.includes(word)) ?? NaN
}

/** Reports long enough to have a whole topic each, and much of it in common. */
function shareABroadTopic({ words: a }: TellingWords, { words: b }: TellingWords): boolean {
  if (a.length < TOPIC_WORDS || b.length < TOPIC_WORDS) return false
  return a.filter((word) => b.includes(word)).length >= BROAD_TOPIC
}

function shareAny(a: readonly number[], b: readonly number[]): boolean {
  return a.some((each) => b.includes(each))
}

/** Weights are kept in thousandths: as whole numbers they add up to the same in any order. */
const THOUSAND = 1000
const MILLION = THOUSAND ** 2

/**
 * Cosines of vectors of length 1 with another one, in millionths, by their places. What is given back is overwritten by the
 * next question.
 */
function likenessTo(vectors: readonly TellingWords[]): (other: TellingWords) => Float64Array {
  const places = new Map<number, number[]>()
  for (const [place, { words, weights }] of vectors.entries()) {
    for (const [at, word] of words.entries())
      listOf(places, word).push(place, Math.round(THOUSAND * (weights[at] ?? 0)))
  }
  const dots = new Float64Array(vectors.length)
  return ({ words, weights }) => {
    dots.fill(0)
    for (let at = 0; at < words.length; at += 1) {
      const list = places.get(words[at] ?? 0)
      if (list === undefined) continue
      const weight = Math.round(THOUSAND * (weights[at] ?? 0))
      for (let index = 0; index < list.length; index += 2)
        dots[list[index] ?? 0] = (dots[list[index] ?? 0] ?? 0) + weight * (list[index + 1] ?? 0)
    }
    return dots
  }
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
    const isNear = neighbourJudge(signature)
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
        if (isNear(known)) groups.join(other, index)
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
