import { cueNouns } from './lexicon/cue-nouns.ts'
import { timeWords } from './lexicon/function-words.ts'
import { documentNouns } from './lexicon/sources.ts'
import { phraseEnd } from './phrase.ts'
import type { Unit } from './reading.ts'
import { isNominal } from './word.ts'

/** "announced the inquiry on Friday": the day is that of the announcement. */
export function withoutFinalTime(unit: Unit, from: number, to: number): number {
  let end = to
  while (end > from + 1 && (timeWords.has(unit.pieces[end - 1]?.lower ?? '') || unit.pieces[end - 1]?.tag === 'NUM'))
    end -= 1
  const timed = end < to && timeWords.has(unit.pieces[end]?.lower ?? '')
  if (!timed) return to
  if (/^(?:on|in|last|this|late|early)$/u.test(unit.pieces[end - 1]?.lower ?? '')) end -= 1
  return end > from ? end : to
}

export function isMark(unit: Unit, at: number): boolean {
  return /^["“'‘`]$/u.test(unit.pieces[at]?.text ?? '')
}

/** Verbs whose object is a content only when it names words or a deed: "denied the claim", "rejected allegations". */
const choosy: ReadonlySet<string> = new Set([
  'deny',
  'reject',
  'dispute',
  'refute',
  'rebut',
  'dismiss',
  'show',
  'admit',
  'signal',
  'claim',
  'demand',
])

/** How far before "show" the document may stand: "images published on Friday by the group Clear Field show". */
const SHOWN_BY = 12

/** What one denies somebody, and does not deny: "denied bail", "denied access to". */
function withheld(unit: Unit, from: number): boolean {
  const end = phraseEnd(unit, from)
  const names = unit.pieces.slice(from, end).some((piece) => withheldNouns.has(piece.lemma))
  return names || unit.pieces[end]?.lower === 'to' || unit.pieces[from]?.tag === 'PROPN'
}

const withheldNouns: ReadonlySet<string> = new Set([
  ...['bail', 'entry', 'access', 'visa', 'permission', 'request', 'asylum', 'appeal', 'motion', 'parole', 'leave'],
  ...['service', 'coverage', 'permit', 'licence', 'license', 'chance', 'right', 'medal', 'victory', 'petition'],
])

export function fitsObject(unit: Unit, verb: number, at: number): boolean {
  const lemma = unit.pieces[verb]?.lemma ?? ''
  if (!choosy.has(lemma)) return true
  const first = unit.pieces[at]
  if (first === undefined) return false
  if (first.tag === 'VERB' || isMark(unit, at)) return true
  // "denied strikes", "denied the attack": a deed, where nobody is kept from anything ("denied bail", "denied entry to")
  if (lemma === 'deny' && first.tag !== 'PRON') return !withheld(unit, at)
  // "denied it": what was said before
  if (/^(?:deny|reject|dispute|refute|dismiss)$/u.test(lemma) && /^(?:it|this|that)$/u.test(first.lower)) return true
  const end = phraseEnd(unit, at)
  if (lemma === 'show' || lemma === 'signal')
    return unit.pieces.slice(Math.max(0, verb - SHOWN_BY), verb).some((piece) => documentNouns.has(piece.lemma))
  if (lemma === 'demand') return false
  for (let next = at; next < end; next += 1) {
    const piece = unit.pieces[next]
    if (
      piece !== undefined &&
      (cueNouns.has(piece.lemma) ||
        /^(?:charge|existence|involvement|responsibility|wrongdoing|role|link|guilt|knowledge)$/u.test(piece.lemma))
    )
      return true
  }
  return false
}

export function isObject(unit: Unit, at: number): boolean {
  const piece = unit.pieces[at]
  if (piece === undefined) return false
  if (timeWords.has(piece.lower) && piece.lower !== 'this') return false
  // "show at least nine shelters"
  if (/^(?:at|up|more|fewer|less)$/u.test(piece.lower) && unit.pieces[at + 2]?.tag === 'NUM') return true
  if (isMark(unit, at)) return true
  if (piece.tag === 'PRON' && /^(?:it|this|that|them|him|her)$/u.test(piece.lower))
    return unit.pieces[at + 1]?.tag !== 'PUNCT' || /^(?:this|it|that)$/u.test(piece.lower)
  const gerund = piece.lower === 'not' ? unit.pieces[at + 1] : piece
  return isNominal(unit, at) || (gerund?.tag === 'VERB' && /ing$/u.test(gerund.lower))
}
