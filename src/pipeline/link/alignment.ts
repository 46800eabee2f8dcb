import type { Span } from '../../model/span.ts'
import { pairCodes, type WitnessText } from './witness-text.ts'

/** Words of two texts that stand in the same order: ranges of token indexes, half-open. */
export interface Passage {
  readonly a: Span
  readonly b: Span
  /** How many words the two share, and what these tell together. */
  readonly shared: number
  readonly weight: number
}

/** How many words may be put in, left out or exchanged between two shared ones before a passage ends. */
const GAP = 6
/** Least share of shared words on the longer side. Wordings that are only alike in places fall below it. */
const DENSITY = 0.5
/** A passage tells more than a name with its title does. Measured in what words tell: two rare words and a common one. */
const PASSAGE_WEIGHT = 14
const PASSAGE_WORDS = 5
/** A word pair that comes more often than this in one text starts no passage: bounds the work on hostile text. */
const MOST_PLACES = 8

/**
 * Aligned passages of two texts: word pairs that both hold are the seeds, and seeds close to one diagonal are chained
 * (as passim and BLAST do). Longest first; no word lies in two passages.
 */
export function alignPassages(a: WitnessText, b: WitnessText): Passage[] {
  const taken = { a: new Uint8Array(a.stems.length), b: new Uint8Array(b.stems.length) }
  const codes = pairCodes(a)
  const places = seedsIn(b)
  const found: Passage[] = []
  const tried = new Set<number>()
  for (let index = 0; index + 1 < a.stems.length; index += 1) {
    for (const place of places.get(codes[index] ?? 0) ?? []) {
      const cell = index * (b.stems.length + 1) + place
      if (tried.has(cell)) continue
      const passage = extend(a, b, index, place, (x, y) => tried.add(x * (b.stems.length + 1) + y))
      if (passage !== undefined) found.push(passage)
    }
  }
  found.sort((x, y) => y.weight - x.weight || x.a[0] - y.a[0] || x.b[0] - y.b[0])
  return found.filter((passage) => claimRange(taken.a, passage.a, taken.b, passage.b))
}

const seeds = new WeakMap<WitnessText, ReadonlyMap<number, readonly number[]>>()

/** Where each word pair of a text begins; made once, for a text is compared with all others of its family. */
function seedsIn(witness: WitnessText): ReadonlyMap<number, readonly number[]> {
  const known = seeds.get(witness)
  if (known !== undefined) return known
  const places = new Map<number, number[]>()
  for (const [index, code] of pairCodes(witness).entries()) {
    const list = places.get(code)
    if (list === undefined) places.set(code, [index])
    else if (list.length < MOST_PLACES) list.push(index)
  }
  seeds.set(witness, places)
  return places
}

function extend(
  a: WitnessText,
  b: WitnessText,
  i: number,
  j: number,
  visit: (i: number, j: number) => void,
): Passage | undefined {
  let [x, y, shared, weight] = [i, j, 0, 0]
  let [endA, endB] = [i, j]
  while (x < a.stems.length && y < b.stems.length) {
    const gap = nextShared(a, b, x, y)
    if (gap === undefined) break
    x += gap % (GAP + 1)
    y += Math.floor(gap / (GAP + 1))
    visit(x, y)
    shared += 1
    weight += a.weights[x] ?? 0
    x += 1
    y += 1
    endA = x
    endB = y
  }
  const long = Math.max(endA - i, endB - j)
  if (shared < PASSAGE_WORDS || weight < PASSAGE_WEIGHT || shared / long < DENSITY) return undefined
  return { a: [i, endA], b: [j, endB], shared, weight }
}

/** How far the nearest shared word is from both places, the least passed over: `inA + (GAP + 1) * inB`. */
function nextShared(a: WitnessText, b: WitnessText, x: number, y: number): number | undefined {
  for (let skipped = 0; skipped <= GAP; skipped += 1) {
    for (let inA = 0; inA <= skipped; inA += 1) {
      const word = a.stems[x + inA]
      if (word !== undefined && word === b.stems[y + skipped - inA]) return inA + (GAP + 1) * (skipped - inA)
    }
  }
  return undefined
}

function claimRange(takenA: Uint8Array, a: Span, takenB: Uint8Array, b: Span): boolean {
  if (takenA.subarray(...a).includes(1) || takenB.subarray(...b).includes(1)) return false
  takenA.fill(1, ...a)
  takenB.fill(1, ...b)
  return true
}
