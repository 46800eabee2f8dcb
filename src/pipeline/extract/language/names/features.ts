import type { Gazetteer, GazetteerPlace } from '../../../../model/gazetteer.ts'
import { organizationHeads, personTitles, placeHeads, placePrepositions } from './cues.ts'

/** What the tagger knows beyond the words. */
export interface NameKnowledge {
  readonly places: Gazetteer
  /** Cluster of a lower-case word, from 0; undefined for words too rare to have one. */
  cluster(word: string): number | undefined
  /** Whether the very words are a name in the table of outlets. */
  isOutlet(words: string): boolean
}

/** Clusters are numbered so that this many follow each other in one coarser group. */
const finePerCoarse = 16

/** Longest name that is looked up, in tokens. */
const longestName = 6

/** Beyond this many lower-case words two capitalised ones are not one name ("Bank of the West"). */
const longestGap = 2

interface Atoms {
  readonly word: number
  readonly shape: number
  readonly prefix: number
  readonly suffix: number
  readonly fine: number
  readonly coarse: number
  readonly place: number
  readonly cue: number
  readonly lookup: number
}

/**
 * For each word the hashes of its features (after Ratinov & Roth 2009: words, shapes, affixes, clusters and gazetteers in
 * a window of two), `undefined` for words that cannot be part of a name: small ones without capitals on both sides.
 */
export function nameFeatures(words: readonly string[], knowledge: NameKnowledge): (Uint32Array | undefined)[] {
  const open = openWords(words)
  if (!open.includes(true)) return words.map(() => undefined)
  const isShouted = words.filter((word) => /\p{Ll}/u.test(word)).length * 3 < words.length
  const memberships = placeMemberships(words, open, knowledge)
  const atoms = words.map((word, index) => atomsOf(word, index, isShouted, memberships[index] ?? 0, knowledge))
  const runs = capitalRuns(words)
  return words.map((_, index) => (open[index] === true ? featuresAt(atoms, index, runs[index]) : undefined))
}

/** Capitalised words on end, `of` and the like between them counted in: what a name would be if all of it were one. */
interface Run {
  readonly from: number
  readonly to: number
}

function capitalRuns(words: readonly string[]): (Run | undefined)[] {
  const runs = words.map((): Run | undefined => undefined)
  const isCapital = words.map((word) => /^[\p{Lu}\p{N}]/u.test(word))
  for (let from = 0; from < words.length; from += 1) {
    if (isCapital[from] !== true) continue
    let to = from + 1
    while (to < words.length)
      if (isCapital[to] === true) to += 1
      else if (joining.has(words[to] ?? '') && isCapital[to + 1] === true) to += 2
      else if (joining.has(words[to] ?? '') && words[to + 1] === 'the' && isCapital[to + 2] === true) to += 3
      else break
    runs.fill({ from, to }, from, to)
    from = to - 1
  }
  return runs
}

const joining: ReadonlySet<string> = new Set([
  'of',
  'for',
  'de',
  'la',
  'du',
  'del',
  'della',
  'van',
  'von',
  'al',
  'bin',
  '&',
  '-',
  "'s",
])

function openWords(words: readonly string[]): boolean[] {
  const capital = words.map((word) => /^[\p{N}@#]|\p{Lu}/u.test(word))
  return words.map((word, index) => {
    if (capital[index] === true) return true
    if (!/^(?:[\p{L}\p{N}].*|['’&./!+-].*)$/u.test(word)) return false
    let before = false
    let after = false
    for (let step = 1; step <= longestGap; step += 1) {
      before ||= capital[index - step] === true
      after ||= capital[index + step] === true
    }
    return before && after
  })
}

function atomsOf(word: string, index: number, isShouted: boolean, lookup: number, knowledge: NameKnowledge): Atoms {
  const lower = word.toLowerCase().replace(/’/gu, "'")
  const bare = lower.replace(/\.$/u, '')
  const cluster = knowledge.cluster(lower) ?? knowledge.cluster(bare)
  let cue = 0
  if (personTitles.has(bare)) cue |= 1
  if (organizationHeads.has(bare)) cue |= 2
  if (placeHeads.has(bare)) cue |= 4
  if (placePrepositions.has(bare)) cue |= 8
  const shape = hash(`${shapeOf(word)}${isShouted ? '!' : ''}`)
  return {
    word: hash(lower),
    shape: index === 0 ? mix(shape, 7) : shape,
    prefix: hash(lower.slice(0, 3)),
    suffix: hash(lower.slice(-3)),
    fine: cluster === undefined ? 1 : cluster + 2,
    coarse: cluster === undefined ? 1 : Math.floor(cluster / finePerCoarse) + 2,
    place: lookup,
    cue,
    lookup,
  }
}

/** "Kim" is Xx, "KCNA" X, "MQ-9" X-d, "al-Assad" x-Xx. */
function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]+/gu, 'x')
    .replace(/\p{N}+/gu, 'd')
    .slice(0, 8)
}

/** What each word is in the longest known name over it: kind, how well known, first word or later. */
function placeMemberships(words: readonly string[], open: readonly boolean[], knowledge: NameKnowledge): number[] {
  const memberships = words.map(() => 0)
  for (let from = 0; from < words.length; from += 1) {
    if (open[from] !== true || !/^\p{Lu}/u.test(words[from] ?? '')) continue
    let limit = from + 1
    while (limit < words.length && limit < from + longestName && open[limit] === true) limit += 1
    for (let to = limit; to > from; to -= 1) {
      const name = words.slice(from, to).join(' ').replace(/ - /gu, '-').replace(/ 's/gu, "'s")
      const best = knowledge.isOutlet(name) ? outletClass : placeClass(knowledge.places.find(name)[0])
      if (best === 0) continue
      for (let at = from; at < to; at += 1) memberships[at] = best * 4 + (at === from ? (to === from + 1 ? 1 : 2) : 3)
      from = to - 1
      break
    }
  }
  return memberships
}

/** Beyond every class of places. */
const outletClass = 63

const placeClasses = ['country', 'region', 'admin1', 'admin2', 'city', 'water', 'landform', 'demonym'] as const

function placeClass(place: GazetteerPlace | undefined): number {
  if (place === undefined) return 0
  const size = place.kind === 'city' ? Math.min(7, Math.floor(place.weight)) - 3 : 0
  return placeClasses.indexOf(place.kind) + 1 + (place.kind === 'city' ? 8 + Math.max(0, size) : 0)
}

const edge: Atoms = { word: 3, shape: 3, prefix: 3, suffix: 3, fine: 0, coarse: 0, place: 0, cue: 0, lookup: 0 }

function featuresAt(atoms: readonly Atoms[], index: number, run: Run | undefined): Uint32Array {
  const at = (offset: number): Atoms => atoms[index + offset] ?? edge
  const [far, left, here, right, beyond] = [at(-2), at(-1), at(0), at(1), at(2)]
  const from = run?.from ?? index
  const to = run?.to ?? index + 1
  const [first, last] = [atoms[from] ?? edge, atoms[to - 1] ?? edge]
  const [before, after] = [atoms[from - 1] ?? edge, atoms[to] ?? edge]
  const length = Math.min(4, to - from)
  const place = index === from ? 1 : index === to - 1 ? 2 : 3
  return Uint32Array.of(
    mix(here.word, 11),
    mix(left.word, 12),
    mix(right.word, 13),
    mix(far.word, 14),
    mix(beyond.word, 15),
    mix(here.shape, 16),
    mix(left.shape, 17),
    mix(right.shape, 18),
    mix(here.prefix, 19),
    mix(here.suffix, 20),
    mix(here.fine, 21),
    mix(left.fine, 22),
    mix(right.fine, 23),
    mix(far.fine, 24),
    mix(beyond.fine, 25),
    mix(here.coarse, 26),
    mix(left.coarse, 27),
    mix(right.coarse, 28),
    mix(mix(left.shape, here.shape), 29),
    mix(mix(here.shape, right.shape), 30),
    mix(mix(mix(left.shape, here.shape), right.shape), 31),
    mix(mix(left.coarse, here.coarse), 32),
    mix(mix(here.coarse, right.coarse), 33),
    mix(mix(left.coarse, right.coarse), 34),
    mix(mix(here.coarse, here.shape), 35),
    mix(here.lookup, 36),
    mix(left.lookup, 37),
    mix(right.lookup, 38),
    mix(mix(here.lookup, left.cue), 39),
    mix(mix(here.lookup, here.coarse), 40),
    mix(mix(here.lookup, right.shape), 41),
    mix(here.cue, 42),
    mix(mix(left.cue, here.shape), 43),
    mix(mix(right.cue, here.shape), 44),
    mix(mix(far.cue, left.shape), 45),
    mix(mix(beyond.cue, right.shape), 46),
    mix(mix(left.word, here.shape), 47),
    mix(mix(right.word, here.shape), 48),
    mix(mix(left.word, here.coarse), 49),
    mix(mix(right.word, here.coarse), 50),
    mix(mix(left.word, here.word), 51),
    mix(mix(here.word, right.word), 52),
    mix(mix(here.shape, here.suffix), 53),
    mix(mix(mix(far.coarse, left.coarse), here.shape), 54),
    mix(mix(mix(right.coarse, beyond.coarse), here.shape), 55),
    mix(last.word, 56),
    mix(mix(last.fine, length), 57),
    mix(mix(last.cue, length), 58),
    mix(mix(first.word, length), 59),
    mix(mix(first.fine, length), 60),
    mix(before.word, 61),
    mix(after.word, 62),
    mix(mix(before.coarse, last.coarse), 63),
    mix(mix(last.coarse, after.coarse), 64),
    mix(mix(length, place), 65),
    mix(mix(first.cue, last.cue), 66),
    mix(mix(first.coarse, last.coarse), 67),
    mix(mix(before.cue, length), 68),
    mix(mix(last.lookup, length), 69),
    mix(mix(after.word, before.word), 70),
    mix(mix(last.suffix, length), 71),
    55,
  )
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index)
    value = Math.imul(value, 0x01000193)
  }
  return value >>> 0
}

function mix(a: number, b: number): number {
  let value = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 0x9e3779b9, 0x297a2d39)
  value = Math.imul(value ^ (value >>> 13), 0x165667b1)
  return (value ^ (value >>> 16)) >>> 0
}
