import { startsUpper } from '../../../lib/letters.ts'
import { LONGEST_DESCRIPTION, skipAdverbials } from './adverbial.ts'
import { groupStart, hasFinite, isFinite, startsClause, withoutFinalStop } from './clause.ts'
import { disputedAt, unverifiedAt } from './disputed.ts'
import { citingVerbs, verbPatterns } from './lexicon/verbs.ts'
import { childrenOf, parsedSubject, relationAt, subtreeOf } from './parse.ts'
import { movesFigure } from './moved-figure.ts'
import { phraseEnd } from './phrase.ts'
import type { Unit } from './reading.ts'
import { opensSilence } from './silence-words.ts'
import { subjectBefore } from './subject-before.ts'
import { isComma } from './word.ts'

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

function isRelative(unit: Unit, cue: number): boolean {
  return (
    relationAt(unit, cue) === 'acl' && /^(?:who|that|which)$/u.test(unit.pieces[groupStart(unit, cue) - 1]?.lower ?? '')
  )
}

/** By the parse: where the clause of the cue ends, and where a second verb of the same subject takes over. */
function clauseEnd(unit: Unit, from: number, cue: number): number {
  let to = unit.pieces.length
  const relation = relationAt(unit, cue)
  if (relation === 'advcl' || relation === 'acl' || relation === 'csubj') {
    const edge = subtreeOf(unit, cue).to
    const closed = unit.pieces[edge]?.tag === 'PUNCT' || unit.pieces[edge - 1]?.tag === 'PUNCT'
    // "The paper that reported the deal said C": the main clause goes on with its verb.
    if (edge > from && (closed || (isRelative(unit, cue) && isFinite(unit, edge)))) to = edge
  }
  // ", who said C, has left": the relative clause closes at the comma before the main verb.
  if (/^(?:who|which)$/u.test(unit.pieces[groupStart(unit, cue) - 1]?.lower ?? '')) {
    for (let at = from + 1; at < to; at += 1) if (isComma(unit.pieces[at]) && isFinite(unit, at + 1)) to = at
  }
  for (const child of childrenOf(unit, cue)) {
    if (child <= from + 1 || relationAt(unit, child) !== 'conj' || unit.pieces[child]?.tag !== 'VERB') continue
    const start = subtreeOf(unit, child).from
    // "claimed responsibility, but suspicion fell on X": behind a bare thing another clause begins.
    const bare = isComma(unit.pieces[start]) && !hasFinite(unit, from, start)
    const joint = bare ? start + 1 : start
    if (start <= from || (start === from + 1 && !bare)) continue
    if (unit.pieces[joint]?.tag !== 'CCONJ' || unit.pieces[joint + 1]?.lower === 'that') continue
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
    if (putsFigure(unit, at + 1) || (disputedAt(unit, at) ?? unverifiedAt(unit, at)) !== undefined) return true
    if (/^(?:and|but|while|whereas|though|although|as)$/u.test(next.lower) && reportsSoon(unit, at + 2)) return true
    // ", with Kim adding that", ", releasing a statement saying": a second speaker or a second utterance.
    if ((next.lower === 'with' || (next.tag === 'VERB' && /ing$/u.test(next.lower))) && cueParticipleSoon(unit, at + 2))
      return true
    // ", and added that": a second cue of the same subject.
    if (/^(?:and|but)$/u.test(next.lower) && (secondCue(unit, at + 2) || opensSilence(unit, at + 2))) return true
    return false
  }
  if (/^(?:and|but)$/u.test(piece.lower)) {
    const verb = next.tag === 'ADV' ? at + 2 : at + 1
    return secondCue(unit, at + 1) || afterPronoun(unit, at) || opensSilence(unit, at + 1) || movesFigure(unit, verb)
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
