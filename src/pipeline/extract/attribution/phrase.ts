/**
 * Phrases by tags alone: where a noun phrase begins and ends, where a clause does. The parse, where there is one, is
 * asked first (see subject.ts); this is what holds when it is missing or torn by a quotation.
 */
import { timeWords } from './lexicon/function-words.ts'
import { sourcePronouns } from './lexicon/sources.ts'
import { isSpeechOccasion } from './occasion.ts'
import type { Unit } from './reading.ts'
import { isComma, isNominal } from './word.ts'

/** Longest noun phrase in pieces, appositions apart. */
const LONGEST_PHRASE = 30

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

/** Where the noun phrase that ends before `to` begins; `to` itself when there is none. */
export function phraseStart(unit: Unit, to: number): number {
  let start = to
  let at = to - 1
  let nominals = 0
  while (at >= 0 && to - at <= LONGEST_PHRASE) {
    const piece = unit.pieces[at]
    const before = unit.pieces[at - 1]
    if (piece === undefined) break
    // "the first time Norland acknowledged it": a clause that tells of the time begins with its own subject.
    if (nominals > 0 && /^(?:time|day|moment)$/u.test(piece.lower) && unit.pieces[at + 1]?.tag === 'PROPN') break
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
