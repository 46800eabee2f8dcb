import { readPattern, type PatternPart } from './pattern-parts.ts'

/**
 * Tells which of many sticky patterns can match at a place at all, from the first few characters there. A pattern is left out
 * only where its own source says that it cannot begin so; in running text that is nearly always. All patterns are read
 * at once, by an automaton whose states are made as texts ask for them (Thompson 1968).
 */
export class Openings {
  readonly #patterns: readonly RegExp[]
  readonly #ways = new Ways()
  readonly #known = new Map<string, Opening>()
  #root: Opening | undefined

  constructor(patterns: readonly RegExp[]) {
    this.#patterns = patterns
  }

  /** Indexes of the patterns that may match at the offset, ascending. */
  at(text: string, offset: number): readonly number[] {
    let opening = (this.#root ??= this.#begin())
    const end = Math.min(text.length, offset + farthest)
    for (let at = offset; at < end && opening.waits.length > 0; at += 1) {
      const unit = text.charCodeAt(at)
      // Some letters beyond ASCII count as plain ones where case does not matter: there nothing is ruled out.
      if (unit > lastAscii) break
      opening = opening.next[unit] ?? this.#goOn(opening, unit)
    }
    return opening.patterns
  }

  /** Patterns are read when a text first asks: a program that never does starts sooner. */
  #begin(): Opening {
    const starts = this.#patterns.map(({ source }, pattern) =>
      this.#ways.add(readPattern(source), this.#ways.end(pattern)),
    )
    return this.#openingOf(starts, [])
  }

  #goOn(opening: Opening, unit: number): Opening {
    // A text made to reach every state must not fill the memory: then all are forgotten.
    if (this.#known.size > mostOpenings) {
      this.#known.clear()
      this.#root?.next.splice(0)
    }
    const targets = opening.waits.filter((way) => this.#ways.holds(way, unit)).map((way) => this.#ways.after(way))
    const next = this.#openingOf(targets, opening.read)
    opening.next[unit] = next
    return next
  }

  #openingOf(targets: readonly number[], alreadyRead: readonly number[]): Opening {
    const { waits, read } = this.#ways.reach(targets, alreadyRead)
    const key = `${waits.join(' ')}/${read.join(' ')}`
    let opening = this.#known.get(key)
    if (opening === undefined) {
      const patterns = [...new Set([...read, ...waits.map((way) => this.#ways.patternOf(way))])]
      opening = { waits, read, patterns: patterns.sort((a, b) => a - b), next: [] }
      this.#known.set(key, opening)
    }
    return opening
  }
}

/** Characters looked at. Patterns that still go on by then are few, and are tried. */
const farthest = 16

/** States kept; the rules for time reach some hundreds in a year's news. */
const mostOpenings = 20_000

const lastAscii = 127

/** What the characters read so far leave open. */
interface Opening {
  /** Ways that wait for a character, ascending. */
  readonly waits: readonly number[]
  /** Patterns that have been read to their end, ascending: they need no further character. */
  readonly read: readonly number[]
  readonly patterns: readonly number[]
  readonly next: (Opening | undefined)[]
}

/** The ways through all patterns: each waits for a character, parts in two, or is at the end of its pattern. */
class Ways {
  readonly #sets: (Uint8Array | undefined)[] = []
  readonly #first: number[] = []
  readonly #second: number[] = []
  readonly #patterns: number[] = []
  #pattern = 0

  /** The end of the pattern whose ways are added from now on. */
  end(pattern: number): number {
    this.#pattern = pattern
    return this.#put(undefined, -1, -1)
  }

  /** The way through a part and on to `after`. */
  add(part: PatternPart, after: number): number {
    if (part.type === 'one') return this.#put(part.holds, after, -1)
    if (part.type === 'row') return part.parts.reduceRight((behind, each) => this.add(each, behind), after)
    if (part.type === 'choice')
      return part.parts.map((each) => this.add(each, after)).reduce((a, b) => this.#put(undefined, a, b))
    let way = after
    if (part.most === Infinity) {
      way = this.#put(undefined, after, after)
      this.#first[way] = this.add(part.part, way)
    } else
      for (let time = part.least; time < part.most; time += 1)
        way = this.#put(undefined, this.add(part.part, way), after)
    for (let time = 0; time < part.least; time += 1) way = this.add(part.part, way)
    return way
  }

  holds(way: number, unit: number): boolean {
    return this.#sets[way]?.[unit] === 1
  }

  after(way: number): number {
    return this.#first[way] ?? -1
  }

  patternOf(way: number): number {
    return this.#patterns[way] ?? -1
  }

  /** Where the ways lead without a further character. Patterns that are read to their end are not followed further. */
  reach(targets: readonly number[], alreadyRead: readonly number[]): { waits: number[]; read: number[] } {
    const read = new Set(alreadyRead)
    const seen = new Set<number>()
    const pending = [...targets]
    for (let way = pending.pop(); way !== undefined; way = pending.pop()) {
      if (seen.has(way) || read.has(this.patternOf(way))) continue
      seen.add(way)
      if (this.#sets[way] !== undefined) continue
      const first = this.#first[way] ?? -1
      if (first < 0) read.add(this.patternOf(way))
      else pending.push(first, this.#second[way] ?? first)
    }
    const waits = [...seen].filter((way) => this.#sets[way] !== undefined && !read.has(this.patternOf(way)))
    return { waits: waits.sort((a, b) => a - b), read: [...read].sort((a, b) => a - b) }
  }

  #put(set: Uint8Array | undefined, first: number, second: number): number {
    this.#patterns.push(this.#pattern)
    this.#sets.push(set)
    this.#first.push(first)
    return this.#second.push(second) - 1
  }
}
