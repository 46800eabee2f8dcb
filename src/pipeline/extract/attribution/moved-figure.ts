import type { Unit } from './reading.ts'
import { isComma } from './word.ts'

/** Verbs by which somebody tells another figure than before. */
export const movers: ReadonlySet<string> = new Set([
  ...['revise', 'raise', 'lower', 'increase', 'reduce', 'correct', 'update', 'downgrade', 'cut'],
])

/** What is told by being moved; to cut a price is a deed. */
const told: ReadonlySet<string> = new Set(['number', 'figure', 'toll', 'count', 'total', 'tally', 'estimate'])

/** Longest way from the verb to its figure, in pieces. */
const REACH = 12

/** "revised the number to nine": whether a verb says that a figure is another one now. */
export function movesFigure({ pieces }: Unit, verb: number): boolean {
  if (!movers.has(pieces[verb]?.lemma ?? '')) return false
  let named = false
  for (let at = verb + 1; at < pieces.length && at - verb < REACH; at += 1) {
    const piece = pieces[at]
    if (piece === undefined || piece.tag === 'VERB' || piece.tag === 'QUOTE' || isComma(piece)) return false
    if (told.has(piece.lemma)) named = true
    if (named && piece.lower === 'to') return pieces.slice(at + 1, at + 5).some(({ tag }) => tag === 'NUM')
  }
  return false
}
