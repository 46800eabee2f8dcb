import type { WordFacts } from './word-facts.ts'

/** What features are made of: numbers for one word. */
export interface Atoms {
  readonly word: number
  readonly shape: number
  readonly prefix: number
  readonly suffix: number
  readonly fine: number
  readonly coarse: number
  readonly cue: number
  /** The list that a name over the word stands in, and where in it the word is; 0 for none. */
  readonly lookup: number
  /** 1 a given name, 2 a family name, 3 both, 0 neither. */
  readonly person: number
}

/** Stands before the first word and behind the last. */
export const edge: Atoms = { word: 3, shape: 3, prefix: 3, suffix: 3, fine: 0, coarse: 0, cue: 0, lookup: 0, person: 0 }

export function atomsOf(facts: WordFacts, index: number, isShouted: boolean, lookup: number): Atoms {
  const { word, prefix, suffix, fine, coarse, cue, person } = facts
  const shape = isShouted ? facts.shoutedShape : facts.shape
  return { word, shape: index === 0 ? mix(shape, 7) : shape, prefix, suffix, fine, coarse, cue, lookup, person }
}

/** One number of two, the same everywhere. */
export function mix(a: number, b: number): number {
  let value = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 0x9e3779b9, 0x297a2d39)
  value = Math.imul(value ^ (value >>> 13), 0x165667b1)
  return (value ^ (value >>> 16)) >>> 0
}
