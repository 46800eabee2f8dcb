/** What a word is part of. Neighbouring words with one label are one name. */
export const nameLabels = ['O', 'PER', 'ORG', 'LOC', 'MISC'] as const

const width = nameLabels.length

/** Scores of features and of one label after another: a linear chain (Lafferty et al. 2001). */
export interface NameModel {
  /** Adds each label's score for these features (numbers of 32 bits, with or without sign) at a word; unknown features have none. */
  addScores(scores: Float64Array, word: number, features: Uint32Array | readonly number[]): void
  /** `transitions[from * 5 + to]`; the row of `O` also stands for the start. */
  readonly transitions: Int8Array | Float32Array
}

/** Places for the scores of all labels of a sentence, word after word. */
export function emptyScores(words: number): Float64Array {
  return new Float64Array(words * width)
}

/** The likeliest labels for words with these features. Words without features are `O`. */
export function tagNames(features: readonly (Uint32Array | undefined)[], model: NameModel): number[] {
  const scores = emptyScores(features.length)
  features.forEach((row, index) => {
    if (row !== undefined) model.addScores(scores, index, row)
  })
  return likeliestLabels(
    scores,
    features.map((row) => row !== undefined),
    model,
  )
}

/** The likeliest labels (Viterbi); words that are not open are `O`. */
export function likeliestLabels(scores: Float64Array, open: readonly boolean[], model: NameModel): number[] {
  const size = open.length
  const labels: number[] = []
  while (labels.length < size) labels.push(0)
  if (!open.includes(true)) return labels
  const { transitions } = model
  const back = new Uint8Array(size * width)
  let before = new Float64Array(width)
  let now = new Float64Array(width)
  for (let index = 0; index < size; index += 1) {
    now.fill(-Infinity)
    const count = open[index] === true ? width : 1
    for (let label = 0; label < count; label += 1) {
      for (let last = 0; last < (index === 0 ? 1 : width); last += 1) {
        const total =
          (before[last] ?? 0) + (transitions[last * width + label] ?? 0) + (scores[index * width + label] ?? 0)
        if (total > (now[label] ?? 0)) {
          now[label] = total
          back[index * width + label] = last
        }
      }
    }
    ;[before, now] = [now, before]
  }
  let label = before.indexOf(Math.max(...before))
  for (let index = size - 1; index >= 0; index -= 1) {
    labels[index] = label
    label = back[index * width + label] ?? 0
  }
  return labels
}
