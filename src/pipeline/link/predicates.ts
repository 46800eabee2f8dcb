import { tokenise } from '../../lib/tokens.ts'
import { IRREGULAR } from './irregular.ts'
import { concept } from './lexicon/concepts.ts'
import { phrasesIn } from './phrases.ts'

const AUXILIARY = new Set(
  'has have had having was were is are be been being will would may might can could shall should must to do does did not never'.split(
    ' ',
  ),
)
/** What may follow a verb; nouns follow adjectives in "ed" as well, so little is said about the rest. */
const AFTER_VERB =
  /^(?:the|a|an|its|his|her|their|our|this|that|these|those|some|any|no|more|at|least|about|around|up|down|out|off|on|in|into|to|by|from|with|for|over|after|before|during|against|through|across|under|between|it|him|them|as|and|several|all|\d.*)$/u
const DETERMINER = /^(?:the|a|an|its|his|her|their|of|this|that|these|those)$/u
const ADVERB = /ly$|^(?:also|still|already|soon|then|now|again|just|even|yet)$/u
/** Verbs of saying and showing: they tell how something came to be known, and no deed of whom is told. */
const TELLING: ReadonlySet<string> = new Set(
  'say tell speak write report declare announce describe mention note add call name mean show include point explain reveal indicate suggest'
    .split(' ')
    .map(concept),
)
/** Verbs that set a deed in time or in somebody's mind: the deed is told by the verb behind them ("plans to start building"). */
const LEADING: ReadonlySet<string> = new Set(
  'plan prepare start continue intend try attempt decide expect hope want wish need manage aim seek threaten ready'
    .split(' ')
    .map(concept),
)
/** Verbs that say nothing by themselves. */
const LIGHT = new Set(['take', 'go', 'come', 'get', 'give', 'put', 'becom', 'have', 'be', 'do'])

/** What is done: the concepts of verbs, without those that tell no deed. */
export function predicatesIn(text: string): Set<string> {
  const found = verbsIn(text)
  for (const idle of [LIGHT, TELLING, LEADING]) for (const verb of idle) found.delete(verb)
  return found
}

/**
 * Concepts that stand where a verb stands: behind an auxiliary, or in a verb's form before what follows verbs. Linking has no
 * parse; this finds most finite verbs of news prose and takes few nouns for one.
 */
function verbsIn(text: string): Set<string> {
  const words = tokenise(text)
  const phrases = phrasesIn(words)
  const found = new Set(phrases.map((phrase) => phrase.concept))
  for (const [index, { word }] of words.entries()) {
    if (phrases.some(({ from, to }) => from <= index && index < to)) continue
    if (AUXILIARY.has(word) || ADVERB.test(word) || word.length < 3) continue
    let at = index - 1
    while (at >= 0 && ADVERB.test(words[at]?.word ?? '')) at -= 1
    const before = words[at]?.word ?? ''
    const next = words[index + 1]
    const open = next === undefined || AFTER_VERB.test(next.word) || /^\p{Lu}/u.test(text.slice(next.start))
    const behind = AUXILIARY.has(before) && !AFTER_VERB.test(word)
    const past = (/[a-z]ed$/u.test(word) || IRREGULAR.has(word)) && !DETERMINER.test(before) && open
    const present =
      index > 0 &&
      /[a-rt-z]s$/u.test(word) &&
      next !== undefined &&
      !DETERMINER.test(before) &&
      /^(?:the|an?|its|his|her|their|that|to|no|up|down|off|out)$/u.test(next.word)
    if (behind || past || present) found.add(concept(word))
  }
  return found
}

/** Whether something is told, by a verb of its own, be it "took" or "announced", or one that goes with others. */
export function isClause(line: string): boolean {
  return (
    /\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does)\b/iu.test(line) ||
    verbsIn(line).size > 0
  )
}
