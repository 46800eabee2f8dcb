import { startsUpper } from '../../../lib/letters.ts'
import { sourcePronouns, subordinators, timeWords, verbPatterns } from './lexicon.ts'
import type { Piece, Unit } from './reading.ts'

/**
 * Phrases by tags alone: where a noun phrase begins and ends, where a clause does. The parse, where there is one, is
 * asked first (see subject.ts); this is what holds when it is missing or torn by a quotation.
 */

/** Longest noun phrase in pieces, appositions apart. */
const LONGEST_PHRASE = 30

/** Longest apposition or relative clause between a subject and its verb, in pieces. */
const LONGEST_INTERRUPTION = 40

const nominalTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'DET', 'ADJ', 'SYM', 'X', 'PRON'])
const linkingPrepositions: ReadonlySet<string> = new Set([
  ...[
    'of',
    'for',
    'in',
    'at',
    'from',
    'with',
    'to',
    'on',
    'near',
    'about',
    'against',
    'between',
    'behind',
    'inside',
    'by',
  ],
])

export function isComma(piece: Piece | undefined): boolean {
  return piece?.text === ','
}

export function isCapital(piece: Piece | undefined): boolean {
  return piece !== undefined && startsUpper(piece.text)
}

/** Whether a word can head or stand in a noun phrase. */
export function isNominal(unit: Unit, index: number): boolean {
  const piece = unit.pieces[index]
  if (piece === undefined || piece.tag === 'QUOTE') return false
  if (piece.tag === 'PRON')
    return !/^(?:who|which|that|whom|whose|what|himself|herself|themselves|itself)$/u.test(piece.lower)
  if (nominalTags.has(piece.tag)) return true
  if (index === 0 && piece.tag === 'VERB' && /^\p{Lu}\p{Ll}+ing$/u.test(piece.text)) {
    // A firm's name at the head of a sentence: "Boeing said", "Boeing, by contrast, believes".
    const next = unit.pieces[1]
    return next?.tag === 'VERB' || next?.tag === 'AUX' || next?.lower === ','
  }
  if (index === 0 && piece.tag === 'VERB' && opensName(unit)) return true
  // Names that the tagger took for something else ("Will", "Young", "Reading").
  return index > 0 && isCapital(piece) && piece.tag !== 'AUX' && piece.tag !== 'SCONJ' && piece.tag !== 'PUNCT'
}

/** "Channel Four reported": capitals at the head of a sentence up to its verb are a name, whatever the first passes for. */
function opensName(unit: Unit): boolean {
  if (verbPatterns.has(unit.pieces[0]?.lemma ?? '') || /(?:ed|ing)$/u.test(unit.pieces[0]?.lower ?? '')) return false
  let at = 1
  while (isCapital(unit.pieces[at]) && /^(?:PROPN|NUM|NOUN|ADJ)$/u.test(unit.pieces[at]?.tag ?? '')) at += 1
  return at > 1 && /^(?:VERB|AUX)$/u.test(unit.pieces[at]?.tag ?? '')
}

/** Where the noun phrase that ends before `to` begins; `to` itself when there is none. */
export function phraseStart(unit: Unit, to: number): number {
  let start = to
  let at = to - 1
  let nominals = 0
  while (at >= 0 && to - at <= LONGEST_PHRASE) {
    const piece = unit.pieces[at]
    const before = unit.pieces[at - 1]
    if (piece === undefined) break
    if (isNominal(unit, at)) {
      // A pronoun is a phrase of its own.
      if (
        piece.tag === 'PRON' &&
        sourcePronouns.has(piece.lower) &&
        nominals > 0 &&
        !/^(?:some|many|most|all|both|several|few|another|this|that|these|those|one)$/u.test(piece.lower)
      )
        break
      start = at
      nominals += 1
      // "On January 9 the president said": an article begins its phrase.
      if (piece.tag === 'DET' && /^(?:the|an?)$/u.test(piece.lower) && /^(?:NUM|PROPN|NOUN)$/u.test(before?.tag ?? ''))
        break
      if (piece.tag === 'PRON' && /^(?:he|she|they|it|i|we|you)$/u.test(piece.lower)) break
      at -= 1
      continue
    }
    if (piece.tag === 'PART' && /^['’]s?$/u.test(piece.lower) && nominals > 0) {
      at -= 1
      continue
    }
    if (/^(?:[”"]|'')$/u.test(piece.text) && nominals === 0 && openingBefore(unit, at)) {
      at -= 1
      continue
    }
    if (piece.text === ')') {
      const open = matchingOpen(unit, at)
      if (open === -1 || open === 0) break
      at = open - 1
      if (start === to) start = open
      continue
    }
    if (/^(?:-|–|&|\.|\/|’|')$/u.test(piece.text) && nominals > 0 && glued(unit, at)) {
      at -= 1
      continue
    }
    const nominalBefore = at > 0 && (isNominal(unit, at - 1) || before?.text === ')')
    if (
      nominals > 0 &&
      nominalBefore &&
      piece.tag === 'ADP' &&
      linkingPrepositions.has(piece.lower) &&
      before?.tag !== 'PRON'
    ) {
      // "a report of Thursday", but "the mayor on Thursday"
      if (timeWords.has(unit.pieces[at + 1]?.lower ?? '') && piece.lower !== 'of') break
      at -= 1
      continue
    }
    if (
      nominals > 0 &&
      nominalBefore &&
      /^(?:and|or|nor|&)$/u.test(piece.lower) &&
      (piece.lower === 'nor' || joinsNames(unit, at))
    ) {
      at -= 1
      continue
    }
    if (piece.lower === 'neither' && nominals > 0) {
      start = at
      break
    }
    // "the think-tank Clear Water"
    if (
      piece.tag === 'VERB' &&
      start === at + 2 &&
      unit.pieces[at + 1]?.text === '-' &&
      piece.end === unit.pieces[at + 1]?.start
    ) {
      start = at
      at -= 1
      continue
    }
    // "the military-led government": the participle is part of the adjective.
    if (piece.tag === 'VERB' && nominals > 0 && before?.text === '-' && before.end === piece.start) {
      at -= 1
      continue
    }
    const insideDeterminer =
      (before === undefined || before.tag === 'DET' || before.tag === 'ADV' || before.tag === 'CCONJ') && nominals > 0
    if (piece.tag === 'VERB' && insideDeterminer && /(?:ed|ing|en)$/u.test(piece.lower)) {
      if (before === undefined || before.tag === 'CCONJ') start = at
      at -= 1
      continue
    }
    if (piece.tag === 'ADV' && before?.tag === 'DET' && unit.pieces[at + 1]?.tag !== 'PROPN' && nominals > 0) {
      at -= 1
      continue
    }
    if (/^["“”'‘’`]$/u.test(piece.text) && nominals > 0 && isNominal(unit, at - 1) && !isComma(before)) {
      at -= 1
      continue
    }
    break
  }
  while (start < to && leadsNoPhrase(unit, start, to)) start += 1
  return start
}

function leadsNoPhrase(unit: Unit, start: number, to: number): boolean {
  const piece = unit.pieces[start]
  if (piece === undefined) return false
  if (to - start > 1 && timeWords.has(piece.lower) && piece.tag !== 'DET' && !isCapitalName(unit, start)) return true
  return piece.tag === 'ADP' || piece.tag === 'CCONJ' || piece.tag === 'PUNCT'
}

function isCapitalName(unit: Unit, at: number): boolean {
  // "on Monday Kim said": after a preposition the day is a day and no first name.
  if (/^(?:on|last|this|since|late|early|in)$/u.test(unit.pieces[at - 1]?.lower ?? '')) return false
  return unit.pieces[at]?.tag === 'PROPN' && unit.pieces[at + 1]?.tag === 'PROPN'
}

/** "A and B said": joined when both sides are names or both are bare nouns, not when a clause ends before "and". */
function joinsNames(unit: Unit, at: number): boolean {
  let left = at - 1
  while (left >= 0 && at - left < 12 && isNominal(unit, left)) left -= 1
  const before = unit.pieces[left]
  return (
    before === undefined ||
    before.tag === 'PUNCT' ||
    before.tag === 'CCONJ' ||
    before.tag === 'SCONJ' ||
    before.tag === 'ADP'
  )
}

function glued(unit: Unit, at: number): boolean {
  const piece = unit.pieces[at]
  const before = unit.pieces[at - 1]
  const after = unit.pieces[at + 1]
  if (piece === undefined || before === undefined || after === undefined) return false
  return before.end === piece.start && (piece.end === after.start || piece.text === '.' || piece.text === '’')
}

/** Whether a short quoted name opens shortly before its closing mark. */
function openingBefore(unit: Unit, close: number): boolean {
  for (let at = close - 1; at > 0 && close - at <= 4; at -= 1) {
    if (/^(?:``|[“"])$/u.test(unit.pieces[at]?.text ?? '')) return isNominal(unit, at - 1)
    if (unit.pieces[at]?.tag === 'PUNCT') return false
  }
  return false
}

function matchingOpen(unit: Unit, close: number): number {
  for (let at = close - 1; at >= 0 && close - at < 20; at -= 1) {
    if (unit.pieces[at]?.text === '(') return at
    if (unit.pieces[at]?.text === ')') return -1
  }
  return -1
}

/** Where the noun phrase that starts at `from` ends; `from` itself when there is none. */
export function phraseEnd(unit: Unit, from: number): number {
  let at = from
  let end = from
  while (at < unit.pieces.length && at - from < LONGEST_PHRASE) {
    const piece = unit.pieces[at]
    const after = unit.pieces[at + 1]
    if (piece === undefined) break
    // A second article opens a second phrase: "told the board the dam was safe".
    const before = unit.pieces[at - 1]
    if (piece.tag === 'DET' && at > from && before !== undefined && /^(?:NOUN|PROPN|NUM)$/u.test(before.tag)) break
    // "told a briefing there was no sign": the word opens a clause.
    if (at > from && piece.lower === 'there' && (after?.tag === 'AUX' || after?.tag === 'VERB')) break
    if (at > from && /^(?:more|fewer|less)$/u.test(piece.lower) && /^(?:NOUN|PROPN)$/u.test(before?.tag ?? '')) break
    if (isNominal(unit, at) && !(timeWords.has(piece.lower) && at > from && piece.tag !== 'DET')) {
      const pronoun = piece.tag === 'PRON' && /^(?:he|she|they|it|i|we|you)$/u.test(piece.lower)
      if (pronoun && at > from) break
      at += 1
      end = at
      if (pronoun) break
      continue
    }
    if (piece.tag === 'PART' && /^['’]s?$/u.test(piece.lower) && at > from) {
      at += 1
      end = at
      continue
    }
    if (piece.text === '(' && at > from) {
      let close = at + 1
      while (close < unit.pieces.length && close - at < 8 && unit.pieces[close]?.text !== ')') close += 1
      if (unit.pieces[close]?.text !== ')') break
      at = close + 1
      end = at
      continue
    }
    if (/^(?:-|–|&|\.|\/)$/u.test(piece.text) && at > from && glued(unit, at)) {
      at += 1
      // "Ulm-based", "state-run": the participle is part of the adjective.
      if (unit.pieces[at]?.tag === 'VERB') at += 1
      continue
    }
    // "a closed-door briefing": the participle is part of the adjective.
    if (
      piece.tag === 'VERB' &&
      at > from &&
      before?.tag === 'DET' &&
      after?.text === '-' &&
      piece.end === after.start
    ) {
      at += 2
      continue
    }
    const nominalAfter = isNominal(unit, at + 1) || after?.tag === 'ADV' || after?.tag === 'VERB'
    if (at > from && piece.tag === 'ADP' && linkingPrepositions.has(piece.lower) && nominalAfter) {
      if (timeWords.has(after?.lower ?? '') || isSpeechOccasion(unit, at)) break
      at += 1
      continue
    }
    if (at > from && /^(?:and|or|&)$/u.test(piece.lower) && isNominal(unit, at + 1)) {
      at += 1
      continue
    }
    if (/^(?:``|["“”‘’'`]|'')$/u.test(piece.text) && isNominal(unit, at + 1)) {
      at += 1
      continue
    }
    if (
      /^(?:["”’']|'')$/u.test(piece.text) &&
      at > from &&
      unit.pieces.slice(from, at).some((inner) => /^(?:``|["“‘'`])$/u.test(inner.text))
    ) {
      at += 1
      end = at
      continue
    }
    // "called the sinking an accident"
    if (at > from && piece.tag === 'VERB' && /ing$/u.test(piece.lower) && before?.tag === 'DET') {
      at += 1
      end = at
      continue
    }
    const modifies = isNominal(unit, at + 1) && at > from && unit.pieces[at - 1]?.tag === 'DET'
    if ((piece.tag === 'VERB' || piece.tag === 'ADV') && modifies) {
      at += 1
      continue
    }
    break
  }
  return end
}

const occasions: ReadonlySet<string> = new Set([
  ...['statement', 'interview', 'briefing', 'conference', 'speech', 'address', 'letter', 'report', 'tweet', 'post'],
  ...[
    'email',
    'e-mail',
    'release',
    'communiqué',
    'communique',
    'testimony',
    'remark',
    'comment',
    'blog',
    'memo',
    'rally',
  ],
  ...[
    'note',
    'article',
    'video',
    'broadcast',
    'message',
    'hearing',
    'meeting',
    'press',
    'column',
    'telephone',
    'phone',
  ],
  ...['debate', 'appearance', 'conversation', 'filing', 'call', 'event', 'forum', 'editorial', 'paper', 'study'],
])

/** "in a statement", "at a news conference": where or how something was said. */
export function isSpeechOccasion(unit: Unit, at: number): boolean {
  return speechOccasionEnd(unit, at) > at
}

/** The first piece after the noun that names the occasion; `at` itself when none stands there. */
export function speechOccasionEnd(unit: Unit, at: number): number {
  const preposition = unit.pieces[at]
  if (preposition === undefined || !/^(?:in|at|during|on|to|via|through|by|from)$/u.test(preposition.lower)) return at
  for (let next = at + 1; next < unit.pieces.length && next - at <= 6; next += 1) {
    const piece = unit.pieces[next]
    if (piece === undefined || (!isNominal(unit, next) && piece.tag !== 'PART' && piece.tag !== 'VERB')) return at
    if (occasions.has(piece.lemma) || occasions.has(piece.lower)) return next + 1
  }
  return at
}

/**
 * The subject that ends before `to`, across appositions and relative clauses set off by commas: "Kim Park, a spokesman
 * for the port, said", "the mayor, who was in town, said". The range holds appositions that stand next to it.
 */
export function subjectBefore(unit: Unit, before: number): { readonly from: number; readonly to: number } | undefined {
  const to = withoutTimeBefore(unit, before)
  if (!isComma(unit.pieces[to - 1])) {
    const start = phraseStart(unit, to)
    if (start === to) return undefined
    return { from: start, to }
  }
  // An interruption between commas: look for its opening comma and the phrase before it.
  let open = to - 2
  for (let tries = 0; tries < 4; tries += 1) {
    while (open >= 0 && to - open < LONGEST_INTERRUPTION && !isComma(unit.pieces[open])) open -= 1
    if (open < 1 || !isComma(unit.pieces[open])) return undefined
    const start = phraseStart(unit, open)
    const middle = unit.pieces[open + 1]
    if (start < open && middle !== undefined && !isAge(unit, open, start) && !isInRelative(unit, start)) {
      const apposed = isApposition(unit, open + 1, to - 1)
      return { from: describedBefore(unit, start), to: apposed ? to - 1 : open }
    }
    open -= 1
  }
  return undefined
}

/** "a fisherman, Marek Dol, 54, said": where the description before a name begins. */
function describedBefore(unit: Unit, start: number): number {
  if (!isComma(unit.pieces[start - 1]) || unit.pieces[start]?.tag !== 'PROPN') return start
  const from = phraseStart(unit, start - 1)
  const before = unit.pieces[from - 1]
  const noun = unit.pieces[start - 2]
  const opens = before === undefined || before.tag === 'QUOTE' || isComma(before) || /^(?:[”"»]|'')$/u.test(before.text)
  return from < start - 1 && opens && unit.pieces[from]?.tag === 'DET' && noun?.tag === 'NOUN' ? from : start
}

/** "one of them, who gave only his first name, Petro, said": a phrase inside a relative clause is not the subject. */
function isInRelative(unit: Unit, from: number): boolean {
  let at = from - 1
  while (at > 0 && from - at < LONGEST_INTERRUPTION && !isComma(unit.pieces[at])) at -= 1
  return at > 0 && isComma(unit.pieces[at]) && /^(?:who|which|whose)$/u.test(unit.pieces[at + 1]?.lower ?? '')
}

function isAge(unit: Unit, open: number, start: number): boolean {
  return open - start === 1 && unit.pieces[start]?.tag === 'NUM'
}

/** "The board on Monday said", "the board today said": where the time begins. */
function withoutTimeBefore(unit: Unit, to: number): number {
  let end = to
  while (
    end > 1 &&
    timeWords.has(unit.pieces[end - 1]?.lower ?? '') &&
    !/^(?:Today|Now|Tonight|Week|Day)$/u.test(unit.pieces[end - 1]?.text ?? '') &&
    unit.pieces[end - 1]?.tag !== 'DET' &&
    end > to - 4
  )
    end -= 1
  if (end < to && /^(?:on|in|this|last|earlier)$/u.test(unit.pieces[end - 1]?.lower ?? '') && end > 1) end -= 1
  // A time alone at the head of the clause is no subject, but nothing better stands before it.
  return end > 0 && phraseStart(unit, end) < end ? end : to
}

/** Whether pieces between two commas describe what stands before them, and are no clause or adverbial. */
export function isApposition(unit: Unit, from: number, to: number): boolean {
  const first = unit.pieces[from]
  if (first === undefined || to <= from) return false
  if (
    /^(?:who|which|that|whose|whom|where|when|however|meanwhile|speaking|citing|for|in|on|at|by|too|though|as)$/u.test(
      first.lower,
    )
  )
    return false
  if (subordinators.has(first.lower) || first.tag === 'ADV' || first.tag === 'ADP' || first.tag === 'VERB') return false
  if (first.tag === 'CCONJ' || timeWords.has(first.lower)) return false
  for (let at = from; at < to; at += 1) {
    if (isFinite(unit, at) && !insideRelative(unit, from, at)) return false
    if (unit.pieces[at]?.tag === 'QUOTE') return false
  }
  return true
}

function insideRelative(unit: Unit, from: number, at: number): boolean {
  for (let before = at - 1; before > from; before -= 1) {
    if (/^(?:who|which|that|whose)$/u.test(unit.pieces[before]?.lower ?? '')) return true
  }
  return false
}

/** Whether a word is a verb that can carry a clause. */
export function isFinite(unit: Unit, at: number): boolean {
  const piece = unit.pieces[at]
  const before = unit.pieces[at - 1]
  if (piece === undefined) return false
  if (piece.tag === 'AUX') return !/^(?:be|been|being|having)$/u.test(piece.lower) && before?.lower !== 'to'
  if (piece.tag !== 'VERB') return false
  if (/ing$/u.test(piece.lower) && piece.lower.length > 4) return false
  if (before === undefined) return true
  // "Divers found": a word that opens the sentence and passes for an adjective is the subject when a phrase follows.
  if (before.tag === 'ADJ') return at === 1 && /^(?:NUM|DET|PRON)$/u.test(unit.pieces[at + 1]?.tag ?? '')
  return before.lower !== 'to' && before.tag !== 'DET' && before.tag !== 'ADP'
}

/** Whether a clause (subject and finite verb) begins at `from`: the verb must come before the clause breaks off. */
export function startsClause(unit: Unit, from: number, to = unit.pieces.length): boolean {
  const first = unit.pieces[from]
  if (first === undefined || from >= to) return false
  if (first.tag === 'PUNCT' && !/^["“'‘`(]$/u.test(first.text)) return false
  let nominal = false
  let relative = 0
  for (let at = from; at < to && at - from < 40; at += 1) {
    const piece = unit.pieces[at]
    if (piece === undefined) break
    if (/^[;:]$/u.test(piece.text)) return false
    if (piece.tag === 'QUOTE') return nominal || at === from
    if (at > from && /^(?:who|which|that|where)$/u.test(piece.lower)) relative += 1
    else if (isFinite(unit, at)) {
      if (nominal && relative === 0) return true
      if (relative > 0) relative -= 1
      // "have been" and "was said" are one verb.
      while (unit.pieces[at + 1]?.tag === 'AUX' || unit.pieces[at + 1]?.tag === 'VERB') at += 1
    }
    if (isNominal(unit, at)) nominal = true
    // "said fighting went on": a gerund that a verb follows is a subject.
    if (at === from && piece.tag === 'VERB' && /ing$/u.test(piece.lower) && isFinite(unit, at + 1)) nominal = true
  }
  return false
}

/** Whether anything between two places can carry a clause. */
export function hasFinite(unit: Unit, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isFinite(unit, at)) return true
  return false
}

/** First piece of the verb group that ends with the verb at `verb`: auxiliaries, negation and adverbs before it. */
export function groupStart(unit: Unit, verb: number): number {
  let start = verb
  while (start > 0) {
    const before = unit.pieces[start - 1]
    if (before === undefined) break
    const joins =
      before.tag === 'AUX' ||
      (before.tag === 'ADV' && !subordinators.has(before.lower)) ||
      isNegation(before) ||
      (before.tag === 'PART' && before.lower === 'to')
    if (!joins) break
    start -= 1
  }
  return start
}

export function isNegation(piece: Piece | undefined): boolean {
  return piece !== undefined && /^(?:not|n['’]t|never|neither|nor|no)$/u.test(piece.lower)
}

/** The last piece of a unit that is not a final stop. */
export function withoutFinalStop(unit: Unit, to: number): number {
  let end = to
  while (end > 0 && /^(?:[.,;:!?…]|\.\.\.)$/u.test(unit.pieces[end - 1]?.text ?? '')) end -= 1
  return end
}
