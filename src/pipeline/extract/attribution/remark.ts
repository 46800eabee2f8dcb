import type { Complement } from './complement.ts'
import type { Range } from './frame.ts'
import { leftStart } from './left-content.ts'
import { documentNouns } from './lexicon/sources.ts'
import { hasFinite, startsClause } from './clause.ts'
import { isComma } from './word.ts'
import type { Unit } from './reading.ts'

/** "I think it holds, but we will see": speaking of one's own mind, one goes on for oneself after a comma and a conjunction. */
export function thought(unit: Unit, complement: Complement, subject: number | undefined): Complement {
  if (subject === undefined || !/^(?:i|we)$/u.test(unit.pieces[subject]?.lower ?? '')) return complement
  for (let at = complement.from + 2; at < complement.to; at += 1) {
    const next = unit.pieces[at + 1]
    if (
      isComma(unit.pieces[at]) &&
      /^(?:but|so|and|cause)$/u.test(next?.lower ?? '') &&
      startsClause(unit, at + 2, complement.to)
    )
      return { ...complement, to: at }
  }
  return complement
}

/** Verbs of holding that may stand as a remark beside what is held: "the dam, experts believe, is safe". */
const remarks: ReadonlySet<string> = new Set([
  ...['think', 'believe', 'suspect', 'guess', 'suppose', 'assume', 'hope', 'fear', 'expect', 'reckon', 'presume'],
])

/** "a driver who asked not to be named": the wish is about the telling. */
export function staysUnnamed(unit: Unit, verb: number): boolean {
  const words = unit.pieces
    .slice(verb, verb + 6)
    .map((piece) => piece.lower)
    .join(' ')
  return /^(?:asked|wished|wanted|requested|preferred|insisted) (?:on )?not (?:to be|being) (?:named|identified|quoted)/u.test(
    words,
  )
}

const showing: ReadonlySet<string> = new Set(['show', 'indicate', 'demonstrate', 'imply', 'find', 'confirm'])

export function isRemark(unit: Unit, verb: number, from: number | undefined, negated: boolean): boolean {
  const subject = from === undefined ? undefined : unit.pieces[from]
  if (subject === undefined || negated || /^(?:you|one)$/u.test(subject.lower)) return false
  // "prices fell, the figures show": what documents show may stand before.
  const shown = showing.has(unit.pieces[verb]?.lemma ?? '') && from !== undefined
  if (shown && unit.pieces.slice(from, verb).some((piece) => documentNouns.has(piece.lemma))) return true
  return remarks.has(unit.pieces[verb]?.lemma ?? '')
}

/** "You know, it rained", "You see the dam broke": the words turn to the listener and tell of nobody's knowledge. */
export function isFiller(unit: Unit, verb: number, start: number, from: number | undefined): boolean {
  if (from === undefined || unit.pieces[from]?.lower !== 'you' || start !== verb || from !== verb - 1) return false
  const before = unit.pieces[from - 1]
  if (before?.tag === 'AUX' || before?.lower === 'if') return false
  return /^(?:know|see)$/u.test(unit.pieces[verb]?.lemma ?? '') && unit.pieces[verb + 1]?.lower !== 'that'
}

/** "It is quite safe I think.": a clause with the words of holding put behind it, without a comma. */
export function taggedOn(unit: Unit, from: number, after: number): Range | undefined {
  const next = unit.pieces[after]
  if (next !== undefined && next.tag !== 'PUNCT' && next.tag !== 'CCONJ') return undefined
  if (!/^(?:i|we)$/u.test(unit.pieces[from]?.lower ?? '')) return undefined
  const before = unit.pieces[from - 1]
  if (before === undefined || /^(?:PUNCT|ADP|SCONJ|CCONJ|PRON|AUX)$/u.test(before.tag)) return undefined
  const start = leftStart(unit, from)
  return hasFinite(unit, start, from) ? { unit, from: start, to: from } : undefined
}
