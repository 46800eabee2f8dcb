import { KnownSignatures } from './known-signatures.ts'

/** Cases whose signatures are remembered at once; a desk mostly works on one or two. */
const MOST = 4

/** What this process remembers of the reports that it looked up in each case. */
export class RememberedCases {
  readonly #cases = new Map<number, RememberedCase>()

  of(number: number): RememberedCase {
    const one = this.#cases.get(number) ?? new RememberedCase()
    // The map keeps its order: what was used last is forgotten last.
    this.#cases.delete(number)
    this.#cases.set(number, one)
    const [oldest] = this.#cases.size > MOST ? this.#cases.keys() : []
    if (oldest !== undefined) this.#cases.delete(oldest)
    return one
  }
}

/**
 * Each look-up of a case is kept under a name. What is remembered holds as long as the last look-up that was kept is the one
 * that this process left; one that failed half way, or that of another process, makes it forget.
 */
class RememberedCase {
  #known = new KnownSignatures()
  #left: string | undefined

  /** What is still true of a case whose last look-up was `last`. Until `leave` nothing counts as true. */
  takeUp(last: string | undefined): KnownSignatures {
    if (last === undefined || last !== this.#left) this.#known = new KnownSignatures()
    this.#left = undefined
    return this.#known
  }

  leave(name: string): void {
    this.#left = name
  }
}
