import type { Numeral } from './numeral.ts'
import { isDash, type Word } from './words.ts'

/** Digits that a telephone number has; the most by ITU-T E.164. */
const FEWEST_DIGITS = 7
const MOST_DIGITS = 15

/** Words looked at on either side: five groups of digits with a mark between each two. */
const REACH = 10

/** Whether a word goes on with the groups of a telephone number: digits, a hyphen between them, a bracket about the area code. */
const goesOn = (word: Word | undefined): boolean =>
  word !== undefined && word.gap !== 'line' && (/^\d+$/u.test(word.text) || isDash(word) || /^[()]$/u.test(word.text))

/** "020 7946 0123", "(555) 010-4477", "+44 20 7946 0958": groups of digits behind a plus, a bracketed code or a nought. */
export function isTelephone(words: readonly Word[], numeral: Numeral): boolean {
  if (numeral.form !== 'digits') return false
  let from = words[numeral.from]?.kind === 'digits' ? numeral.from : numeral.to - 1
  let to = from
  while (from > numeral.from - REACH && words[from]?.gap !== 'line' && goesOn(words[from - 1])) from -= 1
  // A bracket that opens a line is part of the number, whatever stands on the line before.
  if (words[from - 1]?.text === '(') from -= 1
  while (to < numeral.to + REACH && goesOn(words[to])) to += 1
  const groups = words.slice(from, to).filter((word) => word.kind === 'digits')
  const count = groups.reduce((sum, group) => sum + group.text.length, 0)
  if (groups.length < 2 || count < FEWEST_DIGITS || count > MOST_DIGITS) return false
  const first = groups[0]?.text ?? ''
  const bracketed = words[from]?.text === '(' && words[from + 2]?.text === ')' && first.length >= 2
  const plus = words[from - 1]?.text === '+' && words[from]?.gap === 'none'
  return bracketed || plus || (first.startsWith('0') && first.length >= 2)
}
