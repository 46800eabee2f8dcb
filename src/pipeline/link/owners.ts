import { tokenise } from '../../lib/tokens.ts'
import type { Quantity } from '../../model/quantity.ts'
import type { Span } from '../../model/span.ts'
import { OWNING_VERBS } from './lexicon/counting.ts'
import { statesIn } from './states.ts'

/** Words that make the name behind them a place or a partner, and not who does it. */
const NOT_DOING =
  /\b(?:to|in|into|of|for|from|with|against|by|at|near|on|over|across|inside|than|like|after|before|beside|alongside)\s+(?:(?:the|an?|its|their|his|her)\s+)?(?:[\p{Ll}-]+\s+){0,2}$/u
/** What begins a clause with a doer of its own. */
const CLAUSE_START = /(?:[;:,]\s*|\b(?:that|and|but|while|whereas|as|because|although|though|when|if)\s+)(?:the\s+)?$/u
/** A doer stands among so many words from the start of its clause: "As of Monday, the Norvanian army". */
const LEADING_WORDS = 6

/**
 * The states whose own people a number counts, by who does what with them: who sends, loses, recruits or adds soldiers has
 * them. The last doer before the verb counts; verbs that one does to others ("killed", "captured", "received") tell nothing.
 */
export function ownersOf(text: string, part: Span, { span }: Quantity): Set<string> {
  const lead = text.slice(part[0], span[0])
  const tokens = tokenise(lead)
  const verb = tokens.findLastIndex(({ word }) => OWNING_VERBS.has(word))
  const nearest = tokens.findLastIndex(({ word }) => VERB_OF_OTHERS.test(word))
  if (verb < 0 || nearest > verb || tokens.length - verb > OBJECT_WORDS) return new Set()
  const until = tokens[verb]?.start ?? 0
  const doers = statesIn(lead).filter(({ from }) => {
    const start = tokens[from]?.start ?? 0
    const before = lead.slice(0, start)
    return start < until && !NOT_DOING.test(before) && (from < LEADING_WORDS || CLAUSE_START.test(before))
  })
  const last = doers.at(-1)
  return new Set(last === undefined ? [] : [last.state])
}

/** Between an owner's verb and its number stand so many words at most: "planning to increase troop numbers by more than". */
const OBJECT_WORDS = 6

/** Nearer to the number these say that it counts somebody else's. */
const VERB_OF_OTHERS =
  /^(?:kill|captur|receiv|fac|fight|fought|repel|destroy|wound|injur|detain|arrest|host|hit|attack|shell|accus|welcom|train)(?:s|e|es|ed|ing|led|ling|ring)?$/u
