import type { Signature } from '../../model/signature.ts'
import type { Database } from '../../store/database.ts'
import { readingsAt, signaturesOf } from '../../store/lookups.ts'

/** Kept in memory at once: about 15 kB each. A report is compared with some tens of others, mostly with the same ones. */
const MOST = 2000

/** Signatures as they were looked up last: reading them again and again is half of what a look-up costs. */
export class KnownSignatures {
  readonly #known = new Map<string, Signature>()

  /** The signatures of the reports at some places of a case, by their places. */
  async at(database: Database, number: number, places: readonly number[]): Promise<ReadonlyMap<number, Signature>> {
    const readings = await readingsAt(database, number, places)
    const found = new Map<number, Signature>()
    const missing: { place: number; report: string; key: string }[] = []
    for (const { place, report, readAt } of readings) {
      const key = `${readAt} ${report}`
      const known = this.#known.get(key)
      if (known === undefined) missing.push({ place, report, key })
      else found.set(place, this.#keep(key, known))
    }
    const fetched = await signaturesOf(
      database,
      missing.map(({ report }) => report),
    )
    for (const { place, report, key } of missing) {
      const signature = fetched.get(report)
      if (signature !== undefined) found.set(place, this.#keep(key, signature))
    }
    return found
  }

  #keep(key: string, signature: Signature): Signature {
    // The map keeps its order: what was used last is forgotten last.
    this.#known.delete(key)
    this.#known.set(key, signature)
    const [oldest] = this.#known.size > MOST ? this.#known.keys() : []
    if (oldest !== undefined) this.#known.delete(oldest)
    return signature
  }
}
