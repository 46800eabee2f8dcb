/**
 * Weights of a linear model whose features and classes share one hashed table (the "hashing trick": Weinberger et al. 2009). The weight
 * of class `c` under the feature with hash `h` stands at `(h + c) & mask`; collisions are learnt around.
 */
export interface Weights {
  readonly table: Int8Array | Float32Array
  /** The table's length, a power of two, less one. */
  readonly mask: number
  /** The table once more as bytes; undefined while it is being trained, in floating point. */
  readonly bytes?: DataView | undefined
}

/** What is added to each byte, so that none has a sign. */
const bias = 128

/** Weights out of a table; its length is a power of two. */
export function weightsOf(table: Int8Array | Float32Array): Weights {
  return { table, mask: table.length - 1, bytes: table instanceof Int8Array ? laidOut(table) : undefined }
}

/** The bytes without signs, and the first ones once more behind the last: a look-up of four never runs over the end. */
function laidOut(table: Int8Array): DataView {
  const bytes = new Uint8Array(table.length + 3)
  for (let at = 0; at < table.length; at += 1) bytes[at] = (table[at] ?? 0) + bias
  for (let at = table.length; at < bytes.length; at += 1) bytes[at] = bytes[at & (table.length - 1)] ?? bias
  return new DataView(bytes.buffer)
}

/**
 * Writes the sums over the features of the weights of four classes, from `first` on. Most of the time of tagging and parsing goes here,
 * waiting for memory: the weights of a feature are therefore read together, as one number, and added as they stand, each
 * class in sixteen bits of its own, which holds 256 features.
 */
export function sumFour(
  sums: Float64Array,
  features: Int32Array,
  count: number,
  { table, mask, bytes }: Weights,
  first: number,
): void {
  if (bytes === undefined) {
    for (let place = 0; place < 4; place += 1) {
      let sum = 0
      for (let at = 0; at < count; at += 1) sum += table[((features[at] ?? 0) + first + place) & mask] ?? 0
      sums[place] = sum
    }
    return
  }
  let even = 0
  let odd = 0
  for (let at = 0; at < count; at += 1) {
    const four = bytes.getInt32(((features[at] ?? 0) + first) & mask, true)
    even = (even + (four & 0xff00ff)) | 0
    odd = (odd + ((four >>> 8) & 0xff00ff)) | 0
  }
  sums[0] = (even & 0xffff) - count * bias
  sums[1] = (odd & 0xffff) - count * bias
  sums[2] = (even >>> 16) - count * bias
  sums[3] = (odd >>> 16) - count * bias
}

const sums = new Float64Array(4)

/** The candidate class with the highest sum of weights; the first one when several tie. Candidates ascend. */
export function bestOf(features: Int32Array, count: number, weights: Weights, candidates: Uint8Array): number {
  let best = candidates[0] ?? 0
  let bestSum = -Infinity
  let first = -1
  for (let choice = 0; choice < candidates.length; choice += 1) {
    const candidate = candidates[choice] ?? 0
    if (candidate >> 2 !== first) {
      first = candidate >> 2
      sumFour(sums, features, count, weights, first * 4)
    }
    const sum = sums[candidate & 3] ?? 0
    if (sum > bestSum) {
      best = candidate
      bestSum = sum
    }
  }
  return best
}
