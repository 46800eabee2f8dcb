import { tokenise } from '../../lib/tokens.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { Report } from '../../model/report.ts'
import { holds, overlaps, type Span } from '../../model/span.ts'
import type { Placed } from './assertions.ts'
import { ANYBODY, concept, COUNT_ROLES, dimension, FURTHER_SHOCK } from './lexicon.ts'
import type { Rarity } from './rarity.ts'
import { statesIn } from './states.ts'

/** What an assertion says, in the form in which assertions are compared. */
export interface Features {
  /** Concepts and what each tells, without names. */
  readonly bag: ReadonlyMap<string, number>
  /** Names and states and what each tells. */
  readonly names: ReadonlyMap<string, number>
  /** How much the assertion tells. */
  readonly weight: number
  /** ISO codes of states that the content is about. */
  readonly states: ReadonlySet<string>
  readonly measure: Measure | undefined
}

/** What a number counts or measures. */
export interface Measure {
  readonly quantity: Quantity
  /** `person`, a unit or currency, `fraction`, or the concept of the counted noun. */
  readonly kind: string
  /** A group more special than anybody ("monks"); undefined for anybody. */
  readonly group: string | undefined
  /** Concepts of `COUNT_ROLES` that hold for it; killed and wounded together are `casualty`. */
  readonly roles: ReadonlySet<string>
  /** What comes in addition, or within a span of time, against what there is in all. */
  readonly delta: boolean
  readonly states: ReadonlySet<string>
  /** Concepts and names of the number's own clause. */
  readonly bag: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, number>
}

/** A state is named all over a story: naming it tells less than its rarity says. */
const STATE_WEIGHT = 2
/** No single word may settle alone what an assertion is about. */
const MOST_WEIGHT = 5
/** Words that add to or part off a count. */
const DELTA =
  /\b(?:more|further|another|additional|extra|(?:past|previous|last|single|each|every|per)\s+(?:\w+\s+)?(?:day|week|month|hour|weekend|year)s?|(?:within|during|over)\s+(?:\w+\s+){0,3}(?:day|week|month|hour|weekend|year)s?|(?:a|per)\s+(?:day|week|month|year)|daily|weekly)\b/iu
/** "more than" is a bound and not an addition. */
const BOUND = /\bmore than\b|\bno more\b/giu

export function featuresOf(placed: Placed, report: Report, extraction: Extraction, rarity: Rarity): Features {
  const bag = new Map<string, number>()
  const names = new Map<string, number>()
  const states = new Set<string>()
  const text = (span: Span): string => report.text.slice(...span)
  if (placed.assertion.quantity === null) {
    // What numbers tell is told by their own assertions.
    for (const span of withoutNumbers(placed.content, extraction)) fill({ bag, names, states }, text(span), rarity)
    if (placed.numbered) for (const role of COUNT_ROLES) bag.delete(role)
  } else for (const span of placed.content) fill({ bag, names, states }, text(span), rarity)
  for (const place of extraction.places) {
    if (place.country !== null && placed.content.some((span) => overlaps(span, place.span))) states.add(place.country)
  }
  return {
    bag,
    names,
    weight: [...bag.values(), ...names.values()].reduce((sum, weight) => sum + weight, 0),
    states,
    measure: measureOf(placed, report, extraction, rarity),
  }
}

/** The content less its numbers and what they count. */
function withoutNumbers(content: readonly Span[], { quantities }: Extraction): Span[] {
  return content.flatMap((span) => {
    const pieces: Span[] = []
    let at = span[0]
    for (const { span: number, unitSpan } of quantities) {
      const core: Span = [Math.min(number[0], unitSpan?.[0] ?? number[0]), Math.max(number[1], unitSpan?.[1] ?? number[1])]
      if (!holds(span, number) || core[0] < at) continue
      pieces.push([at, core[0]])
      at = core[1]
    }
    return [...pieces, [at, Math.max(at, span[1])] as Span]
  })
}

interface Filled {
  readonly bag: Map<string, number>
  readonly names: Map<string, number>
  readonly states: Set<string>
}

function fill({ bag, names, states }: Filled, text: string, rarity: Rarity): void {
  const mentions = statesIn(text)
  for (const [index, { word, start }] of tokenise(text).entries()) {
    const mention = mentions.find(({ from, to }) => from <= index && index < to)
    if (mention !== undefined) {
      states.add(mention.state)
      names.set(`=${mention.state}`, STATE_WEIGHT)
      continue
    }
    const weight = Math.min(MOST_WEIGHT, rarity(word))
    if (weight <= 0.5) continue
    // The first word is a capital by its place, unless the table does not know it.
    const capital = /^\p{Lu}/u.test(text.slice(start)) && (index > 0 || weight >= MOST_WEIGHT)
    const into = capital ? names : bag
    const key = concept(word)
    into.set(key, Math.max(into.get(key) ?? 0, weight))
  }
}

function measureOf(placed: Placed, report: Report, extraction: Extraction, rarity: Rarity): Measure | undefined {
  const { quantity } = placed.assertion
  if (quantity === null || placed.focus === undefined) return undefined
  const bag = new Map<string, number>()
  const names = new Map<string, number>()
  const states = new Set<string>()
  const clause = report.text.slice(...placed.focus)
  fill({ bag, names, states }, clause, rarity)
  for (const place of extraction.places) {
    if (place.country !== null && holds(placed.focus, place.span)) states.add(place.country)
  }
  let roles = rolesIn(besideNumber(quantity, report.text))
  if (roles.size === 0) roles = rolesIn(bag)
  if (roles.size === 0) roles = rolesIn(wholeBag(placed, report, rarity))
  if (FURTHER_SHOCK.test(clause) && (bag.has('quake') || bag.has('magnitude'))) roles.add('aftershock')
  const { kind, group } = kindOf(quantity, report.text, roles)
  const measured = quantity.unit.length <= 3 && /^[a-z]/u.test(quantity.unit) ? dimensionIn(report.text, quantity, placed.focus) : undefined
  return {
    quantity,
    kind: measured === undefined ? kind : `${kind} of ${measured}`,
    group,
    roles,
    delta: quantity.role === 'delta' || (quantity.role === null && DELTA.test(clause.replace(BOUND, ' '))),
    states,
    bag,
    names,
  }
}

/** Role words right after a number settle what it counts: "300 dead and 2,700 wounded", "3,000 killed or wounded". */
function besideNumber(quantity: Quantity, text: string): Map<string, number> {
  const found = new Map<string, number>()
  const from = quantity.span[1]
  for (const { word } of tokenise(text.slice(from, from + 60))) {
    const named = concept(word)
    if (COUNT_ROLES.has(named)) found.set(named, 1)
    else if (!/^(?:and|or|people|persons|soldiers|men|were|are|have|been)$/u.test(word)) break
  }
  return found
}

/** The nearest word that says what is measured: "a depth of 10 km", "16 km northwest of". */
function dimensionIn(text: string, { span }: Quantity, focus: Span): string | undefined {
  const near = tokenise(text.slice(...focus)).flatMap(({ word, start, end }) => {
    const named = dimension(word)
    const [from, to] = [focus[0] + start, focus[0] + end]
    return named === undefined ? [] : [{ named, gap: from >= span[1] ? from - span[1] : span[0] - to }]
  })
  return near.sort((a, b) => a.gap - b.gap)[0]?.named
}

/** Without a number of its own beside it, what the sentence counts is what the number counts. */
function wholeBag(placed: Placed, report: Report, rarity: Rarity): Map<string, number> {
  const bag = new Map<string, number>()
  const rest = { names: new Map<string, number>(), states: new Set<string>() }
  const alone = placed.content.length === 1 && !/\d[^\d]{3,}\d/u.test(report.text.slice(...(placed.content[0] as Span)))
  if (alone) for (const span of placed.content) fill({ bag, ...rest }, report.text.slice(...span), rarity)
  return bag
}

function rolesIn(bag: ReadonlyMap<string, number>): Set<string> {
  const roles = new Set([...COUNT_ROLES].filter((role) => bag.has(role)))
  if (roles.has('casualty') || (roles.has('dead') && roles.has('hurt'))) {
    roles.delete('dead')
    roles.delete('hurt')
    roles.delete('missing')
    roles.delete('captured')
    roles.add('casualty')
  }
  // A magnitude is one however it is said.
  if (roles.size > 1) roles.delete('magnitude')
  // Sent, deployed, present: headcounts of one force, whatever the verb.
  roles.delete('sent')
  return roles
}

/** Roles that only people can have. */
const OF_PERSONS = ['dead', 'hurt', 'casualty', 'missing', 'trapped', 'captured', 'displaced']

function kindOf(quantity: Quantity, text: string, roles: ReadonlySet<string>): { kind: string; group: string | undefined } {
  const unit = quantity.unit
  if (unit === 'fraction' || /^[A-Z]{3}$/u.test(unit)) return { kind: unit, group: undefined }
  const printed = quantity.unitSpan === null ? unit : text.slice(...quantity.unitSpan)
  const words = tokenise(printed)
  const mentions = statesIn(printed)
  const last = words.at(-1)?.word
  const head = last === undefined ? undefined : concept(last)
  const person =
    head === undefined || ANYBODY.has(head) || COUNT_ROLES.has(head) || mentions.some(({ to, word }) => to === words.length && word === 'demonym')
  const oneQuake = words.at(-1)?.word.endsWith('s') === false && head === 'quake' && (quantity.low ?? 0) < 10
  if (roles.has('aftershock')) return { kind: 'magnitude', group: 'aftershock' }
  if (head === 'magnitude' || roles.has('magnitude') || oneQuake) return { kind: 'magnitude', group: undefined }
  if (OF_PERSONS.some((role) => roles.has(role))) return { kind: 'person', group: person ? undefined : head }
  if (person && head !== undefined) return { kind: 'person', group: undefined }
  return { kind: head ?? '', group: undefined }
}
