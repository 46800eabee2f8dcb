import { Shape, type Lexemes } from './lexemes.ts'
import { hashTemplates, readTemplates } from './templates.ts'
import type { NumberTable } from './number-table.ts'
import { bestOf, type Weights } from './scores.ts'

/** A tagger that reads from left to right and decides at once (averaged perceptron, Collins 2002). */
export interface TaggerModel {
  /** Universal and fine part of speech of each class, `VERB|VBD`. */
  readonly tags: readonly string[]
  readonly weights: Weights
  /** For hashes of frequent forms: the number of the set of classes they may have. */
  readonly lexicon: NumberTable
  /** For other forms, by their entry in the dictionary: the number of the set. */
  readonly entrySets: Uint16Array
  /** Sets of classes; the first one is for words that are in neither. */
  readonly sets: readonly Uint8Array[]
}

/** More than the features of one word. */
export const tagFeatureCapacity = 64

/** The class of every word. */
export function tagWords(words: Lexemes, model: TaggerModel): Uint8Array {
  const classes = new Uint8Array(words.size)
  const sets = candidateSets(words, model)
  const features = new Int32Array(tagFeatureCapacity)
  for (let index = 0; index < words.size; index += 1) {
    const candidates = model.sets[sets[index] ?? 0] ?? new Uint8Array(1)
    if (candidates.length === 1) {
      classes[index] = candidates[0] ?? 0
      continue
    }
    const count = tagFeatures(features, words, sets, classes, index)
    classes[index] = bestOf(features, count, model.weights, candidates)
  }
  return classes
}

/** The number of each word's set of classes. */
export function candidateSets(
  { size, form, entry }: Lexemes,
  { lexicon, entrySets }: Pick<TaggerModel, 'lexicon' | 'entrySets'>,
): Uint16Array {
  const sets = new Uint16Array(size)
  for (let index = 0; index < size; index += 1)
    sets[index] = lexicon.get(form[index] ?? 0) ?? entrySets[entry[index] ?? 0] ?? 0
  return sets
}

/** What is read around a word: forms, tags already given, sets of classes, dictionary entries, fine and coarse clusters (`group`, `kin`). */
const atoms = [
  ...[
    'word',
    'before',
    'before2',
    'after',
    'after2',
    'tag1',
    'tag2',
    'set',
    'setAfter',
    'setAfter2',
    'look',
    'lookAfter',
  ],
  ...['lookBefore', 'end2', 'end3', 'end4', 'start3', 'endAfter', 'lower', 'entry', 'entryAfter', 'entryBefore'],
  ...['group', 'groupAfter', 'groupBefore', 'kin', 'kinAfter', 'kinBefore', 'any'],
]

const templates = readTemplates(
  atoms,
  `word look end2 end3 end4 start3 lower before before2 after after2 tag1 entry groupBefore groupAfter
  look+lookAfter lookBefore+look look+tag1 end3+tag1 tag1+tag2 tag1+setAfter word+setAfter set+setAfter endAfter+end2
  entry+end2 entry+look entry+entryAfter group+tag1 kin+look tag1+tag2+entry tag1+set+setAfter`,
)

/** Writes the hashed features of one word and tells how many there are. */
export function tagFeatures(
  features: Int32Array,
  words: Lexemes,
  sets: Uint16Array,
  classes: Uint8Array,
  index: number,
): number {
  const { form, suffix2, suffix3, suffix4, prefix3, shape, entry, cluster } = words
  const last = words.size - 1
  const word = form[index] ?? 0
  const look = shape[index] ?? 0
  const end3 = suffix3[index] ?? 0
  const group = cluster[index] ?? 0
  const groupAfter = index < last ? (cluster[index + 1] ?? 0) : -16
  const groupBefore = index > 0 ? (cluster[index - 1] ?? 0) : -16
  let n = 0
  values[n++] = word
  values[n++] = index > 0 ? (form[index - 1] ?? 0) : 1
  values[n++] = index > 1 ? (form[index - 2] ?? 0) : 1
  values[n++] = index < last ? (form[index + 1] ?? 0) : 2
  values[n++] = index < last - 1 ? (form[index + 2] ?? 0) : 2
  values[n++] = index > 0 ? (classes[index - 1] ?? 0) + 1 : 0
  values[n++] = index > 1 ? (classes[index - 2] ?? 0) + 1 : 0
  values[n++] = sets[index] ?? 0
  values[n++] = index < last ? (sets[index + 1] ?? 0) + 1 : 0
  values[n++] = index < last - 1 ? (sets[index + 2] ?? 0) + 1 : 0
  values[n++] = look
  values[n++] = index < last ? (shape[index + 1] ?? 0) : -1
  values[n++] = index > 0 ? (shape[index - 1] ?? 0) : -1
  values[n++] = suffix2[index] ?? 0
  values[n++] = end3
  values[n++] = suffix4[index] ?? 0
  values[n++] = prefix3[index] ?? 0
  values[n++] = index < last ? (suffix3[index + 1] ?? 0) : 2
  values[n++] = (look & Shape.startsUpper) === 0 ? end3 : word
  values[n++] = entry[index] ?? 0
  values[n++] = index < last ? (entry[index + 1] ?? 0) + 1 : 0
  values[n++] = index > 0 ? (entry[index - 1] ?? 0) + 1 : 0
  values[n++] = group
  values[n++] = groupAfter
  values[n++] = groupBefore
  values[n++] = group >> 4
  values[n++] = groupAfter >> 4
  values[n++] = groupBefore >> 4
  return hashTemplates(features, values, templates)
}

/** Values of the atoms; used again for every word. */
const values = new Int32Array(atoms.length)
