import type { Step } from './bags.ts'
import { statesIn } from './states.ts'

/** For each concept that is said to be somebody's: the states whose it is ("Norwegian guards", "Norway's guards"). */
export type Belongings = ReadonlyMap<string, ReadonlySet<string>>

/** Between the word for a state and what is its stand no more than capitalised words and a genitive: "Norwegian Coast guards". */
const ATTRIBUTIVE = /^(?:\p{Lu}[\p{L}.-]{0,30}(?:['’]s)?\s+){1,4}(?:\p{Ll}{1,20}\s+)?$/u

export function belongingsIn(text: string, steps: readonly Step[]): Belongings {
  const found = new Map<string, Set<string>>()
  for (const [index, { key, name, start }] of steps.entries()) {
    const next = steps[index + 1]
    if (!name || !key.startsWith('=') || next === undefined || next.name) continue
    const words = text.slice(start, next.start)
    if (!ATTRIBUTIVE.test(words) || !describes(words)) continue
    found.set(next.key, (found.get(next.key) ?? new Set()).add(key))
  }
  return found
}

/** "Norwegian", "Norway's", "US": by its form the word belongs to the one behind it, as "Norway" before a verb does not. */
function describes(words: string): boolean {
  const [mention] = statesIn(words)
  return mention?.word === 'demonym' || /['’]s?\s/u.test(words) || /^U\.?[SK]\b/u.test(words)
}

/** What both tell of, but as of others: "a Norwegian ship", "a Finnish ship". Undefined when there is nothing of the kind. */
export function ofOthers(a: Belongings, b: Belongings): string | undefined {
  for (const [key, owners] of a) {
    const others = b.get(key)
    if (others !== undefined && ![...owners].some((owner) => others.has(owner)))
      return `one is of ${shown(owners)}, the other of ${shown(others)} (${key})`
  }
  return undefined
}

function shown(states: ReadonlySet<string>): string {
  return [...states].map((state) => state.slice(1)).join(', ')
}
