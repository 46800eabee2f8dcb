import { cueNouns } from './lexicon/cue-nouns.ts'
import { groupStart } from './clause.ts'
import { phraseStart } from './phrase.ts'
import { isComma, isNegation } from './word.ts'
import type { Unit } from './reading.ts'

/** What somebody says of words that stand before: "…, a claim the army dismissed as propaganda". */
export interface Disputed {
  /** The noun that takes the words up, with its article. */
  readonly noun: { readonly from: number; readonly to: number }
  readonly subject: { readonly from: number; readonly to: number }
  readonly verb: number
  readonly lemma: string
}

/** Nouns beside those for utterances that take up what was said. */
const others: ReadonlySet<string> = new Set(['figure', 'number', 'version', 'account', 'charge', 'finding', 'toll'])

/** Lemmas by form, since the tagger takes "disputes" for a noun here. To contest is to dispute. */
const disputing: ReadonlyMap<string, string> = new Map(
  Object.entries({
    deny: 'deny denies denied',
    dispute: 'dispute disputes disputed contests contested',
    reject: 'reject rejects rejected',
    dismiss: 'dismiss dismisses dismissed',
    refute: 'refutes refuted',
    confirm: 'confirms confirmed',
    acknowledge: 'acknowledges acknowledged',
  }).flatMap(([lemma, forms]) => forms.split(' ').map((form): [string, string] => [form, lemma])),
)

/** The noun by which words are taken up: "a claim", "the new figure", "something". */
function takesUp({ pieces }: Unit, at: number): number | undefined {
  if (pieces[at]?.lower === 'something') return at
  if (!/^(?:an?|the)$/u.test(pieces[at]?.lower ?? '')) return undefined
  const noun = pieces[at + 1]?.tag === 'ADJ' ? at + 2 : at + 1
  const named = pieces[noun]?.lemma ?? ''
  return cueNouns.has(named) || others.has(named) ? noun : undefined
}

/** Longest way from the noun to the verb, in pieces. */
const REACH = 14

/** Reads such an aside that opens behind a comma; undefined when none does. */
export function disputedAt(unit: Unit, comma: number): Disputed | undefined {
  const { pieces } = unit
  if (!isComma(pieces[comma])) return undefined
  const noun = takesUp(unit, comma + 1)
  if (noun === undefined) return undefined
  const from = /^(?:that|which)$/u.test(pieces[noun + 1]?.lower ?? '') ? noun + 2 : noun + 1
  for (let verb = from + 1; verb < pieces.length && verb - from < REACH; verb += 1) {
    const piece = pieces[verb]
    if (piece === undefined || piece.tag === 'QUOTE' || isComma(piece)) return undefined
    const lemma = disputing.get(piece.lower)
    if (lemma === undefined) continue
    const to = groupStart(unit, verb)
    return to > from && phraseStart(unit, to) <= from
      ? { noun: { from: comma + 1, to: noun + 1 }, subject: { from, to }, verb, lemma }
      : undefined
  }
  return undefined
}

const verifying = /^(?:verify|confirm|corroborate|prove|substantiate|establish)$/u

/**
 * Where an aside ends by which a report says that nobody has shown the words before it to be so: "…, a claim that could not be
 * independently verified". Undefined when none opens behind the comma.
 */
export function unverifiedAt(unit: Unit, comma: number): number | undefined {
  const { pieces } = unit
  const noun = isComma(pieces[comma]) ? takesUp(unit, comma + 1) : undefined
  if (noun === undefined || !/^(?:that|which)$/u.test(pieces[noun + 1]?.lower ?? '')) return undefined
  let open = false
  for (let at = noun + 2; at < pieces.length && at - noun < REACH; at += 1) {
    const { lemma, lower, tag } = pieces[at] ?? { lemma: '', lower: '', tag: 'PUNCT' }
    if (tag === 'PUNCT' || tag === 'QUOTE') return undefined
    open ||= isNegation(pieces[at]) || lower === 'unable' || lower === 'yet'
    if (open && verifying.test(lemma)) return at + 1
  }
  return undefined
}
