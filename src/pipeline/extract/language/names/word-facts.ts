import { startsUpper } from '../../../../lib/letters.ts'
import { organizationHeads, personTitles, placeHeads, placePrepositions } from './cues.ts'
import type { NameKnowledge } from './knowledge.ts'

/** What the tagger reads of a word by itself, whatever stands around it. */
export interface WordFacts {
  /** Whether it holds a capital or begins with a figure: such words can be names. */
  readonly isOpen: boolean
  /** Whether it can stand between two that are open ("of", "-"). */
  readonly mayJoin: boolean
  readonly startsUpper: boolean
  /** Whether it begins with a capital or a figure. */
  readonly startsRun: boolean
  readonly hasSmall: boolean
  /** Hashes: of the word in lower case, its first and last three letters, its shape, and its shape in a text in capitals. */
  readonly word: number
  readonly prefix: number
  readonly suffix: number
  readonly shape: number
  readonly shoutedShape: number
  /** Its cluster and the coarser group of that, from 2; 1 for words without. */
  readonly fine: number
  readonly coarse: number
  /** Sum of what it is a cue for: 1 a person, 2 an organisation, 4 a place, 8 that a place follows. */
  readonly cue: number
  /** 1 a given name of persons, 2 a family name, 3 both. */
  readonly person: number
}

/** Clusters are numbered so that this many follow each other in one coarser group. */
const finePerCoarse = 16

/** Words kept with their facts. Nine in ten words of a report are among the last reports' thousands. */
const mostWords = 20_000

const known = new WeakMap<NameKnowledge, Map<string, WordFacts>>()

/** The facts of a word, found once: running text is made of few words that come again and again. */
export function factsOf(word: string, knowledge: NameKnowledge): WordFacts {
  let words = known.get(knowledge)
  if (words === undefined) {
    words = new Map()
    known.set(knowledge, words)
  }
  let facts = words.get(word)
  if (facts === undefined) {
    facts = readFacts(word, knowledge)
    if (words.size >= mostWords) words.clear()
    words.set(word, facts)
  }
  return facts
}

function readFacts(word: string, knowledge: NameKnowledge): WordFacts {
  const lower = word.toLowerCase().replace(/’/gu, "'")
  const bare = lower.replace(/\.$/u, '')
  const cluster = knowledge.cluster(lower) ?? knowledge.cluster(bare)
  let cue = 0
  if (personTitles.has(bare)) cue |= 1
  if (organizationHeads.has(bare)) cue |= 2
  if (placeHeads.has(bare)) cue |= 4
  if (placePrepositions.has(bare)) cue |= 8
  const shape = shapeOf(word)
  return {
    isOpen: /^[\p{N}@#]|\p{Lu}/u.test(word),
    mayJoin: /^(?:[\p{L}\p{N}].*|['’&./!+-].*)$/u.test(word),
    startsUpper: startsUpper(word),
    startsRun: /^[\p{Lu}\p{N}]/u.test(word),
    hasSmall: /\p{Ll}/u.test(word),
    word: hash(lower),
    prefix: hash(lower.slice(0, 3)),
    suffix: hash(lower.slice(-3)),
    shape: hash(shape),
    shoutedShape: hash(`${shape}!`),
    fine: cluster === undefined ? 1 : cluster + 2,
    coarse: cluster === undefined ? 1 : Math.floor(cluster / finePerCoarse) + 2,
    cue,
    person: startsUpper(word) ? knowledge.person(word) : 0,
  }
}

/** "Kim" is Xx, "KCNA" X, "MQ-9" X-d, "al-Assad" x-Xx. */
function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]+/gu, 'x')
    .replace(/\p{N}+/gu, 'd')
    .slice(0, 8)
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index)
    value = Math.imul(value, 0x01000193)
  }
  return value >>> 0
}
