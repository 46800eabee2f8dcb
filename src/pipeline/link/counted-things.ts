import { tokenise } from '../../lib/tokens.ts'
import type { Quantity } from '../../model/quantity.ts'
import { concept } from './lexicon/concepts.ts'
import type { WordKin } from './word-kin.ts'

/** What a number of things counts, in the words of the text: "artillery systems" and "artillery guns" may be one lot. */
export interface CountedThings {
  /** Concepts of the words for what is counted, the head among them. */
  readonly words: ReadonlySet<string>
  /** Concepts that say nearly the same as the head. */
  readonly kin: ReadonlySet<string>
}

/** From so near on a noun may stand for another one: howitzers and guns, not rockets and drones and not houses and halls. */
const NEAR = 0.4
/** Words for what is counted that count nothing: "kinds of", "long-range". */
const EMPTY: ReadonlySet<string> = new Set(
  'long short new old big small large heavy light range type types kind kinds sort sorts of the and'
    .split(' ')
    .map(concept),
)

/** Undefined for people, money, shares and what is measured: these are one kind or they are not. */
export function countedThings(
  { unitSpan, unit, printedUnit }: Quantity,
  kind: string,
  text: string,
  wordKin: WordKin,
): CountedThings | undefined {
  const thing = unitSpan !== null && printedUnit === null && !/^(?:person|magnitude|fraction|[A-Z]{3})$/u.test(kind)
  if (!thing || unit === '') return undefined
  const words = tokenise(text.slice(...unitSpan)).map(({ word }) => concept(word))
  const kin = [...wordKin(kind)].flatMap(([name, near]) => (near >= NEAR ? [name] : []))
  return { words: new Set(words.filter((word) => !EMPTY.has(word))), kin: new Set(kin) }
}

/** Whether two nouns for what is counted may mean one lot of things. */
export function mayBeOneLot(a: CountedThings | undefined, b: CountedThings | undefined): boolean {
  if (a === undefined || b === undefined) return false
  const shared = [...a.words].some((word) => b.words.has(word))
  return shared || [...a.words].some((word) => b.kin.has(word)) || [...b.words].some((word) => a.kin.has(word))
}
