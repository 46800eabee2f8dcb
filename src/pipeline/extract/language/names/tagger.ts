/** What a word is part of. Neighbouring words with one label are one name. */
export const nameLabels = ['O', 'PER', 'ORG', 'LOC', 'MISC'] as const

const width = nameLabels.length

/** Scores of features and of one label after another: a linear chain (Lafferty et al. 2001). */
export interface NameModel {
  /** The scores of a feature, `nameLabels.length` of them from the returned place in `weights`; -1 when unknown. */
  find(feature: number): number
  readonly weights: Int8Array | Float32Array
  /** `transitions[from * 5 + to]`; the row of `O` also stands for the start. */
  readonly transitions: Int8Array | Float32Array
}

/** The likeliest labels (Viterbi). Words without features are `O`. */
export function tagNames(features: readonly (Uint32Array | undefined)[], model: NameModel): number[] {
  if (features.every((row) => row === undefined)) return features.map(() => 0)
  const back = new Uint8Array(features.length * width)
  let before = new Float64Array(width)
  let now = new Float64Array(width)
  const scores = new Float64Array(width)
  features.forEach((row, index) => {
    const isOpen = row !== undefined
    scores.fill(0)
    if (isOpen) addScores(row, model, scores)
    now.fill(-Infinity)
    for (let label = 0; label < (isOpen ? width : 1); label += 1) {
      for (let last = 0; last < width; last += 1) {
        if (index === 0 && last !== 0) continue
        const total = (before[last] ?? 0) + (model.transitions[last * width + label] ?? 0) + (scores[label] ?? 0)
        if (total > (now[label] ?? 0)) {
          now[label] = total
          back[index * width + label] = last
        }
      }
    }
    ;[before, now] = [now, before]
  })
  const labels = features.map(() => 0)
  let label = before.indexOf(Math.max(...before))
  for (let index = features.length - 1; index >= 0; index -= 1) {
    labels[index] = label
    label = back[index * width + label] ?? 0
  }
  return labels
}

/** Adds each label's score for these features. */
export function addScores(row: Uint32Array, model: NameModel, scores: Float64Array): void {
  const { weights } = model
  for (let index = 0; index < row.length; index += 1) {
    const at = model.find(row[index] ?? 0)
    if (at < 0) continue
    for (let label = 0; label < width; label += 1) scores[label] = (scores[label] ?? 0) + (weights[at + label] ?? 0)
  }
}
