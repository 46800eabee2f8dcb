import { tokenise } from '../../lib/tokens.ts'

/** Verbs of what is wished, asked for or ordered, and not done or found. */
const WISHES: ReadonlySet<string> = new Set(
  (
    'want wants wanted wish wishes wished hope hopes hoped demand demands demanded urge urges urged ask asks asked request ' +
    'need needs needed requests requested insist insists insisted seek seeks sought call calls called order orders ordered'
  ).split(' '),
)
/** "Call for" and "ask for" wish; "called" alone names. */
const NAMES_ALONE: ReadonlySet<string> = new Set(['call', 'calls', 'called'])
/** The verb of a statement stands among so many words. */
const REACH = 7

/** Whether a statement tells what somebody wishes to be done: "the union wants nine percent" is no rise of nine percent. */
export function isWish(text: string): boolean {
  const words = tokenise(text).slice(0, REACH + 1)
  // What is asked or made a condition is no more done than what is wished.
  if (words.some(({ word }) => word === 'whether' || word === 'if')) return true
  return words.slice(0, REACH).some(({ word }, index) => {
    if (!WISHES.has(word)) return false
    return !NAMES_ALONE.has(word) || /^(?:for|on)$/u.test(words[index + 1]?.word ?? '')
  })
}
