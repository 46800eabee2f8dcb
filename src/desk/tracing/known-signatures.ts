import type { Signature } from '../../model/signature.ts'
import { packSignature, type PackedSignature } from '../../pipeline/pipeline.ts'
import type { Database } from '../../store/database.ts'
import { reportsAt, signaturesOf } from '../../store/lookups.ts'

/** Kept in memory at once: some 2 kB each. Fewer would be forgotten before they are asked for again in a case of thousands. */
const MOST = 20_000

/** A signature as it is compared with others. */
export interface KnownSignature {
  readonly packed: PackedSignature
  readonly keys: Int32Array
}

/**
 * Signatures of one case as they were looked up, by their places: reading them again and again is half of what a look-up
 * costs. Whoever changes what is looked up says so here; what another process changed is not noticed.
 */
export class KnownSignatures {
  readonly #known = new Map<number, KnownSignature>()

  /** The signatures of the reports at some places of the case, by their places. */
  async at(
    database: Database,
    number: number,
    places: readonly number[],
  ): Promise<ReadonlyMap<number, KnownSignature>> {
    const found = new Map<number, KnownSignature>()
    const missing: number[] = []
    for (const place of places) {
      const known = this.#known.get(place)
      if (known === undefined) missing.push(place)
      else found.set(place, this.#keep(place, known))
    }
    const reports = await reportsAt(database, number, missing)
    const fetched = await signaturesOf(database, [...reports.values()])
    for (const [place, report] of reports) {
      const signature = fetched.get(report)
      if (signature !== undefined) found.set(place, this.#keep(place, knownOf(signature)))
    }
    return found
  }

  add(signatures: readonly Signature[]): void {
    for (const signature of signatures) this.#keep(signature.place, knownOf(signature))
  }

  remove(place: number): void {
    this.#known.delete(place)
  }

  #keep(place: number, signature: KnownSignature): KnownSignature {
    // The map keeps its order: what was used last is forgotten last.
    this.#known.delete(place)
    this.#known.set(place, signature)
    const [oldest] = this.#known.size > MOST ? this.#known.keys() : []
    if (oldest !== undefined) this.#known.delete(oldest)
    return signature
  }
}

function knownOf(signature: Signature): KnownSignature {
  return { packed: packSignature(signature), keys: Int32Array.from(signature.keys) }
}
