import type { Certainty, Factuality, Stance } from '../../../model/factuality.ts'
import { standingOf, weaker, type ClauseWord } from './clause.ts'
import { commissives, cueCertainty, denials, doubts, namings, negations, untruths, unverified } from './lexicon.ts'

/** What the words around a content tell about its standing. */
export interface CueStanding {
  readonly lemma: string
  /** "did not say", "nobody has confirmed" */
  readonly negated: boolean
  /** Nobody is named who holds it: the report hedges by leaving it so. */
  readonly hearsay: boolean
  /** The verb group of the cue before its head ("could have", "may"). */
  readonly group: readonly ClauseWord[]
  /** What the report says beside the content of the words it passes on ("… are unverified", "unconfirmed reports"). */
  readonly beside: readonly ClauseWord[]
}

/** The standing of a content according to its source. `clause` is the first sentence of the content. */
export function judgeContent(cue: CueStanding, content: readonly ClauseWord[]): Factuality {
  const clause = broughtForward(content)
  const own = standingOf(clause)
  const doubted = isUnverified(cue.beside)
  if (cue.negated && !denials.has(cue.lemma)) {
    if (beliefs.has(cue.lemma))
      return { certainty: weakest(cue.lemma, own.certainty), polarity: 'negative', stance: 'doubts' }
    if (holdings.has(cue.lemma)) return { certainty: 'unknown', polarity: 'unknown', stance: 'hedges' }
    return { certainty: 'unknown', polarity: 'unknown', stance: 'not-acknowledged' }
  }
  if (!denials.has(cue.lemma) && leavesOpen(clause))
    return { certainty: 'unknown', polarity: 'unknown', stance: 'hedges' }
  if (denials.has(cue.lemma)) {
    if (cue.negated) return { certainty: 'unknown', polarity: 'unknown', stance: 'not-acknowledged' }
    return { certainty: 'certain', polarity: 'negative', stance: 'denies' }
  }
  if (doubts.has(cue.lemma))
    return {
      certainty: weakest(cue.lemma, own.certainty),
      polarity: cue.lemma === 'question' ? 'unknown' : 'negative',
      stance: 'doubts',
    }
  // "called them rumours", "dismissed it as a hoax": a name for what is not so.
  if (
    namings.has(cue.lemma) &&
    !cue.negated &&
    clause.some((word) => untruths.has(word.lemma) || untruths.has(word.lower))
  )
    return { certainty: 'certain', polarity: 'negative', stance: 'denies' }
  const first = clause[0]?.lower ?? ''
  let certainty = weakest(cue.lemma, own.certainty)
  if (
    (first === 'to' || (first === 'not' && clause[1]?.lower === 'to')) &&
    !commissives.has(cue.lemma) &&
    !cueCertainty.has(cue.lemma)
  )
    certainty = 'unknown'
  if (
    /^(?:whether|what|where|when|why|who|if)$/u.test(first) &&
    !/^(?:know|show|explain|describe|reveal|understand|see)$/u.test(cue.lemma)
  )
    certainty = 'unknown'
  if (cue.group.some((word) => /^(?:may|might|could)$/u.test(word.lower))) certainty = weaker(certainty, 'possible')
  const stance: Stance = doubted ? 'doubts' : certainty === 'certain' && !cue.hearsay ? 'asserts' : 'hedges'
  return { certainty, polarity: own.polarity, stance }
}

/** Words between "what" and "is that"; more make a question of their own. */
const CLEFT_REACH = 8

/** "What is clear is that the bridge was hit" tells that the bridge was hit. */
function broughtForward(words: readonly ClauseWord[]): readonly ClauseWord[] {
  if (words[0]?.lower !== 'what') return words
  const that = words.findIndex(
    (word, at) => at > 2 && word.lower === 'that' && /^(?:is|was|['’]s)$/u.test(words[at - 1]?.lower ?? ''),
  )
  const isCleft = that > 0 && that <= CLEFT_REACH && !words.slice(0, that).some((word) => negations.has(word.lower))
  return isCleft ? words.slice(that + 1) : words
}

/** "does not believe" says that it is probably not so; "does not know" leaves it open. */
const beliefs: ReadonlySet<string> = new Set([
  'believe',
  'think',
  'expect',
  'anticipate',
  'feel',
  'suppose',
  'see',
  'imagine',
  'predict',
  'foresee',
])
const holdings: ReadonlySet<string> = new Set([
  'know',
  'sure',
  'certain',
  'remember',
  'understand',
  'realize',
  'realise',
  'aware',
  'convinced',
])

function weakest(lemma: string, own: Certainty): Certainty {
  return weaker(cueCertainty.get(lemma) ?? 'certain', own)
}

function isUnverified(words: readonly ClauseWord[]): boolean {
  if (words.some((word) => unverified.has(word.lower))) return true
  // "could not be verified", "have not been confirmed"; who neither confirms nor denies leaves what he says as it is.
  const negated = words.findIndex(({ lower }) => (negations.has(lower) && lower !== 'neither') || lower === 'unable')
  return (
    negated !== -1 &&
    words
      .slice(negated, negated + 6)
      .some((word) => /^(?:verify|confirm|corroborate|prove|substantiate|establish)$/u.test(word.lemma))
  )
}

const clarities: ReadonlySet<string> = new Set([
  ...['clear', 'known', 'certain', 'sure', 'unclear', 'uncertain', 'unknown'],
])

/** "It was not immediately clear how many", "it is unknown whether": neither that it is so nor that it is not. */
function leavesOpen(words: readonly ClauseWord[]): boolean {
  const at = words.findIndex((word) => clarities.has(word.lower))
  if (at === -1 || !words.slice(at + 1, at + 4).some((word) => questions.has(word.lower))) return false
  return (
    /^un/u.test(words[at]?.lower ?? '') ||
    words.slice(Math.max(0, at - 4), at).some((word) => negations.has(word.lower))
  )
}

const questions: ReadonlySet<string> = new Set(['whether', 'if', 'how', 'what', 'who', 'why', 'when', 'where', 'which'])

/** "There was no immediate comment from the navy": nobody has said anything yet. */
function isUnanswered(words: readonly ClauseWord[]): boolean {
  const no = words.findIndex((word) => word.lower === 'no')
  return (
    no !== -1 && words.slice(no + 1, no + 4).some((word) => /^(?:comment|response|reply|reaction)$/u.test(word.lemma))
  )
}

const evidences: ReadonlySet<string> = new Set([
  ...['evidence', 'proof', 'indication', 'sign', 'confirmation', 'suggestion'],
])

/** The standing of what the report says in its own voice. */
export function judgeStatement(words: readonly ClauseWord[]): Factuality {
  if (leavesOpen(words) || isUnanswered(words)) return { certainty: 'unknown', polarity: 'unknown', stance: 'hedges' }
  const own = standingOf(words)
  const evidence = words.findIndex((word) => evidences.has(word.lemma))
  const before = evidence === -1 ? [] : words.slice(Math.max(0, evidence - 4), evidence)
  if (before.some((word) => negations.has(word.lower)) || words[evidence - 1]?.lower === 'little') {
    return { certainty: 'probable', polarity: 'negative', stance: 'doubts' }
  }
  if (isUnverified(words.slice(0, 40)))
    return { certainty: 'unknown', polarity: own.polarity === 'negative' ? 'unknown' : own.polarity, stance: 'doubts' }
  return { ...own, stance: own.certainty === 'certain' ? 'asserts' : 'hedges' }
}
