import { Shape, type Lexemes } from './lexemes.ts'
import { mix, mix2, mix3, type Weights } from './scores.ts'

/** A tagger that reads from left to right and decides at once (averaged perceptron, Collins 2002). */
export interface TaggerModel {
  /** Universal and fine part of speech of each class, `VERB|VBD`. */
  readonly tags: readonly string[]
  readonly weights: Weights
  /** For hashes of frequent forms: the number of the set of classes they may have. */
  readonly lexicon: ReadonlyMap<number, number>
  /** Sets of classes; the first one is for all other words. */
  readonly sets: readonly Uint8Array[]
}

/** More than the features of one word. */
export const tagFeatureCapacity = 64

/** The class of every word. */
export function tagWords(words: Lexemes, model: TaggerModel): Uint8Array {
  const { table, mask } = model.weights
  const classes = new Uint8Array(words.size)
  const sets = candidateSets(words, model)
  const features = new Int32Array(tagFeatureCapacity)
  const scores = new Float64Array(model.tags.length)
  for (let index = 0; index < words.size; index += 1) {
    const candidates = model.sets[sets[index] ?? 0] ?? new Uint8Array(1)
    if (candidates.length === 1) {
      classes[index] = candidates[0] ?? 0
      continue
    }
    const count = tagFeatures(features, words, sets, classes, index)
    classes[index] = bestOf(table, mask, features, count, candidates, scores)
  }
  return classes
}

/** The candidate with the highest sum of weights; the first one when several tie. */
export function bestOf(
  table: Int8Array | Float32Array,
  mask: number,
  features: Int32Array,
  count: number,
  candidates: Uint8Array,
  scores: Float64Array,
): number {
  const choices = candidates.length
  for (let choice = 0; choice < choices; choice += 1) scores[choice] = 0
  for (let at = 0; at < count; at += 1) {
    const feature = features[at] ?? 0
    for (let choice = 0; choice < choices; choice += 1)
      scores[choice] = (scores[choice] ?? 0) + (table[(feature + (candidates[choice] ?? 0)) & mask] ?? 0)
  }
  let best = 0
  for (let choice = 1; choice < choices; choice += 1) if ((scores[choice] ?? 0) > (scores[best] ?? 0)) best = choice
  return candidates[best] ?? 0
}

/** The number of each word's set of classes. */
export function candidateSets(words: Lexemes, model: Pick<TaggerModel, 'lexicon'>): Uint16Array {
  const sets = new Uint16Array(words.size)
  for (let index = 0; index < words.size; index += 1) sets[index] = model.lexicon.get(words.form[index] ?? 0) ?? 0
  return sets
}

/** Writes the hashed features of one word and tells how many there are. */
export function tagFeatures(
  features: Int32Array,
  words: Lexemes,
  sets: Uint16Array,
  classes: Uint8Array,
  index: number,
): number {
  const { form, suffix2, suffix3, suffix4, prefix3, shape } = words
  const last = words.size - 1
  const word = form[index] ?? 0
  const before = index > 0 ? (form[index - 1] ?? 0) : 1
  const before2 = index > 1 ? (form[index - 2] ?? 0) : 1
  const after = index < last ? (form[index + 1] ?? 0) : 2
  const after2 = index < last - 1 ? (form[index + 2] ?? 0) : 2
  const tag1 = index > 0 ? (classes[index - 1] ?? 0) + 1 : 0
  const tag2 = index > 1 ? (classes[index - 2] ?? 0) + 1 : 0
  const set = sets[index] ?? 0
  const setAfter = index < last ? (sets[index + 1] ?? 0) + 1 : 0
  const setAfter2 = index < last - 1 ? (sets[index + 2] ?? 0) + 1 : 0
  const look = shape[index] ?? 0
  const lookAfter = index < last ? (shape[index + 1] ?? 0) : -1
  const lookBefore = index > 0 ? (shape[index - 1] ?? 0) : -1
  const end2 = suffix2[index] ?? 0
  const end3 = suffix3[index] ?? 0
  const entry = words.entry[index] ?? 0
  const entryAfter = index < last ? (words.entry[index + 1] ?? 0) + 1 : 0
  const entryBefore = index > 0 ? (words.entry[index - 1] ?? 0) + 1 : 0
  const cluster = words.cluster[index] ?? 0
  const clusterAfter = index < last ? (words.cluster[index + 1] ?? 0) : -1
  const clusterBefore = index > 0 ? (words.cluster[index - 1] ?? 0) : -1
  let n = 0
  features[n++] = mix(1, word)
  features[n++] = mix2(2, word, look)
  features[n++] = mix(3, end2)
  features[n++] = mix(4, end3)
  features[n++] = mix(5, suffix4[index] ?? 0)
  features[n++] = mix(6, prefix3[index] ?? 0)
  features[n++] = mix(7, look)
  features[n++] = mix(8, tag1)
  features[n++] = mix2(9, tag1, tag2)
  features[n++] = mix2(10, tag1, word)
  features[n++] = mix(11, before)
  features[n++] = mix(12, after)
  features[n++] = mix(13, before2)
  features[n++] = mix(14, after2)
  features[n++] = mix2(15, word, after)
  features[n++] = mix2(16, before, word)
  features[n++] = mix2(17, tag1, after)
  features[n++] = mix2(18, set, setAfter)
  features[n++] = mix2(19, tag1, Math.imul(set, 1021) + setAfter)
  features[n++] = mix2(20, setAfter, setAfter2)
  features[n++] = mix2(21, end3, tag1)
  features[n++] = mix2(22, end2, setAfter)
  features[n++] = mix2(23, look, tag1)
  features[n++] = mix2(24, look, lookAfter)
  features[n++] = mix2(25, lookBefore, look)
  features[n++] = mix2(26, before, after)
  features[n++] = mix2(27, end3, after)
  features[n++] = mix2(28, end3, look)
  features[n++] = mix2(29, index < last ? (suffix3[index + 1] ?? 0) : 2, end2)
  features[n++] = mix2(30, tag2, word)
  features[n++] = mix2(31, word, setAfter)
  features[n++] = mix(32, (look & Shape.startsUpper) === 0 ? end3 : word)
  features[n++] = mix2(33, tag1, setAfter)
  features[n++] = mix(34, 0)
  features[n++] = mix(35, entry)
  features[n++] = mix2(36, entry, tag1)
  features[n++] = mix2(37, entry, end2)
  features[n++] = mix2(38, entry, look)
  features[n++] = mix2(39, entry, entryAfter)
  features[n++] = mix3(40, entry, entryAfter, tag1)
  features[n++] = mix2(41, entry, entryBefore)
  features[n++] = mix2(42, entry, end3)
  features[n++] = mix3(43, tag1, tag2, entry)
  features[n++] = mix2(44, cluster, entry)
  features[n++] = mix2(45, cluster, tag1)
  features[n++] = mix(46, clusterAfter)
  features[n++] = mix(47, clusterBefore)
  features[n++] = mix2(48, cluster >> 4, clusterAfter >> 4)
  features[n++] = mix2(49, clusterBefore >> 4, cluster >> 4)
  features[n++] = mix2(50, cluster >> 4, look)
  return n
}
