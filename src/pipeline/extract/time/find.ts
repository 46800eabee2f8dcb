import { Openings } from '../../../lib/openings.ts'
import type { Expression, Meaning, RuleMatch, TimeRule } from './expression.ts'
import { AMOUNT_MODS, DATE_MODS } from './lexicon.ts'
import { GAP, JOINT } from './patterns.ts'
import { TIME_RULES } from './rules.ts'
import { STARTERS } from './starters.ts'

const phrases = (words: Iterable<string>): string =>
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .map((words) => words.replaceAll(' ', GAP))
    .join('|')

const DATE_MOD = new RegExp(`(?<mod>${phrases(DATE_MODS.keys())})${JOINT}`, 'iuy')
const AMOUNT_MOD = new RegExp(`(?<mod>${phrases(AMOUNT_MODS.keys())})${GAP}`, 'iuy')
const DAY_BEHIND_CLOCK = new RegExp(`,?${GAP}(?:on${GAP})?`, 'iuy')
const FIRST_WORD = /[\p{L}]+|\d|['’‘]/uy
/** Where a word begins: the places at which an expression can start. */
const WORD_START = /(?<![\p{L}\d])[\p{L}\d]|['’‘](?=\d0s)/gu

/** Where the rules, and the words that go before them, can begin at all: nowhere in most sentences. */
const OPENINGS = new Openings([...TIME_RULES.map(({ pattern }) => pattern), DATE_MOD, AMOUNT_MOD])

/** Characters that a rule may look at on either side, for sense. */
const SIDE = 32

/** Finds all time expressions of a text, from left to right and without overlap. */
export function findExpressions(text: string): readonly Expression[] {
  const found: Expression[] = []
  let taken = 0
  for (const { index } of text.matchAll(WORD_START)) {
    if (index < taken || OPENINGS.at(text, index).length === 0 || !mayStart(text, index)) continue
    const expression = longest(text, index)
    if (expression === undefined) continue
    found.push(expression)
    taken = expression.end
  }
  return found
}

/** Most words begin no time expression: they are passed over before any rule is tried. */
function mayStart(text: string, index: number): boolean {
  FIRST_WORD.lastIndex = index
  const word = FIRST_WORD.exec(text)?.[0].toLowerCase() ?? ''
  return STARTERS.has(word) || /^[\d'’‘qh]/u.test(word)
}

function longest(text: string, start: number): Expression | undefined {
  const plain = readAt(text, start)
  const dated = withMod(
    text,
    start,
    DATE_MOD,
    DATE_MODS,
    (meaning) => meaning.kind !== 'duration' && meaning.kind !== 'set',
  )
  const counted = withMod(
    text,
    start,
    AMOUNT_MOD,
    AMOUNT_MODS,
    (meaning) => meaning.kind === 'duration' || meaning.kind === 'shift',
  )
  return [dated, counted, plain].reduce((best, next) =>
    next !== undefined && (best === undefined || next.end > best.end) ? next : best,
  )
}

/** An expression behind "early", "the end of", "more than": the words belong to it and give its `mod`. */
function withMod(
  text: string,
  start: number,
  pattern: RegExp,
  mods: ReadonlyMap<string, string>,
  goesWith: (meaning: Meaning) => boolean,
): Expression | undefined {
  pattern.lastIndex = start
  const match = pattern.exec(text)
  if (match === null) return undefined
  const inner = readAt(text, start + match[0].length)
  if (inner === undefined || !goesWith(inner.meaning) || isReference(inner.meaning)) return undefined
  const words = (match.groups?.['mod'] ?? '').toLowerCase().replaceAll(/\s+/gu, ' ')
  const rest = text.slice(inner.start, inner.end)
  // "over the past year" and "around Wednesday" are no bounds: only what is counted, or a figure, is approximate.
  if (
    /^(?:over|about|around|some)$/u.test(words) &&
    /^(?:the|this|these|those|last|next|past|several|a few|many)\b/iu.test(rest)
  )
    return undefined
  if (
    /^(?:about|around|sometime)$/u.test(words) &&
    inner.meaning.kind === 'calendar' &&
    inner.meaning.weekday !== undefined
  )
    return undefined
  return { ...inner, start, mod: mods.get(words) ?? inner.mod }
}

const isReference = (meaning: Meaning): boolean => meaning.kind === 'fixed' && meaning.value.endsWith('_REF')

/** The longest match of any rule at one place; a clock takes the day behind it along. */
function readAt(text: string, start: number): Expression | undefined {
  const best = longestRule(text, start)
  return best === undefined ? undefined : withDay(text, best)
}

function longestRule(text: string, start: number): Expression | undefined {
  let best: Expression | undefined
  for (const index of OPENINGS.at(text, start)) {
    const candidate = TIME_RULES[index]
    if (candidate === undefined) break
    const expression = tryRule(text, start, candidate)
    if (expression !== undefined && (best === undefined || expression.end > best.end)) best = expression
  }
  return best
}

function tryRule(text: string, start: number, candidate: TimeRule): Expression | undefined {
  candidate.pattern.lastIndex = start
  const match = candidate.pattern.exec(text)
  if (match === null) return undefined
  const end = start + wordsEnd(match[0])
  const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {}
  const here: RuleMatch = {
    group: (name) => groups[name] ?? '',
    words: match[0],
    before: text.slice(Math.max(0, start - SIDE), start),
    after: text.slice(end, end + SIDE),
  }
  const reading = candidate.read(here)
  return reading === undefined ? undefined : { start, end, meaning: reading.meaning, mod: reading.mod ?? null }
}

/** The point behind "May." ends the sentence; that of "p.m." belongs to the word. */
function wordsEnd(words: string): number {
  return words.endsWith('.') && !/m\.$/iu.test(words) ? words.length - 1 : words.length
}

/** "10 p.m. Wednesday", "5 p.m. EST, Nov. 6": one expression. */
function withDay(text: string, clock: Expression): Expression {
  if (clock.meaning.kind !== 'same' || clock.meaning.time?.startsWith('T') !== true) return clock
  DAY_BEHIND_CLOCK.lastIndex = clock.end
  const gap = DAY_BEHIND_CLOCK.exec(text)
  if (gap === null) return clock
  const day = longestRule(text, clock.end + gap[0].length)
  if (day === undefined || day.mod !== null) return clock
  const { meaning } = day
  const isDay =
    (meaning.kind === 'calendar' && (meaning.day !== undefined || meaning.weekday !== undefined)) ||
    (meaning.kind === 'shift' && meaning.unit === 'D')
  if (!isDay || meaning.time !== undefined) return clock
  return { start: clock.start, end: day.end, meaning: { ...meaning, time: clock.meaning.time }, mod: null }
}
