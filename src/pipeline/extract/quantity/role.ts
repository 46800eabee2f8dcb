import type { Quantity } from '../../../model/quantity.ts'
import { TIME_UNITS } from './counted-lexicon.ts'
import { readsLike, type Word } from './words.ts'

/** How far a sign of the role may stand from the number, in words. */
const REACH = 8
/** The same in words and marks, so that a line of marks alone is not read to its end. */
const LOOK = 24

/** Whether a number tells what came in addition or within a period (`delta`), or what there is in all (`total`). */
export function roleOf(words: readonly Word[], from: number, to: number): Quantity['role'] {
  const before = clauseBefore(words, from)
  const after = clauseAfter(words, to)
  const last = before.at(-1) ?? ''
  if (/^(?:another|additional|further|extra)$/u.test(last)) return 'delta'
  if (/^(?:more|additional|further|extra)$/u.test(words[to]?.lower ?? '')) return 'delta'
  const lead = ` ${before.join(' ')} `
  if (
    / total of $| total (?:number |figure |count |tally |toll )?(?:of [^.;]{1,60} )?(?:to|at|is|was|reached|stands at|stood at) $| totall?ing $| altogether $/u.test(
      lead,
    )
  )
    return 'total'
  if (/ toll (?:[^.;]{1,40} )?(?:to|at|is|was|reached|past|of) $/u.test(lead)) return 'total'
  const tail = ` ${after.join(' ')} `
  if (/ (?:in total|in all|altogether|overall|to date) /u.test(tail)) return 'total'
  if (isWithinPeriod(words, to)) return 'delta'
  return null
}

/** "over the previous two months", "in the past week", "since Monday" behind the number, in the same clause. */
function isWithinPeriod(words: readonly Word[], to: number): boolean {
  for (let at = to; at < to + REACH + 4; at += 1) {
    const word = words[at]
    if (word === undefined || word.gap === 'line' || /^[.;:!?]$/u.test(word.text) || word.text === ',') return false
    if (!/^(?:over|in|during|within)$/u.test(word.lower)) continue
    const next = readsLike(words, at + 1, ['the']) ? at + 2 : at + 1
    if (!/^(?:past|last|previous|preceding|first|same|latest)$/u.test(words[next]?.lower ?? '')) continue
    for (let end = next + 1; end <= next + 3; end += 1) if (TIME_UNITS.has(words[end]?.lower ?? '')) return true
  }
  return false
}

function clauseBefore(words: readonly Word[], from: number): string[] {
  const taken: string[] = []
  for (let at = from - 1; at >= Math.max(0, from - LOOK) && taken.length < REACH; at -= 1) {
    const word = words[at]
    if (word === undefined || /^[.;:!?]$/u.test(word.text)) break
    if (word.kind === 'letters') taken.unshift(word.lower)
    if (word.gap === 'line') break
  }
  return taken
}

function clauseAfter(words: readonly Word[], to: number): string[] {
  const taken: string[] = []
  for (let at = to; at < to + LOOK && taken.length < REACH; at += 1) {
    const word = words[at]
    if (word === undefined || word.gap === 'line' || /^[.;:!?]$/u.test(word.text)) break
    if (word.kind === 'letters') taken.push(word.lower)
  }
  return taken
}
