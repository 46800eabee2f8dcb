import { startsUpper } from '../../../lib/letters.ts'
import type { VerbPattern } from './lexicon.ts'
import { citingVerbs, cueNouns, documentNouns, subordinators, timeWords, verbPatterns } from './lexicon.ts'
import { disputedAt } from './disputed.ts'
import { opensSilence } from './silence-words.ts'
import {
  groupStart,
  hasFinite,
  isComma,
  isFinite,
  isNominal,
  isSpeechOccasion,
  phraseEnd,
  speechOccasionEnd,
  startsClause,
  subjectBefore,
  withoutFinalStop,
} from './phrase.ts'
import { childrenOf, parsedSubject, relationAt, subtreeOf } from './parse.ts'
import type { Unit } from './reading.ts'

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
    return { from: at, to: withoutFinalTime(unit, at, contentEnd(unit, at, verb)), form: 'object' }
  }
  return undefined
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

/** "announced the inquiry on Friday": the day is that of the announcement. */
function withoutFinalTime(unit: Unit, from: number, to: number): number {
  let end = to
  while (end > from + 1 && (timeWords.has(unit.pieces[end - 1]?.lower ?? '') || unit.pieces[end - 1]?.tag === 'NUM'))
    end -= 1
  const timed = end < to && timeWords.has(unit.pieces[end]?.lower ?? '')
  if (!timed) return to
  if (/^(?:on|in|last|this|late|early)$/u.test(unit.pieces[end - 1]?.lower ?? '')) end -= 1
  return end > from ? end : to
}

function isMark(unit: Unit, at: number): boolean {
  return /^["“'‘`]$/u.test(unit.pieces[at]?.text ?? '')
}

function opensThatClause(unit: Unit, at: number): boolean {
  return (
    unit.pieces[at]?.tag === 'SCONJ' ||
    unit.pieces[at + 1]?.tag === 'QUOTE' ||
    hasFinite(unit, at + 1, unit.pieces.length)
  )
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

function fitsObject(unit: Unit, verb: number, at: number): boolean {
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

function isObject(unit: Unit, at: number): boolean {
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

/** Skips what may stand between a cue and its content: adverbs, times, occasions. */
export function skipAdverbials(unit: Unit, from: number): number {
  let at = from
  for (let steps = 0; steps < 6; steps += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined) return at
    const next = adverbialEnd(unit, at)
    if (next > at) {
      at = next
      continue
    }
    if (isComma(piece)) {
      const after = adverbialEnd(unit, at + 1)
      if (after > at + 1 && isComma(unit.pieces[after])) {
        at = after + 1
        continue
      }
      const aside = Math.max(citingEnd(unit, at + 1), asideEnd(unit, at))
      if (aside > at + 1) {
        at = aside
        continue
      }
    }
    return at
  }
  return at
}

/** "on Friday", "about noon": a time and not what was spoken of. */
function isAdverbial(unit: Unit, at: number): boolean {
  const next = unit.pieces[at + 1]
  return next === undefined || timeWords.has(next.lower) || next.tag === 'NUM' || isSpeechOccasion(unit, at)
}

/** ", citing officials," between a verb and its clause. */
function citingEnd(unit: Unit, at: number): number {
  const piece = unit.pieces[at]
  if (piece === undefined || !citingVerbs.has(piece.lemma) || !/ing$/u.test(piece.lower)) return at
  for (let next = at + 1; next < unit.pieces.length && next - at < 25; next += 1) {
    if (isComma(unit.pieces[next])) return next + 1
    if (unit.pieces[next]?.lower === 'that') return next
  }
  return at
}

/** ", based on a single source, that C": where an aside without a verb of its own has closed before "that"; `comma` itself when none has. */
function asideEnd(unit: Unit, comma: number): number {
  for (let at = comma + 1; at < unit.pieces.length && at - comma < LONGEST_DESCRIPTION; at += 1) {
    const piece = unit.pieces[at]
    if (piece?.tag === 'AUX' || piece?.tag === 'QUOTE' || piece?.tag === 'SCONJ') return comma
    if (isComma(piece)) return unit.pieces[at + 1]?.lower === 'that' && !isFinite(unit, at + 2) ? at + 1 : comma
  }
  return comma
}

function adverbialEnd(unit: Unit, at: number): number {
  const piece = unit.pieces[at]
  if (piece === undefined) return at
  const occasion = speechOccasionEnd(unit, at)
  if (occasion > at) {
    const end = Math.max(phraseEnd(unit, at + 1), occasion)
    return openingBehind(unit, end) ?? end
  }
  if (
    timeWords.has(piece.lower) &&
    (piece.lower !== 'this' || timeWords.has(unit.pieces[at + 1]?.lower ?? '')) &&
    !(isNominal(unit, at + 1) && piece.lower === 'this' && !timeWords.has(unit.pieces[at + 1]?.lower ?? ''))
  ) {
    let end = at + 1
    while (timeWords.has(unit.pieces[end]?.lower ?? '') || unit.pieces[end]?.tag === 'NUM') end += 1
    return end
  }
  if (
    /^(?:on|in|at|during|last|early|late|since)$/u.test(piece.lower) &&
    (timeWords.has(unit.pieces[at + 1]?.lower ?? '') || unit.pieces[at + 1]?.tag === 'NUM')
  ) {
    let end = at + 2
    while (timeWords.has(unit.pieces[end]?.lower ?? '') || unit.pieces[end]?.tag === 'NUM') end += 1
    return end
  }
  // "said in Rome that": a phrase counts as adverbial only when "that", a quotation or a colon follows it.
  if (/^(?:in|at|on|from|to|of|by|during|through|via|before|after|with|for|about|as)$/u.test(piece.lower)) {
    const first = phraseEnd(unit, at + 1)
    const end = first > at + 1 ? (openingBehind(unit, first) ?? first) : first
    const after = unit.pieces[end]
    // "the ministry wrote on X. “C”": a stop that was taken for part of a name still ends the sentence.
    if (/\.$/u.test(unit.pieces[end - 1]?.text ?? '') && after?.tag === 'QUOTE') return at
    const opens = after?.lower === 'that' && !isFinite(unit, end + 1)
    if (end > at + 1 && after !== undefined && (opens || after.tag === 'QUOTE' || after.text === ':')) return end
    if (
      end > at + 1 &&
      isComma(after) &&
      (unit.pieces[end + 1]?.tag === 'QUOTE' || unit.pieces[end + 1]?.lower === 'that')
    )
      return end
  }
  if (
    piece.tag === 'ADV' &&
    !/^(?:not|how|when|where|why|so|there|here|only|just|even|more|about|nearly|almost|over)$/u.test(piece.lower)
  )
    return at + 1
  return at
}

/** Longest description between a phrase and the "that" behind it, in pieces. */
const LONGEST_DESCRIPTION = 14

/**
 * "in a statement posted on Telegram that", "after a briefing by the agency that": where, behind more phrases and participles
 * that describe the first one, the content opens. Undefined when it does not, or when "that" goes with a noun on the way.
 */
function openingBehind(unit: Unit, from: number): number | undefined {
  let at = from
  while (at - from < LONGEST_DESCRIPTION) {
    const piece = unit.pieces[at]
    if (piece === undefined) return undefined
    if (at > from && piece.lower === 'that') return isRelative(unit, at) ? undefined : at
    if (at > from && (piece.tag === 'QUOTE' || piece.text === ':')) return at
    const describes =
      piece.tag === 'ADP' || (piece.tag === 'VERB' && /^(?:ADP|ADV)$/u.test(unit.pieces[at + 1]?.tag ?? ''))
    if (timeWords.has(piece.lower) || (at > from && piece.tag === 'ADV')) at += 1
    else if (describes) at = Math.max(at + 1, phraseEnd(unit, at + 1))
    else return undefined
  }
  return undefined
}

/** "the plan that was shelved", "claims that": the word goes with the noun before it. */
function isRelative(unit: Unit, that: number): boolean {
  return isFinite(unit, that + 1) || cueNouns.has(unit.pieces[that - 1]?.lemma ?? '')
}

/** A quotation and what belongs to it: a second one joined by "and" or a comma. */
export function quotationEnd(unit: Unit, at: number): number {
  let end = at + 1
  while (/^(?:and|,|\.\.\.|…)$/u.test(unit.pieces[end]?.lower ?? '') && unit.pieces[end + 1]?.tag === 'QUOTE') end += 2
  return end
}

const closingParticiples = /ing$/u

/**
 * Where a content that begins at `from` ends: at the sentence's end, unless another attribution, a bracket or a semicolon
 * cuts it short.
 */
export function contentEnd(unit: Unit, from: number, cue?: number): number {
  const pieces = unit.pieces
  let depth = 0
  let to = pieces.length
  for (let at = from; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (piece === undefined) break
    if (piece.text === '(') depth += 1
    if (piece.text === ')') {
      depth -= 1
      if (depth < 0) {
        to = at
        break
      }
    }
    if (piece.text === ';' && depth <= 0) {
      to = at
      break
    }
    if (piece.tag === 'QUOTE' && piece.quotation !== null && at + 1 < pieces.length && endsQuoted(unit, at)) {
      to = at + 1
      break
    }
    if (at > from && (isCut(unit, at) || trailsReport(unit, at))) {
      to = at
      break
    }
  }
  if (cue !== undefined) to = Math.min(to, clauseEnd(unit, from, cue))
  return withoutFinalStop(unit, to)
}

/** By the parse: where the clause of the cue ends, and where a second verb of the same subject takes over. */
function clauseEnd(unit: Unit, from: number, cue: number): number {
  let to = unit.pieces.length
  const relation = relationAt(unit, cue)
  if (relation === 'advcl' || relation === 'acl' || relation === 'csubj') {
    const edge = subtreeOf(unit, cue).to
    if (edge > from && (unit.pieces[edge]?.tag === 'PUNCT' || unit.pieces[edge - 1]?.tag === 'PUNCT')) to = edge
  }
  // ", who said C, has left": the relative clause closes at the comma before the main verb.
  if (/^(?:who|which)$/u.test(unit.pieces[groupStart(unit, cue) - 1]?.lower ?? '')) {
    for (let at = from + 1; at < to; at += 1) if (isComma(unit.pieces[at]) && isFinite(unit, at + 1)) to = at
  }
  for (const child of childrenOf(unit, cue)) {
    if (child <= from + 1 || relationAt(unit, child) !== 'conj' || unit.pieces[child]?.tag !== 'VERB') continue
    const start = subtreeOf(unit, child).from
    if (start <= from + 1 || unit.pieces[start]?.tag !== 'CCONJ' || unit.pieces[start + 1]?.lower === 'that') continue
    // "over 3,000 dead and injured": what is joined to an adjective is one too.
    if (unit.pieces[start - 1]?.tag === 'ADJ' && child === start + 1) continue
    // A second verb under a modal goes on with the content ("said it fell and could fall further").
    const modal = childrenOf(unit, child).some(
      (part) => relationAt(unit, part) === 'aux' && !/^(?:has|have|had)$/u.test(unit.pieces[part]?.lower ?? ''),
    )
    if (!modal) to = Math.min(to, start)
  }
  return to
}

/** ", X said" or ", said X" with nothing but an adverbial behind it: the words before are that speaker's. */
export function trailsReport(unit: Unit, at: number): boolean {
  if (!isComma(unit.pieces[at]) && !/^(?:[”"]|'')$/u.test(unit.pieces[at]?.text ?? '')) return false
  for (let verb = at + 1; verb < unit.pieces.length && verb - at < 14; verb += 1) {
    const piece = unit.pieces[verb]
    if (piece === undefined || piece.tag === 'QUOTE' || piece.tag === 'SCONJ') return false
    if (piece.tag !== 'VERB' && piece.tag !== 'AUX') continue
    if (piece.tag === 'AUX' && unit.pieces[verb + 1]?.tag === 'VERB') continue
    // "two lawmakers briefed on the matter said"
    if (
      verb > at + 1 &&
      /^(?:NOUN|PROPN)$/u.test(unit.pieces[verb - 1]?.tag ?? '') &&
      /(?:ed|en|own|ent)$/u.test(piece.lower) &&
      unit.pieces[verb + 1]?.tag === 'ADP' &&
      !verbPatterns.has(piece.lemma)
    )
      continue
    // "a retired engineer"
    if (unit.pieces[verb - 1]?.tag === 'DET' && /^(?:NOUN|PROPN|ADJ)$/u.test(unit.pieces[verb + 1]?.tag ?? '')) continue
    const pattern = verbPatterns.get(piece.lemma)
    const reports = plainReporting.has(piece.lemma) || (pattern?.quote === true && pattern.bare)
    if (!reports || /ing$/u.test(piece.lower)) return false
    const inverted = verb === at + 1
    if (!inverted && isComma(unit.pieces[verb - 1])) return false
    const subject = inverted ? phraseEnd(unit, verb + 1) : verb + 1
    if (inverted && subject === verb + 1) return false
    const parsed = parsedSubject(unit, verb)
    const phrase = parsed?.from === at + 1 ? parsed.to : phraseEnd(unit, at + 1)
    const described = phrase < verb && unit.pieces[phrase]?.tag === 'VERB' && unit.pieces[phrase + 1]?.tag === 'ADP'
    const whole = described ? phraseEnd(unit, phrase + 2) : phrase
    if (!inverted && (unit.pieces[at + 1]?.tag === 'CCONJ' || whole < verb - 2)) return false
    let end = skipAdverbials(unit, subject)
    // "told the Post on condition of anonymity"
    if (pattern?.addressee === true || piece.lemma === 'tell') end = phraseEnd(unit, end)
    for (let phrases = 0; phrases < 3 && unit.pieces[end]?.tag === 'ADP'; phrases += 1) end = phraseEnd(unit, end + 1)
    if (unit.pieces[end - 1]?.lemma === 'condition' && unit.pieces[end]?.lower === 'that') return true
    return end >= unit.pieces.length || unit.pieces[end]?.tag === 'PUNCT'
  }
  return false
}

function endsQuoted(unit: Unit, at: number): boolean {
  const next = unit.pieces[at + 1]
  return next !== undefined && startsUpper(next.text) && next.tag !== 'PUNCT'
}

/** Whether a new attribution takes over at this place. */
function isCut(unit: Unit, at: number): boolean {
  const pieces = unit.pieces
  const piece = pieces[at]
  const next = pieces[at + 1]
  if (piece === undefined || next === undefined) return false
  if (piece.lower === 'according' && next.lower === 'to') return true
  if (isComma(piece)) {
    if (next.lower === 'according' && pieces[at + 2]?.lower === 'to') return true
    if (closingParticiples.test(next.lower) && isCueWord(unit, at + 1) && next.tag === 'VERB') return true
    if (putsFigure(unit, at + 1) || disputedAt(unit, at) !== undefined) return true
    if (/^(?:and|but|while|whereas|though|although|as)$/u.test(next.lower) && reportsSoon(unit, at + 2)) return true
    // ", with Kim adding that", ", releasing a statement saying": a second speaker or a second utterance.
    if ((next.lower === 'with' || (next.tag === 'VERB' && /ing$/u.test(next.lower))) && cueParticipleSoon(unit, at + 2))
      return true
    // ", and added that": a second cue of the same subject.
    if (/^(?:and|but)$/u.test(next.lower) && (secondCue(unit, at + 2) || opensSilence(unit, at + 2))) return true
    return false
  }
  if (/^(?:and|but)$/u.test(piece.lower)) {
    return secondCue(unit, at + 1) || afterPronoun(unit, at) || opensSilence(unit, at + 1)
  }
  return false
}

/** ", putting the toll at about 40": the speaker goes on with a figure. */
function putsFigure(unit: Unit, at: number): boolean {
  if (!/^(?:putting|placing|pegging)$/u.test(unit.pieces[at]?.lower ?? '')) return false
  const end = Math.min(unit.pieces.length, at + LONGEST_DESCRIPTION)
  for (let next = at + 2; next < end; next += 1) {
    if (unit.pieces[next]?.lower !== 'at') continue
    return unit.pieces.slice(next + 1, next + 4).some(({ tag }) => tag === 'NUM')
  }
  return false
}

/** "confirmed it and named the cause": nothing goes on with a bare pronoun. */
function afterPronoun(unit: Unit, at: number): boolean {
  return (
    /^(?:it|this|that)$/u.test(unit.pieces[at - 1]?.lower ?? '') && isCueWord(unit, at + 1) && isFinite(unit, at + 1)
  )
}

const plainReporting: ReadonlySet<string> = new Set([
  ...['say', 'tell', 'add', 'warn', 'announce', 'state', 'note', 'argue', 'insist', 'claim', 'deny', 'declare', 'urge'],
  ...[
    'explain',
    'report',
    'acknowledge',
    'stress',
    'emphasize',
    'write',
    'suggest',
    'conclude',
    'promise',
    'pledge',
    'vow',
  ],
])

/** "and added that …": a reporting verb in the past or present right after the conjunction. */
function secondCue(unit: Unit, at: number): boolean {
  let verb = at
  while (unit.pieces[verb]?.tag === 'ADV' && verb - at < 2) verb += 1
  const piece = unit.pieces[verb]
  if (piece === undefined || !plainReporting.has(piece.lemma) || piece.tag !== 'VERB' || piece.lower === piece.lemma)
    return false
  if (/ing$/u.test(piece.lower)) return false
  const pattern = verbPatterns.get(piece.lemma)
  return pattern !== undefined && complementOpens(unit, verb)
}

function complementOpens(unit: Unit, verb: number): boolean {
  const next = unit.pieces[verb + 1]
  return (
    next !== undefined &&
    (next.lower === 'that' ||
      next.tag === 'QUOTE' ||
      startsClause(unit, verb + 1) ||
      next.tag === 'PROPN' ||
      next.tag === 'NOUN' ||
      next.tag === 'DET')
  )
}

function cueParticipleSoon(unit: Unit, from: number): boolean {
  for (let at = from; at < unit.pieces.length && at - from < 9; at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined || piece.tag === 'PUNCT' || piece.tag === 'QUOTE') return false
    if (piece.tag === 'VERB' && /ing$/u.test(piece.lower) && isCueWord(unit, at)) {
      return unit.pieces[at + 1]?.tag === 'QUOTE' || complementOpens(unit, at)
    }
  }
  return false
}

/** A subject with a reporting verb of its own soon after: ", while the ministry said". */
export function reportsSoon(unit: Unit, from: number): boolean {
  for (let at = from + 1; at < unit.pieces.length && at - from < 12; at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined || piece.tag === 'QUOTE') return false
    if (isFinite(unit, at)) {
      let verb = at
      while (
        unit.pieces[verb + 1]?.tag === 'VERB' ||
        unit.pieces[verb + 1]?.tag === 'AUX' ||
        unit.pieces[verb + 1]?.tag === 'ADV'
      )
        verb += 1
      const lemma = unit.pieces[verb]?.lemma ?? ''
      const pattern = verbPatterns.get(lemma)
      const names = /^(?:call|accuse|blame|label|dub|brand)$/u.test(lemma)
      if (!names && (pattern === undefined || (!pattern.quote && !pattern.object))) return false
      const subject = subjectBefore(unit, groupStart(unit, verb))
      return subject !== undefined && subject.from >= from
    }
  }
  return false
}

export function isCueWord(unit: Unit, at: number): boolean {
  const piece = unit.pieces[at]
  if (piece === undefined) return false
  return verbPatterns.has(piece.lemma) || citingVerbs.has(piece.lemma)
}
