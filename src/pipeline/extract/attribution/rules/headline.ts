import { isRead, makeFrame, type Frame, type Range } from '../frame.ts'
import {
  companyNouns,
  documentNouns,
  governmentNouns,
  mediaNouns,
  personTitles,
  roleNouns,
  unnamedNouns,
} from '../lexicon/sources.ts'
import { withoutFinalStop } from '../clause.ts'
import { isComma } from '../word.ts'
import type { Reading, Unit } from '../reading.ts'
import { neighbour } from './neighbour.ts'

/** Longest name of a source at either end of a headline, in pieces. */
const LONGEST_LABEL = 6

/** Marks between what is said and who says it. */
const parting: ReadonlySet<string> = new Set([':', '-', '–', '—', '|'])

/** A headline without a full stop: "C: report", "C - X", "X: C"; and a speaker's line in a transcript, "X: C". */
export function headlines(reading: Reading, unit: Unit, frames: Frame[]): void {
  const length = withoutFinalStop(unit, unit.pieces.length)
  for (let at = 1; at < length; at += 1) {
    if (!parting.has(unit.pieces[at]?.text ?? '') || isRead(frames, unit, at)) continue
    const frame = headlineAt(reading, unit, at, length)
    if (frame !== undefined) {
      frames.push(frame)
      return
    }
  }
}

/**
 * ", leaked memo shows", ", war monitor says": the source and the verb that close a headline, whatever the tagger takes them
 * for. It comes after the verbs, which read what they know.
 */
export function headlineTails(reading: Reading, unit: Unit, frames: Frame[]): void {
  if (!isHeadline(reading, unit)) return
  const verb = withoutFinalStop(unit, unit.pieces.length) - 1
  const lemma = presentForms.get(unit.pieces[verb]?.lower ?? '')
  let from = verb
  while (from > 0 && verb - from <= LONGEST_LABEL && !isComma(unit.pieces[from - 1])) from -= 1
  const noun = unit.pieces[verb - 1]
  if (lemma === undefined || from < 3 || from === verb || !isComma(unit.pieces[from - 1]) || noun === undefined) return
  const speaks = noun.tag === 'PROPN' || [noun.lemma, noun.lower].some((word) => isNounOf(word, word) || isOffice(word))
  if (!speaks || isRead(frames, unit, verb)) return
  const [source, content] = [
    { unit, from, to: verb },
    { unit, from: 0, to: from - 1 },
  ]
  frames.push(makeFrame({ rule: 'headline', unit, head: verb, source: [source], content: [content], lemma }))
}

/** Verbs that close a headline, by their present forms. */
const presentForms: ReadonlyMap<string, string> = new Map(
  'say show report warn claim find suggest reveal confirm admit allege insist believe'
    .split(' ')
    .flatMap((lemma) => [lemma, `${lemma}s`].map((form): [string, string] => [form, lemma])),
)

function headlineAt(reading: Reading, unit: Unit, at: number, length: number): Frame | undefined {
  const pieces = unit.pieces
  const colon = pieces[at]?.text === ':'
  const spaced = (pieces[at - 1]?.end ?? 0) < (pieces[at]?.start ?? 0)
  const title = isHeadline(reading, unit)
  const right = { unit, from: at + 1, to: length }
  const left = { unit, from: 0, to: at }
  if (title && (colon || spaced) && right.to - right.from <= LONGEST_LABEL && left.to >= 3 && isLabel(right, colon)) {
    return makeFrame({ rule: 'headline', unit, head: at, source: [right], content: [left], lemma: ':' })
  }
  if (!colon || left.to > LONGEST_LABEL || unit.pieces.slice(0, at).some((piece) => piece.tag === 'QUOTE'))
    return undefined
  if (title && right.to - right.from >= 2 && isSpeaker(left, true)) {
    return makeFrame({ rule: 'headline', unit, head: at, source: [left], content: [right], lemma: ':' })
  }
  if (!title && isSpeaker(left, false) && opensParagraph(reading, unit)) {
    const quoted = pieces[at + 1]?.tag === 'QUOTE'
    if (!quoted && !(isShouted(unit, at) && isTranscript(reading, unit))) return undefined
    return makeFrame({
      rule: 'headline',
      unit,
      head: at,
      source: [left],
      content: [right, ...(quoted ? [] : restOfParagraph(reading, unit))],
      lemma: ':',
    })
  }
  return undefined
}

function isShouted(unit: Unit, to: number): boolean {
  return unit.pieces.slice(0, to).every((piece) => piece.tag === 'PUNCT' || /^[\p{Lu}.]{3,}$/u.test(piece.text))
}

/** How far around a line in capitals other speakers are looked for, in units. */
const TRANSCRIPT_REACH = 40

/** One place in capitals before a colon is where a report comes from; only where others take turns is it a speaker. */
function isTranscript(reading: Reading, unit: Unit): boolean {
  const near = reading.units.slice(Math.max(0, unit.index - TRANSCRIPT_REACH), unit.index + TRANSCRIPT_REACH)
  return near.some((other) => {
    const colon = other.pieces.findIndex((piece) => piece.text === ':')
    return other !== unit && colon > 0 && colon <= LONGEST_LABEL && isShouted(other, colon)
  })
}

/** Before the body, or a first line that does not end like a sentence. */
export function isHeadline(reading: Reading, unit: Unit): boolean {
  if (unit.within !== null || unit.start >= reading.bodyStart + 1) {
    if (reading.bodyStart > 0 || unit.within !== null || unit.index !== 0) return false
  }
  return !/[.!?]["”’']?$/u.test(unit.pieces.at(-1)?.text ?? '') && unit.pieces.length <= 40
}

function opensParagraph(reading: Reading, unit: Unit): boolean {
  return neighbour(reading, unit, -1)?.paragraph !== unit.paragraph
}

function restOfParagraph(reading: Reading, unit: Unit): Range[] {
  const found: Range[] = []
  let next = neighbour(reading, unit, 1)
  while (next !== undefined && next.paragraph === unit.paragraph) {
    found.push({ unit: next, from: 0, to: next.pieces.length })
    next = neighbour(reading, next, 1)
  }
  return found
}

function isNounOf(lemma: string, lower: string): boolean {
  return [documentNouns, unnamedNouns, mediaNouns].some((nouns) => nouns.has(lemma) || nouns.has(lower))
}

/** "Army chief", "Interior ministry": who speaks by office. */
function isOffice(lemma: string): boolean {
  return [personTitles, roleNouns, governmentNouns, companyNouns].some((nouns) => nouns.has(lemma))
}

/** What closes a headline after a colon or a dash: a source, not a subtitle. */
function isLabel({ unit, from, to }: Range, colon: boolean): boolean {
  const pieces = unit.pieces.slice(from, to)
  if (
    pieces.some(
      (piece) => piece.tag === 'VERB' || piece.tag === 'AUX' || piece.tag === 'QUOTE' || piece.tag === 'PUNCT',
    )
  )
    return false
  const last = pieces.at(-1)
  if (last === undefined) return false
  if (isNounOf(last.lemma, last.lower) || isOffice(last.lemma)) return true
  const names = pieces.every(
    (piece) => piece.tag === 'PROPN' || piece.tag === 'DET' || piece.tag === 'ADJ' || piece.tag === 'NOUN',
  )
  return names && last.tag === 'PROPN' && (colon || pieces.length <= 3)
}

/** What opens a headline before a colon and speaks: a person, a document, people; not a topic or a place. */
function isSpeaker({ unit, from, to }: Range, title: boolean): boolean {
  const pieces = unit.pieces.slice(from, to)
  if (pieces.some((piece) => piece.tag === 'VERB' || piece.tag === 'AUX')) return false
  // "Radar stations for soldiers: …": stations do not speak.
  const of = pieces.findIndex((piece, index) => index > 0 && piece.tag === 'ADP')
  const last = of === -1 ? pieces.at(-1) : pieces[of - 1]
  if (last === undefined) return false
  if (title && (isNounOf(last.lemma, last.lower) || isOffice(last.lemma))) return pieces.length <= 4
  const names = pieces.filter((piece) => piece.tag === 'PROPN')
  if (!title)
    return (
      names.length > 0 &&
      pieces.every(
        (piece) =>
          piece.tag === 'PROPN' ||
          piece.tag === 'PUNCT' ||
          piece.tag === 'NOUN' ||
          piece.tag === 'DET' ||
          piece.tag === 'ADP' ||
          piece.tag === 'ADJ',
      )
    )
  return names.length >= 2 && names.length <= 3 && names.length === pieces.length
}
