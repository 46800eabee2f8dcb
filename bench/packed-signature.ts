import type { SentenceWords, TellingWords } from '../src/model/signature.ts'
import type { Judged } from '../src/pipeline/link/neighbours.ts'

/** Half of a number below 2^52 fits an integer of 32 bits. */
const HALF = 2 ** 26
/** Weights are kept in thousandths. */
const THOUSAND = 1000

/** A signature in a tenth of the memory that objects take: lists one after another, each behind its length. */
export function packSignature({ topic, sentences, same, published, cited }: Judged): Int32Array {
  const telling = ({ words, weights }: TellingWords): number[] => [
    words.length,
    ...words,
    ...weights.map((weight) => Math.round(weight * THOUSAND)),
  ]
  return Int32Array.from([
    ...telling(topic),
    same.length,
    ...same.flatMap((digest) => [Math.floor(digest / HALF), digest % HALF]),
    published.length,
    ...published,
    cited.length,
    ...cited,
    sentences.length,
    ...sentences.flatMap((sentence) => [...telling(sentence), sentence.values.length, ...sentence.values]),
  ])
}

export function unpackSignature(packed: Int32Array): Judged {
  let at = 0
  const next = (): number => packed[at++] ?? 0
  const list = (length = next()): number[] => [...packed.subarray(at, (at += length))]
  const telling = (): TellingWords => {
    const words = list()
    return { words, weights: list(words.length).map((weight) => weight / THOUSAND) }
  }
  const topic = telling()
  const same = Array.from({ length: next() }, () => next() * HALF + next())
  const [published, cited] = [list(), list()]
  // Of most candidates the topic tells enough.
  let sentences: SentenceWords[] | undefined
  return {
    topic,
    same,
    published,
    cited,
    get sentences() {
      return (sentences ??= Array.from({ length: next() }, (): SentenceWords => ({ ...telling(), values: list() })))
    },
  }
}
