import type { Step } from './bags.ts'
import { concept } from './lexicon/concepts.ts'

/** What giving and taking are one deed by: who supplies is supplied from, and who receives is supplied. */
const TRANSFER = concept('supply')
/** Told of the taker: the same deed seen from the other side (converse verbs: Cruse 1986, 10.6). */
const TAKING = /^(?:receiv|receipt|obtain)/iu
/** Before a verb: its subject is not its doer. */
const PASSIVE = /\b(?:is|are|was|were|be|been|being)\s+(?:[a-z]+ly\s+|also\s+|now\s+)?$/iu
/** Before a name behind the verb: it gives, it takes, it does what the verb says. */
const GIVER = /\bfrom\s+(?:the\s+)?(?:\p{Ll}+\s+){0,2}$/u
const TAKER = /\bto\s+(?:the\s+)?(?:\p{Ll}+\s+){0,2}$/u
/** Between a verb of giving and whom it is given to: "supplied the Norwegians with barges". */
const RIGHT_BEHIND = /^\p{Ll}+\s+(?:the\s+)?$/u
const DOER = /\bby\s+(?:the\s+)?(?:\p{Ll}+\s+){0,2}$/u
/** Beyond such a mark another clause begins. */
const CLAUSE_END = /[;:.!?“”"]/u
/** Stands for whoever is not named. */
const SOMEBODY = '*'

/**
 * Who gives or takes in each transfer that is told, as deeds of one named side: "X received barges" tells that somebody supplies
 * X, and never that X supplies somebody.
 */
export function transfersIn(text: string, steps: readonly Step[]): Set<string> {
  const told = new Set<string>()
  const put = (name: string, gives: boolean): unknown =>
    told.add(gives ? `${name} ${TRANSFER} ${SOMEBODY}` : `${SOMEBODY} ${TRANSFER} ${name}`)
  for (const [place, { key, name, start }] of steps.entries()) {
    if (name || key !== TRANSFER) continue
    const takes = TAKING.test(text.slice(start, start + 10))
    const subject = steps.slice(0, place).findLast((step) => step.name)
    const lead = text.slice(subject?.start ?? 0, start)
    if (subject !== undefined && !CLAUSE_END.test(lead) && !PASSIVE.test(lead)) put(subject.key, !takes)
    for (const other of steps.slice(place + 1)) {
      const between = text.slice(start, other.start)
      if (CLAUSE_END.test(between)) break
      if (!other.name) continue
      if (GIVER.test(between)) put(other.key, true)
      else if (TAKER.test(between)) put(other.key, false)
      else if (DOER.test(between)) put(other.key, !takes)
      else if (!takes && RIGHT_BEHIND.test(between)) put(other.key, false)
    }
  }
  return told
}
