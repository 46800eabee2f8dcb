import { isAdverbial, skipAdverbials } from './adverbial.ts'
import { hasFinite, isFinite, startsClause, withoutFinalStop } from './clause.ts'
import { contentEnd, quotationEnd } from './content-end.ts'
import { subordinators } from './lexicon/function-words.ts'
import type { VerbPattern } from './lexicon/verbs.ts'
import { fitsObject, isMark, isObject, withoutFinalTime } from './object.ts'
import { childrenOf, relationAt } from './parse.ts'
import { phraseEnd } from './phrase.ts'
import type { Unit } from './reading.ts'
import { isComma } from './word.ts'

/** What follows a cue as its content. */
export interface Complement {
  readonly from: number
  readonly to: number
  readonly form: 'quotation' | 'that' | 'question' | 'clause' | 'infinitive' | 'object' | 'preposition'
}

const questionWords: ReadonlySet<string> = new Set([
  'whether',
  'how',
  'why',
  'what',
  'who',
  'if',
  'when',
  'where',
  'which',
])

/** How sure somebody is who holds it so. */
const weighing: ReadonlySet<string> = new Set(['likely', 'probable', 'possible', 'plausible', 'certain'])

/** Whoever says only so much keeps the rest back. */
const limiting = /^(?:only|merely|simply|just)$/u

/** Finds the content that follows a cue verb, by what the verb can take. */
export function complementAfter(unit: Unit, verb: number, pattern: VerbPattern): Complement | undefined {
  const pieces = unit.pieces
  let at = skipAdverbials(unit, verb + 1)
  const direct = openingAt(unit, at, pattern, verb)
  const toldFirst = (pattern.addressee || pattern.directive) && direct !== undefined && direct.form === 'clause'
  if (direct !== undefined && !toldFirst) return direct
  if (pattern.prepositions.includes(pieces[verb + 1]?.lower ?? '') && !isAdverbial(unit, verb + 1)) {
    const from = verb + 2
    const to = contentEnd(unit, from, verb)
    return to > from ? { from, to, form: 'preposition' } : undefined
  }
  if (pattern.addressee || pattern.directive) {
    const addressed = phraseEnd(unit, at)
    const expected = pattern.belief ? infinitiveIn(unit, at, addressed) : false
    if (expected) return { from: at, to: contentEnd(unit, at, verb), form: 'infinitive' }
    if (addressed > at) {
      const next = skipAdverbials(unit, addressed)
      const after = openingAt(unit, next, { ...pattern, object: false, infinitive: pattern.directive }, verb)
      // "expected prices to fall": who is expected to is part of what is expected.
      if (after?.form === 'infinitive' && pattern.belief) return { ...after, from: at }
      if (after !== undefined && (after.form !== 'clause' || pattern.bare)) return after
      if (pattern.prepositions.includes(pieces[next]?.lower ?? '')) {
        return { from: next + 1, to: contentEnd(unit, next + 1, verb), form: 'preposition' }
      }
      // "told Smith he would": the addressee and the subject touch, and the phrase ended at the pronoun.
      if (pattern.bare && startsClause(unit, addressed))
        return { from: addressed, to: contentEnd(unit, addressed, verb), form: 'clause' }
    }
  }
  if (direct !== undefined) return direct
  if (pieces[at]?.text === ':') at += 1
  if (pieces[at]?.tag === 'QUOTE') return { from: at, to: quotationEnd(unit, at), form: 'quotation' }
  return undefined
}

/** "expected prices to fall", where the noun phrase swallowed the infinitive. */
function infinitiveIn(unit: Unit, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    const next = unit.pieces[at + 1]
    if (unit.pieces[at]?.lower === 'to' && next?.tag === 'NOUN' && next.lower === next.lemma) return true
  }
  return false
}

function openingAt(unit: Unit, start: number, pattern: VerbPattern, verb: number): Complement | undefined {
  const pieces = unit.pieces
  let at = start
  // "said only that C"; of "said only 40 came" the word is a part.
  const next = pieces[at + 1]
  if (limiting.test(pieces[at]?.lower ?? '') && (next?.lower === 'that' || next?.tag === 'QUOTE')) at += 1
  if (
    isComma(pieces[at]) &&
    (pieces[at + 1]?.tag === 'QUOTE' || pieces[at + 1]?.lower === 'that' || isMark(unit, at + 1))
  )
    at += 1
  // "I think, if it rains, the dam will break": the content opens with a clause of its own.
  if (
    pattern.bare &&
    isComma(pieces[at]) &&
    /^(?:if|when|once|unless)$/u.test(pieces[at + 1]?.lower ?? '') &&
    startsClause(unit, at + 2)
  )
    return { from: at + 1, to: contentEnd(unit, at + 1, verb), form: 'clause' }
  if (pieces[at]?.text === ':' || /^[–—]$/u.test(pieces[at]?.text ?? '')) {
    const from = at + 1
    if (from >= pieces.length || pieces[at]?.text !== ':') return undefined
    return {
      from,
      to: pieces[from]?.tag === 'QUOTE' ? quotationEnd(unit, from) : withoutFinalStop(unit, pieces.length),
      form: 'quotation',
    }
  }
  const piece = pieces[at]
  if (piece === undefined) return undefined
  if (piece.tag === 'QUOTE' && (pattern.quote || pattern.clause))
    return { from: at, to: quotationEnd(unit, at), form: 'quotation' }
  if (piece.lower === 'that' && pattern.clause && opensThatClause(unit, at)) {
    const from = isComma(pieces[at + 1]) ? at + 2 : at + 1
    return { from, to: contentEnd(unit, from, verb), form: 'that' }
  }
  // "believes it likely that C"
  if (
    piece.lower === 'it' &&
    pattern.clause &&
    weighing.has(pieces[at + 1]?.lower ?? '') &&
    pieces[at + 2]?.lower === 'that'
  )
    return { from: at + 3, to: contentEnd(unit, at + 3, verb), form: 'that' }
  if (
    questionWords.has(piece.lower) &&
    pattern.clause &&
    (pieces[at + 1]?.lower === 'to' ? pattern.quote : hasFinite(unit, at + 1, pieces.length))
  ) {
    if (
      !(subordinators.has(piece.lower) && !/^(?:if|where|when)$/u.test(piece.lower)) &&
      piece.lower !== 'when' &&
      piece.lower !== 'where'
    ) {
      return { from: at, to: contentEnd(unit, at, verb), form: 'question' }
    }
  }
  const infinitive = pieces[at + 1]
  if (
    pattern.infinitive &&
    pattern.belief &&
    piece.lower === 'to' &&
    infinitive?.tag === 'NOUN' &&
    infinitive.lower === infinitive.lemma
  )
    return { from: at, to: contentEnd(unit, at, verb), form: 'infinitive' }
  if (
    pattern.infinitive &&
    piece.lower === 'to' &&
    (/^(?:VERB|AUX|ADV)$/u.test(pieces[isMark(unit, at + 1) ? at + 2 : at + 1]?.tag ?? '') ||
      (pieces[at + 1]?.tag === 'NOUN' && pieces[at + 1]?.lower === pieces[at + 1]?.lemma))
  ) {
    return { from: at, to: contentEnd(unit, at, verb), form: 'infinitive' }
  }
  if (pattern.infinitive && piece.lower === 'not' && pieces[at + 1]?.lower === 'to') {
    return { from: at, to: contentEnd(unit, at, verb), form: 'infinitive' }
  }
  // "I feel like nobody reads it"
  if (piece.lower === 'like' && unit.pieces[verb]?.lemma === 'feel' && strictlyClause(unit, at + 1))
    return { from: at + 1, to: contentEnd(unit, at + 1, verb), form: 'clause' }
  if (
    subordinators.has(piece.lower) &&
    !/^(?:if|as|while|although|when|once|since|unless|until|despite)$/u.test(piece.lower)
  )
    return undefined
  if (
    pattern.bare &&
    !isComma(piece) &&
    piece.lower !== 'as' &&
    startsClause(unit, at) &&
    takesClause(unit, verb, at, pattern)
  ) {
    return { from: at, to: contentEnd(unit, at, verb), form: 'clause' }
  }
  if (pattern.predicate) {
    const object = phraseEnd(unit, at)
    if (object > at && unit.pieces[object]?.lower === 'as')
      return { from: at, to: contentEnd(unit, at, verb), form: 'object' }
  }
  if (pattern.object && at === start && isObject(unit, at) && fitsObject(unit, verb, at)) {
    return { from: at, to: withoutFinalTime(unit, at, objectEnd(unit, verb, at)), form: 'object' }
  }
  return undefined
}

/** "rejected the allegations, calling them an invention": what is rejected ends where something is said of it. */
function objectEnd(unit: Unit, verb: number, from: number): number {
  const end = contentEnd(unit, from, verb)
  const phrase = phraseEnd(unit, from)
  const next = unit.pieces[phrase + 1]
  const goesOn = isComma(unit.pieces[phrase]) && next?.tag === 'VERB' && /ing$/u.test(next.lower)
  return goesOn && phrase > from ? Math.min(end, phrase) : end
}

/**
 * Whether a clause without "that" belongs to the verb: verbs that quote need no more than a clause behind them; verbs of
 * holding take nouns as often, and the parse has to give them a clause.
 */
function takesClause(unit: Unit, verb: number, from: number, pattern: VerbPattern): boolean {
  if (pureSpeech.has(unit.pieces[verb]?.lemma ?? '')) return true
  if (pattern.belief && unit.pieces[from]?.tag === 'ADP') return strictlyClause(unit, afterPhrase(unit, from))
  if (commaBeforeVerb(unit, from) && !strictlyClause(unit, from)) return false
  if (relationAt(unit, verb) === '') return true
  const clause = childrenOf(unit, verb).some(
    (child) => child >= from && /^(?:ccomp|parataxis)$/u.test(relationAt(unit, child)),
  )
  if (clause || strictlyClause(unit, from)) return true
  // Where the parser made the cue a remark inside the clause, the clause holds the cue.
  return /^(?:parataxis|discourse)$/u.test(relationAt(unit, verb))
}

/** "in the past we have waited": what follows a preposition and its noun. */
function afterPhrase(unit: Unit, from: number): number {
  const end = phraseEnd(unit, from + 1)
  return isComma(unit.pieces[end]) ? end + 1 : end
}

/** "feel the effects, the office said": a comma closes the phrase before any verb comes. */
function commaBeforeVerb(unit: Unit, from: number): boolean {
  for (let at = from; at < unit.pieces.length && !isFinite(unit, at); at += 1) if (isComma(unit.pieces[at])) return true
  return false
}

/** A noun phrase with its finite verb right behind it: a clause whatever the parser made of it. */
function strictlyClause(unit: Unit, from: number): boolean {
  let at = unit.pieces[from]?.lower === 'there' ? from + 1 : phraseEnd(unit, from)
  if (at === from) return false
  while (unit.pieces[at]?.tag === 'ADV') at += 1
  return isFinite(unit, at) && !/ed$/u.test(unit.pieces[at]?.lower ?? '')
}

/** Verbs that take no object but words: whatever clause stands behind them is their content. */
const pureSpeech: ReadonlySet<string> = new Set([
  ...[
    'say',
    'argue',
    'insist',
    'contend',
    'assert',
    'announce',
    'allege',
    'concede',
    'warn',
    'state',
    'note',
    'complain',
  ],
])

function opensThatClause(unit: Unit, at: number): boolean {
  return (
    unit.pieces[at]?.tag === 'SCONJ' ||
    unit.pieces[at + 1]?.tag === 'QUOTE' ||
    hasFinite(unit, at + 1, unit.pieces.length)
  )
}
