import type { Extraction } from '../../model/extraction.ts'
import type { Report } from '../../model/report.ts'
import { overlaps, type Span } from '../../model/span.ts'
import type { Placed } from './assertions.ts'
import { actIn, wishesByAct } from './acts.ts'
import { bagsOf, stepsIn, type Bags, type Step } from './bags.ts'
import { belongingsIn, type Belongings } from './belongings.ts'
import { AREAS, COUNT_ROLES } from './lexicon/counting.ts'
import { measureOf, type Measure } from './measure.ts'
import { isNegated } from './negation.ts'
import { predicatesIn } from './predicates.ts'
import type { Prominence } from './prominence.ts'
import type { Rarity } from './rarity.ts'
import { deedsIn, type Deeds } from './roles.ts'
import { isWish } from './wishes.ts'
import type { WordKin } from './word-kin.ts'

/** What an assertion says, in the form in which assertions are compared. */
export interface Features extends Bags {
  /** How much the assertion tells. */
  readonly weight: number
  /** The same without names. */
  readonly told: number
  readonly measure: Measure | undefined
  /** Concepts and names in one bag: what each tells beyond what the whole report is about. */
  readonly words: ReadonlyMap<string, number>
  /** For each concept that has any: concepts that say nearly the same, and how nearly, 0 to 1. */
  readonly kin: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Concepts that stand where a verb stands. */
  readonly predicates: ReadonlySet<string>
  /** What is told is wished, asked for or ordered, and not done. */
  readonly wish: boolean
  /** What is told is told not to be so. */
  readonly negated: boolean
  /** Who does what to whom. */
  readonly deeds: Deeds
  /** Whose the things are that it tells of. */
  readonly belongings: Belongings
}

const NO_KIN: Features['kin'] = new Map()
const NONE: ReadonlySet<string> = new Set()

/** What is done tells more than what is there. From 1.25 to 2 all is better than 1 on stories; 1.5 is best on most. */
const DEED_WEIGHT = 1.5
/** "The Tarn region" tells no more than "Tarn": what sort of a place it is stands in every statement about it. */
const AREA_WEIGHT = 0.3
/** What an act of speech tells: as much as a phrase. */
const ACT_WEIGHT = 4
/** Names tell of whom, concepts tell what: on ECB+ sentence pairs 0.5 to 0.7 of a concept's weight are best, and flat. */
const NAME_WEIGHT = 0.6

export function featuresOf(
  placed: Placed,
  report: Report,
  extraction: Extraction,
  rarity: Rarity,
  prominence: Prominence,
  wordKin: WordKin,
): Features {
  const number = placed.assertion.quantity !== null
  // What numbers tell is told by their own assertions.
  const spans = number ? placed.content : withoutNumbers(placed, extraction)
  const steps = stepsIn(report.text, spans, rarity)
  const comments = placed.content.flatMap((span) => commentsIn(report.text, span))
  const { bag, names } = bagsOf(steps)
  if (!number && placed.numbered) for (const role of COUNT_ROLES) bag.delete(role)
  const own = spans.map((span) => report.text.slice(...span)).join(' … ')
  const act = number ? undefined : actIn(placed, report, extraction)
  const predicates = number ? NONE : predicatesIn(own)
  if (act !== undefined) bag.set(act, ACT_WEIGHT)
  const told = bagsOf(steps.map((step) => ({ ...step, weight: step.weight * shareOf(step, comments) })))
  const words = new Map<string, number>()
  for (const [key, weight] of told.bag) {
    const share = AREAS.has(key) ? AREA_WEIGHT : predicates.has(key) ? DEED_WEIGHT : 1
    if (bag.has(key)) words.set(key, weight * prominence(key) * share)
  }
  if (act !== undefined) words.set(act, ACT_WEIGHT)
  for (const [key, weight] of told.names)
    words.set(key, Math.max(words.get(key) ?? 0, NAME_WEIGHT * weight * prominence(key)))
  return {
    bag,
    names,
    weight: total(bag) + total(names),
    told: total(bag),
    measure: measureOf(placed, report, extraction, rarity, wordKin),
    words,
    kin: number ? NO_KIN : kinOf(bag, wordKin),
    predicates: act === undefined ? predicates : new Set([...predicates, act]),
    wish: !number && (isWish(own) || wishesByAct(act)),
    // Of what is denied the words themselves say that it is so.
    negated: !number && placed.assertion.stance !== 'denies' && isNegated(own),
    deeds: deedsIn(report.text, steps),
    belongings: belongingsIn(report.text, steps),
  }
}

function kinOf(bag: ReadonlyMap<string, number>, wordKin: WordKin): Features['kin'] {
  return new Map([...bag.keys()].map((key) => [key, wordKin(key)] as const).filter(([, kin]) => kin.size > 0))
}

/** What comes after the event in a participle clause is what the writer makes of it: ", raising fears of a wider war". */
const COMMENT =
  /,\s+(?:[a-z]+ly\s+|thus\s+|thereby\s+)?(?!(?:including|following|according|during|being|having|using|regarding)\b)[a-z]{2,}ing\s/gu
/** What a comment weighs beside what it comments on. */
const COMMENT_SHARE = 0.4

/** The last participle clause of a range, when no other clause follows. */
function commentsIn(text: string, [from, to]: Span): Span[] {
  const part = text.slice(from, to)
  const last = Array.from(part.matchAll(COMMENT)).at(-1)
  return last === undefined || part.slice(last.index + 1).includes(',') ? [] : [[from + last.index, to]]
}

function shareOf({ start }: Step, comments: readonly Span[]): number {
  return comments.some(([from, to]) => from <= start && start < to) ? COMMENT_SHARE : 1
}

/** The content less its numbers and the clauses that are told with them; what is counted stays, for of it something is told. */
function withoutNumbers({ content, aside }: Placed, { quantities }: Extraction): Span[] {
  const gaps = quantities
    .map(({ span }) => span)
    .concat(aside)
    .sort((x, y) => x[0] - y[0])
  return content.flatMap((span) => {
    const pieces: Span[] = []
    let at = span[0]
    for (const [from, to] of gaps) {
      if (!overlaps(span, [from, to])) continue
      if (from > at) pieces.push([at, from])
      at = Math.max(at, to)
    }
    return at < span[1] ? [...pieces, [at, span[1]] as Span] : pieces
  })
}

function total(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((sum, weight) => sum + weight, 0)
}
