const NEWLINE = 0x0a

/** Reads bytes as they come: lines, blocks of a known length. Holds no more than what was asked for and one part beyond. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #rest: Buffer = Buffer.alloc(0)
  #ended = false

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** The next line without its end, as Latin-1; undefined at the end of all. Throws when it is longer than `most` bytes. */
  async line(most: number): Promise<string | undefined> {
    let looked = 0
    for (;;) {
      const end = this.#rest.indexOf(NEWLINE, looked)
      if (end >= 0 && end <= most) {
        const line = this.#rest.toString('latin1', 0, end)
        this.#rest = this.#rest.subarray(end + 1)
        return line.replace(/\r$/u, '')
      }
      if (end > most || this.#rest.length > most) throw new Error(`a line has more than ${most} bytes`)
      looked = this.#rest.length
      if (!(await this.#more())) {
        if (this.#rest.length === 0) return undefined
        const line = this.#rest.toString('latin1')
        this.#rest = Buffer.alloc(0)
        return line
      }
    }
  }

  /** The next `length` bytes; undefined when there are fewer. Of those beyond `kept` none is held. */
  async block(length: number, kept: number): Promise<Buffer | undefined> {
    const parts: Buffer[] = []
    let left = length
    let held = 0
    while (left > 0) {
      if (this.#rest.length === 0 && !(await this.#more())) return undefined
      const part = this.#rest.subarray(0, Math.min(left, this.#rest.length))
      this.#rest = this.#rest.subarray(part.length)
      left -= part.length
      if (held < kept) parts.push(part.subarray(0, kept - held))
      held += part.length
    }
    return Buffer.concat(parts)
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false
    const next = await this.#source.next()
    if (next.done === true) {
      this.#ended = true
      return false
    }
    const part = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.length)
    this.#rest = this.#rest.length === 0 ? part : Buffer.concat([this.#rest, part])
    return true
  }
}
