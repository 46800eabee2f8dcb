import { tokenise } from '../../lib/tokens.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Quantity } from '../../model/quantity.ts'
import { concept } from './lexicon/concepts.ts'
import { ANYBODY, COUNT_ROLES, PERSON_NOUNS } from './lexicon/counting.ts'
import { holds, overlaps, trimmed, type Span } from '../../model/span.ts'

/** A part of a content that answers one question. */
export interface Proposition {
  readonly content: readonly Span[]
  readonly quantity: Quantity | null
  /** The clause of the number; undefined without one. */
  readonly focus: Span | undefined
  /** Numbers of the same content have propositions of their own. */
  readonly numbered: boolean
  /**
   * Clauses of those numbers, or of the other numbers beside a number: this proposition leaves them what they tell. Numbers
   * told along leave it their clauses.
   */
  readonly aside: readonly Span[]
  /** The number stands in a phrase that is taken for granted ("after the 7.7 quake"): whoever says so, it is background. */
  readonly presupposed: boolean
}

/** Where a clause may end: a mark or a joining word. A comma inside a number is none. */
const CLAUSE_END =
  /[;:–—()]|,(?=\s)|\s-\s|\s(?:and|but|while|whereas|which|who|when|where|after|because|although|though|as|with)(?=\s)/gu
/** A number's clause reaches out over joins until it holds this many words, so that "730 hurt" keeps its noun and verb. */
const CLAUSE_WORDS = 4

/**
 * Cuts a content into propositions: one for each number that counts or measures something, and one for each sentence as a
 * whole. The latter is dropped later when it says no more than the former.
 */
export function propositions(text: string, extraction: Extraction, content: readonly Span[]): Proposition[] {
  const sentences = extraction.sentences.length > 0 ? extraction.sentences : content
  const bySentence = sentences.flatMap((sentence) => {
    const parts = content.flatMap((span) => cut(text, span, sentence))
    return parts.length === 0 ? [] : [parts]
  })
  return bySentence.flatMap((parts) => {
    const inside = extraction.quantities.filter(
      (quantity) =>
        parts.some((part) => reaches(part, quantity.span)) &&
        counts(quantity, extraction) &&
        !designates(text, quantity) &&
        !singlesOut(text, quantity) &&
        !refersBack(text, quantity),
    )
    const counted = inside.filter((quantity, index) => !converts(text, inside[index - 1], quantity))
    const numbers = counted.map((quantity): Proposition => {
      const part = parts.find((each) => reaches(each, quantity.span)) ?? quantity.span
      const focus = clauseAround(text, part, quantity, counted)
      const lead = text.slice(part[0], quantity.span[0])
      const presupposed =
        (TAKEN_FOR_GRANTED.test(lead) && !WHERE.test(lead)) ||
        RESTRICTIVE.test(lead) ||
        (DISASTER_OF.test(lead) && TOLL.test(text.slice(quantity.span[1], part[1])))
      return { content: parts, quantity, focus, numbered: true, aside: [], presupposed }
    })
    const aside = numbers.flatMap(({ focus }) => (focus === undefined ? [] : [focus]))
    const apart = numbers.map((each) => ({ ...each, aside: aside.filter((other) => other !== each.focus) }))
    const numbered = numbers.length > 0
    const point = numbers.flatMap(({ quantity, focus, presupposed }) =>
      focus === undefined ||
      presupposed ||
      quantity === null ||
      isIncidental(text, quantity) ||
      countsThings(text, quantity, focus)
        ? []
        : [focus],
    )
    const rest = { content: parts, quantity: null, focus: undefined, numbered, aside: point, presupposed: false }
    return [...apart, rest]
  })
}

/**
 * What stands before a number in a phrase that presupposes it: a cause or a time told along ("after a quake of magnitude
 * 7.7"), a genitive ("Friday's 7.7 quake"). Presuppositions are the report's, not those of whom it quotes (Karttunen 1973).
 */
const TAKEN_FOR_GRANTED =
  /(?:(?:\b(?:after|following|since|in|from|by|when)\s+(?:an?|the)|['’]s|\bthe)\s+(?:[a-z]+\s+){0,2}(?:quake|earthquake|storm|flood|attack|strike|blast|crash)\s+of\s+(?:magnitude\s+)?|(?:(?<!\bof )\bthe|['’]s)\s+(?:[a-z]+\s+)?)$/iu

/** "In the hills 40 men died": the article is that of the place, and the number is what is told. */
const WHERE =
  /\b(?:in|at|near|on|across|outside|inside|around|along|off)\s(?:the\s|\p{L}{1,30}['’]s\s){1,2}(?!magnitude\b)[a-z]{1,30}\s$/iu

/** A clause that only tells which one is meant: "the depot where 19 people died", "before the blast that killed 21". */
const RESTRICTIVE =
  /\S\s+(?:(?:where|in which)\s+(?:[\p{L}-]+\s+){0,3}|(?:that|which)\s+(?:has\s+|have\s+|had\s+)?(?:killed|injured|wounded|hurt|claimed|left|displaced|destroyed|cost|took|drowned|sank)\s+(?:[\p{L}-]+\s+){0,3})$/iu

/** "A quake of magnitude 7.7 in the north has killed 144": what is told is the toll; how strong it was is known. */
const DISASTER_OF =
  /\b(?:quake|earthquake|tremor|storm|hurricane|typhoon|cyclone|tornado)\s+of\s+(?:magnitude\s+|category\s+)?$/iu
const TOLL = /^[^.;:]{0,80}?\s(?:killed|killing|injured|wounded|claimed|displaced|left\s+\S+\s+(?:dead|people))\b/iu

/** Before a number that says which or how and not how many: "all 22 sailors", "in two boats". */
const BESIDE_THE_POINT =
  /\b(?:all|both|the|these|those|its|his|her|their|our|in|on|with|by|from|off|at|near|after|before|within|aboard|through|for|into|over|under)\s+$/iu

/**
 * A number told along: what its clause says is said without it as well. A measure ("40 miles off the cape"), a set that is
 * known ("all 22 sailors are safe"), a part of an adverbial ("in two boats").
 */
function isIncidental(text: string, { span, unit, printedUnit }: Quantity): boolean {
  const measure = printedUnit !== null && !/^[A-Z]{3}$/u.test(unit) && unit !== 'magnitude'
  return measure || BESIDE_THE_POINT.test(text.slice(Math.max(0, span[0] - 12), span[0]))
}

/** From so many on a number is what is told; fewer things are counted along. Between 20 and 1,000 stories come out the same. */
const MANY = 100

/**
 * "Flew three airstrikes", "sank nine barges" tell of a deed, which others tell with another number or with none. Of "killed 144
 * people", "sold 25,000 tins", "a quake of magnitude 7.7" all is told with the number.
 */
function countsThings(text: string, { unit, unitSpan, low, high }: Quantity, focus: Span): boolean {
  if (unitSpan === null || (low ?? high ?? MANY) >= MANY || /^(?:[A-Z]{3}|fraction|magnitude)$/u.test(unit))
    return false
  if (tokenise(text.slice(...focus)).some(({ word }) => COUNT_ROLES.has(concept(word)))) return false
  const head = concept(tokenise(text.slice(...unitSpan)).at(-1)?.word ?? '')
  return !ANYBODY.has(head) && !PERSON_NOUNS.has(head)
}

/** How far a conversion may be off by rounding. */
const CONVERSION = 0.05

/** "16 kilometres (10 miles)" gives one measure twice. */
function converts(text: string, before: Quantity | undefined, quantity: Quantity): boolean {
  if (before === undefined || before.unit !== quantity.unit || before.low === null || quantity.low === null)
    return false
  const between = text.slice(before.span[1], quantity.span[0])
  return /^[^\d]{0,15}\($/u.test(between) && Math.abs(before.low - quantity.low) <= CONVERSION * Math.abs(before.low)
}

/** Bound words before the number ("around 1,000") may have been left outside of a content. */
const BOUND_WORDS = 20

function reaches(part: Span, span: Span): boolean {
  return (
    holds(part, span) ||
    (span[0] < part[0] && part[0] - span[0] <= BOUND_WORDS && part[0] < span[1] && span[1] <= part[1])
  )
}

/** "240 mm rocket launchers", "152-mm shells": a calibre is part of what a weapon is called and counts nothing. */
function designates(text: string, { span, printedUnit }: Quantity): boolean {
  if (printedUnit === null || !/^(?:mm|millimet(?:er|re)s?)$/iu.test(printedUnit)) return false
  return CALIBRE_OF.test(text.slice(span[1], span[1] + 24))
}

/** A thing named right behind a measure, and not where or how it is measured. */
const CALIBRE_OF =
  /^[\s-](?!(?:of|in|on|at|from|to|above|below|long|wide|thick|deep|high|apart|away|and|or|by|per|a|an|the)\b)\p{Ll}{3,}/iu

/** "One cause of the delay", "one of the ways": an article with stress, and no count. */
function singlesOut(text: string, { span }: Quantity): boolean {
  return /^one$/iu.test(text.slice(...span)) && SINGLED_OUT.test(text.slice(span[1], span[1] + 40))
}

const SINGLED_OUT =
  /^\s(?:of\b|(?:\p{Ll}{1,20}\s)?(?:cause|reason|way|thing|example|sign|factor|option|possibility|explanation|result|side|aspect|step|question|point|condition|theory|goal|aim|purpose|problem|issue|part|case|hand|another)\b)/u

/** A date or a span of time is no measure of what is told. */
function counts({ span }: Quantity, { timexes }: Extraction): boolean {
  return !timexes.some((timex) => overlaps(timex.span, span))
}

/** "The two sides", "both the two countries", "of the 4,000" say who and not how many. */
function refersBack(text: string, { span, low, high, unitSpan }: Quantity): boolean {
  // "1,000 of the 4,000": the whole was told before.
  if (unitSpan === null && /\bof\s+(?:the|those|these)\s+$/iu.test(text.slice(Math.max(0, span[0] - 10), span[0])))
    return true
  return (
    low === 2 &&
    high === 2 &&
    unitSpan !== null &&
    /\b(?:the|these|those|their|its|our)\s+$/iu.test(text.slice(Math.max(0, span[0] - 8), span[0]))
  )
}

function cut(text: string, span: Span, sentence: Span): Span[] {
  if (!overlaps(span, sentence)) return []
  const part = trimmed(text, [Math.max(span[0], sentence[0]), Math.min(span[1], sentence[1])])
  return part === undefined ? [] : [part]
}

/** The words between a part and its whole: "of the", "out of an estimated". */
function partitive(between: string): boolean {
  return between.length < 40 && /^\s*(?:out\s+)?of\s+(?:[a-z]+\s+){0,3}$/iu.test(between)
}

/** "killed and wounded" is one thing that is counted. */
function joinsRoles(before: string, after: string): boolean {
  const next = /^\s(?:and|or)\s(\p{L}+)/u.exec(after)?.[1]
  const last = /(\p{L}{1,60})$/u.exec(before)?.[1]
  return (
    next !== undefined &&
    last !== undefined &&
    COUNT_ROLES.has(concept(next.toLowerCase())) &&
    COUNT_ROLES.has(concept(last.toLowerCase()))
  )
}

/** Between the beginning of a clause and a number that opens it. */
const OPENING =
  /^[\s,;:]{0,20}(?:(?:and|but|while|or)\s{0,20})?(?:(?:some|about|around|nearly|over|at least|more than)\s{0,20})?$/iu

/** The words that belong to one number: its clause, never beyond another number. */
function clauseAround(text: string, part: Span, quantity: Quantity, all: readonly Quantity[]): Span {
  const words = text.slice(...part)
  const ends = Array.from(words.matchAll(CLAUSE_END), (match) => part[0] + match.index).filter(
    (end) => !joinsRoles(text.slice(part[0], end), text.slice(end, part[1])),
  )
  const own: Span = [
    Math.min(quantity.span[0], quantity.unitSpan?.[0] ?? Infinity),
    Math.max(quantity.span[1], quantity.unitSpan?.[1] ?? 0),
  ]
  const lefts = [part[0], ...ends.filter((end) => end <= own[0])].reverse()
  const rights = [...ends.filter((end) => end >= own[1]), part[1]]
  const before = all.filter((other) => other.span[1] <= own[0])
  const after = all.filter((other) => other.span[0] >= own[1])
  // "4,000 of the 11,000 men were killed": what is told of the part is not told of the whole.
  if (before.some((other) => partitive(text.slice(other.span[1], quantity.span[0])))) return trimmed(text, own) ?? own
  const others = after.filter((other) => !partitive(text.slice(quantity.span[1], other.span[0])))
  const fence: Span = [
    Math.max(part[0], ...before.map((other) => Math.max(other.span[1], other.unitSpan?.[1] ?? 0))),
    Math.min(part[1], ...others.map((other) => other.span[0])),
  ]
  let [l, r] = [0, 0]
  const span = (): Span => [Math.max(lefts[l] ?? part[0], fence[0]), Math.min(rights[r] ?? part[1], fence[1])]
  while (tokenise(text.slice(...span())).length < CLAUSE_WORDS && (l < lefts.length - 1 || r < rights.length - 1)) {
    // A number that opens its clause has its noun and verb behind it: "and 32 clinics were damaged".
    const opens = (lefts[0] ?? 0) > part[0] && OPENING.test(text.slice(lefts[0], own[0]))
    if (opens && r === rights.length - 1) break
    if (l < lefts.length - 1 && !opens) l += 1
    if (r < rights.length - 1) r += 1
  }
  return trimmed(text, span()) ?? own
}
