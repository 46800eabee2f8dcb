import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where values lie that are kept outside of memory, as a store keeps them. Threads may share it. */
export interface Shelf {
  readonly path: string
  /** Where each value begins and, last, where the last one ends. */
  readonly starts: Float64Array
}

/** Writes values one after another to a file of its own. */
export function fillShelf(values: Iterable<unknown>, most: number): Shelf {
  const path = join(mkdtempSync(join(tmpdir(), 'stemma-bench-')), 'values')
  const starts = new Float64Array(new SharedArrayBuffer(8 * (most + 1)))
  const file = openSync(path, 'w')
  let [count, end] = [0, 0]
  for (const value of values) {
    const bytes = Buffer.from(JSON.stringify(value))
    writeSync(file, bytes)
    end += bytes.length
    starts[(count += 1)] = end
  }
  closeSync(file)
  return { path, starts }
}

export function removeShelf({ path }: Shelf): void {
  rmSync(join(path, '..'), { recursive: true })
}

/** Reads values by their numbers, the first is 0. */
export class ShelfReader<T> {
  readonly #file: number
  readonly #starts: Float64Array

  constructor({ path, starts }: Shelf) {
    this.#file = openSync(path, 'r')
    this.#starts = starts
  }

  get(number: number): T {
    const [start = 0, end = 0] = this.#starts.subarray(number, number + 2)
    const bytes = Buffer.allocUnsafe(end - start)
    readSync(this.#file, bytes, 0, bytes.length, start)
    return JSON.parse(bytes.toString()) as T
  }

  close(): void {
    closeSync(this.#file)
  }
}
