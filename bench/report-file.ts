import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Values outside of memory, as a store keeps them: each is written once to a file and read again by its number. */
export class ReportFile<T> {
  readonly #folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  readonly #file = openSync(join(this.#folder, 'values'), 'w+')
  readonly #starts: number[] = [0]

  /** The number of what is written is that of the values before it. */
  put(value: T): void {
    const bytes = Buffer.from(JSON.stringify(value))
    const start = this.#starts.at(-1) ?? 0
    writeSync(this.#file, bytes, 0, bytes.length, start)
    this.#starts.push(start + bytes.length)
  }

  get(number: number): T {
    const [start = 0, end = 0] = this.#starts.slice(number, number + 2)
    const bytes = Buffer.allocUnsafe(end - start)
    readSync(this.#file, bytes, 0, bytes.length, start)
    return JSON.parse(bytes.toString()) as T
  }

  close(): void {
    closeSync(this.#file)
    rmSync(this.#folder, { recursive: true })
  }
}
