import { tokenise } from '../../lib/tokens.ts'
import type { Extraction } from '../../model/extraction.ts'
import type { Quantity } from '../../model/quantity.ts'
import { holds, overlaps, type Span } from '../../model/span.ts'
import type { Placed } from './assertions.ts'
import { OFFICE_WORDS } from './lexicon/speakers.ts'
import { ownersOf } from './owners.ts'
import { statesIn, type StateWord } from './states.ts'

/** Whom or what a number counts, and where. */
export interface Scope {
  readonly belongs: ReadonlySet<string>
  readonly where: ReadonlySet<string>
  /** Names of smaller places, as words: "Kursk" in "in the Kursk region". */
  readonly towns: ReadonlySet<string>
}

/** So many words after a number may belong to what it counts: "11,000 men from North Korea". */
const COUNTED_WORDS = 5
/** So many words after a state an office may follow: "Ukraine's chief of staff" speaks and is not where. */
const OFFICE_WORDS_AFTER = 3

/** A state is a place after a word of place: "in northern Norvania". Else it acts or owns: "Norvania's war", "Norvania said". */
const PLACED =
  /\b(?:in|at|near|inside|across|throughout|within|hit|hits|struck|shook|into|to|reached)\s+(?:\p{Ll}+\s+){0,2}$/u
const PLACED_REACH = 30
/** "In the Norvania war" names the war. */
const QUARREL = /^\s+(?:war|conflict|crisis|campaign|front)\b/u

export function scopeOf(placed: Placed, text: string, extraction: Extraction, quantity: Quantity): Scope {
  const belongs = new Set<string>()
  const where = new Set<string>()
  for (const span of placed.content) {
    const part = text.slice(...span)
    const tokens = tokenise(part)
    for (const { state, word, from, to } of statesIn(part)) {
      const start = span[0] + (tokens[from]?.start ?? 0)
      const after = tokens.slice(to, to + OFFICE_WORDS_AFTER)
      if (after.some((token) => OFFICE_WORDS.has(token.word) && !COUNTED.has(token.word))) continue
      // "China Earthquake Networks Center" is a name and no place.
      const next = tokens[to]
      if (
        word !== 'demonym' &&
        next !== undefined &&
        /^\p{Lu}/u.test(part.slice(next.start)) &&
        part.slice(tokens[to - 1]?.end, next.start) === ' '
      )
        continue
      const counted = word !== 'seat' && isCounted(text, start, word, quantity)
      if (counted && placed.focus !== undefined && holds(placed.focus, [start, start])) belongs.add(state)
      else if (
        word !== 'demonym' &&
        !QUARREL.test(part.slice(tokens[to - 1]?.end)) &&
        PLACED.test(text.slice(Math.max(0, start - PLACED_REACH), start))
      )
        where.add(state)
    }
  }
  if (belongs.size === 0) {
    const part = placed.content.find((each) => holds(each, quantity.span))
    for (const state of part === undefined ? [] : ownersOf(text, part, quantity)) belongs.add(state)
  }
  const near: Span = placed.focus ?? quantity.span
  for (const place of extraction.places) {
    if (speaksForState(text, place.span)) continue
    // States were read above: they act and own as often as they are places.
    if (statesIn(text.slice(...place.span)).length > 0) continue
    if (place.country !== null && overlaps(near, place.span) && !belongs.has(place.country)) where.add(place.country)
  }
  return { belongs, where, towns: townsIn(placed, text) }
}

/** A seat of government without a word of place before it acts and is not where: "Moscow has sent 300 men". */
function speaksForState(text: string, [from, to]: Span): boolean {
  return (
    statesIn(text.slice(from, to)).some(({ word }) => word === 'seat') &&
    !/\b(?:in|at|near|to|into|from|around|outside|across|over|on)\s+$/iu.test(text.slice(Math.max(0, from - 9), from))
  )
}

/** A name after a word of place; days, months and states are none. */
const TOWN =
  /\b(?:in|at|near|off|outside|across)\s+(?:(?:the|[\p{Lu}][\p{L}]+['’]s)\s+)?((?:[\p{Lu}][\p{L}]+\s?){1,3})/gu
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|spring|summer|autumn|winter)$/u

function townsIn({ content }: Placed, text: string): Set<string> {
  const towns = new Set<string>()
  for (const span of content) {
    for (const match of text.slice(...span).matchAll(TOWN)) {
      const name = match[1] ?? ''
      const [word] = tokenise(name)
      if (word !== undefined && statesIn(name).length === 0 && !CALENDAR.test(word.word)) towns.add(word.word)
    }
  }
  return towns
}

/** So far before a number those may stand whose it is, in UTF-16 units. */
const OWNER_REACH = 120

/** Soldiers and troops are counted, though they are words of office too. */
const COUNTED: ReadonlySet<string> = new Set(['soldiers', 'troops', 'forces', 'army', 'military', 'officers'])

function isCounted(text: string, start: number, word: StateWord, { span, unitSpan }: Quantity): boolean {
  if (unitSpan !== null && start >= unitSpan[0] && start < unitSpan[1]) return true
  // "The number of Norvanians killed … has passed 300", "the Norvanians lost at least 30 men".
  if (start < span[1]) {
    const lead = text.slice(Math.max(0, start - 5), start)
    if (/\bof\s+$/iu.test(lead)) return span[0] - start < OWNER_REACH
    return word === 'demonym' && /\bthe\s+$/iu.test(lead) && span[0] - start < OWNER_REACH / 2
  }
  const between = text.slice(unitSpan !== null && unitSpan[1] <= start ? unitSpan[1] : span[1], start)
  return (
    tokenise(between).length <= COUNTED_WORDS &&
    /^[^,;.:]*$/u.test(between) &&
    !/\b(?:in|at|to|into|for)\b/iu.test(between)
  )
}
