import { groupStart } from './clause.ts'
import { isNegation } from './word.ts'
import type { Unit } from './reading.ts'

/** Whoever declines to do one of these keeps silent about what follows. */
export const tellings: ReadonlySet<string> = new Set([
  ...['comment', 'say', 'confirm', 'acknowledge', 'answer', 'respond', 'reply', 'discuss', 'elaborate', 'disclose'],
  ...['reveal', 'specify', 'explain', 'speak', 'talk', 'identify', 'name', 'speculate', 'admit', 'clarify', 'tell'],
])

/** Of these the bare negation is silence; "did not say that C" is read with the verbs of saying. */
export const answers: ReadonlySet<string> = new Set(['comment', 'respond', 'reply', 'answer', 'elaborate'])

/** Whoever refuses does so with one of these. */
export const refusals: ReadonlySet<string> = new Set(['decline', 'refuse'])

/** Whoever does none of these with a word keeps silent: "gave no comment". */
export const givings: ReadonlySet<string> = new Set(['give', 'make', 'have', 'offer', 'issue', 'provide', 'return'])
const comments = /^(?:comment|answer|response|reply|statement|explanation|word)$/u
const details = /^(?:detail|breakdown|timeline|date|figure|number|name|reason|evidence|information)$/u

/**
 * The noun that somebody does not give: "gave no comment", "made no statement", "did not give further details". Undefined when
 * the verb is no such verb.
 */
export function notGiven(unit: Unit, verb: number): number | undefined {
  const { pieces } = unit
  const lemma = pieces[verb]?.lemma ?? ''
  const negated = pieces.slice(groupStart(unit, verb), verb).some(isNegation)
  const isNo = pieces[verb + 1]?.lower === 'no'
  if (!givings.has(lemma) || isNo === negated) return undefined
  return [verb + 1, verb + 2, verb + 3].find((at) => {
    const noun = pieces[at]?.lemma ?? ''
    // "have no information": whoever says so does not know, and keeps nothing back.
    return comments.test(noun) || (lemma !== 'have' && lemma !== 'make' && details.test(noun))
  })
}

/**
 * Whether a verb phrase without a subject tells of a silence: "and declined to say", "but gave no further details", "and
 * would not elaborate". Behind what somebody said it goes on with the telling, not with what was told.
 */
export function opensSilence(unit: Unit, from: number): boolean {
  const { pieces } = unit
  let verb = from
  while (verb - from < 4 && pieces[verb] !== undefined && groupStart(unit, verb + 1) <= from) verb += 1
  const piece = pieces[verb]
  if (piece?.tag !== 'VERB') return false
  if (refusals.has(piece.lemma)) return pieces[verb + 1]?.lower === 'to' && tellings.has(pieces[verb + 2]?.lemma ?? '')
  const negated = pieces.slice(from, verb).some(isNegation)
  if (negated && tellings.has(piece.lemma)) return true
  return notGiven(unit, verb) !== undefined
}
