import { cueNouns, verbPatterns } from './lexicon.ts'

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
  [...verbPatterns.keys()].map((lemma) =>
    /[^aeiou]y$/u.test(lemma) ? [`${lemma.slice(0, -1)}ies`, lemma] : [`${lemma}s`, lemma],
  ),
)

/** Headlines have fewer words than this; it keeps texts without any verb linear. */
const LONGEST_HEADLINE = 60

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
  const past = pastForms.get(word.lower)
  if (past !== undefined && !/^\p{Lu}/u.test(word.text)) {
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
    if (headline === undefined || before.tag !== 'PROPN') return undefined
    const object = /^(?:NOUN|ADJ|DET|NUM|PROPN|PRON)$/u.test(after.tag)
    // A headline is short: a long run of such words is searched no further.
    const verbless = words.length <= LONGEST_HEADLINE && !words.some(({ tag }) => tag === 'VERB' || tag === 'AUX')
    return verbless && object ? { tag: 'VERB', lemma: headline } : undefined
  }
  const lemma = presentForms.get(word.lower) ?? (verbPatterns.has(word.lower) ? word.lower : undefined)
  if (lemma === undefined) return undefined
  const name = /^\p{Lu}/u.test(before.text) && before.tag !== 'DET' && before.tag !== 'PRON' && before.tag !== 'ADP'
  const both = before.lower === 'both' || before.lower === 'also' || before.lower === 'all'
  // "Reuters reports that" tells, "Reuters report that" names: the bare form needs a plural before it.
  const singular = presentForms.has(word.lower)
  return (name && singular) || both ? { tag: 'VERB', lemma } : undefined
}
