import type { CitedFor, SentenceWords, TellingWords } from '../src/model/signature.ts'
import type { Judged } from '../src/pipeline/link/neighbours.ts'

/** Half of a number below 2^52 fits an integer of 32 bits. */
const HALF = 2 ** 26
/** Weights are kept in thousandths. */
const THOUSAND = 1000

/** A signature in a tenth of the memory that objects take: lists one after another, each behind its length. */
export function packSignature({ topic, about, sentences, same, published, cited }: Judged): Int32Array {
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

/** Whatever lies behind its topic and its digests is unpacked when it is asked for: of most candidates these tell enough. */
export function unpackSignature(packed: Int32Array): Judged {
  let at = 0
  const next = (): number => packed[at++] ?? 0
  const list = (length = next()): number[] => {
    const values = new Array<number>(length)
    for (let index = 0; index < length; index += 1) values[index] = next()
    return values
  }
  const telling = (): TellingWords => {
    const words = list()
    return { words, weights: list(words.length).map((weight) => weight / THOUSAND) }
  }
  const topic = telling()
  const same = Array.from({ length: next() }, () => next() * HALF + next())
  let rest: Pick<Judged, 'about' | 'published' | 'cited' | 'sentences'> | undefined
  const unpacked = (): Pick<Judged, 'about' | 'published' | 'cited' | 'sentences'> =>
    (rest ??= {
      about: list(),
      published: list(),
      cited: Array.from({ length: next() }, (): CitedFor => ({ names: list(), about: list() })),
      sentences: Array.from({ length: next() }, (): SentenceWords => ({ ...telling(), values: list() })),
    })
  return {
    topic,
    same,
    get about() {
      return unpacked().about
    },
    get published() {
      return unpacked().published
    },
    get cited() {
      return unpacked().cited
    },
    get sentences() {
      return unpacked().sentences
    },
  }
}
