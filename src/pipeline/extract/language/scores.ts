/**
 * Weights of a linear model whose features and classes share one hashed table (the "hashing trick": Weinberger et al. 2009). The weight
 * of class `c` under the feature with hash `h` stands at `(h + c) & mask`; collisions are learnt around.
 */
export interface Weights {
  readonly table: Int8Array | Float32Array
  /** The table's length, a power of two, less one. */
  readonly mask: number
}
