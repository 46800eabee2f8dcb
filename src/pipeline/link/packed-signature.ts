import type { CitedFor, SentenceWords, TellingWords } from '../../model/signature.ts'
import { LEAST_TOPIC, neighbourJudge, type Judged } from './neighbours.ts'

/** Half of a number below 2^52 fits an integer of 32 bits. */
const HALF = 2 ** 26
/** Weights are kept in thousandths. */
const THOUSAND = 1000

/** A signature in a tenth of the memory that objects take: lists one after another, each behind its length. */
export type PackedSignature = Int32Array

/** Loses nothing: the weights of a signature are whole thousandths. */
export function packSignature({ topic, about, sentences, same, published, cited }: Judged): PackedSignature {
  const list = (values: readonly number[]): number[] => [values.length, ...values]
  const telling = ({ words, weights }: TellingWords): number[] => [
    ...list(words),
    ...weights.map((weight) => Math.round(weight * THOUSAND)),
  ]
  return Int32Array.from([
    ...telling(topic),
    same.length,
    ...same.flatMap((digest) => [Math.floor(digest / HALF), digest % HALF]),
    ...list(about),
    ...list(published),
    cited.length,
    ...cited.flatMap((each) => [...list(each.names), ...list(each.about)]),
    sentences.length,
    ...sentences.flatMap((sentence) => [...telling(sentence), ...list(sentence.values)]),
  ])
}

/** `neighbourJudge` for others that are packed. */
export function packedNeighbourJudge(one: Judged): (other: PackedSignature) => boolean {
  const isNear = neighbourJudge(one)
  const topic = weightsOf(one)
  return (other) => nearnessTo(other, topic, one.same) >= LEAST_TOPIC && isNear(unpackSignature(other))
}

/**
 * What two topics share as far as it tells whether more must be looked at: the cosine of a packed one with words and their
 * weights in thousandths, or 1 when both hold one of the digests. Nothing is unpacked for it, for most candidates are none.
 */
function nearnessTo(packed: PackedSignature, topic: ReadonlyMap<number, number>, same: readonly number[]): number {
  const length = packed[0] ?? 0
  let dot = 0
  for (let at = 1; at <= length; at += 1) {
    const weight = topic.get(packed[at] ?? 0)
    if (weight !== undefined) dot += weight * (packed[at + length] ?? 0)
  }
  const digests = 1 + 2 * length
  for (let at = digests + 1; at <= digests + 2 * (packed[digests] ?? 0); at += 2) {
    if (same.includes((packed[at] ?? 0) * HALF + (packed[at + 1] ?? 0))) return 1
  }
  return dot / THOUSAND ** 2
}

/** What `nearnessTo` asks of the other one: the words of its topic with their weights in thousandths. */
function weightsOf({ topic: { words, weights } }: Judged): Map<number, number> {
  return new Map(words.map((word, at) => [word, Math.round(THOUSAND * (weights[at] ?? 0))]))
}

/** What was packed. */
export function unpackSignature(packed: PackedSignature): Judged {
  const reader = new PackedReader(packed)
  const topic = reader.telling()
  const same: number[] = []
  for (let left = reader.next(); left > 0; left -= 1) same.push(reader.next() * HALF + reader.next())
  const [about, published] = [reader.list(), reader.list()]
  const cited: CitedFor[] = []
  for (let left = reader.next(); left > 0; left -= 1) cited.push({ names: reader.list(), about: reader.list() })
  const sentences: SentenceWords[] = []
  for (let left = reader.next(); left > 0; left -= 1) sentences.push({ ...reader.telling(), values: reader.list() })
  return { topic, same, about, published, cited, sentences }
}

class PackedReader {
  #at = 0

  constructor(private readonly packed: PackedSignature) {}

  next(): number {
    this.#at += 1
    return this.packed[this.#at - 1] ?? 0
  }

  list(length = this.next()): number[] {
    const values = new Array<number>(length)
    for (let index = 0; index < length; index += 1) values[index] = this.next()
    return values
  }

  telling(): TellingWords {
    const words = this.list()
    return { words, weights: this.list(words.length).map((weight) => weight / THOUSAND) }
  }
}
