import type { NameModel } from './tagger.ts'
import { nameLabels } from './tagger.ts'

const magic = 0x454d414e

/**
 * Reads `models/entity.bin`: a mark, the number of features, the transitions, then each feature's hash and its
 * score for each label, all scores in steps of one common size. Undefined when the bytes are something else.
 */
export function decodeNameModel(bytes: Uint8Array): NameModel | undefined {
  const width = nameLabels.length
  const head = 8 + width * width
  if (bytes.length < head) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== magic) return undefined
  const count = view.getUint32(4, true)
  if (bytes.length !== head + count * (4 + width)) return undefined
  const transitions = new Int8Array(bytes.buffer, bytes.byteOffset + 8, width * width)
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + head + count * 4, count * width)
  const keys = new Uint32Array(count)
  for (let row = 0; row < count; row += 1) keys[row] = view.getUint32(head + row * 4, true)
  // Open addressing at most half full, so that a feature is found in one or two steps. Most features that are asked for are unknown:
  // nearly all of those are told by a byte of their hash, and the large tables are left alone.
  const size = 2 ** Math.ceil(Math.log2(count * 2 + 1))
  const marks = new Uint8Array(size)
  const rows = new Uint32Array(size)
  for (let row = 0; row < count; row += 1) {
    const key = keys[row] ?? 0
    let place = key & (size - 1)
    while (marks[place] !== 0) place = (place + 1) & (size - 1)
    marks[place] = markOf(key)
    rows[place] = row
  }
  return {
    weights,
    transitions,
    find(feature) {
      const own = markOf(feature)
      for (let place = feature & (size - 1); ; place = (place + 1) & (size - 1)) {
        const mark = marks[place] ?? 0
        if (mark === 0) return -1
        if (mark !== own) continue
        const row = rows[place] ?? 0
        if (keys[row] === feature) return row * width
      }
    },
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
  const width = nameLabels.length
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
