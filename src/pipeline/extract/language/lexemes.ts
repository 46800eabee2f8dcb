import type { Span } from '../../../model/span.ts'
import { NumberTable } from './number-table.ts'

/**
 * The words of a sentence as numbers, which is what tagger and parser read: hashes of the form without case, of its ends,
 * and its outward shape.
 */
export interface Lexemes {
  readonly size: number
  /** Hash of the form in lower case, with figures and typographic marks made alike. */
  readonly form: Int32Array
  /** Hashes of the last two, three and four characters and of the first three. */
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix3: Int32Array
  /** Bits of `Shape`. */
  readonly shape: Int32Array
  /** What the dictionary and the clusters say of the form; 0 for words that are not there. */
  readonly entry: Int32Array
  readonly cluster: Int32Array
}

/** What is known of words beyond a text, by the hash of their form. */
export interface Vocabulary {
  /** Number of the parts of speech that the word may have, from 1. */
  readonly dictionary: NumberTable
  /** Number of the group of words that keep like company, from 1; neighbouring numbers are alike. */
  readonly clusters: NumberTable
}

/** Outward signs of a word; `shape` holds their sum. */
export const Shape = {
  startsUpper: 1,
  allUpper: 2,
  hasFigure: 4,
  hasLetter: 8,
  hasHyphen: 16,
  hasStop: 32,
  /** No space between this word and the one before it. */
  glued: 64,
  startsSentence: 128,
  mixedCase: 256,
} as const

/** Start and multiplier of the FNV-1a hash (Fowler, Noll, Vo). */
const fnvStart = 0x811c9dc5 | 0
const fnvPrime = 0x01000193

/** Typographic marks and the plain ones they count as: the treebank is written with typewriter marks. */
const plainMarks = new Map([
  [0x2018, 0x27],
  [0x2019, 0x27],
  [0x201a, 0x27],
  [0x60, 0x27],
  [0xb4, 0x27],
  [0x201c, 0x22],
  [0x201d, 0x22],
  [0x201e, 0x22],
  [0xab, 0x22],
  [0xbb, 0x22],
  [0x2010, 0x2d],
  [0x2011, 0x2d],
  [0x2012, 0x2d],
  [0x2013, 0x2d],
  [0x2014, 0x2d],
  [0x2015, 0x2d],
])

const upperLetter = /^\p{Lu}/u
const letter = /^\p{L}/u

/** Longest stretch of a word that is looked at; what follows does not change its hashes. */
const longestWord = 48

/** Reads the words at the given places of a text. */
export function readLexemes(text: string, spans: readonly Span[], vocabulary: Vocabulary): Lexemes {
  const size = spans.length
  const form = new Int32Array(size)
  const suffix2 = new Int32Array(size)
  const suffix3 = new Int32Array(size)
  const suffix4 = new Int32Array(size)
  const prefix3 = new Int32Array(size)
  const shape = new Int32Array(size)
  const entry = new Int32Array(size)
  const cluster = new Int32Array(size)
  const units = new Int32Array(longestWord)
  let previousEnd = -1
  spans.forEach(([start, end], index) => {
    let bits = index === 0 ? Shape.startsSentence : 0
    if (start === previousEnd) bits |= Shape.glued
    previousEnd = end
    const length = Math.min(end - start, longestWord)
    let uppers = 0
    let letters = 0
    for (let at = 0; at < length; at += 1) {
      let unit = text.charCodeAt(start + at)
      if (unit >= 0x30 && unit <= 0x39) {
        bits |= Shape.hasFigure
        unit = 0x30
      } else if (unit >= 0x61 && unit <= 0x7a) letters += 1
      else if (unit >= 0x41 && unit <= 0x5a) {
        letters += 1
        uppers += 1
        if (at === 0) bits |= Shape.startsUpper
        unit += 0x20
      } else if (unit === 0x2e) bits |= Shape.hasStop
      else if (unit > 0x7f || unit === 0x60) {
        const plain = plainMarks.get(unit)
        if (plain !== undefined) unit = plain
        else {
          const character = text.charAt(start + at)
          if (letter.test(character)) letters += 1
          if (upperLetter.test(character)) {
            uppers += 1
            if (at === 0) bits |= Shape.startsUpper
            unit = character.toLowerCase().charCodeAt(0)
          }
        }
      }
      if (unit === 0x2d) bits |= Shape.hasHyphen
      units[at] = unit
    }
    if (letters > 0) bits |= Shape.hasLetter
    if (uppers > 0 && uppers === letters) bits |= Shape.allUpper
    else if (uppers > ((bits & Shape.startsUpper) === 0 ? 0 : 1)) bits |= Shape.mixedCase
    const hash = hashOf(units, 0, length)
    form[index] = hash
    entry[index] = vocabulary.dictionary.get(hash) ?? 0
    cluster[index] = vocabulary.clusters.get(hash) ?? 0
    suffix2[index] = hashOf(units, length - 2, length)
    suffix3[index] = hashOf(units, length - 3, length)
    suffix4[index] = hashOf(units, length - 4, length)
    prefix3[index] = hashOf(units, 0, Math.min(3, length))
    shape[index] = bits
  })
  return { size, form, suffix2, suffix3, suffix4, prefix3, shape, entry, cluster }
}

/** Hash of a text as it stands; with the hash of another text, that of both in a row. */
export function hashText(text: string, before = fnvStart): number {
  let hash = before
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), fnvPrime)
  return hash
}

/** Hash of a single word's form, as `readLexemes` gives it. */
export function formHash(form: string): number {
  return (
    readLexemes(form, [[0, form.length]], { dictionary: new NumberTable([]), clusters: new NumberTable([]) }).form[0] ??
    0
  )
}

function hashOf(units: Int32Array, from: number, to: number): number {
  let hash = fnvStart
  for (let at = Math.max(0, from); at < to; at += 1) {
    // The second step spreads units above a byte over the whole hash as the first does for bytes.
    const unit = units[at] ?? 0
    hash = Math.imul(hash ^ (unit & 0xff), fnvPrime)
    if (unit > 0xff) hash = Math.imul(hash ^ (unit >> 8), fnvPrime)
  }
  return hash
}
