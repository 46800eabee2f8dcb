import { weightsOf, type Weights } from '../src/pipeline/extract/language/scores.ts'

/** Weights in the making: the average over all steps is kept beside the current ones (averaged perceptron, Collins 2002). */
export class Perceptron {
  readonly weights: Float32Array
  readonly mask: number
  step = 1
  readonly #totals: Float64Array

  constructor(bits: number) {
    this.weights = new Float32Array(1 << bits)
    this.#totals = new Float64Array(1 << bits)
    this.mask = (1 << bits) - 1
  }

  /** Moves one class under each of the features. */
  move(features: Int32Array, from: number, to: number, label: number, by: number): void {
    const { weights, mask } = this
    const totals = this.#totals
    const weighted = by * this.step
    for (let at = from; at < to; at += 1) {
      const cell = ((features[at] ?? 0) + label) & mask
      weights[cell] = (weights[cell] ?? 0) + by
      totals[cell] = (totals[cell] ?? 0) + weighted
    }
  }

  average(): Float32Array {
    return this.weights.map((weight, cell) => weight - (this.#totals[cell] ?? 0) / this.step)
  }
}

/** How many of the largest weights may be cut to the largest number that a byte holds. */
const clipped = 0.0002

/** Weights as bytes: the scale is such that all but very few of the weights that are not zero fit. */
export function quantise(table: Float32Array): Weights {
  const sizes = table
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort()
  const largest = sizes[Math.floor((sizes.length - 1) * (1 - clipped))] ?? 1
  const scale = 127 / largest
  return weightsOf(Int8Array.from(table, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale)))))
}

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Fisher and Yates. */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const order = [...list]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const kept = order[last] as T
    order[last] = order[other] as T
    order[other] = kept
  }
  return order
}
