import type { Features } from './features.ts'
import type { Measure } from './measure.ts'
import { mayBeOneLot } from './counted-things.ts'
import { opposed } from './roles.ts'
import { APART, wording, type Likeness, type Speakers } from './wording.ts'

/** Two numbers that differ by no more than this are one number rounded (730 and 732). */
const ROUNDING = 0.02
/** "Nearly two million" and "about 1.9 million" are one. */
const ABOUT = 0.05
/** Counts of one thing by one wording differ from day to day; how alike the rest must be for that. */
const SERIES_CONTEXT = 0.25
/** Reports of different stories speak of one thing only when they name it. */
const SHARED_NAMES = 0.4
/** What one story is worth as context for two counts of one kind. */
const STORY_CONTEXT = 0.3
/** An event has one of these, however many values are told of it. */
const ONE_OF_AN_EVENT = /^magnitude$|of (?:depth|speed)$/u
/** Shares of the score of a pair of numbers: that they count the same, that they are equal, what stands around them. */
const SAME_ROLE = 0.42
const SAME_KIND = 0.3
/** The same for two nouns that may mean one lot of things: what stands around must tell more. From 0.15 to 0.25 it is the same. */
const ONE_LOT = 0.15
/** By significant digits: two texts share a 3 by chance, a 1,644 never. */
const SAME_VALUE = [0, 0.08, 0.18, 0.28] as const
const CONTEXT = 0.6

/**
 * `sameStory`: the two reports tell of one event, so that one measure in both is one question. `speakers`: who says
 * the two, as far as that tells whether they are one.
 */
export function likeness(a: Features, b: Features, sameStory = false, speakers: Speakers = 'open'): Likeness {
  if ((a.measure === undefined) !== (b.measure === undefined)) return { score: APART, why: 'only one is a number' }
  if (a.measure === undefined || b.measure === undefined) return wording(a, b, speakers)
  return numbers(a, a.measure, b, b.measure, sameStory)
}

/** Cosine with a share of containment: a clause and the long sentence that holds it say the same. */
const COSINE_SHARE = 0.6
/** What is told weighs more than of whom: a story's names stand in most of its sentences. */
const NAME_SHARE = 0.3

interface Words {
  readonly bag: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, number>
}

function overlap(a: Words, b: Words): number {
  return (1 - NAME_SHARE) * likenessOf(a.bag, b.bag) + NAME_SHARE * likenessOf(a.names, b.names)
}

function likenessOf(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let [dot, normSmall, normLarge] = [0, 0, 0]
  for (const [key, weight] of small) {
    normSmall += weight * weight
    dot += weight * (large.get(key) ?? 0)
  }
  for (const weight of large.values()) normLarge += weight * weight
  if (dot === 0) return 0
  const cosine = dot / Math.sqrt(normSmall * normLarge)
  const contained = dot / Math.min(normSmall, normLarge)
  return COSINE_SHARE * cosine + (1 - COSINE_SHARE) * Math.min(1, contained)
}

function numbers(a: Features, x: Measure, b: Features, y: Measure, sameStory: boolean): Likeness {
  // Of other deeds numbers are told in many ways: "the river drove 875 families from Tarn", "in Tarn 875 families fled the river".
  const turned = opposed(a.deeds.transfers, b.deeds.transfers)
  const apart = turned ? 'who gives to whom is turned round' : differentMeasure(x, y)
  if (apart !== undefined) return { score: APART, why: apart }
  const equal = sameValue(x, y)
  if (!sameStory && !equal && likenessOf(a.names, b.names) < SHARED_NAMES) {
    return { score: 0, why: 'another value in another story' }
  }
  const alike = Math.max(overlap(x, y), overlap(a, b))
  if (farApart(x, y) && alike < FAR_CONTEXT) return { score: 0, why: 'too far apart for two values of one count' }
  const story = sameStory && (x.roles.size > 0 || ONE_OF_AN_EVENT.test(x.kind)) ? STORY_CONTEXT : 0
  const context = Math.max(alike, story)
  if (!equal && context < SERIES_CONTEXT) return { score: context, why: 'another value in another context' }
  const settled = x.roles.size > 0 || x.kind === 'magnitude' || x.kind.includes(' of ')
  const same = x.kind === '' ? 0 : x.kind === y.kind ? SAME_KIND : ONE_LOT
  const measured = settled ? SAME_ROLE : same
  const value = equal ? (SAME_VALUE[Math.min(3, Math.max(digits(x), digits(y)))] ?? 0) : 0
  const score = Math.min(1, measured + value + CONTEXT * context)
  const what = [...x.roles][0] ?? (x.kind === '' ? 'a number' : x.kind)
  return { score, why: `${equal ? 'the same number' : 'two values of one measure'} (${what})` }
}

/** Counts of one thing grow; from one text to the next hardly by this factor. */
const FAR = 30

/** Unless one text is nearly the other's wording: then the number was changed in copying. */
const FAR_CONTEXT = 0.6

function farApart(x: Measure, y: Measure): boolean {
  return apartBy(FAR, x, y)
}

/**
 * What is planned is told of in much the same numbers as what comes of it; beyond this factor it is another count. Below 1.5 a
 * story falls apart whose plan of 4,000 became 6,000.
 */
const OTHER_COUNT = 2

function apartBy(factor: number, x: Measure, y: Measure): boolean {
  const [a, b] = [Math.abs(named(x) ?? 0), Math.abs(named(y) ?? 0)]
  return Math.max(a, b) > factor * Math.max(1, Math.min(a, b))
}

/** A round number is shared by chance: one digit does not tell a count of a week from a count of all. */
const TELLING_DIGITS = 2
/** From so many significant digits on an equal number is one number, even if one text leaves unsaid what it counts. */
const PLAIN_DIGITS = 3

function digits(x: Measure): number {
  return String(named(x) ?? '')
    .replace(/[.-]/gu, '')
    .replace(/^0+|0{1,60}$/gu, '').length
}

/** In what two numbers measure different things, or undefined when they may measure one. */
export function differentMeasure(x: Measure, y: Measure): string | undefined {
  if (x.kind !== y.kind && !(sameValue(x, y) && mayBeOneLot(x.things, y.things)))
    return `one counts ${x.kind || 'something'}, the other ${y.kind || 'something'}`
  const unsaid = (x.roles.size === 0 || y.roles.size === 0) && sameValue(x, y) && digits(x) >= PLAIN_DIGITS
  if (!sameSet(x.roles, y.roles) && !unsaid) return `one is ${words(x.roles)}, the other ${words(y.roles)}`
  // "15 may have died" is less sure than "15 died", and no other number.
  if (x.forecast !== y.forecast && !(sameValue(x, y) && (x.feared || y.feared)))
    return 'one is expected, the other counted'
  if (x.planned !== y.planned && apartBy(OTHER_COUNT, x, y)) return 'one is planned, the other done'
  if (x.year !== y.year && !sameValue(x, y)) return `one is of ${x.year ?? 'now'}, the other of ${y.year ?? 'now'}`
  if (x.delta !== y.delta && !(sameValue(x, y) && digits(x) >= TELLING_DIGITS))
    return 'one is what came in addition or within a time, the other what there is in all'
  if (x.group !== y.group && !(sameValue(x, y) && (x.group === undefined || y.group === undefined))) {
    return `one is of ${x.group ?? 'anybody'}, the other of ${y.group ?? 'anybody'}`
  }
  // The point of a scale is that of the event, wherever it was felt.
  if (x.kind === 'magnitude' && sameValue(x, y)) return undefined
  for (const [one, other] of [
    [x.belongs, y.belongs],
    [x.where, y.where],
    [x.towns, y.towns],
    [x.causes, y.causes],
  ] as const) {
    if (disjoint(one, other))
      return `one is of ${[...one].sort().join(', ')}, the other of ${[...other].sort().join(', ')}`
  }
  return undefined
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((each) => b.has(each))
}

function words(roles: ReadonlySet<string>): string {
  return roles.size === 0 ? 'a headcount' : [...roles].sort().join(' and ')
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((each) => b.has(each))
}

export function sameValue(x: Measure, y: Measure): boolean {
  const [a, b] = [named(x), named(y)]
  // Points of a scale are not rounded: 6.8 and 6.9 are two.
  if (x.kind === 'magnitude') return a === b
  const about = x.quantity.bound === 'about' || y.quantity.bound === 'about'
  const reach = (about ? ABOUT : ROUNDING) * Math.max(Math.abs(a ?? 0), Math.abs(b ?? 0))
  return a !== undefined && b !== undefined && Math.abs(a - b) <= reach
}

/** The number that was printed, whatever its bound; the middle of a range. */
function named({ quantity: { low, high } }: Measure): number | undefined {
  if (low === null) return high ?? undefined
  return high === null ? low : (low + high) / 2
}
