import { loadResources } from '../src/desk/resources.ts'
import type { Paired } from '../src/pipeline/link/pairing.ts'
import { prepare, traceNeighbourhood, type Prepared } from '../src/pipeline/pipeline.ts'
import { type Shelf, ShelfReader } from './shelf.ts'

/** Reports that linking has read are kept as it reads them, so many at most, as in the desk. */
const MOST_PREPARED = 400

const resources = loadResources()

/** Traces neighbourhoods whose reports lie on a shelf: those asked for last are kept. */
export class NeighbourhoodTracer {
  readonly #reader: ShelfReader<Paired>
  readonly #known = new Map<number, Prepared>()

  constructor(shelf: Shelf) {
    this.#reader = new ShelfReader(shelf)
  }

  trace(members: readonly number[]): void {
    traceNeighbourhood(
      members.map((member) => this.#prepared(member)),
      resources,
    )
  }

  close(): void {
    this.#reader.close()
  }

  #prepared(number: number): Prepared {
    const one = this.#known.get(number) ?? prepare(this.#reader.get(number), resources)
    this.#known.delete(number)
    this.#known.set(number, one)
    const [oldest] = this.#known.keys()
    if (this.#known.size > MOST_PREPARED && oldest !== undefined) this.#known.delete(oldest)
    return one
  }
}
