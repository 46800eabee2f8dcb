import { BOUNDS_AFTER, BOUNDS_BEFORE, type BoundWord } from './bound-lexicon.ts'
import { isDash, readsLike, type Word } from './words.ts'

/** A bound word and the words it takes. */
export interface BoundReading<W = BoundWord> {
  readonly word: W
  readonly from: number
  readonly to: number
}

/** The outermost bound before the number at `index`: in "no more than about 300" that is "no more than". */
export function readBoundBefore(words: readonly Word[], index: number): BoundReading | undefined {
  let found: BoundReading | undefined
  let at = index
  for (;;) {
    const next = oneBoundBefore(words, at)
    if (next === undefined) return found
    found = { word: next.word, from: next.from, to: index }
    at = next.from
  }
}

function oneBoundBefore(words: readonly Word[], index: number): BoundReading | undefined {
  if (words[index]?.gap === 'line') return undefined
  for (const [phrase, word] of BOUNDS_BEFORE.get(words[index - 1]?.lower ?? '') ?? []) {
    const from = index - phrase.length
    if (readsLike(words, from, phrase) && !isOtherSense(words, from, phrase)) return { word, from, to: index }
  }
  return undefined
}

/** Verbs that go "up to" a value, instead of bounding it. */
const MOVES = /^(?:go|goes|going|went|gone|rise|rises|rose|risen|rising|climbs?|climbed|moved?|crept|edged)$/u

/** "all over 50 states", "the above 3", "and some 300" are not the same: a few words have other jobs in front of a number. */
function isOtherSense(words: readonly Word[], from: number, phrase: readonly string[]): boolean {
  const before = words[from - 1]?.lower ?? ''
  if (phrase[0] === 'over' || phrase[0] === 'above' || phrase[0] === 'below') {
    return before === 'all' || before === 'the' || before === 'divided'
  }
  // "went up to 3 dollars" tells where it went.
  if (phrase[0] === 'up') return MOVES.test(before)
  return phrase[0] === 'estimated' && (before === 'are' || before === 'is')
}

/** The bound behind the number that ends before `index`: "or more", "or so", "-odd", "+". */
export function readBoundAfter(
  words: readonly Word[],
  index: number,
): BoundReading<BoundWord | 'or-equal'> | undefined {
  if (words[index]?.gap === 'line') return undefined
  for (const [phrase, word] of BOUNDS_AFTER) {
    if (!readsLike(words, index, phrase)) continue
    const to = index + phrase.length
    if (phrase[0] === '+' && words[index]?.gap !== 'none') continue
    if (isDash(words[index]) && words[index]?.gap !== 'none') continue
    // "or more than 4,500" begins the next bound.
    if (words[to]?.kind === 'digits' || words[to]?.lower === 'than') continue
    if (word === 'or-equal' && words[to]?.lower === 'to') continue
    return { word, from: index, to }
  }
  return undefined
}
