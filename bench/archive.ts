import { REPRESENTATIVES, type Signature } from '../src/model/signature.ts'
import { type PackedSignature, packedNeighbourJudge, packSignature } from '../src/pipeline/link/packed-signature.ts'

/** Who holds a key by itself, or the number of a list of those who do, less one, below zero. */
type Holders = number

/**
 * What the store keeps in tables: who holds a key, and who hangs together. Reports are numbered as they come, and those that
 * came first stand for a key: how many are compared is the same as with the store, where the first by a hash do.
 */
export class Archive {
  readonly #holders = new Map<number, Holders>()
  readonly #lists: number[][] = []
  readonly #signatures: PackedSignature[] = []
  readonly #homes: number[] = []
  readonly #members = new Map<number, readonly number[]>()

  /** Enters a report and returns the number of the neighbourhood that it makes or joins: that of its last member. */
  add(signature: Signature): number {
    const index = this.#signatures.length
    const candidates = new Set<number>()
    for (const key of signature.keys) this.#look(key, index, candidates)
    const isNear = packedNeighbourJudge(signature)
    const homes = new Set<number>()
    for (const candidate of candidates) {
      const home = this.#homes[candidate] ?? candidate
      if (homes.has(home)) continue
      const other = this.#signatures[candidate]
      if (other !== undefined && isNear(other)) homes.add(home)
    }
    this.#signatures.push(packSignature(signature))
    const members = [...homes].flatMap((home) => this.membersOf(home))
    members.push(index)
    for (const home of homes) this.#members.delete(home)
    for (const member of members) this.#homes[member] = index
    this.#members.set(index, members)
    return index
  }

  /** Empty for a neighbourhood that has become a part of another one. */
  membersOf(neighbourhood: number): readonly number[] {
    return this.#members.get(neighbourhood) ?? []
  }

  neighbourhoods(): Iterable<readonly number[]> {
    return this.#members.values()
  }

  /** Reports of the largest neighbourhood. */
  get largest(): number {
    let most = 0
    for (const { length } of this.#members.values()) most = Math.max(most, length)
    return most
  }

  /** Adds those who stand for a key to `candidates`, and the report to them as long as they are few. */
  #look(key: number, index: number, candidates: Set<number>): void {
    const known = this.#holders.get(key)
    if (known === undefined) this.#holders.set(key, index)
    else if (known >= 0) {
      candidates.add(known)
      this.#lists.push([known, index])
      this.#holders.set(key, -this.#lists.length)
    } else {
      const list = this.#lists[-known - 1] ?? []
      for (const holder of list) candidates.add(holder)
      if (list.length < REPRESENTATIVES) list.push(index)
    }
  }
}
