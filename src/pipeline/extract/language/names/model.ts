import { nameLabels, type NameModel } from './tagger.ts'

const magic = 0x454d414e
const width = nameLabels.length

/**
 * Reads `models/entity.bin`: a mark, the number of features, the transitions, then each feature's hash and its
 * score for each label, all scores in steps of one common size. Undefined when the bytes are something else.
 */
export function decodeNameModel(bytes: Uint8Array): NameModel | undefined {
  const head = 8 + width * width
  if (bytes.length < head) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== magic) return undefined
  const count = view.getUint32(4, true)
  if (bytes.length !== head + count * (4 + width)) return undefined
  const transitions = new Int8Array(bytes.buffer, bytes.byteOffset + 8, width * width)
  return new StoredNames(view, head, count, transitions)
}

/** Whole numbers that a feature takes in the table: its hash, the scores of four labels as one, that of the last. */
const record = 3

/** What is added to each of the four scores, so that none has a sign; sixteen bits then hold the sum of 256 of them. */
const bias = 128

/**
 * Scores as they are read: open addressing, hash and scores side by side, because most of the time of a look-up is waiting for memory. Many
 * features that are asked for are unknown: nearly all of those are told by a byte of their hash, and the large table is left alone.
 */
class StoredNames implements NameModel {
  readonly transitions: Int8Array
  readonly #marks: Uint8Array
  readonly #records: Int32Array

  constructor(view: DataView, head: number, count: number, transitions: Int8Array) {
    this.transitions = transitions
    const size = 2 ** Math.ceil(Math.log2(count * 1.2 + 1))
    const marks = new Uint8Array(size)
    const records = new Int32Array(size * record)
    for (let row = 0; row < count; row += 1) {
      const key = view.getInt32(head + row * 4, true)
      const weights = head + count * 4 + row * width
      let place = key & (size - 1)
      while (marks[place] !== 0) place = (place + 1) & (size - 1)
      marks[place] = markOf(key)
      records[place * record] = key
      // Turning the uppermost bit of each byte adds the bias.
      records[place * record + 1] = view.getInt32(weights, true) ^ 0x80808080
      records[place * record + 2] = view.getInt8(weights + 4)
    }
    this.#marks = marks
    this.#records = records
  }

  addScores(scores: Float64Array, word: number, features: Uint32Array | readonly number[]): void {
    const marks = this.#marks
    const records = this.#records
    const mask = marks.length - 1
    let [known, even, odd, last] = [0, 0, 0, 0]
    for (let index = 0; index < features.length; index += 1) {
      const feature = (features[index] ?? 0) | 0
      const own = markOf(feature)
      for (let place = feature & mask; ; place = (place + 1) & mask) {
        const mark = marks[place] ?? 0
        if (mark === 0) break
        if (mark !== own || records[place * record] !== feature) continue
        const four = records[place * record + 1] ?? 0
        even += four & 0xff00ff
        odd += (four >>> 8) & 0xff00ff
        last += records[place * record + 2] ?? 0
        known += 1
        break
      }
    }
    const at = word * width
    scores[at] = (scores[at] ?? 0) + (even & 0xffff) - known * bias
    scores[at + 1] = (scores[at + 1] ?? 0) + (odd & 0xffff) - known * bias
    scores[at + 2] = (scores[at + 2] ?? 0) + (even >>> 16) - known * bias
    scores[at + 3] = (scores[at + 3] ?? 0) + (odd >>> 16) - known * bias
    scores[at + 4] = (scores[at + 4] ?? 0) + last
  }
}

/** The upper bits of a hash, from 1: its lower ones tell the place. */
function markOf(feature: number): number {
  return (feature >>> 24) | 1
}

/** Writes what `decodeNameModel` reads; `scores` are already in whole steps. */
export function encodeNameModel(
  transitions: Int8Array,
  features: readonly (readonly [feature: number, scores: Int8Array])[],
): Uint8Array {
  const head = 8 + width * width
  const bytes = new Uint8Array(head + features.length * (4 + width))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, features.length, true)
  bytes.set(new Uint8Array(transitions.buffer), 8)
  features.forEach(([feature, scores], row) => {
    view.setUint32(head + row * 4, feature, true)
    bytes.set(new Uint8Array(scores.buffer), head + features.length * 4 + row * width)
  })
  return bytes
}
