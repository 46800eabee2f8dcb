/** From hashes to small numbers. Faster to fill and to read than a Map, which matters at every cold start. */
export class NumberTable {
  readonly size: number
  readonly #keys: Int32Array
  /** Values plus one; 0 is a free place. */
  readonly #values: Int32Array
  readonly #mask: number

  constructor(entries: readonly (readonly [key: number, value: number])[] | EntryBytes) {
    this.size = entries instanceof EntryBytes ? entries.count : entries.length
    const places = 2 ** Math.ceil(Math.log2(this.size * 2 + 2))
    this.#mask = places - 1
    this.#keys = new Int32Array(places)
    this.#values = new Int32Array(places)
    if (entries instanceof EntryBytes) {
      const { view, at, count } = entries
      for (let entry = 0; entry < count; entry += 1)
        this.#put(view.getInt32(at + entry * 6, true), view.getUint16(at + entry * 6 + 4, true))
    } else for (const [key, value] of entries) this.#put(key, value)
  }

  /** The number under a key; undefined when there is none. */
  get(key: number): number | undefined {
    const place = this.#placeOf(key)
    const value = this.#values[place] ?? 0
    return value === 0 ? undefined : value - 1
  }

  /** All entries by ascending key. */
  entries(): [key: number, value: number][] {
    const found: [number, number][] = []
    this.#values.forEach((value, place) => {
      if (value !== 0) found.push([this.#keys[place] ?? 0, value - 1])
    })
    return found.sort((a, b) => a[0] - b[0])
  }

  #put(key: number, value: number): void {
    const place = this.#placeOf(key)
    this.#keys[place] = key
    this.#values[place] = value + 1
  }

  /** Where the key stands or would stand: linear probing from its own bits. */
  #placeOf(key: number): number {
    const keys = this.#keys
    const values = this.#values
    let place = (key ^ (key >>> 15)) & this.#mask
    while (values[place] !== 0 && keys[place] !== key) place = (place + 1) & this.#mask
    return place
  }
}

/** Entries as they stand in a file: four bytes of key and two of value each, little-endian. */
export class EntryBytes {
  readonly view: DataView
  readonly at: number
  readonly count: number

  constructor(view: DataView, at: number, count: number) {
    this.view = view
    this.at = at
    this.count = count
    if (at + count * 6 > view.byteLength) throw new RangeError('the parser model is cut short')
  }
}
