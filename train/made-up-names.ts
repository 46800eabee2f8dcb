import { patternWords, syllables } from './name-pattern-words.ts'
import { namePatterns, type MadeUpKind } from './name-patterns.ts'
import type { NameStock } from './name-substitution.ts'

/** A name and what a text calls its bearer once it is known ("Torun Rovers", "Torun"). */
export interface MadeUpName {
  readonly full: string
  readonly short: string
}

/** Numbers between 0 and 1. */
type Random = () => number

interface Pattern {
  readonly weight: number
  readonly text: string
}

/** Share of places in names that are countries. */
const countries = 0.15

const patternsOf = new Map<MadeUpKind, readonly Pattern[]>()

function patternsFor(kind: MadeUpKind): readonly Pattern[] {
  let patterns = patternsOf.get(kind)
  if (patterns === undefined) {
    patterns = namePatterns[kind].split('\n').flatMap((line): Pattern[] => {
      const [, weight, text = ''] = /^\s*(\d+) (.+)$/u.exec(line) ?? []
      return weight === undefined ? [] : [{ weight: Number(weight), text }]
    })
    patternsOf.set(kind, patterns)
  }
  return patterns
}

/** A name of this kind as `name-patterns.ts` says they are made; the same numbers give the same name. */
export function madeUpName(kind: MadeUpKind, stock: NameStock, random: Random): MadeUpName {
  const marked = drawPattern(patternsFor(kind), random).replace(/\{([^}]+)\}/gu, (_, slot: string) =>
    wordFor(slot, stock, random),
  )
  const isLastWordShort = marked.endsWith(' *')
  const full = marked.replace(/ \*$|[[\]]/gu, '')
  const short = isLastWordShort ? full.split(' ').at(-1) : /\[([^\]]+)\]/u.exec(marked)?.[1]
  return { full, short: short ?? full }
}

function drawPattern(patterns: readonly Pattern[], random: Random): string {
  let left = random() * patterns.reduce((sum, { weight }) => sum + weight, 0)
  for (const { weight, text } of patterns) {
    left -= weight
    if (left < 0) return text
  }
  return patterns.at(-1)?.text ?? ''
}

function wordFor(slot: string, stock: NameStock, random: Random): string {
  const draw = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const [kind = '', list] = slot.split(':')
  switch (kind) {
    case 'listed':
      return draw(stock.listed[list ?? ''] ?? [])
    case 'given':
      return draw(stock.given)
    case 'family':
      return draw(stock.family)
    case 'city':
      return draw(stock.places)
    case 'country':
      return draw(stock.countries)
    case 'place':
      return draw(random() < countries ? stock.countries : stock.places)
    case 'things':
      return pluralOf(draw(patternWords['thing'] ?? []))
    case 'coined':
      return coinedWord(random)
    case 'letter':
      return String.fromCharCode(65 + Math.floor(random() * 26))
    case 'digit':
      return String(1 + Math.floor(random() * 9))
    case 'number':
      return String(2 + Math.floor(random() * 98))
    case 'ordinal':
      return ordinalOf(1 + Math.floor(random() * 150))
    default:
      return draw(patternWords[kind] ?? [])
  }
}

/** A word that is none: "Brelto", "Sanik". */
function coinedWord(random: Random): string {
  const draw = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  const inner = 1 + Math.floor(random() * 2.2)
  let word = ''
  for (let syllable = 0; syllable <= inner; syllable += 1) word += draw(syllables.onsets) + draw(syllables.vowels)
  return word.charAt(0).toUpperCase() + word.slice(1) + draw(syllables.codas)
}

function pluralOf(noun: string): string {
  if (/[^aeo]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`
  if (/(?:s|x|ch|sh)$/u.test(noun)) return `${noun}es`
  return noun.endsWith('f') ? `${noun.slice(0, -1)}ves` : `${noun}s`
}

function ordinalOf(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14
  return `${number}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}
