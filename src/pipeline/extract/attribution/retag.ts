import { startsUpper } from '../../../lib/letters.ts'
import { cueNouns } from './lexicon/cue-nouns.ts'
import { timeWords } from './lexicon/function-words.ts'
import { documentNouns, governmentNouns, mediaNouns, unnamedNouns } from './lexicon/sources.ts'
import { figureMoves, figureVerbs, verbPatterns } from './lexicon/verbs.ts'

/** What reading needs of a word to look at its tag again. */
export interface Tagged {
  readonly lower: string
  readonly text: string
  readonly tag: string
  readonly lemma: string
}

const irregular: Readonly<Record<string, string>> = {
  said: 'say',
  told: 'tell',
  wrote: 'write',
  written: 'write',
  thought: 'think',
  knew: 'know',
  understood: 'understand',
  swore: 'swear',
  foresaw: 'foresee',
}

/** Past forms that look like nouns. */
const irregularPasts: ReadonlyMap<string, string> = new Map([
  ['shot', 'shoot'],
  ['hit', 'hit'],
  ['cut', 'cut'],
  ['struck', 'strike'],
  ['left', 'leave'],
  ['saw', 'see'],
  ['felt', 'feel'],
  ['found', 'find'],
  ['lost', 'lose'],
  ['sent', 'send'],
  ['held', 'hold'],
  ['shut', 'shut'],
  ['met', 'meet'],
])

/** Past forms of cue verbs. They are next to never anything but verbs, whatever a tagger makes of them. */
const pastForms: ReadonlyMap<string, string> = new Map([
  ...Object.entries(irregular),
  ...[...verbPatterns.keys()].flatMap((lemma): [string, string][] => {
    if (Object.values(irregular).includes(lemma)) return []
    if (/e$/u.test(lemma)) return [[`${lemma}d`, lemma]]
    if (/[^aeiou]y$/u.test(lemma)) return [[`${lemma.slice(0, -1)}ied`, lemma]]
    const doubled = `${lemma}${lemma.slice(-1)}ed`
    return [
      [`${lemma}ed`, lemma],
      [doubled, lemma],
    ]
  }),
])

/** Third-person forms, which are as often plural nouns: only their place tells. */
const presentForms: ReadonlyMap<string, string> = new Map(
  [...verbPatterns.keys(), ...figureVerbs].map((lemma) =>
    /[^aeiou]y$/u.test(lemma) ? [`${lemma.slice(0, -1)}ies`, lemma] : [`${lemma}s`, lemma],
  ),
)

/** Forms of the plural present, which are as often nouns in the singular. */
const baseForms: ReadonlySet<string> = new Set(verbPatterns.keys())

/** Headlines have fewer words than this; it keeps texts without any verb linear. */
const LONGEST_HEADLINE = 60

/** What somebody who manages is called. */
const isTitle = /^(?:directors?|editors?|partners?)$/u

/** Most words need no second look: only nouns of cue verbs, and what stands before "that". */
function mayBeRetagged({ tag, lower }: Tagged, after: Tagged | undefined): boolean {
  if (tag === 'VERB') return cueNouns.has(lower)
  return lower === 'warning' || presentForms.has(lower) || after?.lower === 'that'
}

/**
 * Tag and lemma of a cue verb that the tagger took for something else: "Kim commented", "Boeing claims that". Undefined when
 * they may stand as they are.
 */
export function retag(
  words: readonly Tagged[],
  at: number,
): { readonly tag: string; readonly lemma: string } | undefined {
  const word = words[at]
  if (word === undefined || word.tag === 'AUX') return undefined
  const before = words[at - 1]
  const after = words[at + 1]
  // "the man who police say fired": an exclamation has nobody before it.
  if (
    word.lower === 'say' &&
    word.tag === 'INTJ' &&
    before !== undefined &&
    (/^(?:NOUN|PROPN|PRON)$/u.test(before.tag) || areTold(words, at - 1))
  )
    return { tag: 'VERB', lemma: 'say' }
  // "Managing director Ida Berg": what the director does is a part of the title.
  if (word.lower === 'managing' && (word.tag === 'VERB' || word.tag === 'NOUN') && isTitle.test(after?.lower ?? ''))
    return { tag: 'ADJ', lemma: 'managing' }
  if (opensWithPlural(words, at)) return { tag: 'NOUN', lemma: word.lower.slice(0, -1) }
  if (areTold(words, at)) return { tag: 'NOUN', lemma: word.lower.slice(0, -1) }
  if (closesReport(words, at)) return { tag: 'VERB', lemma: presentForms.get(word.lower) ?? word.lower }
  // "investigators suspect arson": people in the plural, a verb in the plural, and what it is about.
  if (
    (word.tag === 'ADJ' || word.tag === 'NOUN') &&
    baseForms.has(word.lower) &&
    before?.tag === 'NOUN' &&
    ((before.lower !== before.lemma && unnamedNouns.has(before.lemma)) || before.lower === 'police') &&
    /^(?:NOUN|PROPN|DET|PRON|SCONJ)$/u.test(after?.tag ?? '')
  )
    return { tag: 'VERB', lemma: word.lower }
  // "an official said": behind an article, a word for people that a verb follows is no adjective.
  if (
    word.tag === 'ADJ' &&
    unnamedNouns.has(word.lower) &&
    /^(?:DET|ADJ|NUM)$/u.test(before?.tag ?? '') &&
    after !== undefined &&
    (after.tag === 'AUX' || (after.tag === 'VERB' && pastForms.has(after.lower)))
  )
    return { tag: 'NOUN', lemma: word.lower }
  // "…, aid workers warn": what stands before people in the plural, behind a comma, is no verb.
  if (
    word.tag === 'VERB' &&
    word.lower === word.lemma &&
    (before === undefined || before.text === ',') &&
    after?.tag === 'NOUN' &&
    after.lower !== after.lemma &&
    (unnamedNouns.has(after.lemma) || after.lemma === 'group') &&
    words[at + 2]?.tag === 'VERB'
  )
    return { tag: 'NOUN', lemma: word.lower }
  // "Channel Six, citing officials, said": a station's name at the head of a sentence is no order.
  if (at === 0 && word.tag === 'VERB' && mediaNouns.has(word.lower) && /^[\p{Lu}\d]/u.test(after?.text ?? ''))
    return { tag: 'PROPN', lemma: word.lower }
  // "it shot down 12 drones": behind a pronoun that can only be a subject, a past form is no noun.
  const own = word.tag === 'NOUN' ? irregularPasts.get(word.lower) : undefined
  if (own !== undefined && before?.tag === 'PRON' && /^(?:he|she|it|they|we|i)$/u.test(before.lower))
    return { tag: 'VERB', lemma: own }
  // "the number of dead stood at 21": a verb behind an adjective that stands for people.
  const move = word.tag === 'VERB' ? undefined : figureMoves.get(word.lower)
  if (move !== undefined && /^(?:at|to|by|from|above|past)$|^\d/u.test(after?.lower ?? ''))
    return { tag: 'VERB', lemma: move }
  if (word.tag === 'NOUN' && word.lower === 'show' && showsSomething(words, at)) return { tag: 'VERB', lemma: 'show' }
  const past = pastForms.get(word.lower)
  if (past === undefined && !mayBeRetagged(word, after)) return undefined
  if (past !== undefined && !startsUpper(word.text)) {
    if (word.tag === 'VERB')
      return word.lemma === past || verbPatterns.has(word.lemma) ? undefined : { tag: 'VERB', lemma: past }
    const attributive =
      before === undefined ||
      before.tag === 'DET' ||
      before.tag === 'ADP' ||
      before.tag === 'ADJ' ||
      /^['’]s$/u.test(before.lower) ||
      (before.tag === 'PRON' && /^(?:his|her|its|their|our|my|your)$/u.test(before.lower))
    return attributive ? undefined : { tag: 'VERB', lemma: past }
  }
  if (word.tag === 'VERB' && cueNouns.has(word.lower) && /^(?:express|voice|share|raise)$/u.test(before?.lemma ?? '')) {
    // "expressed hope that": what is expressed is a noun.
    return { tag: 'NOUN', lemma: word.lower }
  }
  if (
    word.tag === 'NOUN' &&
    word.lower === 'warning' &&
    before?.tag === 'NOUN' &&
    /^(?:of|that)$/u.test(after?.lower ?? '')
  ) {
    // "with analysts warning of …": nobody's warning has a noun in front of it.
    return { tag: 'VERB', lemma: 'warn' }
  }
  if (word.tag === 'VERB' || before === undefined || after === undefined) return undefined
  if (after.lower !== 'that') {
    // A headline whose only verb was taken for a noun: "Harbour Bank reports losses".
    const headline = presentForms.get(word.lower)
    if (headline === undefined || (before.tag !== 'PROPN' && before.text !== ')')) return undefined
    const object = /^(?:NOUN|ADJ|DET|NUM|PROPN|PRON)$/u.test(after.tag) || after.lower === 'of'
    // A headline is short: a long run of such words is searched no further.
    const verbless = words.length <= LONGEST_HEADLINE && !words.some(({ tag }) => tag === 'VERB' || tag === 'AUX')
    return verbless && object ? { tag: 'VERB', lemma: headline } : undefined
  }
  const lemma = presentForms.get(word.lower) ?? (verbPatterns.has(word.lower) ? word.lower : undefined)
  if (lemma === undefined) return undefined
  const name = startsUpper(before.text) && before.tag !== 'DET' && before.tag !== 'PRON' && before.tag !== 'ADP'
  // "speaks of a drill and denies that": a second verb of the same subject.
  const second =
    before.tag === 'CCONJ' &&
    presentForms.has(word.lower) &&
    words.slice(Math.max(0, at - LONGEST_HEADLINE), at).some(({ tag }) => tag === 'VERB')
  const both = before.lower === 'both' || before.lower === 'also' || before.lower === 'all'
  // "Reuters reports that" tells, "Reuters report that" names: the bare form needs a plural before it.
  const singular = presentForms.has(word.lower)
  return (name && singular) || both || second ? { tag: 'VERB', lemma } : undefined
}

/** "Engineers warned": nothing but a noun stands at the head of a sentence right before a verb in the past. */
function opensWithPlural(words: readonly Tagged[], at: number): boolean {
  const word = words[at]
  const after = words[at + 1]
  return (
    at === 0 &&
    word?.tag === 'VERB' &&
    /[^s]s$/u.test(word.lower) &&
    after?.tag === 'VERB' &&
    pastForms.has(after.lower)
  )
}

/** ", reports say", ", figures released by the bank show", "denied reports": a plural noun where a verb has no place. */
function areTold(words: readonly Tagged[], at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  const after = words[at + 1]
  if (word?.tag !== 'VERB' || before === undefined || !/[^s]s$/u.test(word.lower)) return false
  const noun = word.lower.slice(0, -1)
  if (before.tag === 'VERB' && pastForms.has(before.lower)) return cueNouns.has(noun)
  if (before.text !== ',' || after === undefined) return false
  if (cueNouns.has(noun) && /^(?:say|said|suggest|show|indicate)$/u.test(after.lower)) return true
  return (
    documentNouns.has(noun) && after.tag === 'VERB' && /(?:ed|en)$/u.test(after.lower) && words[at + 2]?.tag === 'ADP'
  )
}

/** "Satellite images published on Monday show nine shelters": the verb that pictures and papers in the plural lack. */
function showsSomething(words: readonly Tagged[], at: number): boolean {
  const after = words[at + 1]
  if (after === undefined || at > LONGEST_CLOSING || /^(?:DET|ADP)$/u.test(words[at - 1]?.tag ?? '')) return false
  const object =
    /^(?:DET|NUM|ADJ|NOUN|PROPN|PRON|SCONJ)$/u.test(after.tag) || /^(?:at|about|more|that)$/u.test(after.lower)
  const document = words.slice(0, at).findIndex(({ lower, lemma }) => lower !== lemma && documentNouns.has(lemma))
  return object && document !== -1 && !words.slice(0, at).some((word, index) => isMainVerb(word, words[index + 1]))
}

function isMainVerb(word: Tagged, after: Tagged | undefined): boolean {
  if (word.tag === 'AUX') return true
  return word.tag === 'VERB' && !/ing$/u.test(word.lower) && after?.tag !== 'ADP' && after?.tag !== 'NOUN'
}

/** Longest source with its description between the comma and the verb that closes a report. */
const LONGEST_CLOSING = 14

/**
 * "C, the broadcaster Sky News reports.", "C, as Reuters reports.", "C, documents seen by the wire show.": behind a clause, a
 * comma and a noun phrase, at the end of its part of the sentence, a noun has no place.
 */
function closesReport(words: readonly Tagged[], at: number): boolean {
  const word = words[at]
  const after = words[at + 1]
  if (word?.tag !== 'NOUN' || startsUpper(word.text)) return false
  const third = presentForms.has(word.lower)
  if (!third && !baseForms.has(word.lower)) return false
  // "Eastern Wire reports on Tuesday"
  const timed = after?.tag === 'ADP' && timeWords.has(words[at + 2]?.lower ?? '')
  if (after !== undefined && after.tag !== 'PUNCT' && !timed) return false
  let start = at - 1
  while (start >= 0 && at - start < LONGEST_CLOSING && isInSource(words, start)) start -= 1
  if (words[start]?.lower === 'as') start -= 1
  if (start < 2 || start >= at - 1 || !/^(?:,|”|"|'')$/u.test(words[start]?.text ?? '')) return false
  if (!(third ? namesOne(words, at - 1) : namesMany(words, start + 1, at))) return false
  // "ships, planes and Navy reports": only a clause can be told.
  return words.slice(Math.max(0, start - LONGEST_HEADLINE), start).some(({ tag }) => tag === 'VERB' || tag === 'AUX')
}

/** What a subject with its description is made of: "pictures taken on Monday", "the Geological Service (GS)". */
function isInSource(words: readonly Tagged[], at: number): boolean {
  const word = words[at]
  if (word === undefined) return false
  if (/^(?:PROPN|NOUN|ADJ|DET|PART|NUM|ADP)$/u.test(word.tag) || /^[()]$/u.test(word.text)) return true
  return word.tag === 'VERB' && /(?:ed|en)$/u.test(word.lower)
}

function namesOne(words: readonly Tagged[], at: number): boolean {
  const word = words[at]
  if (word === undefined) return false
  if (word.tag === 'PROPN' || word.text === ')' || /^\p{Lu}{2,}$/u.test(word.text)) return true
  return [mediaNouns, governmentNouns, unnamedNouns, documentNouns].some((nouns) => nouns.has(word.lower))
}

function namesMany(words: readonly Tagged[], from: number, to: number): boolean {
  const head = words.slice(from, to).find(({ tag }) => tag === 'NOUN')
  return head !== undefined && (head.lower !== head.lemma || /^(?:data|police|people)$/u.test(head.lower))
}
