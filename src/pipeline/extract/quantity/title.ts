import type { Numeral } from './numeral.ts'
import { isCapitalised, type Word } from './words.ts'

const OPENING = /^["“‘«]$/u
const CLOSING = /^["”’»]$/u

/** Words that a title may write small. */
const SMALL = /^(?:of|the|and|a|an|in|on|to|for|from|with|at)$/u

/** Most words that a quoted title with a number in it takes; longer quotations are speech. */
const LONGEST_TITLE = 8

/** The film "Twelve Angry Judges": a number that opens a quotation in which all words are capitalised. */
export function isTitle(words: readonly Word[], numeral: Numeral): boolean {
  if (!OPENING.test(words[numeral.from - 1]?.text ?? '') || words[numeral.from]?.gap !== 'none') return false
  for (let at = numeral.to; at < numeral.to + LONGEST_TITLE; at += 1) {
    const word = words[at]
    if (word === undefined || word.gap === 'line') return false
    if (CLOSING.test(word.text)) return at > numeral.to
    if (!isCapitalised(word) && !SMALL.test(word.text)) return false
  }
  return false
}
