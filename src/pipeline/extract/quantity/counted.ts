import type { Span } from '../../../model/span.ts'
import {
  COMPOUND_NOUNS,
  CONTAINERS,
  IRREGULAR_PLURALS,
  MORE_WORDS,
  NOT_IN_NOUN_PHRASES,
  PEOPLE_BY_STATE,
  SINGULARS_IN_S,
} from './counted-lexicon.ts'
import { readNumeral } from './numeral.ts'
import { isCapitalised, isDash, type Word } from './words.ts'

/** What is counted: the noun with its modifiers, and where it stands. */
export interface Counted {
  readonly unit: string
  readonly span: Span
  /** The word behind the noun phrase. */
  readonly to: number
}

/** Modifiers and noun together; longer runs are no names of counted things but text. */
const LONGEST_PHRASE = 7

/** The noun counted by the number that ends before `index`; `plural` when more than one must be meant. */
export function readCounted(text: string, words: readonly Word[], index: number, plural: boolean): Counted | undefined {
  let at = index
  const compound = readCompound(text, words, at)
  if (compound !== undefined) return compound
  if (words[at]?.lower === 'of') {
    at = behindPartitive(words, at)
    // "11 of the 40 people"
    at = readNumeral(words, at)?.to ?? at
  }
  while (MORE_WORDS.has(words[at]?.lower ?? '') && words[at]?.gap === 'blank') at += 1
  const end = phraseEnd(words, at, plural)
  if (end === undefined) return undefined
  const to = withContent(words, end)
  const span: Span = [words[at]?.start ?? 0, words[to - 1]?.end ?? 0]
  return { unit: tidy(text.slice(span[0], span[1])), span, to }
}

const tidy = (unit: string): string => unit.replaceAll(/["“”]/gu, '').replaceAll(/\s+/gu, ' ')

/** "a 12-member council": the noun after the hyphen; "a 300-strong force": what the force is. */
function readCompound(text: string, words: readonly Word[], index: number): Counted | undefined {
  const noun = words[index + 1]
  if (!isDash(words[index]) || noun === undefined || words[index]?.gap !== 'none' || noun.gap !== 'none')
    return undefined
  if (noun.lower === 'strong') {
    const end = phraseEnd(words, index + 2, false)
    if (end === undefined) return undefined
    const span: Span = [words[index + 2]?.start ?? 0, words[end - 1]?.end ?? 0]
    return { unit: tidy(text.slice(span[0], span[1])), span, to: end }
  }
  if (!COMPOUND_NOUNS.has(noun.lower)) return undefined
  return { unit: noun.lower, span: [noun.start, noun.end], to: index + 2 }
}

/** Behind "of", "of the", "of its", "of them". */
function behindPartitive(words: readonly Word[], of: number): number {
  const next = words[of + 1]?.lower ?? ''
  const isDeterminer = /^(?:the|its|his|her|their|our|my|your|these|those|all|such)$/u.test(next)
  return isDeterminer ? of + 2 : of + 1
}

/** Index behind the head of the noun phrase that begins at `at`; undefined when there is none. */
function phraseEnd(words: readonly Word[], at: number, plural: boolean): number | undefined {
  // Where the tags leave no noun, the forms of the words are asked.
  return (words[at]?.tag === '' ? undefined : headEnd(words, at, plural, true)) ?? headEnd(words, at, plural, false)
}

function headEnd(words: readonly Word[], at: number, plural: boolean, tagged: boolean): number | undefined {
  let end: number | undefined
  for (let index = at; index < at + LONGEST_PHRASE; index += 1) {
    const word = words[index]
    if (word === undefined || word.gap === 'line') break
    if (word.kind !== 'letters') {
      if (isInner(words, index, at)) continue
      break
    }
    if (joinsModifiers(words, index, at)) continue
    // "3 T-72s"
    if (word.lower === 's' && word.gap === 'none' && words[index - 1]?.kind === 'digits') return index + 1
    if (NOT_IN_NOUN_PHRASES.has(word.lower)) break
    if (PEOPLE_BY_STATE.has(word.lower)) {
      const to = behindStates(words, index + 1)
      if (index === at && !startsPhrase(words[to]) && (to > index + 1 || !joinsModifiers(words, to, at))) return to
      if (end === index) break
    }
    if (tagged) {
      // Behind its noun a participle or an adverb is the next verb's.
      if (end === index && /^(?:VERB|ADV|AUX)$/u.test(word.tag) && !isCapitalised(word)) break
      if (word.tag === 'NOUN' || word.tag === 'PROPN' || (word.tag === '' && isHead(word, plural))) end = index + 1
      else if (!isModifier(words, index)) break
    } else if (isHead(word, plural)) {
      end = index + 1
      if (!goesOn(words, index + 1)) break
    } else if (word.tag === 'VERB' || word.tag === 'AUX') break
    else if (!plural) end = index + 1
    else if (end !== undefined) break
  }
  return end
}

/** "killed and wounded", "dead or missing": states that are counted together. */
function behindStates(words: readonly Word[], to: number): number {
  const joined = /^(?:and|or)$/u.test(words[to]?.lower ?? '') && PEOPLE_BY_STATE.has(words[to + 1]?.lower ?? '')
  return joined ? to + 2 : to
}

/** What may stand before a noun: adjectives, participles, and adverbs before those. */
function isModifier(words: readonly Word[], index: number): boolean {
  const word = words[index]
  const next = words[index + 1]
  if (word === undefined || isCapitalised(word) || word.tag === 'ADJ' || word.tag === '' || word.tag === 'NUM')
    return true
  if (word.tag === 'VERB') return /(?:ed|ing|en)$/u.test(word.lower) && /^(?:NOUN|ADJ|PROPN)$/u.test(next?.tag ?? '')
  return word.tag === 'ADV' && /^(?:ADJ|VERB)$/u.test(next?.tag ?? '') && /ly$/u.test(word.lower)
}

/** Marks inside a noun phrase: hyphens, points of abbreviations, closing quotes around modifiers. */
function isInner(words: readonly Word[], index: number, at: number): boolean {
  const word = words[index]
  const next = words[index + 1]
  if (word === undefined || next === undefined || index < at) return false
  // "15 Shahed-136 drones": the number of a model is part of its name.
  if (word.kind === 'digits') return index > at && word.gap === 'none'
  if (isDash(word) && next.kind === 'digits') return index > at && word.gap === 'none' && next.gap === 'none'
  if (next.kind !== 'letters') return false
  if (isDash(word)) return word.gap === 'none' && next.gap === 'none'
  if (word.text === '.')
    return word.gap === 'none' && words[index - 1]?.text.length === 1 && isCapitalised(words[index - 1])
  return /^["“”‘’']$/u.test(word.text) && !/^(?:s|S)$/u.test(next.text) && next.gap !== 'line'
}

/** "Russian and North Korean soldiers", "dead and wounded soldiers": two modifiers of one noun. */
function joinsModifiers(words: readonly Word[], index: number, at: number): boolean {
  if (index === at || words[index]?.lower !== 'and') return false
  const before = words[index - 1]
  const next = words[index + 1]
  if (isCapitalised(before) && isCapitalised(next)) return true
  return before?.tag === 'ADJ' && next?.tag === 'ADJ'
}

const startsPhrase = (word: Word | undefined): boolean =>
  word?.kind === 'letters' && word.gap === 'blank' && !NOT_IN_NOUN_PHRASES.has(word.lower)

/** Whether a word can be the counted noun: a plural, unless one thing is counted. */
function isHead(word: Word, plural: boolean): boolean {
  if (IRREGULAR_PLURALS.has(word.lower)) return true
  if (isCapitalised(word) && word.tag === 'PROPN' && !word.lower.endsWith('s')) return !plural
  if (
    !word.lower.endsWith('s') ||
    word.lower.endsWith('ss') ||
    word.lower.endsWith('us') ||
    SINGULARS_IN_S.has(word.lower)
  ) {
    return false
  }
  return word.text.length > 2
}

/** Whether the noun just read is itself a modifier of the next word: "police officers", "troops carriers". */
function goesOn(words: readonly Word[], index: number): boolean {
  const next = words[index]
  if (next?.kind !== 'letters' || next.gap !== 'blank' || NOT_IN_NOUN_PHRASES.has(next.lower)) return false
  return IRREGULAR_PLURALS.has(words[index - 1]?.lower ?? '') && isHead(next, true) && !/^(?:s|ss)$/u.test(next.lower)
}

/** "containers of weapons": what fills a container is part of what is counted. */
function withContent(words: readonly Word[], end: number): number {
  if (!CONTAINERS.has(words[end - 1]?.lower ?? '') || words[end]?.lower !== 'of') return end
  const next = words[end + 1]
  if (next?.kind !== 'letters' || NOT_IN_NOUN_PHRASES.has(next.lower) || next.gap !== 'blank') return end
  return phraseEnd(words, end + 1, true) ?? (isCapitalised(next) ? end : end + 2)
}
