import { coinedName, coinedNoun } from './coined-name.ts'
import { BODIES } from './generator-words.ts'

/** Bodies speak in many stories: one of 4,800. */
const BODY_NAMES = 400

/** A small, quick and reproducible generator of numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Draws from what the seed gives. */
export class Dice {
  readonly #random: () => number

  constructor(seed: number) {
    this.#random = randomOf(seed)
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }

  happens(share: number): boolean {
    return this.#random() < share
  }

  name(): string {
    return coinedName(this.below(400_000))
  }

  noun(): string {
    return coinedNoun(this.below(1_000_000))
  }

  body(): string {
    return `the ${coinedName(this.below(BODY_NAMES))} ${this.pick(BODIES)}`
  }
}
