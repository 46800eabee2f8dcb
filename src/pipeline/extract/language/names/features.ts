import type { Gazetteer, GazetteerPlace } from '../../../../model/gazetteer.ts'
import { factsOf, type WordFacts } from './word-facts.ts'

/** What the tagger knows beyond the words. */
export interface NameKnowledge {
  readonly places: Gazetteer
  /** Cluster of a lower-case word, from 0; undefined for words too rare to have one. */
  cluster(word: string): number | undefined
  /** Whether the very words are a name in the table of outlets. */
  isOutlet(words: string): boolean
}

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
  const facts = words.map((word) => factsOf(word, knowledge))
  const open = openWords(facts)
  if (!open.includes(true)) return words.map(() => undefined)
  const isShouted = facts.filter(({ hasSmall }) => hasSmall).length * 3 < words.length
  const memberships = placeMemberships(words, facts, open, knowledge)
  const atoms = facts.map((word, index) => atomsOf(word, index, isShouted, memberships[index] ?? 0))
  const runs = capitalRuns(words, facts)
  return words.map((_, index) => (open[index] === true ? featuresAt(atoms, index, runs[index]) : undefined))
}

/** Capitalised words on end, `of` and the like between them counted in: what a name would be if all of it were one. */
interface Run {
  readonly from: number
  readonly to: number
}

function capitalRuns(words: readonly string[], facts: readonly WordFacts[]): (Run | undefined)[] {
  const runs = words.map((): Run | undefined => undefined)
  const isCapital = (at: number): boolean => facts[at]?.startsRun === true
  for (let from = 0; from < words.length; from += 1) {
    if (!isCapital(from)) continue
    let to = from + 1
    while (to < words.length)
      if (isCapital(to)) to += 1
      else if (!joining.has(words[to] ?? '')) break
      else if (isCapital(to + 1)) to += 2
      else if (words[to + 1] === 'the' && isCapital(to + 2)) to += 3
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

function openWords(facts: readonly WordFacts[]): boolean[] {
  return facts.map(({ isOpen, mayJoin }, index) => {
    if (isOpen || !mayJoin) return isOpen
    let before = false
    let after = false
    for (let step = 1; step <= longestGap; step += 1) {
      before ||= facts[index - step]?.isOpen === true
      after ||= facts[index + step]?.isOpen === true
    }
    return before && after
  })
}

function atomsOf(facts: WordFacts, index: number, isShouted: boolean, lookup: number): Atoms {
  const { word, prefix, suffix, fine, coarse, cue } = facts
  const shape = isShouted ? facts.shoutedShape : facts.shape
  return { word, shape: index === 0 ? mix(shape, 7) : shape, prefix, suffix, fine, coarse, place: lookup, cue, lookup }
}

/** What each word is in the longest known name over it: kind, how well known, first word or later. */
function placeMemberships(
  words: readonly string[],
  facts: readonly WordFacts[],
  open: readonly boolean[],
  knowledge: NameKnowledge,
): number[] {
  const memberships = words.map(() => 0)
  for (let from = 0; from < words.length; from += 1) {
    if (open[from] !== true || facts[from]?.startsUpper !== true) continue
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

function mix(a: number, b: number): number {
  let value = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 0x9e3779b9, 0x297a2d39)
  value = Math.imul(value ^ (value >>> 13), 0x165667b1)
  return (value ^ (value >>> 16)) >>> 0
}
