/**
 * Weights of a linear model whose features and classes share one hashed table (the "hashing trick": Weinberger et al. 2009). The weight
 * of class `c` under the feature with hash `h` stands at `(h + c) & mask`; collisions are learnt around.
 */
export interface Weights {
  readonly table: Int8Array | Float32Array
  /** The table's length, a power of two, less one. */
  readonly mask: number
}

/** Spreads a template's number and a value over 32 bits (finalizer of MurmurHash3, Appleby). */
export function mix(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return hash ^ (hash >>> 13)
}

/** Spreads a template's number and two values over 32 bits. */
export function mix2(template: number, first: number, second: number): number {
  return mix(template, Math.imul(first, 0x2c1b3c6d) + (second ^ (second >>> 11)))
}

/** Spreads a template's number and three values over 32 bits. */
export function mix3(template: number, first: number, second: number, third: number): number {
  return mix2(template, Math.imul(first, 0x297a2d39) + (second ^ (second >>> 13)), third)
}
