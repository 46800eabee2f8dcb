import { atomsOf } from './atoms.ts'
import { documentEvidence, type Evidence, type ReadSentence } from './evidence.ts'
import type { NameKnowledge } from './knowledge.ts'
import { listsOver } from './lists.ts'
import { capitalRuns } from './runs.ts'
import { templateCount, writeFeatures } from './templates.ts'
import { factsOf, type WordFacts } from './word-facts.ts'

/** Beyond this many lower-case words two capitalised ones are not one name ("Bank of the West"). */
const longestGap = 2

/** Takes the features of one word: those of its own, good until the next call, and those that the text gathered for its name. */
export type FeatureUse = (sentence: number, index: number, own: Uint32Array, evidence: Evidence) => void

const own = new Uint32Array(templateCount)

/**
 * Gives the hashes of the features of each word of a text that can be part of a name (after Ratinov & Roth 2009: words, shapes, affixes,
 * clusters and lists in a window of two, and what the same name meets elsewhere in the text). The others are small words
 * without capitals on both sides.
 */
export function eachNameFeatures(
  sentences: readonly (readonly string[])[],
  knowledge: NameKnowledge,
  use: FeatureUse,
): void {
  const read: (OpenSentence | undefined)[] = []
  for (const words of sentences) read.push(readSentence(words, knowledge))
  const evidence = documentEvidence(read)
  for (let sentence = 0; sentence < read.length; sentence += 1) {
    const current = read[sentence]
    if (current === undefined) continue
    const { open, atoms, runs } = current
    for (let index = 0; index < open.length; index += 1) {
      if (open[index] !== true) continue
      writeFeatures(own, atoms, index, runs[index])
      use(sentence, index, own, evidence(sentence, index))
    }
  }
}

/** The features of each word of each sentence in a list of its own; `undefined` for words that cannot be part of a name. */
export function nameFeatures(
  sentences: readonly (readonly string[])[],
  knowledge: NameKnowledge,
): (Uint32Array | undefined)[][] {
  const rows = sentences.map((words) => words.map((): Uint32Array | undefined => undefined))
  eachNameFeatures(sentences, knowledge, (sentence, index, features, { company, longer, met }) => {
    const row = rows[sentence]
    if (row !== undefined) row[index] = Uint32Array.of(...features, ...company, ...longer, ...met)
  })
  return rows
}

type OpenSentence = ReadSentence & { readonly open: readonly boolean[] }

/** Undefined where no word can be part of a name. */
function readSentence(words: readonly string[], knowledge: NameKnowledge): OpenSentence | undefined {
  const facts: WordFacts[] = []
  for (const word of words) facts.push(factsOf(word, knowledge))
  const open = openWords(facts)
  if (!open.includes(true)) return undefined
  let small = 0
  for (const { hasSmall } of facts) if (hasSmall) small += 1
  const atoms = atomsOf(facts, small * 3 < words.length, listsOver(words, facts, open, knowledge))
  return { words, open, atoms, runs: capitalRuns(words, facts) }
}

function openWords(facts: readonly WordFacts[]): boolean[] {
  const open: boolean[] = []
  for (let index = 0; index < facts.length; index += 1) {
    const own = facts[index]
    open.push(own !== undefined && (own.isOpen || (own.mayJoin && standsBetween(facts, index))))
  }
  return open
}

function standsBetween(facts: readonly WordFacts[], index: number): boolean {
  let before = false
  let after = false
  for (let step = 1; step <= longestGap; step += 1) {
    before ||= index >= step && facts[index - step]?.isOpen === true
    after ||= index + step < facts.length && facts[index + step]?.isOpen === true
  }
  return before && after
}
