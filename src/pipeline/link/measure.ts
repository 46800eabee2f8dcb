import { tokenise } from '../../lib/tokens.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { Report } from '../../model/report.ts'
import { holds, overlaps, type Span } from '../../model/span.ts'
import type { Placed } from './assertions.ts'
import { countedThings, type CountedThings } from './counted-things.ts'
import { bagOf, bagsOf, stepsIn } from './bags.ts'
import { concept } from './lexicon/concepts.ts'
import { ANYBODY, CAUSES, COUNT_ROLES, dimension, PERSON_NOUNS } from './lexicon/counting.ts'
import type { Rarity } from './rarity.ts'
import { scopeOf } from './scope.ts'
import { statesIn } from './states.ts'
import type { WordKin } from './word-kin.ts'

/** What a number counts or measures. */
export interface Measure {
  readonly quantity: Quantity
  /** `person`, a unit or currency, `fraction`, or the concept of the counted noun. */
  readonly kind: string
  readonly things: CountedThings | undefined
  /** A group more special than anybody ("monks"); undefined for anybody. */
  readonly group: string | undefined
  /** Concepts of `COUNT_ROLES` that hold for it; killed and wounded together are `casualty`. */
  readonly roles: ReadonlySet<string>
  /** What comes in addition, or within a span of time, against what there is in all. */
  readonly delta: boolean
  /** What is expected or feared, against what was counted. */
  readonly forecast: boolean
  /** Expected of what is past: "15 may have died". */
  readonly feared: boolean
  /** What somebody is going to do, against what was done. */
  readonly planned: boolean
  /** States whose people or things are counted ("North Korean soldiers"), and states where. Empty when not told. */
  readonly belongs: ReadonlySet<string>
  readonly where: ReadonlySet<string>
  readonly towns: ReadonlySet<string>
  /** What brought it about, of `CAUSES`: the dead of a storm are not those of a raid. */
  readonly causes: ReadonlySet<string>
  /** A year before that of the report, when the content names one: history and not the event of the day. */
  readonly year: string | undefined
  /** Concepts and names of the number's own clause. */
  readonly bag: ReadonlyMap<string, number>
  readonly names: ReadonlyMap<string, number>
}

/** Words that add to or part off a count. */
const PERIOD =
  /\b(?:(?:each|every|per)\s+(?:\w+\s+)?(?:day|week|month|hour|weekend|year)s?|(?:past|single)\s+(?:\w+\s+)?(?:day|week|month|hour|weekend|year)s?|(?:in|within|during|over)\s+(?:the\s+)?(?:\w+\s+){0,2}(?:day|week|month|hour|weekend|year)s?(?!\s+(?:of|after|before|since|from)\b)|(?:a|per)\s+(?:day|week|month|year)(?!\s+ago)|daily|weekly)\b/iu
/** "Another 20 were hurt" after a count of the dead adds to no count of the hurt. */
const ANOTHER = /\banother\s+$/iu
const ADDED_BEFORE = /(?<!\bno\s)\b(?:another|further|additional|extra|more)\s+$/iu
/** "Increase the force by", "troop numbers grew by": what is named is the change and not what there is. */
const CHANGED_BY =
  /\b(?:increas|rais|expand|boost|gr[eo]w|enlarg|reinforc|swell|cut|reduc|shr[aiu]nk|r[io]se|fall|fell|drop|declin|climb|lower)\p{Ll}*\b[^.;:,]{0,60}\bby\s+(?:some\s+|about\s+|another\s+)?$/iu
const CHANGED_REACH = 100
const ADDED_AFTER = /^\s+(?:more|further|additional|extra)\b(?!\s+than)/iu

function isDelta(quantity: Quantity, text: string, clause: string, roles: ReadonlySet<string>): boolean {
  const [from, to] = quantity.span
  if (ANOTHER.test(text.slice(Math.max(0, from - 20), from)) && roles.size > 0) return false
  if (quantity.role !== null) return quantity.role === 'delta'
  return (
    PERIOD.test(clause) ||
    ADDED_BEFORE.test(text.slice(Math.max(0, from - 20), from)) ||
    (quantity.unit !== 'fraction' && CHANGED_BY.test(text.slice(Math.max(0, from - CHANGED_REACH), from))) ||
    ADDED_AFTER.test(text.slice(to, to + 20))
  )
}

/** A forecast speaks of the number itself: "could have died", "will reach 300". Who "will send 300" tells of a plan. */
const FORECAST =
  /\b(?:could|might|may|will|would|shall|should)\s+(?:well\s+|also\s+|soon\s+|still\s+|even\s+|eventually\s+)?(?:have\s+(?:died|been\s+killed)|be\s+(?:killed|dead)|go\s+(?:up|past|beyond|above)|rise|grow|reach|pass|exceed|climb|top|die|kill|swell|increase)|\b(?:projected|projects|forecasts?|predicts?|predicted)\b/iu

const FEARED = /\b(?:could|might|may)\s+(?:well\s+|also\s+)?have\s+(?:died|been\s+killed)\b/iu

/** "will send 300", "is to build 40", "plans to hire 12". */
const PLANNED =
  /\b(?:will|would|shall|going\s+to|(?:is|are|was|were)\s+(?:due\s+|expected\s+|set\s+|scheduled\s+|likely\s+|about\s+)?to|(?:plan|intend|prepar|want|agre|promis|pledg)\p{Ll}*\s+to)\b/iu

/** Whether what a number counts is told of in such words. */
function isTold({ span }: Quantity, text: string, clause: string, pattern: RegExp): boolean {
  const lead = text.slice(Math.max(0, span[0] - FORECAST_REACH), span[0])
  const near = lead.slice(Math.max(lead.lastIndexOf('\n'), lead.search(/[.!?;](?=\s[^.!?;]*$)/u)) + 1)
  return pattern.test(near.split(/,\s|\b(?:and|but|while|who|which)\s/u).at(-1) ?? '') || pattern.test(clause)
}

/** So far before a number a verb may make it a forecast, in UTF-16 units. */
const FORECAST_REACH = 60

/** What the number of an assertion counts; undefined for an assertion without one. */
export function measureOf(
  placed: Placed,
  report: Report,
  extraction: Extraction,
  rarity: Rarity,
  wordKin: WordKin,
): Measure | undefined {
  const { quantity } = placed.assertion
  if (quantity === null || placed.focus === undefined) return undefined
  const clause = report.text.slice(...placed.focus)
  const { bag, names } = bagsOf(stepsIn(report.text, [placed.focus], rarity))
  let roles = rolesIn(beforeNumber(quantity, report.text))
  if (roles.size === 0) roles = rolesIn(besideNumber(quantity, report.text))
  if (roles.size === 0) roles = rolesIn(bag)
  if (roles.size === 0 && isAlone(placed, extraction)) roles = rolesIn(bagOf(report.text, placed.content, rarity))
  if (roles.size === 0)
    roles = rolesIn(bagOf(report.text, sideBySide(placed, extraction, quantity, report.text), rarity))
  if (isMagnitude(quantity, report.text)) {
    roles = new Set(roles.has('aftershock') || AFTERSHOCK_OF.test(before(quantity, report.text)) ? ['aftershock'] : [])
  }
  const counted = unitBefore(quantity, extraction, placed.content)
  const { kind, group: told } = kindOf(counted, report.text, roles)
  // Whose deaths a bare number counts is not told by a unit of another number: "60 attacks, which killed over 300".
  const group = counted !== quantity && kind === 'person' ? undefined : told
  const physical = quantity.printedUnit !== null && !/^[A-Z]{3}$/u.test(quantity.unit) && kind !== 'magnitude'
  const forecast = isTold(quantity, report.text, clause, FORECAST)
  const measured = physical ? dimensionIn(report.text, quantity) : undefined
  return {
    quantity,
    kind: measured === undefined ? kind : `${kind} of ${measured}`,
    things: countedThings(counted, kind, report.text, wordKin),
    group,
    roles,
    delta: isDelta(quantity, report.text, clause, roles),
    forecast,
    feared: forecast && isTold(quantity, report.text, clause, FEARED),
    planned: isTold(quantity, report.text, clause, PLANNED),
    ...scopeOf(placed, report.text, extraction, quantity),
    causes: causesOf(bag, bagOf(report.text, placed.content, rarity)),
    year: otherYear(placed, report, extraction),
    bag,
    names,
  }
}

/** Words that may stand between a number and its role: "1,000 people are now believed to have been killed". */
const BETWEEN =
  /^(?:and|or|people|persons|soldiers|troops|men|were|was|are|is|have|has|had|been|be|believed|thought|feared|presumed|reported|reportedly|confirmed|said|to|now|already|also|others?)$/u

/** Role words right after a number settle what it counts: "300 dead and 2,700 wounded", "3,000 killed or wounded". */
function besideNumber(quantity: Quantity, text: string): Map<string, number> {
  const found = new Map<string, number>()
  const from = quantity.span[1]
  for (const { word } of tokenise(text.slice(from, from + 60))) {
    const named = concept(word)
    if (COUNT_ROLES.has(named)) found.set(named, 1)
    else if (!BETWEEN.test(word)) break
  }
  return found
}

/** Those of the number's own clause, else those of the whole content. */
function causesOf(clause: ReadonlyMap<string, number>, content: ReadonlyMap<string, number>): Set<string> {
  const near = [...clause.keys()].filter((word) => CAUSES.has(word))
  return new Set(near.length > 0 ? near : [...content.keys()].filter((word) => CAUSES.has(word)))
}

function otherYear({ content }: Placed, { publishedAt }: Report, { timexes }: Extraction): string | undefined {
  const own = publishedAt?.slice(0, 4)
  if (own === undefined) return undefined
  return timexes
    .filter(
      ({ type, value, span }) => type === 'DATE' && /^\d{4}$/u.test(value) && content.some((each) => holds(each, span)),
    )
    .map(({ value }) => value)
    .find((year) => year < own)
}

/** So far around a number a word may say what it measures, in UTF-16 units. */
const DIMENSION_REACH = 40

/** The nearest word that says what is measured: "a depth of 10 km", "16 km northwest of". */
function dimensionIn(text: string, { span }: Quantity): string | undefined {
  const from = Math.max(0, span[0] - DIMENSION_REACH)
  const near = tokenise(text.slice(from, span[1] + DIMENSION_REACH)).flatMap(({ word, start, end }) => {
    const named = dimension(word)
    return named === undefined
      ? []
      : [{ named, gap: from + start >= span[1] ? from + start - span[1] : span[0] - from - end }]
  })
  return near.sort((a, b) => a.gap - b.gap)[0]?.named
}

/** What stands before a number, not beyond its sentence. */
function before({ span }: Quantity, text: string): string {
  const near = text.slice(Math.max(0, span[0] - 50), span[0])
  return near.slice(Math.max(near.lastIndexOf('\n'), near.search(/[.!?;:](?=\s[^.!?;:]*$)/u)) + 1)
}

/** The verb whose object a number is: "killed 144 people and injured 732". */
function beforeNumber(quantity: Quantity, text: string): Map<string, number> {
  const last = tokenise(before(quantity, text)).at(-1)
  const role = last === undefined ? undefined : concept(last.word)
  return new Map(
    role !== undefined && COUNT_ROLES.has(role) && !/^(?:dead|missing|casualties|toll)$/u.test(last?.word ?? '')
      ? [[role, 1]]
      : [],
  )
}

/** The number of a scale and not of things: "magnitude 7.7", "a quake of 7.2", "the 7.7 quake". Scales end at 10. */
function isMagnitude(quantity: Quantity, text: string): boolean {
  if ((quantity.low ?? 0) >= 10) return false
  const after = text.slice(quantity.span[1], quantity.span[1] + 20)
  return (
    /\bmagnitudes?\s+(?:of\s+)?[\d.]+\s+and(?:\s+then)?\s+$/iu.test(before(quantity, text)) ||
    /\bmagnitude(?:\s+of)?\s+$/iu.test(before(quantity, text)) ||
    /\b(?:quake|earthquake|tremor|shock|aftershock)\s+of\s+$/iu.test(before(quantity, text)) ||
    /^[\s-]+(?:magnitude|on the richter|quake\b|earthquake\b|tremor\b)/iu.test(after)
  )
}

const AFTERSHOCK_OF =
  /\b(?:aftershock|(?:second|another|further)\s+(?:\w+\s+)?(?:quake|earthquake|tremor|shock))\b[^,;.]*$/iu

/** "Fifty pupils and two teachers died": what is told of the second number is told of the first. */
function sideBySide({ content }: Placed, { quantities }: Extraction, quantity: Quantity, text: string): Span[] {
  const end = Math.max(quantity.span[1], quantity.unitSpan?.[1] ?? 0)
  const part = content.find((each) => holds(each, quantity.span))
  const next = quantities.find(
    ({ span }) => span[0] >= end && /^[\s,]*(?:and\s+|or\s+|as well as\s+|(?<=\s))$/u.test(text.slice(end, span[0])),
  )
  if (part === undefined || next === undefined || !holds(part, next.span)) return []
  const rest = text.slice(next.span[1], part[1])
  const stop = rest.search(/[;:–—]|,\s|\s(?:and|but|while|which|who|when|where|after)\s/u)
  return [[next.span[1], stop < 0 ? part[1] : next.span[1] + stop]]
}

/** Without a number beside it, what the sentence counts is what the number counts. */
function isAlone({ content, assertion }: Placed, { quantities, timexes }: Extraction): boolean {
  return !quantities.some(
    ({ span }) =>
      span !== assertion.quantity?.span &&
      content.some((each) => holds(each, span)) &&
      !timexes.some((timex) => overlaps(timex.span, span)),
  )
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
  // Sent, deployed, present: headcounts of one force, whatever the verb.
  roles.delete('sent')
  return roles
}

/** Roles that only people can have. */
const OF_PERSONS = ['dead', 'hurt', 'casualty', 'missing', 'trapped', 'captured', 'displaced']

/** "4,000 … and another 3,000": a bare number counts what the one before it counts. */
function unitBefore(quantity: Quantity, extraction: Extraction, content: readonly Span[]): Quantity {
  if (quantity.unit !== '') return quantity
  const before = extraction.quantities.filter(
    ({ span, unit }) => unit !== '' && span[1] <= quantity.span[0] && content.some((each) => holds(each, span)),
  )
  const last = before.at(-1)
  return last === undefined ? quantity : { ...quantity, unit: last.unit, unitSpan: last.unitSpan }
}

function kindOf(
  quantity: Quantity,
  text: string,
  roles: ReadonlySet<string>,
): { kind: string; group: string | undefined } {
  const unit = quantity.unit
  if (unit === 'fraction' || /^[A-Z]{3}$/u.test(unit)) return { kind: unit, group: undefined }
  const printed = quantity.unitSpan === null ? unit : text.slice(...quantity.unitSpan)
  // "Containers of weapons" are containers.
  const counted = /^(.{3,}?)\sof\s/u.exec(printed)?.[1] ?? printed
  const words = tokenise(counted)
  const mentions = statesIn(counted)
  const last = words.at(-1)?.word
  const head = last === undefined ? undefined : concept(last)
  const person =
    head === undefined ||
    ANYBODY.has(head) ||
    COUNT_ROLES.has(head) ||
    mentions.some(({ to, word }) => to === words.length && word === 'demonym')
  if (isMagnitude(quantity, text)) return { kind: 'magnitude', group: undefined }
  if (OF_PERSONS.some((role) => roles.has(role))) return { kind: 'person', group: person ? undefined : head }
  if (person && head !== undefined) return { kind: 'person', group: undefined }
  if (head !== undefined && PERSON_NOUNS.has(head)) return { kind: 'person', group: head }
  return { kind: head ?? '', group: undefined }
}
