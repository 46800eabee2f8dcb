import { listOf } from '../../lib/list-of.ts'
import { alignPassages, type Passage } from './alignment.ts'
import { pairCode, wordCodes, type WitnessText } from './witness-text.ts'

/** What two texts have in common, each measure a share of the shorter text by what its words tell. */
export interface Reuse {
  /** Words of the shorter text that the longer one holds, in whatever order. */
  readonly words: number
  /** Words of the shorter text that lie in aligned passages. */
  readonly passages: number
  /** Sentences of the shorter text that have a counterpart in the longer one, the counterparts in the same order. */
  readonly sequence: number
  /** Neighbouring words kept together. */
  readonly pairs: number
  readonly aligned: readonly Passage[]
}

const measured = new WeakMap<WitnessText, WeakMap<WitnessText, Reuse>>()

/** Remembered for as long as both texts are at hand: a family is judged again with every report that joins it. */
export function measureReuse(a: WitnessText, b: WitnessText): Reuse {
  const known = measured.get(a)?.get(b)
  if (known !== undefined) return known
  const reuse = measure(a, b)
  const row = measured.get(a) ?? new WeakMap<WitnessText, Reuse>()
  row.set(b, reuse)
  measured.set(a, row)
  return reuse
}

function measure(a: WitnessText, b: WitnessText): Reuse {
  const [short, long] = a.totalWeight <= b.totalWeight ? [a, b] : [b, a]
  const aligned = alignPassages(a, b)
  const inPassages = aligned.reduce((sum, passage) => sum + passage.weight, 0)
  const total = Math.max(1, short.totalWeight)
  return {
    words: sharedWords(short, long) / total,
    passages: Math.min(1, inPassages / total),
    sequence: sharedSequence(short, long) / total,
    pairs: sharedPairs(short, long),
    aligned,
  }
}

/** What a text is asked for when others are compared with it. */
interface Lookups {
  /** The sentences in which a word stands, in order. */
  readonly words: ReadonlyMap<number, readonly number[]>
  /** Neighbouring words, also over a few words put in between. */
  readonly pairs: ReadonlySet<number>
}

const lookups = new WeakMap<WitnessText, Lookups>()

/** Made once for each text: it is compared with all others of its family. */
function lookupsOf(witness: WitnessText): Lookups {
  const known = lookups.get(witness)
  if (known !== undefined) return known
  const codes = wordCodes(witness)
  const pairs = new Set<number>()
  for (const [index, code] of codes.entries()) {
    for (let step = 1; step <= NEAR && index + step < codes.length; step += 1)
      pairs.add(pairCode(code, codes[index + step] ?? 0))
  }
  const words = new Map<number, number[]>([...new Set(codes)].map((code) => [code, []]))
  for (const [place, [from, to]] of witness.sentences.entries()) {
    for (let at = from; at < to; at += 1) {
      const list = listOf(words, codes[at] ?? 0)
      if (list.at(-1) !== place) list.push(place)
    }
  }
  const made = { words, pairs }
  lookups.set(witness, made)
  return made
}

function sharedWords(short: WitnessText, long: WitnessText): number {
  const known = lookupsOf(long).words
  let shared = 0
  for (const [index, code] of wordCodes(short).entries()) if (known.has(code)) shared += short.weights[index] ?? 0
  return shared
}

/** How far apart in the long text two neighbours of the short one may stand and still count as kept together. */
const NEAR = 3

function sharedPairs(short: WitnessText, long: WitnessText): number {
  const { pairs } = lookupsOf(long)
  const codes = wordCodes(short)
  let [kept, total] = [0, 0]
  for (let index = 0; index + 1 < codes.length; index += 1) {
    const weight = (short.weights[index] ?? 0) + (short.weights[index + 1] ?? 0)
    total += weight
    if (pairs.has(pairCode(codes[index] ?? 0, codes[index + 1] ?? 0))) kept += weight
  }
  return total === 0 ? 0 : kept / total
}

/** Least likeness of a sentence and its counterpart: below it two sentences share a topic and no more. */
const COUNTERPART = 0.35

/** The heaviest chain of sentence pairs in the same order on both sides: reports retold fact by fact keep that order. */
function sharedSequence(short: WitnessText, long: WitnessText): number {
  const { words } = lookupsOf(long)
  const codes = wordCodes(short)
  const size = long.sentences.length
  let [row, next] = [new Float64Array(size + 1), new Float64Array(size + 1)]
  const shared = new Float64Array(size)
  for (const [from, to] of short.sentences) {
    shared.fill(0)
    let own = 0
    for (let at = from; at < to; at += 1) {
      const weight = short.weights[at] ?? 0
      own += weight
      for (const place of words.get(codes[at] ?? 0) ?? []) shared[place] = (shared[place] ?? 0) + weight
    }
    for (const [column, same] of shared.entries()) {
      const gain = own > 0 && same / own >= COUNTERPART ? same : 0
      next[column + 1] = Math.max((row[column] ?? 0) + gain, row[column + 1] ?? 0, next[column] ?? 0)
    }
    ;[row, next] = [next, row]
  }
  return row[size] ?? 0
}
