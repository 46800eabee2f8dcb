import { startsUpper } from '../../lib/letters.ts'
import { tokenise } from '../../lib/tokens.ts'
import type { Stance } from '../../model/factuality.ts'
import type { Spans } from '../../model/span.ts'
import { ANSWERS, CHECKS, DISMISSING, REFERRING, UNSETTLING } from './lexicon/references.ts'

/**
 * Whether a denial, a doubt or a silence does not repeat what it is about, so that it belongs to what was said right before:
 * "called it fake news", "Gulf Wire could not verify the claim", "the ministry declined to comment".
 */
export function isReference(stance: Stance, content: Spans, text: string): boolean {
  if (stance !== 'denies' && stance !== 'not-acknowledged' && stance !== 'doubts') return false
  const words = content.flatMap((span) => {
    const cut = text.slice(...span)
    return tokenise(cut).map(({ word, start }) => ({ word, named: startsUpper(cut.slice(start, start + 2)) }))
  })
  if (words.some(({ word }) => REFERRING.has(word)) && words.every(({ word }) => refersOrDismisses(word))) return true
  return stance !== 'denies' && leavesUnsettled(words)
}

function refersOrDismisses(word: string): boolean {
  return REFERRING.has(word) || DISMISSING.has(word)
}

interface Word {
  readonly word: string
  /** Printed with a capital. */
  readonly named: boolean
}

/** A clause of one who checked or was asked, whoever that is, in which nothing of the matter is named. */
function leavesUnsettled(words: readonly Word[]): boolean {
  const verb = words.findIndex(({ word }) => UNSETTLING.has(word))
  const rest = words.slice(verb)
  if (verb === -1 || !rest.every(({ word, named }) => UNSETTLING.has(word) || refersOrDismisses(word) || named))
    return false
  const check = rest.findIndex(({ word }) => CHECKS.has(word))
  if (check === -1) return rest.some(({ word }) => ANSWERS.has(word))
  // "The claim could not be verified" tells nothing new, "the strike could not be verified" does.
  const passive = rest.slice(0, check).some(({ word }) => word === 'be' || word === 'been') && !rest.some(isAble)
  const about = passive ? words.slice(0, verb) : rest.slice(check)
  return (
    about.some(({ word }) => REFERRING.has(word)) && (!passive || about.every(({ word }) => refersOrDismisses(word)))
  )
}

function isAble({ word }: Word): boolean {
  return word === 'able' || word === 'unable'
}
