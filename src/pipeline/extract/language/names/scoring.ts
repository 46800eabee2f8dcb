import type { Evidence } from './evidence.ts'
import { eachNameFeatures } from './features.ts'
import type { NameKnowledge } from './knowledge.ts'
import { emptyScores, likeliestLabels, type NameModel } from './tagger.ts'

/**
 * The likeliest labels of the words of a text, as `tagNames` gives them for `nameFeatures`. What the text gathered for a name is scored once
 * for all its mentions, and no features are kept: most of them are known to no model.
 */
export function scoredLabels(
  sentences: readonly (readonly string[])[],
  knowledge: NameKnowledge,
  model: NameModel,
): number[][] {
  const scores = sentences.map((words) => emptyScores(words.length))
  const open = sentences.map((words) => words.map(() => false))
  const gathered = new Map<Evidence['company'], Float64Array>()
  const scoreOf = (features: Evidence['company']): Float64Array => {
    let score = gathered.get(features)
    if (score === undefined) {
      score = emptyScores(1)
      model.addScores(score, 0, features)
      gathered.set(features, score)
    }
    return score
  }
  eachNameFeatures(sentences, knowledge, (sentence, index, own, { company, longer, met }) => {
    const row = scores[sentence]
    const isOpen = open[sentence]
    if (row === undefined || isOpen === undefined) return
    isOpen[index] = true
    model.addScores(row, index, own)
    for (const features of [company, longer, met]) {
      if (features.length === 0) continue
      const score = scoreOf(features)
      for (let label = 0; label < score.length; label += 1) {
        const place = index * score.length + label
        row[place] = (row[place] ?? 0) + (score[label] ?? 0)
      }
    }
  })
  return scores.map((row, sentence) => likeliestLabels(row, open[sentence] ?? [], model))
}
